//! The five dials: what a reader turns who does not want to read about levers.

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
    pub const fn range(self) -> (f64, f64, f64) {
        match self {
            Self::Carrot | Self::Talks => (0.0, 2.0, 0.1),
            Self::Stick => (0.0, 4.0, 0.1),
            Self::Fairness => (0.0, 1.0, 1.0),
            Self::Tolerance => (1.0, 12.0, 1.0),
        }
    }
}
