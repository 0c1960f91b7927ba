//! The five dials: what a reader turns who does not want to read about levers.

use dealers_choice::experiment::spec::dials;
use dealers_choice::sim::Policy;

/// One of the five dials.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dial {
    /// How much of the carrot is added.
    Carrot,
    /// How much of the stick is added.
    Stick,
    /// Whether somebody asks why before anybody is punished.
    Fairness,
    /// Talks a month.
    Talks,
    /// The failure at which punishment starts.
    Tolerance,
}

impl Dial {
    /// All dials.
    pub const ALL: [Self; 5] = [Self::Carrot, Self::Stick, Self::Fairness, Self::Talks, Self::Tolerance];

    /// The word in the locale files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Carrot => "carrot",
            Self::Stick => "stick",
            Self::Fairness => "fairness",
            Self::Talks => "talks",
            Self::Tolerance => "tolerance",
        }
    }

    /// Range and step of its slider.
    #[must_use]
    pub fn range(self) -> (f64, f64, f64) {
        let lever = |key: &str| {
            let spec = Policy::spec(key).expect("the dial turns a lever of that key");
            (spec.min, spec.max, spec.step)
        };
        match self {
            Self::Carrot => (0.0, dials::CARROT_MAX, dials::STEP),
            Self::Stick => (0.0, dials::STICK_MAX, dials::STEP),
            Self::Fairness => lever("diagnosis"),
            Self::Talks => lever("talks"),
            Self::Tolerance => lever("tolerance"),
        }
    }
}
