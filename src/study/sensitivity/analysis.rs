//! One analysis of what matters: its method, how large it is where nobody says otherwise, and the points it asks for. The page and
//! the command line ask the same one.

use super::{Morris, Perturbing, Rules, Sobol, Span};
use crate::experiment::spec::unknown;
use crate::experiment::{Criterion, Plan, PlanSpec};
use crate::registry::Problem;
use crate::study::evaluation::{Budget, Evaluation, Study};
use crate::study::factor::{Factor, Point};
use crate::study::method::Method;
use crate::study::switching::{self, SearchRange, Switching};

/// Replications at a point: fewer than for a verdict, on the same draws everywhere.
const REPLICATIONS: u32 = 8;

/// By which method it is found out what matters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MethodKind {
    /// Each factor moved through its span, one at a time, from many places.
    #[default]
    Morris,
    /// How far each factor can go until somebody else leads.
    Tornado,
    /// Shares of the variance.
    Sobol,
    /// Other rules of behaviour, costs apart.
    Robustness,
}

impl MethodKind {
    /// All methods, the quickest first.
    pub const ALL: [Self; 4] = [Self::Morris, Self::Tornado, Self::Sobol, Self::Robustness];

    /// The method of that key.
    ///
    /// # Errors
    /// Says that there is none, and which one is near.
    pub fn read(name: &str) -> Result<Self, Problem> {
        let found = Self::ALL.into_iter().find(|method| method.key() == name);
        found.ok_or_else(|| unknown("method", "method", name, Self::ALL.into_iter().map(Self::key)))
    }

    /// The key.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Morris => "morris",
            Self::Tornado => "tornado",
            Self::Sobol => "sobol",
            Self::Robustness => "robustness",
        }
    }

    /// Replications at a point, where nobody says otherwise.
    #[must_use]
    pub const fn replications(self) -> u32 {
        if matches!(self, Self::Tornado) { switching::REPLICATIONS } else { REPLICATIONS }
    }

    /// Trajectories, rows or draws, where nobody says otherwise; a search counts none.
    #[must_use]
    pub const fn samples(self) -> u32 {
        match self {
            Self::Morris => 20,
            Self::Tornado => 1,
            Self::Sobol => 256,
            Self::Robustness => 200,
        }
    }

    /// As [`MethodKind::samples`], for somebody who watches: half as many where the answer shows by then.
    #[must_use]
    pub const fn samples_watched(self) -> u32 {
        match self {
            Self::Morris | Self::Sobol => self.samples() / 2,
            Self::Tornado | Self::Robustness => self.samples(),
        }
    }
}

/// A method with all that it needs to ask.
#[derive(Clone, Debug, PartialEq)]
pub enum Analysis {
    /// See [`MethodKind::Morris`].
    Morris(Morris),
    /// See [`MethodKind::Tornado`].
    Tornado(Switching),
    /// See [`MethodKind::Sobol`].
    Sobol(Sobol),
    /// See [`MethodKind::Robustness`].
    Robustness(Box<Perturbing>),
}

impl Analysis {
    /// Sets a method up for the lead of `favourite` under a plan. `samples` are trajectories, rows or draws.
    #[must_use]
    pub fn new(kind: MethodKind, plan: &Plan, favourite: u16, spans: Vec<Span>, samples: u32) -> Self {
        let seed = plan.seed();
        match kind {
            MethodKind::Morris => Self::Morris(Morris { seed, spans, trajectories: samples }),
            MethodKind::Tornado => {
                let ranges = spans.iter().map(|span| SearchRange::around(plan, favourite, span)).collect();
                Self::Tornado(Switching { ranges, leader: favourite })
            }
            MethodKind::Sobol => Self::Sobol(Sobol { seed, spans, samples }),
            MethodKind::Robustness => Self::under(Rules::default(), plan, samples),
        }
    }

    /// Robustness to rules from elsewhere.
    #[must_use]
    pub fn under(rules: Rules, plan: &Plan, samples: u32) -> Self {
        Self::Robustness(Box::new(Perturbing::new(rules, plan.seed(), samples, plan.parameters())))
    }

    /// What is varied.
    #[must_use]
    pub fn factors(&self) -> Vec<Factor> {
        match self {
            Self::Morris(Morris { spans, .. }) | Self::Sobol(Sobol { spans, .. }) => {
                spans.iter().map(|span| span.factor).collect()
            }
            Self::Tornado(switching) => switching.ranges.iter().map(|range| range.factor).collect(),
            Self::Robustness(_) => Perturbing::factors(),
        }
    }

    /// The study in which the method asks.
    #[must_use]
    pub fn study(&self, spec: &PlanSpec, criterion: Criterion, replications: u32) -> Study {
        let budget = Budget::Replications(replications);
        Study { spec: spec.clone(), factors: self.factors(), criteria: vec![criterion], budget }
    }

    /// Points that belong together: only whole groups say something. None where every point does.
    #[must_use]
    pub const fn group(&self) -> Option<usize> {
        match self {
            Self::Morris(morris) => Some(morris.spans.len() + 1),
            Self::Sobol(sobol) => Some(sobol.spans.len() + 2),
            Self::Robustness(_) => Some(1),
            Self::Tornado(_) => None,
        }
    }

    fn method(&self) -> &dyn Method {
        match self {
            Self::Morris(method) => method,
            Self::Tornado(method) => method,
            Self::Sobol(method) => method,
            Self::Robustness(method) => &**method,
        }
    }
}

impl Method for Analysis {
    fn ask(&self, told: &[Evaluation]) -> Vec<Point> {
        self.method().ask(told)
    }

    fn expected(&self) -> u32 {
        self.method().expected()
    }
}
