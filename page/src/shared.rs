//! What every screen may look at and change: what is tried, the run of all policies, the moving picture, what decides, what
//! lies open on the page. What is one screen's own is in that screen's folder, where no other screen can reach it.

pub mod address;
mod answer;
pub mod bet;
pub mod better;
pub mod handout;
pub mod lesson;
pub mod paper;
pub mod setup;
pub mod storage;

use std::rc::Rc;

use crate::chart_id::{ChartId, Pointer};
use crate::effect::StorageKey;
use crate::preferences::Preferences;
use crate::run::asides::Asides;
use crate::run::bench::Bench;
use crate::run::draft::Draft;
use crate::run::history::History;
use crate::run::playback::{Moving, Playback};
use crate::run::results::Results;
use crate::run::stage::{Phase, Stage};
use crate::table::Screen;
use bet::Bet;
use dealers_choice::experiment::Criterion;
use dealers_choice::registry::Problem;
use dealers_choice::report::link::studies::Studies;
use lesson::Lesson;

/// A small window that lies over the page. At most one is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// The seed.
    Seed,
    /// The link.
    Share,
    /// Theme, motion, text.
    Settings,
    /// The screens for which the bar has no room.
    More,
    /// The rows behind a chart, and its exports.
    Rows(ChartId),
    /// Why a lever, a condition or a rule is as it is; its key.
    Why(&'static str),
}

impl Panel {
    /// The id of the button that opens it.
    #[must_use]
    pub fn opener(self) -> String {
        match self {
            Self::Seed => "open-seed".to_owned(),
            Self::Share => "open-share".to_owned(),
            Self::Settings => "open-settings".to_owned(),
            Self::More => "open-more".to_owned(),
            Self::Rows(chart) => format!("open-rows-{}", chart.name()),
            Self::Why(key) => format!("open-why-{key}"),
        }
    }
}

/// Something the reader should know, in words, until it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The link in the address could not be understood. The address keeps it until this notice is closed.
    BadLink {
        /// What is wrong with it.
        problems: Vec<Problem>,
        /// Whether the reader's own work is on screen; else it is the opening example.
        work: bool,
    },
    /// The page broke down before, so nothing runs by itself.
    BrokeDown {
        /// Whether it did so again and the opening example is shown: then address and kept work are left alone.
        example: bool,
    },
    /// A seed could not be understood; what was typed.
    BadSeed(String),
    /// Part of a run was given up; a worker's last words and the plan to reproduce it.
    Crashed(String, String),
    /// Workers do not start here; the page does the work itself.
    NoWorkers,
    /// What was stored under that key cannot be read; it is kept aside.
    KeptAside(StorageKey),
    /// The rows are too many for a page to make a file of.
    TooManyRows,
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
    /// What was wanted would change what a link for a class has locked.
    Locked,
    /// A link leads to a chapter that the story has not; its number.
    NoChapter(u32),
}

impl Notice {
    /// Whether this is read at a glance: it goes by itself, and with the screen.
    #[must_use]
    pub const fn passes(&self) -> bool {
        matches!(self, Self::Copied)
    }

    /// Whether the address stays as it is for as long as this is told.
    const fn holds_address(&self) -> bool {
        matches!(self, Self::BadLink { .. } | Self::BrokeDown { example: true })
    }
}

/// What all screens share.
#[derive(Clone, Debug)]
pub struct Shared {
    /// The screen.
    pub screen: Screen,
    /// What is tried, with its past.
    pub history: History<Draft>,
    /// The run of all policies.
    pub stage: Stage,
    /// What is asked beside that run.
    pub asides: Asides,
    /// The moving picture.
    pub playback: Playback,
    /// The policy on the bench, and runs that were kept.
    pub bench: Bench,
    /// What decides the verdict.
    pub criterion: Criterion,
    /// How the studies are set: links carry it.
    pub studies: Studies,
    /// Where the pointer is in a chart.
    pub pointer: Option<Pointer>,
    /// The small window that is open.
    pub panel: Option<Panel>,
    /// What the reader should know.
    pub notices: Vec<Notice>,
    /// How the reader likes the page.
    pub preferences: Preferences,
    /// Whether the system asks for less motion.
    pub system_less_motion: bool,
    /// What the link that was opened does for a class.
    pub lesson: Lesson,
    /// What a link that is shared is to do for a class, while that window is open.
    pub sharing: Lesson,
    /// The reader's bet; whether it still stands is asked of [`Shared::bet`].
    pub bet: Option<Bet>,
    /// Whether the picture has ever moved by itself.
    pub greeted: bool,
    /// Number of the newest run.
    pub runs: u64,
    /// The better mix that a search has found last.
    pub better: Option<Rc<better::Better>>,
    /// Situations that the reader has kept, as they are stored; the screen that shows them reads them.
    pub situations: Rc<str>,
    /// How far the reader is in the story, as it is stored; the screen that shows it reads it.
    pub story: Rc<str>,
    /// The workshop that goes on, as it is stored; the screens that show it read it.
    pub workshop: Rc<str>,
    /// What this phone's team has decided, as it is stored; the screen that shows it reads it.
    pub seat: Rc<str>,
    /// What the link said with which a team came; none where it came without.
    pub invitation: Option<Rc<str>>,
    /// The hand-out that is composed, as it is stored; the screen that shows it reads it.
    pub handout: Rc<str>,
    /// Place of the chapter that is open here, if a link or the reader has chosen one; other tabs may be in others.
    pub chapter: Option<u32>,
    /// Milliseconds of the machine's clock when the page was opened, or a second was over since.
    pub now_ms: f64,
    /// Where the page lies: what stands before the `#` of a link to it.
    pub base: String,
}

impl Default for Shared {
    fn default() -> Self {
        Self {
            screen: Screen::default(),
            history: History::new(Draft::default()),
            stage: Stage::default(),
            asides: Asides::default(),
            playback: Playback::default(),
            bench: Bench::default(),
            criterion: Criterion::default(),
            studies: Studies::default(),
            pointer: None,
            panel: None,
            notices: Vec::new(),
            preferences: Preferences::default(),
            system_less_motion: false,
            lesson: Lesson::default(),
            sharing: Lesson::default(),
            bet: None,
            greeted: false,
            runs: 0,
            better: None,
            situations: "".into(),
            story: "".into(),
            workshop: "".into(),
            seat: "".into(),
            invitation: None,
            handout: "".into(),
            chapter: None,
            now_ms: 0.0,
            base: String::new(),
        }
    }
}

impl Shared {
    /// What is tried now.
    #[must_use]
    pub const fn draft(&self) -> &Rc<Draft> {
        self.history.now()
    }

    /// Results of the very policies that are tried, if there are any yet.
    #[must_use]
    pub fn compared(&self) -> Option<&Rc<Results>> {
        let same = |results: &&Rc<Results>| {
            results.plan.policies().iter().map(|policy| &policy.key).eq(self
                .draft()
                .policies()
                .iter()
                .map(|policy| &policy.key))
        };
        self.stage.results.as_ref().filter(same)
    }

    /// Whether what is shown of the run of all policies needs the baseline beside them.
    #[must_use]
    pub fn needs_baseline(&self) -> bool {
        self.criterion.needs_baseline() || self.draft().today().is_some()
    }

    /// Whether pictures are to move in steps only.
    #[must_use]
    pub const fn less_motion(&self) -> bool {
        self.preferences.motion.is_less(self.system_less_motion)
    }

    /// Whether dots glide from month to month: while the picture plays, and the run behind it needs the time no longer.
    #[must_use]
    pub fn glides(&self, stage: &Stage) -> bool {
        self.playback.moving != Moving::Still && stage.phase != Phase::Running
    }

    /// Place of the policy on the bench, which every screen looks at where it has room for one.
    #[must_use]
    pub fn on_bench(&self) -> usize {
        self.bench.policy.min(self.draft().policies().len() - 1)
    }

    /// Takes the policy that the reader has picked to the bench, and lets go the dealer of the one before.
    pub fn take_to_bench(&mut self, policy: usize) {
        if self.bench.policy != policy {
            self.history.release();
        }
        (self.bench.policy, self.bench.picked, self.bench.dealer) = (policy, true, None);
    }

    /// Lets the policy that leads lie on the bench, unless the reader has picked one.
    pub fn open_bench(&mut self) {
        if let Some(leader) = self.leader().filter(|_| !self.bench.picked) {
            self.bench.policy = usize::from(leader);
        }
    }

    /// Place of the policy that Best mix makes better: the one that the reader has picked, or else what is done today, or what leads.
    #[must_use]
    pub fn to_improve(&self) -> usize {
        let today = self.draft().today().filter(|_| !self.bench.picked);
        today.unwrap_or_else(|| self.on_bench())
    }

    /// The number of a new run.
    pub const fn next_run(&mut self) -> u64 {
        self.runs += 1;
        self.runs
    }

    /// Tries `draft` as a step that can be taken back, unless a link for a class has locked it; whether it did.
    pub fn step(&mut self, draft: Draft) -> bool {
        if !self.lesson.allows(self.draft().spec(), draft.spec()) {
            self.notify(Notice::Locked);
            return false;
        }
        self.history.step(draft);
        true
    }

    /// Tries `draft` in Compare.
    pub fn try_out(&mut self, draft: Draft) {
        if self.step(draft) {
            (self.screen, self.bench.picked) = (Screen::Compare, false);
        }
    }

    /// Tells the reader something, once.
    pub fn notify(&mut self, notice: Notice) {
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }

    /// Tells what is wrong with the link in the address, in place of what was wrong with the one before.
    pub fn refuse_link(&mut self, problems: Vec<Problem>) {
        self.accept_address();
        let work = **self.draft() != Draft::default();
        self.notify(Notice::BadLink { problems, work });
    }

    /// Takes away what was read at a glance.
    pub fn forget_glances(&mut self) {
        self.notices.retain(|notice| !notice.passes());
    }

    /// Lets the address follow what is on screen again.
    pub fn accept_address(&mut self) {
        self.notices.retain(|notice| !notice.holds_address());
    }

    /// Whether the address holds a link that could not be understood: it stays there for as long as the reader is told of it.
    #[must_use]
    pub fn holds_address(&self) -> bool {
        self.notices.iter().any(Notice::holds_address)
    }

    /// Whether the answer of Compare needs the workers.
    #[must_use]
    pub fn is_running(&self) -> bool {
        self.stage.phase == Phase::Running
    }

    /// Opens a small window in place of the one that is open. What was ticked there for a class is over with it.
    pub fn open_panel(&mut self, panel: Option<Panel>) {
        (self.panel, self.sharing) = (panel, Lesson::default());
    }

    /// Whether that small window is open.
    #[must_use]
    pub fn is_open(&self, panel: Panel) -> bool {
        self.panel == Some(panel)
    }
}
