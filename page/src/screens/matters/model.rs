//! What matters: which of the things that nobody knows, or that somebody may choose, move the answer, and by how much.

use std::rc::Rc;

use crate::chart::Bars;
use crate::effect::Effect;
use crate::run::draft::Draft;
use crate::run::inquiry::Inquiry;
use crate::shared::Shared;
use dealers_choice::experiment::Criterion;
use dealers_choice::report::sensitivity::Findings;
pub use dealers_choice::study::sensitivity::MethodKind;
use dealers_choice::study::sensitivity::{Analysis, FACTOR_SETS, Outcome, Span, spans};
use dealers_choice::study::{Evaluation, Study};

/// The word of a method in the locale files.
#[must_use]
pub const fn word(method: MethodKind) -> &'static str {
    // The page has called it so since its first links and words.
    if matches!(method, MethodKind::Robustness) { "shaking" } else { method.key() }
}

/// What the reader has set, and what is known.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// How it is asked.
    pub method: MethodKind,
    /// Which things are moved: a place in [`FACTOR_SETS`].
    pub set: usize,
    /// What was asked; none before anything was.
    pub asked: Option<Asked>,
    /// Whether it is to be asked once Compare knows who leads.
    pub waiting: bool,
    /// The work on it.
    pub inquiry: Inquiry,
    /// What is known, as bars; none before the first complete part of the design.
    pub bars: Option<Rc<Bars>>,
}

/// A question as it was asked.
#[derive(Clone, Debug)]
pub struct Asked {
    /// What was tried.
    pub draft: Rc<Draft>,
    /// How.
    pub method: MethodKind,
    /// What was moved, and how far.
    pub spans: Vec<Span>,
    /// What decided.
    pub criterion: Criterion,
    /// Place of the policy whose lead it is about.
    pub favourite: u16,
}

/// Something was touched.
#[derive(Clone, Copy, Debug)]
pub enum Msg {
    /// Another method was picked.
    MethodChosen(MethodKind),
    /// Other things were picked.
    SetChosen(usize),
    /// It was asked.
    Asked,
}

impl Asked {
    /// What it is about: how far the favourite is ahead.
    #[must_use]
    pub const fn outcome(&self) -> Outcome {
        Outcome::Lead { policy: self.favourite }
    }

    /// The study as it was asked.
    #[must_use]
    pub fn study(&self) -> Study {
        self.analysis().study(self.draft.spec(), self.criterion, self.method.replications())
    }

    /// The method as it was asked.
    #[must_use]
    pub fn analysis(&self) -> Analysis {
        let samples = self.method.samples_watched();
        Analysis::new(self.method, self.draft.plan(), self.favourite, self.spans.clone(), samples)
    }

    /// What is found, as the command line says it.
    #[must_use]
    pub fn findings(&self, told: &[Evaluation]) -> Findings {
        Findings::of(&self.study(), &self.analysis(), self.favourite, told)
    }
}

impl Model {
    /// What follows from what was touched.
    pub fn update(&mut self, msg: Msg, shared: &mut Shared) -> Vec<Effect> {
        match msg {
            Msg::MethodChosen(method) => self.method = method,
            Msg::SetChosen(set) => self.set = set.min(FACTOR_SETS.len() - 1),
            Msg::Asked => return self.ask(shared),
        }
        Vec::new()
    }

    pub(super) fn ask(&mut self, shared: &mut Shared) -> Vec<Effect> {
        let draft = Rc::clone(shared.draft());
        let Some(favourite) = shared.leader() else {
            self.waiting = true;
            return Vec::new();
        };
        let word = FACTOR_SETS[self.set];
        let spans =
            spans(draft.spec(), draft.plan(), favourite, "factors", word).expect("a set has factors that can move");
        let asked = Asked { draft, method: self.method, spans, criterion: shared.criterion, favourite };
        let (study, method) = (asked.study(), Rc::new(asked.analysis()));
        (self.asked, self.bars) = (Some(asked), None);
        self.inquiry.start(shared.next_run(), Rc::new(study), method)
    }
}
