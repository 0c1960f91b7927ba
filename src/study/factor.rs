//! What can be varied in a plan: a condition, a lever, a rule of behaviour, or several things turned by one dial.

use serde::{Deserialize, Serialize};

use super::pull;
use crate::experiment::spec::{Limit, dials, unknown};
use crate::experiment::{Plan, PlanSpec};
use crate::registry::{Kind, Problem, Spec, Unit};
use crate::saying;
use crate::sim::{Conditions, Parameters, Policy};

/// A value for each factor of a study; what is not a number leaves it as the plan has it.
pub type Point = Vec<f64>;

/// The value that leaves a factor as the plan has it. A dial turned to where it stands may change what was set apart from it.
pub const AS_IT_IS: f64 = f64::NAN;

/// The policy that the dials of the carrot × stick plane turn, unless they name another.
pub const DIALLED: &str = "dials";

/// What the horizon is called wherever a factor is named: as in plan files.
pub const MONTHS_KEY: &str = "months";

/// One thing that is varied. Settings are named by their place in the registry, policies by their place in the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Factor {
    /// A condition of the market.
    Condition(u16),
    /// A behavioural parameter.
    Parameter(u16),
    /// A lever of one policy, or of all.
    Lever {
        /// The policy; none for all of them.
        policy: Option<u16>,
        /// The lever.
        lever: u16,
    },
    /// The rival's pull, 0-1: three conditions at once (see [`super::pull`]).
    Pull,
    /// How much of the carrot is added to a policy, 0-2.
    Carrot {
        /// The policy.
        policy: u16,
    },
    /// How much of the stick is added to a policy, 0-4.
    Stick {
        /// The policy.
        policy: u16,
    },
    /// How far a policy goes from the baseline, 0-4: 1 is the policy as it is.
    Intensity {
        /// The policy.
        policy: u16,
    },
    /// Another seed: this is added to it, 0-1,000.
    Seed,
    /// Which of the levers of a policy are as it has them, a bit each; the others are as in the baseline.
    Coalition {
        /// The policy.
        policy: u16,
    },
    /// The horizon, whole months.
    Months,
}

/// The values that a factor may take.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// The smallest value.
    pub min: f64,
    /// The largest value.
    pub max: f64,
    /// The step of its slider.
    pub step: f64,
    /// The unit.
    pub unit: Unit,
}

/// What is wrong with factors that are varied together: one is there twice.
#[must_use]
pub fn twice(spec: &PlanSpec, field: &str, factors: &[Factor]) -> Option<Problem> {
    let again = factors.iter().enumerate().find(|(place, factor)| factors[..*place].contains(factor));
    again.map(|(_, factor)| {
        let message = saying!("factor-twice", "{key} is there twice", key = factor.key(spec));
        Problem::new(field, message, saying!("factor-once", "each factor once"))
    })
}

impl Factor {
    /// Reads the key of a condition, a parameter, a lever or a dial; `mine.margin` is the lever of one policy.
    ///
    /// # Errors
    /// Says that nothing has such a key, and which one is near.
    pub fn find(spec: &PlanSpec, field: &str, text: &str) -> Result<Self, Problem> {
        let (owner, key) = text.split_once('.').map_or((None, text), |(owner, key)| (Some(owner), key));
        let keys = || spec.policies.iter().map(|policy| policy.key.as_str());
        let place = |wanted: &str| keys().position(|key| key == wanted).map(|place| place as u16);
        let policy = match owner {
            Some(owner) => Some(place(owner).ok_or_else(|| unknown(field, "policy", owner, keys()))?),
            None => None,
        };
        let dialled = || policy.or_else(|| place(DIALLED)).ok_or_else(|| unknown(field, "policy", DIALLED, keys()));
        match (key, policy) {
            (dials::CARROT_KEY, _) => return Ok(Self::Carrot { policy: dialled()? }),
            (dials::STICK_KEY, _) => return Ok(Self::Stick { policy: dialled()? }),
            ("intensity", Some(policy)) => return Ok(Self::Intensity { policy }),
            (pull::KEY, None) => return Ok(Self::Pull),
            (MONTHS_KEY, None) => return Ok(Self::Months),
            _ => {}
        }
        let lever = || Policy::index(key).map(|lever| Self::Lever { policy, lever: lever as u16 });
        let condition = || Conditions::index(key).map(|index| Self::Condition(index as u16));
        let parameter = || Parameters::index(key).map(|index| Self::Parameter(index as u16));
        let general = || if policy.is_none() { condition().or_else(parameter) } else { None };
        lever().or_else(general).ok_or_else(|| unknown(field, "lever, condition or parameter", key, known()))
    }

    /// The key that [`Factor::find`] reads.
    #[must_use]
    pub fn key(self, spec: &PlanSpec) -> String {
        let of = |policy: u16, key: &str| format!("{}.{key}", spec.policies[policy as usize].key);
        match self {
            Self::Condition(index) => Conditions::SPECS[index as usize].key.to_owned(),
            Self::Parameter(index) => Parameters::SPECS[index as usize].key.to_owned(),
            Self::Lever { policy: None, lever } => Policy::SPECS[lever as usize].key.to_owned(),
            Self::Lever { policy: Some(policy), lever } => of(policy, Policy::SPECS[lever as usize].key),
            Self::Pull => pull::KEY.to_owned(),
            Self::Seed => "luck".to_owned(),
            Self::Months => MONTHS_KEY.to_owned(),
            Self::Carrot { policy } => of(policy, dials::CARROT_KEY),
            Self::Stick { policy } => of(policy, dials::STICK_KEY),
            Self::Intensity { policy } => of(policy, "intensity"),
            Self::Coalition { policy } => of(policy, "coalition"),
        }
    }

    /// Whether moving one moves the other, so that they cannot be moved apart.
    #[must_use]
    pub fn moves_with(self, other: Self) -> bool {
        let pulled = |factor: Self| factor.setting().is_some_and(|setting| pull::MOVED.contains(&setting.key));
        match (self, other) {
            (Self::Pull, Self::Condition(_)) => pulled(other),
            (Self::Condition(_), Self::Pull) => pulled(self),
            (Self::Lever { policy: left, lever }, Self::Lever { policy: right, lever: same }) => {
                lever == same && (left == right || left.is_none() || right.is_none())
            }
            _ => self == other,
        }
    }

    /// Where it stands in a plan; `favourite` is the policy that is meant where none is named. Dials stand at 1.
    #[must_use]
    pub fn now(self, plan: &Plan, favourite: u16) -> f64 {
        let market = plan.market().at(0);
        match self {
            Self::Condition(index) => market.number(index.into()),
            Self::Parameter(index) => plan.parameters().number(index.into()),
            Self::Lever { policy, lever } => {
                plan.policies()[usize::from(policy.unwrap_or(favourite))].levers.at(0).number(lever.into())
            }
            Self::Pull => pull::of(market),
            Self::Seed => 0.0,
            Self::Months => f64::from(plan.months()),
            Self::Carrot { .. } | Self::Stick { .. } | Self::Intensity { .. } | Self::Coalition { .. } => 1.0,
        }
    }

    /// Its row in the registry, where it is one setting.
    #[must_use]
    pub fn setting(self) -> Option<&'static Spec> {
        match self {
            Self::Condition(index) => Some(&Conditions::SPECS[index as usize]),
            Self::Parameter(index) => Some(&Parameters::SPECS[index as usize]),
            Self::Lever { lever, .. } => Some(&Policy::SPECS[lever as usize]),
            Self::Pull
            | Self::Seed
            | Self::Carrot { .. }
            | Self::Stick { .. }
            | Self::Intensity { .. }
            | Self::Coalition { .. }
            | Self::Months => None,
        }
    }

    /// Whether it knows no halves: a switch, a choice between words, a count of things.
    #[must_use]
    pub fn is_stepwise(self) -> bool {
        self.setting().is_some_and(|setting| setting.kind != Kind::Number || setting.unit == Unit::Count)
    }

    /// The values that it may take.
    #[must_use]
    pub fn range(self) -> Range {
        let plain = |max, step, unit| Range { min: 0.0, max, step, unit };
        match self {
            Self::Pull => plain(1.0, 0.05, Unit::Number),
            Self::Seed => plain(1000.0, 1.0, Unit::Count),
            Self::Months => {
                let limit = Limit::MONTHS;
                Range { min: limit.min.into(), max: limit.max.into(), step: 1.0, unit: Unit::Months }
            }
            Self::Carrot { .. } => plain(dials::CARROT_MAX, dials::STEP, Unit::Times),
            Self::Stick { .. } | Self::Intensity { .. } => plain(dials::STICK_MAX, dials::STEP, Unit::Times),
            Self::Coalition { .. } => plain(((1_u64 << Policy::SPECS.len()) - 1) as f64, 1.0, Unit::Number),
            Self::Condition(_) | Self::Parameter(_) | Self::Lever { .. } => {
                let spec = self.setting().expect("it is one setting");
                Range { min: spec.min, max: spec.max, step: spec.step, unit: spec.unit }
            }
        }
    }

    /// Whether it may take that value. A design that somebody stretched to the ends of a range may be over them by a rounding error.
    #[must_use]
    pub fn admits(self, value: f64) -> bool {
        let range = self.range();
        let slack = 1e-9 * (range.max - range.min);
        (range.min - slack..=range.max + slack).contains(&value)
    }
}

/// Every key that stands for one setting.
fn known() -> impl Iterator<Item = &'static str> + Clone {
    let tables = Policy::SPECS.iter().chain(Conditions::SPECS).chain(Parameters::SPECS);
    tables.map(|spec| spec.key).chain([pull::KEY, MONTHS_KEY, dials::CARROT_KEY, dials::STICK_KEY])
}
