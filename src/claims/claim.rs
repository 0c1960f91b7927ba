//! What a claim is, how its source is known, and how it went.

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
