//! Everything the page knows, and what follows from what happens: pure, so that it is tested without a browser.
//!
//! [`State::update`] takes what happened and gives back what is to be done outside. Nothing here draws, waits, stores or
//! sends; that is the business of [`super::effects`].

pub mod address;
pub mod asides;
pub mod chart;
pub mod draft;
pub mod effect;
pub mod history;
pub mod inquiry;
pub mod lab;
pub mod look;
pub mod msg;
pub mod names;
pub mod playback;
pub mod preferences;
pub mod results;
pub mod stage;
pub mod storage;
#[cfg(feature = "whole")]
pub mod studies;
#[cfg(not(feature = "whole"))]
#[path = "state/no_studies.rs"]
pub mod studies;
mod update;

use std::rc::Rc;

use asides::Asides;
use chart::{ChartId, Pointer};
use dealers_choice::experiment::Criterion;
use dealers_choice::registry::Problem;
use draft::Draft;
use effect::Effect;
use history::History;
use lab::Bench;
use msg::Msg;
use playback::{Moving, Playback};
use preferences::Preferences;
use results::Results;
use stage::{Phase, Stage};
use studies::Studies;

/// The screens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Screen {
    /// Policies side by side: the front door.
    #[default]
    Compare,
    /// One policy on the bench.
    Lab,
    /// Which policy wins where.
    Map,
    /// What matters for the answer.
    Matters,
    /// The best mix of levers.
    Best,
    /// The answer on one page.
    Brief,
    /// Why the answer may be believed, and how far.
    Believe,
}

impl Screen {
    /// All screens, in the order of the bar and of their numbers in links.
    pub const ALL: [Self; 7] =
        [Self::Compare, Self::Lab, Self::Map, Self::Matters, Self::Best, Self::Brief, Self::Believe];

    /// Whether it shows, or leans on, a run of what is tried.
    #[must_use]
    pub const fn has_stage(self) -> bool {
        !matches!(self, Self::Believe)
    }

    /// Whether it shows the answer of Compare, so that more is asked about it when nothing moves.
    #[must_use]
    pub const fn shows_answer(self) -> bool {
        matches!(self, Self::Compare | Self::Brief)
    }

    /// Whether this program has the screen: the one that a reader loads first has Compare alone.
    #[must_use]
    pub const fn is_here(self) -> bool {
        cfg!(feature = "whole") || matches!(self, Self::Compare)
    }

    /// The word in links and locale files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Compare => "compare",
            Self::Lab => "lab",
            Self::Map => "map",
            Self::Matters => "matters",
            Self::Best => "best",
            Self::Brief => "brief",
            Self::Believe => "believe",
        }
    }
}

/// A small window that lies over the page. At most one is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// The seed.
    Seed,
    /// The link.
    Share,
    /// Theme, motion, text.
    Settings,
    /// The rows behind a chart, and its exports.
    Rows(ChartId),
    /// Why a lever, a condition or a rule is as it is; its key.
    Why(&'static str),
}

/// Something the reader should know, in words, until it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The link could not be understood; the opening example is shown.
    BadLink(Vec<Problem>),
    /// A seed could not be understood; what was typed.
    BadSeed(String),
    /// Part of a run was given up; a worker's last words and the plan to reproduce it.
    Crashed(String, String),
    /// Workers do not start here; the page does the work itself.
    NoWorkers,
    /// The browser keeps nothing.
    NothingKept,
    /// The clipboard refused; the link to copy by hand.
    CopyByHand(String),
    /// The link is on the clipboard.
    Copied,
    /// A newer version of the page waits.
    UpdateWaits,
    /// The newer version did not come.
    UpdateRefused,
    /// The rest of the program did not come.
    WholeRefused,
}

/// Everything the page knows.
#[derive(Clone, Debug)]
pub struct State {
    /// The screen.
    pub screen: Screen,
    /// What is tried, with its past.
    pub history: History<Draft>,
    /// The run behind Compare.
    pub compare: Stage,
    /// The run behind the Lab.
    pub lab: Stage,
    /// What is asked beside Compare.
    pub asides: Asides,
    /// The studies.
    pub studies: Studies,
    /// The moving picture.
    pub playback: Playback,
    /// What the Lab remembers.
    pub bench: Bench,
    /// What decides the verdict.
    pub criterion: Criterion,
    /// Where the pointer is in a chart.
    pub pointer: Option<Pointer>,
    /// The policy in front, where there is room for one.
    pub front: usize,
    /// The small window that is open.
    pub panel: Option<Panel>,
    /// What the reader should know.
    pub notices: Vec<Notice>,
    /// How the reader likes the page.
    pub preferences: Preferences,
    /// Whether the system asks for less motion.
    pub system_less_motion: bool,
    /// Whether the picture has ever moved by itself.
    pub greeted: bool,
    /// Number of the newest run.
    pub runs: u64,
    /// Where the page lies: what stands before the `#` of a link to it.
    pub base: String,
}

impl Default for State {
    fn default() -> Self {
        Self {
            screen: Screen::default(),
            history: History::new(Draft::default()),
            compare: Stage::default(),
            lab: Stage::default(),
            asides: Asides::default(),
            studies: Studies::default(),
            playback: Playback::default(),
            bench: Bench::default(),
            criterion: Criterion::default(),
            pointer: None,
            front: 0,
            panel: None,
            notices: Vec::new(),
            preferences: Preferences::default(),
            system_less_motion: false,
            greeted: false,
            runs: 0,
            base: String::new(),
        }
    }
}

impl State {
    /// What the page shows first: the opening example in its first month, before any replication is counted.
    #[must_use]
    pub fn opening() -> Self {
        let mut state = Self::default();
        state.compare.rehearse(Rc::clone(state.draft().plan()));
        state
    }

    /// What is tried now.
    #[must_use]
    pub const fn draft(&self) -> &Rc<Draft> {
        self.history.now()
    }

    /// The run behind the screen.
    #[must_use]
    pub const fn stage(&self) -> &Stage {
        match self.screen {
            Screen::Lab => &self.lab,
            _ => &self.compare,
        }
    }

    /// What Compare shows: results of the very policies that stand there, if there are any yet.
    #[must_use]
    pub fn compared(&self) -> Option<&Rc<Results>> {
        let same = |results: &&Rc<Results>| {
            results.plan.policies().iter().map(|policy| &policy.key).eq(self
                .draft()
                .policies()
                .iter()
                .map(|policy| &policy.key))
        };
        self.compare.results.as_ref().filter(same)
    }

    /// What the charts of the screen show, if there is anything yet.
    #[must_use]
    pub fn shown(&self) -> Option<&Rc<Results>> {
        match self.screen {
            Screen::Lab => self.lab.results.as_ref(),
            _ => self.compared(),
        }
    }

    /// Place in the draft of a policy of the screen's run.
    #[must_use]
    pub fn place(&self, policy: usize) -> usize {
        match self.screen {
            Screen::Lab => self.on_bench(),
            _ => policy,
        }
    }

    /// The saved runs that the charts of the screen may show.
    #[must_use]
    pub fn kept_in_charts(&self) -> &[lab::Saved] {
        match self.screen {
            Screen::Lab => &self.bench.saved,
            _ => &[],
        }
    }

    /// Whether pictures are to move in steps only.
    #[must_use]
    pub const fn less_motion(&self) -> bool {
        self.preferences.motion.is_less(self.system_less_motion)
    }

    /// Whether dots glide from month to month: while the picture plays, and no run comes in that needs the time.
    #[must_use]
    pub fn glides(&self) -> bool {
        self.playback.moving != Moving::Still && self.stage().phase != Phase::Running
    }

    /// Place of the policy on the Lab's bench.
    #[must_use]
    pub fn on_bench(&self) -> usize {
        self.bench.policy.min(self.draft().policies().len() - 1)
    }

    /// What follows from what happened.
    pub fn update(&mut self, msg: Msg) -> Vec<Effect> {
        match msg {
            Msg::Setup(event) => self.setup(event),
            Msg::Work(event) => self.work(event),
            Msg::Play(event) => self.play(event),
            Msg::Lab(event) => self.lab(event),
            Msg::Study(event) => self.study(event),
            Msg::Page(event) => self.page(event),
        }
    }

    /// What answers of workers have changed on screen so far: while it stays the same, they need not be drawn.
    #[must_use]
    pub fn heard(&self) -> impl PartialEq + use<> {
        ([&self.compare, &self.lab].map(Stage::heard), self.asides.heard())
    }

    /// The plan that the screen shows.
    fn plan_on_screen(&self) -> Rc<dealers_choice::experiment::Plan> {
        match self.screen {
            Screen::Lab => Rc::new(self.draft().bench_plan(self.on_bench())),
            _ => Rc::clone(self.draft().plan()),
        }
    }
}
