//! What the model is compared with: findings of channel research and patterns that must emerge. Each has its source, the
//! test behind it, and how it went. docs/validation.md shows these rows.

mod emergent;
mod leaving;
pub mod perturbed;
mod rewards;
mod satisfaction;
mod trust;
mod watching;

/// How the source of a claim is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// The text itself was read.
    Read,
    /// Only the abstract was read.
    AbstractRead,
    /// Recalled, not read again.
    Memory,
    /// Expected by the design of this model, with no source outside.
    Design,
}

impl Known {
    /// Its code.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::AbstractRead => "abstract_read",
            Self::Memory => "memory",
            Self::Design => "design",
        }
    }

    /// In English, for a table.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::AbstractRead => "abstract read",
            Self::Memory => "from memory",
            Self::Design => "expected",
        }
    }
}

/// How a claim went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The model shows it.
    Holds,
    /// The model shows a part of it, or only in some circumstances.
    Partly,
    /// The model shows something else.
    Fails,
    /// The model has nothing that could show it.
    NotModelled,
}

impl Outcome {
    /// Its code.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Holds => "holds",
            Self::Partly => "partly",
            Self::Fails => "fails",
            Self::NotModelled => "not_modelled",
        }
    }

    /// In English, for a table.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Holds => "holds",
            Self::Partly => "partly",
            Self::Fails => "fails",
            Self::NotModelled => "not modelled",
        }
    }

    /// Whether a test must stand behind it.
    #[must_use]
    pub const fn is_tested(self) -> bool {
        matches!(self, Self::Holds | Self::Partly | Self::Fails)
    }
}

/// One claim and what became of it.
#[derive(Clone, Copy, Debug)]
pub struct Claim {
    /// Its number: V for facts of research, E for patterns that must come out.
    pub id: &'static str,
    /// The claim in one sentence.
    pub claim: &'static str,
    /// Who found it.
    pub source: &'static str,
    /// How that source is known.
    pub known: Known,
    /// The names of the tests that hold the result; none if it was not tested.
    pub tests: &'static [&'static str],
    /// What was measured, or why nothing was.
    pub result: &'static str,
    /// How it went.
    pub outcome: Outcome,
}

/// Claims about one subject.
#[derive(Clone, Copy, Debug)]
pub struct Family {
    /// Its code.
    pub key: &'static str,
    /// The subject.
    pub name: &'static str,
    /// In the order of their numbers.
    pub claims: &'static [Claim],
}

/// All claims by subject.
pub const FAMILIES: &[Family] = &[
    Family { key: "satisfaction", name: "Power, satisfaction and conflict", claims: satisfaction::CLAIMS },
    Family { key: "trust", name: "Trust, fairness and dependence", claims: trust::CLAIMS },
    Family { key: "leaving", name: "Leaving", claims: leaving::CLAIMS },
    Family { key: "watching", name: "Monitoring, cheating and punishing", claims: watching::CLAIMS },
    Family { key: "rewards", name: "Rewards, help and advertising", claims: rewards::CLAIMS },
    Family { key: "emergent", name: "What must emerge without being built in", claims: emergent::CLAIMS },
];
