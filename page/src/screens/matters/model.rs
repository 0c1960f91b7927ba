//! What matters: which of the things that nobody knows, or that somebody may choose, move the answer, and by how much.

use std::rc::Rc;

use crate::effect::Effect;
use crate::run::draft::Draft;
use crate::run::inquiry::Inquiry;
use crate::shared::Shared;
use dealers_choice::experiment::Criterion;
use dealers_choice::report::sensitivity::Findings;
use dealers_choice::study::sensitivity::{FACTOR_SETS, Morris, Outcome, Perturbing, Robustness, Sobol, Span, spans};
use dealers_choice::study::switching::{self, SearchRange, Switching};
use dealers_choice::study::{Budget, Evaluation, Method, Study};

/// Walks of a screening.
const TRAJECTORIES: u32 = 10;
/// Rows for indices.
const SAMPLES: u32 = 128;
/// Draws of all rules.
const DRAWS: u32 = 100;
/// Replications at a point: fewer than for a verdict, on the same draws everywhere.
const REPLICATIONS: u32 = 8;

/// How it is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MethodKind {
    /// Each thing moved through its span, one at a time, from many places.
    #[default]
    Morris,
    /// How far each thing can go until somebody else leads.
    Tornado,
    /// Shares of the variance.
    Sobol,
    /// All rules perturbed at once.
    Perturbing,
}

impl MethodKind {
    /// All methods, the quickest first.
    pub const ALL: [Self; 4] = [Self::Morris, Self::Tornado, Self::Sobol, Self::Perturbing];

    /// Replications at a point.
    #[must_use]
    pub const fn replications(self) -> u32 {
        if matches!(self, Self::Tornado) { switching::REPLICATIONS } else { REPLICATIONS }
    }

    /// The word in the locale files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Morris => "morris",
            Self::Tornado => "tornado",
            Self::Sobol => "sobol",
            Self::Perturbing => "shaking",
        }
    }
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
        let factors = match self.method {
            MethodKind::Perturbing => Perturbing::factors(),
            _ => self.spans.iter().map(|span| span.factor).collect(),
        };
        Study {
            spec: self.draft.spec().clone(),
            factors,
            criteria: vec![self.criterion],
            budget: Budget::Replications(self.method.replications()),
        }
    }

    fn method(&self) -> Rc<dyn Method> {
        match self.method {
            MethodKind::Morris => Rc::new(self.morris()),
            MethodKind::Tornado => Rc::new(self.switching()),
            MethodKind::Sobol => Rc::new(self.sobol()),
            MethodKind::Perturbing => {
                let (seed, own) = (self.draft.spec().seed, *self.draft.plan().parameters());
                Rc::new(Perturbing { seed, draws: DRAWS, own })
            }
        }
    }

    fn morris(&self) -> Morris {
        Morris { seed: self.draft.spec().seed, spans: self.spans.clone(), trajectories: TRAJECTORIES }
    }

    fn sobol(&self) -> Sobol {
        Sobol { seed: self.draft.spec().seed, spans: self.spans.clone(), samples: SAMPLES }
    }

    /// The search for where the lead ends.
    #[must_use]
    pub fn switching(&self) -> Switching {
        let range = |span: &Span| SearchRange::around(self.draft.plan(), self.favourite, span);
        Switching { ranges: self.spans.iter().map(range).collect(), leader: self.favourite }
    }

    /// What is found, as the command line says it.
    #[must_use]
    pub fn findings(&self, told: &[Evaluation]) -> Findings {
        let study = self.study();
        match self.method {
            MethodKind::Morris => Findings::morris(&study, &self.morris(), self.favourite, told),
            MethodKind::Tornado => Findings::tornado(&study.spec, &self.switching(), told),
            MethodKind::Sobol => Findings::sobol(&study, &self.sobol(), self.favourite, told),
            MethodKind::Perturbing => Findings::robustness(&study.spec, &Robustness::of(self.favourite, told)),
        }
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
        let (study, method) = (asked.study(), asked.method());
        self.asked = Some(asked);
        self.inquiry.start(shared.next_run(), Rc::new(study), method)
    }
}
