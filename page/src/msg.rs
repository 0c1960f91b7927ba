//! What can happen on the page, in the past tense.

use crate::chart_id::{ChartId, Format, Pointer};
use crate::effect::{StorageKey, Wake};
use crate::preferences::{Motion, TextSize, Theme};
use crate::run::bench::{DealerId, Depth};
use crate::run::dial::Dial;
use crate::run::playback::Play;
use crate::shared::lesson::Aid;
use crate::shared::{Notice, Panel};
use crate::table::Screen;
use dealers_choice::experiment::Criterion;
use worker::Reply;

/// Something that can happen on more than one screen. What only one screen can hear is that screen's own message.
#[derive(Clone, Debug)]
pub enum Msg {
    /// Something about what is tried was changed.
    Setup(Setup),
    /// Something about the run was heard or asked.
    Work(Work),
    /// Something about the moving picture was touched.
    Play(Play),
    /// Something about the policy on the bench, or a saved run, was touched.
    Bench(OnBench),
    /// Something about the study on screen was touched.
    Study(Study),
    /// Something about the page itself was touched.
    Page(Page),
}

impl From<Wake> for Msg {
    fn from(wake: Wake) -> Self {
        match wake {
            Wake::Seen(run) => Self::Work(Work::FirstLookSeen(run)),
            Wake::MonthOver(clock) => Self::Play(Play::MonthPassed(clock)),
            Wake::Rested => Self::Work(Work::AtRest),
            Wake::Read => Self::Page(Page::GlanceOver),
        }
    }
}

/// What is tried: market, policies, seed.
#[derive(Clone, Debug)]
pub enum Setup {
    /// Another market was picked.
    ScenarioChosen(&'static str),
    /// A condition of the market was moved.
    ConditionMoved(&'static str, f64),
    /// The rival's pull was moved, 0-1.
    PullMoved(f64),
    /// A behavioural parameter was moved.
    ParameterMoved(&'static str, f64),
    /// A lever of the policy at that place was moved.
    LeverMoved(usize, &'static str, f64),
    /// A dial of the policy at that place was moved.
    DialMoved(usize, Dial, f64),
    /// Another preset was picked for the policy at that place.
    PresetChosen(usize, &'static str),
    /// A policy was added.
    PolicyAdded,
    /// The policy at that place was taken away.
    PolicyRemoved(usize),
    /// The horizon was changed, months.
    MonthsChosen(u32),
    /// The number of dealers was changed.
    DealersChosen(u32),
    /// The slider at hand was let go.
    Released,
    /// A seed was typed.
    SeedTyped(String),
    /// A new seed was asked for.
    SeedWanted,
    /// A new seed came.
    SeedDrawn(u64),
    /// The last step was taken back.
    Undone,
    /// The step taken back was wanted after all.
    Redone,
    /// Everything was put back to the opening example.
    Restarted,
}

/// The run behind the picture.
#[derive(Clone, Debug)]
pub enum Work {
    /// A worker has answered.
    Answered {
        /// The run for which it was asked.
        run: u64,
        /// The answer.
        reply: Reply,
        /// When, milliseconds of the page's clock.
        now_ms: f64,
    },
    /// The first look at a run is on screen.
    FirstLookSeen(u64),
    /// Part of a run was given up; the worker's last words.
    Crashed(u64, String),
    /// Workers do not start in this browser.
    WorkersRefused,
    /// Nothing was asked for a while.
    AtRest,
    /// A second is over; milliseconds of the machine's clock.
    Ticked(f64),
    /// The run was stopped by the reader.
    Cancelled,
    /// A stopped or failed run was wanted after all.
    Resumed,
    /// A test asked for a worker to be trapped.
    CrashWanted,
}

/// The policy on the bench, and saved runs.
#[derive(Clone, Copy, Debug)]
pub enum OnBench {
    /// Another policy was taken to the bench.
    PolicyChosen(usize),
    /// Another depth of levers was picked.
    DepthChosen(Depth),
    /// A dealer was picked, or let go.
    DealerChosen(Option<DealerId>),
    /// A saved run was shown or hidden.
    SavedToggled(u32),
    /// A saved run was thrown away.
    SavedRemoved(u32),
}

/// The study on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Study {
    /// It was wanted to pause.
    Paused,
    /// It was wanted to go on.
    Resumed,
    /// It was stopped.
    Stopped,
}

/// The page.
#[derive(Clone, Debug)]
pub enum Page {
    /// Another screen was picked.
    ScreenChosen(Screen),
    /// The rest of the program did not come.
    WholeRefused,
    /// What decides the verdict was picked.
    CriterionChosen(Criterion),
    /// On a narrow screen another policy was brought to the front.
    PolicyFronted(usize),
    /// A small window was opened or closed.
    PanelToggled(Panel),
    /// All small windows were closed.
    PanelClosed,
    /// A theme was picked.
    ThemeChosen(Theme),
    /// More or less motion was asked for.
    MotionChosen(Motion),
    /// A size of text was picked.
    TextChosen(TextSize),
    /// The link was wanted on the clipboard.
    LinkWanted,
    /// What a link is to do for a class was ticked, or no longer.
    AidToggled(Aid),
    /// The curtain was lifted, with a bet on the policy at that place or without one.
    BetPlaced(Option<usize>),
    /// A copy was wanted in which nothing is locked.
    CopyMade,
    /// The link is on the clipboard.
    LinkCopied,
    /// The clipboard refused; the address to copy by hand.
    ClipboardRefused(String),
    /// The browser refused to keep the work.
    StorageRefused,
    /// Another tab stored something under that key; all that is stored there now.
    OtherTabWrote(StorageKey, String),
    /// The system asks for less motion, or no longer.
    SystemMotionChanged(bool),
    /// The address was changed by hand; its fragment.
    AddressChanged(String),
    /// The reader went back, or forward again, to an entry of the history that the page made; its fragment.
    WentBack(String),
    /// The pointer came to a month of a chart, or left it.
    Pointed(Option<Pointer>),
    /// The screen was wanted on paper.
    PrintWanted,
    /// Drawings became pixels: the name and the PNG file of each that did.
    PixelsDrawn(Vec<(String, Vec<u8>)>),
    /// An export was asked for.
    ExportWanted(ChartId, Format),
    /// A document of the project came; nothing if it did not.
    PaperCame(&'static str, Option<String>),
    /// A notice was read.
    NoticeClosed(Notice),
    /// What is read at a glance has been told for long enough.
    GlanceOver,
    /// A newer version of the page waits.
    UpdateWaits,
    /// The newer version was wanted.
    UpdateWanted,
    /// The newer version did not come.
    UpdateRefused,
}
