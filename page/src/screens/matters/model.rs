//! What matters: which of the things that nobody knows, or that somebody may choose, move the answer, and by how much.

use std::rc::Rc;

use crate::chart::Bars;
use crate::effect::Effect;
use crate::run::draft::Draft;
use crate::run::inquiry::Inquiry;
use crate::shared::Shared;
use dealers_choice::experiment::Criterion;
use dealers_choice::report::link::studies::MattersView;
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

/// How it is asked, as it is set.
#[must_use]
pub fn method(view: MattersView) -> MethodKind {
    MethodKind::ALL.get(usize::from(view.method)).copied().unwrap_or_default()
}

/// Which things are moved, as it is set: a place in [`FACTOR_SETS`].
#[must_use]
pub fn set(view: MattersView) -> usize {
    usize::from(view.set).min(FACTOR_SETS.len() - 1)
}

/// What is known; how it is set is in [`Shared::studies`].
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// What was asked; none before anything was.
    pub asked: Option<Asked>,
    /// The work on it.
    pub inquiry: Inquiry,
    /// What is known, as bars; none before the first complete part of the design.
    pub bars: Option<Rc<Bars>>,
}

/// A question as it was asked.
#[derive(Clone, Debug, PartialEq)]
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
}

impl Asked {
    /// The question as it is set; none before it is known who leads.
    fn now(shared: &Shared) -> Option<Self> {
        let favourite = shared.leader().filter(|_| !shared.is_running())?;
        let (draft, view) = (Rc::clone(shared.draft()), shared.studies.matters);
        let word = FACTOR_SETS[set(view)];
        let spans =
            spans(draft.spec(), draft.plan(), favourite, "factors", word).expect("a set has factors that can move");
        Some(Self { draft, method: method(view), spans, criterion: shared.criterion, favourite })
    }

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
        let view = &mut shared.studies.matters;
        match msg {
            Msg::MethodChosen(method) => {
                view.method = MethodKind::ALL.iter().position(|known| *known == method).unwrap_or_default() as u8;
            }
            Msg::SetChosen(set) => view.set = set as u8,
        }
        self.ask(shared)
    }

    /// Asks the question as it is set, once Compare knows who leads; goes on with one that had to wait.
    pub(super) fn ask(&mut self, shared: &mut Shared) -> Vec<Effect> {
        let Some(asked) = Asked::now(shared) else { return Vec::new() };
        if self.asked.as_ref() == Some(&asked) {
            return self.inquiry.go_on();
        }
        let (study, method) = (asked.study(), Rc::new(asked.analysis()));
        (self.asked, self.bars) = (Some(asked), None);
        self.inquiry.start(shared.next_run(), Rc::new(study), method)
    }
}
