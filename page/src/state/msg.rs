//! What can happen on the page, in the past tense.

use std::rc::Rc;

use super::chart::{ChartId, Format, Pointer};
use super::lab::{DealerId, Depth, Dial};
use super::preferences::{Motion, TextSize, Theme};
use super::studies::Study;
use super::{Notice, Panel, Screen};
use dealers_choice::experiment::exits::Reckoning;
use dealers_choice::experiment::{Block, Criterion, Trace};
use dealers_choice::study::Evaluation;
use dealers_choice::study::counterfactual::Counterfactual;

/// Something that happened.
#[derive(Clone, Debug)]
pub enum Msg {
    /// Something about what is tried was changed.
    Setup(Setup),
    /// Something about the run was heard or asked.
    Work(Work),
    /// Something about the moving picture was touched.
    Play(Play),
    /// Something in the Lab was touched.
    Lab(Lab),
    /// Something about a study was touched.
    Study(Study),
    /// Something about the page itself was touched.
    Page(Page),
}

impl Msg {
    /// Whether most messages of this kind change nothing on screen.
    #[must_use]
    pub const fn is_often_quiet(&self) -> bool {
        matches!(self, Self::Work(Work::BlocksArrived(..)))
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
    /// Replications of a run were finished.
    BlocksArrived(u64, Vec<Block>),
    /// The first look at a run is on screen.
    FirstLookSeen(u64),
    /// A replication in full was finished.
    TraceArrived(u64, Rc<Trace>),
    /// A lever was tried for what would have retained a dealer.
    CounterfactualArrived(u64, Option<Counterfactual>),
    /// Replications were searched for why dealers left: for each, the reckoning of each policy.
    ReckoningsArrived(u64, Vec<Vec<Reckoning>>),
    /// Points of a study were answered.
    EvaluationsArrived {
        /// The run.
        run: u64,
        /// Place of the first point.
        from: u32,
        /// One for each point.
        evaluations: Vec<Evaluation>,
        /// When, milliseconds of the page's clock.
        now_ms: f64,
    },
    /// Part of a run was given up; the worker's last words.
    Crashed(u64, String),
    /// Workers do not start in this browser.
    WorkersRefused,
    /// Nothing was asked for a while.
    AtRest,
    /// The run was stopped by the reader.
    Cancelled,
    /// A stopped or failed run was wanted after all.
    Resumed,
    /// A test asked for a worker to be trapped.
    CrashWanted,
}

/// The moving picture.
#[derive(Clone, Copy, Debug)]
pub enum Play {
    /// Play or pause.
    Toggled,
    /// The time for the month on screen is over; the number tells an outdated clock.
    MonthPassed(u64),
    /// A month was picked.
    MonthChosen(u32),
    /// So many months forward (or back).
    Stepped(i32),
    /// Another speed was picked.
    SpeedChosen(u32),
    /// A replication was picked.
    ReplicationChosen(u32),
    /// A replication was reached with the keyboard, but not opened.
    ReplicationReached(u32),
    /// Flip through replications, or stop.
    FlipToggled,
}

/// The Lab.
#[derive(Clone, Copy, Debug)]
pub enum Lab {
    /// Another policy of the experiment was taken to the bench.
    PolicyChosen(usize),
    /// Another depth of levers was picked.
    DepthChosen(Depth),
    /// A dealer was picked, or let go.
    DealerChosen(Option<DealerId>),
    /// The channel was wanted as a table, or as a picture.
    TableToggled,
    /// The run on screen was kept for comparison.
    RunSaved,
    /// A saved run was shown or hidden.
    SavedToggled(u32),
    /// A saved run was thrown away.
    SavedRemoved(u32),
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
    /// The link is on the clipboard.
    LinkCopied,
    /// The clipboard refused; the address to copy by hand.
    ClipboardRefused(String),
    /// The browser refused to keep the work.
    StorageRefused,
    /// Another tab stored something; all that is stored now.
    OtherTabWrote(String),
    /// The system asks for less motion, or no longer.
    SystemMotionChanged(bool),
    /// The address was changed by hand; its fragment.
    AddressChanged(String),
    /// The pointer came to a month of a chart, or left it.
    Pointed(Option<Pointer>),
    /// The screen was wanted on paper.
    PrintWanted,
    /// An export was asked for.
    ExportWanted(ChartId, Format),
    /// A notice was read.
    NoticeClosed(Notice),
    /// A newer version of the page waits.
    UpdateWaits,
    /// The newer version was wanted.
    UpdateWanted,
    /// The newer version did not come.
    UpdateRefused,
}
