//! How the reader likes the page: theme, motion, size of text. None of it changes a result.

use serde::{Deserialize, Serialize};

/// Light, dark, or as the system says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system says.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Full motion, less of it, or as the system says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Motion {
    /// As the system says.
    #[default]
    Auto,
    /// Full motion.
    Full,
    /// No autoplay and no gliding: the picture moves in steps.
    Less,
}

/// The size of all text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextSize {
    /// As the browser says.
    #[default]
    Normal,
    /// A quarter larger.
    Large,
    /// Half as large again, for a projector.
    Projector,
}

/// All preferences.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// Theme.
    pub theme: Theme,
    /// Motion.
    pub motion: Motion,
    /// Size of text.
    pub text: TextSize,
}

impl Theme {
    /// All themes.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The word in the locale files and in the document.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Motion {
    /// All choices.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Full, Self::Less];

    /// The word in the locale files and in the document.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Full => "full",
            Self::Less => "less",
        }
    }

    /// Whether motion is to be reduced, given what the system asks for.
    #[must_use]
    pub const fn is_less(self, system_asks: bool) -> bool {
        matches!(self, Self::Less) || (matches!(self, Self::Auto) && system_asks)
    }
}

impl TextSize {
    /// All sizes.
    pub const ALL: [Self; 3] = [Self::Normal, Self::Large, Self::Projector];

    /// The word in the locale files and in the document.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Large => "large",
            Self::Projector => "projector",
        }
    }
}
