//! The table of screens: a line each, in the order of the bar and of the numbers in links.
//!
//! A line says how a screen is called in code and in links, and what it is for; `#[cfg(feature = "whole")]` before it says
//! that only the whole program has it: a first load has the opening alone. All that goes through every screen is made of this
//! table: the names of screens here, what they remember and do in [`crate::screens`].

/// Hands every line of the table to the macro `$make`.
macro_rules! table {
    ($make:ident) => {
        $make! {
            #[cfg(feature = "whole")] Compare compare "Policies side by side.";
            #[cfg(feature = "whole")] Lab lab "One policy on the bench.";
            #[cfg(feature = "whole")] Map map "Which policy wins where.";
            #[cfg(feature = "whole")] Matters matters "What matters for the answer.";
            #[cfg(feature = "whole")] Best best "The best mix of levers.";
            #[cfg(feature = "whole")] Brief brief "The answer on one page.";
            #[cfg(feature = "whole")] Believe believe "Why the answer may be believed, and how far.";
            #[cfg(feature = "whole")] Yours yours "The reader's own market in three questions, and situations kept.";
            #[cfg(feature = "whole")] Cases cases "What happened in real channels, and what the model shows of it.";
            #[cfg(feature = "whole")] Rules rules "The model: its rules, numbers, sources and words.";
            #[cfg(feature = "whole")] Figures figures "Every picture of the answer, to be taken away.";
            #[cfg(feature = "whole")] Story story "Eight chapters that teach why it depends.";
            Opening opening "The front door: a bet, its answer, and what turns it.";
            #[cfg(feature = "whole")] Handout handout "What a class or a course system gets of it.";
            #[cfg(feature = "whole")] Workshop workshop "The facilitator's console: a workshop from set-up to the last words.";
            #[cfg(feature = "whole")] Board board "The workshop on the projector.";
            #[cfg(feature = "whole")] Team team "A team's page: its levers, its bet, and the code that it reads out.";
        }
    };
}
pub(crate) use table;

/// Whether this is the whole program, and not that of the opening alone.
pub const IS_WHOLE: bool = cfg!(feature = "whole");

macro_rules! names {
    ($($(#[cfg($here:meta)])? $Name:ident $name:ident $about:literal;)*) => {
        /// The screens.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Screen {
            $(#[doc = $about] $Name,)*
        }

        impl Screen {
            /// All screens, in the order of the bar and of their numbers in links.
            pub const ALL: &[Self] = &[$(Self::$Name),*];

            /// The word in links and locale files.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$Name => stringify!($name),)*
                }
            }

            /// Whether it stands alone, without the bar: it is one window's or one phone's only business.
            #[must_use]
            pub const fn is_bare(self) -> bool {
                matches!(self, Self::Board | Self::Team)
            }
        }
    };
}
table!(names);

impl Default for Screen {
    fn default() -> Self {
        Self::ALL[0]
    }
}

#[cfg(test)]
mod tests {
    use super::Screen;

    #[test]
    fn links_and_locale_files_know_the_screens_by_these_numbers_and_words() {
        let known: Vec<(u8, &str)> = Screen::ALL.iter().map(|screen| (*screen as u8, screen.key())).collect();
        let keys = ["compare", "lab", "map", "matters", "best", "brief", "believe", "yours"];
        assert!(known.starts_with(&(0..).zip(keys).collect::<Vec<_>>()), "a new screen comes last: {known:?}");
    }
}
