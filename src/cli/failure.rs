//! How a command ends when it does not end well, and what it says then.

use std::io::{self, Write as _};
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::registry::Problem;
use crate::store::Trouble;

/// Most problems that are printed one by one.
const SHOWN_MAX: usize = 100;
/// Status after bad input.
const BAD_INPUT: u8 = 2;
/// Status after Ctrl-C.
pub(super) const INTERRUPTED: u8 = 130;

/// What a command comes to.
pub(super) type Outcome<T = ()> = Result<T, Failure>;

/// Why a command did not do all that it was asked for.
pub(super) enum Failure {
    /// The input was bad; nothing was run and nothing was touched.
    Input(Vec<Problem>),
    /// Ctrl-C: what is complete was written.
    Interrupted {
        /// Replications that are complete.
        done: u32,
        /// Replications that were asked for.
        asked: u32,
    },
    /// Ctrl-C, in the middle of a study: how far it came.
    Stopped(String),
    /// The results could not be written.
    Output(io::Error),
    /// The store cannot be used, or not any more.
    Store(Trouble),
    /// A result that was computed again has other bits.
    Differs,
    /// A study that is to be written is not complete.
    Unfinished,
    /// What the parser of the arguments says, where it has its own words.
    Told(clap::Error),
}

impl Failure {
    /// Says what happened on standard error.
    pub fn report(self) -> ExitCode {
        match self {
            Self::Input(problems) => {
                problems.iter().take(SHOWN_MAX).for_each(say);
                if problems.len() > SHOWN_MAX {
                    say(format!("and {} more", problems.len() - SHOWN_MAX));
                }
                ExitCode::from(BAD_INPUT)
            }
            Self::Interrupted { done, asked } => {
                let written = if done == 0 { "nothing was written" } else { "they were written" };
                say(format!("stopped: {done} of {asked} futures are complete; {written}"));
                ExitCode::from(INTERRUPTED)
            }
            Self::Stopped(how_far) => {
                say(format!("stopped: {how_far}"));
                ExitCode::from(INTERRUPTED)
            }
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
            Self::Output(error) => {
                let hint = "the file named by --out is unchanged; free some space, or name another place";
                say(Problem::english("out", format!("the result could not be written: {error}"), hint));
                ExitCode::FAILURE
            }
            Self::Differs => ExitCode::FAILURE,
            Self::Unfinished => {
                say(
                    "store: results are missing; nothing was written; `study status` counts them, `study run` computes them",
                );
                ExitCode::FAILURE
            }
            Self::Store(trouble) => {
                say(format!("store: {trouble}"));
                if matches!(trouble, Trouble::Disk(..)) { ExitCode::FAILURE } else { ExitCode::from(BAD_INPUT) }
            }
            Self::Told(told) => {
                say(told.render());
                ExitCode::from(BAD_INPUT)
            }
        }
    }
}

/// Says a line on standard error: the one place where the command line speaks beside its results.
pub(super) fn say(line: impl std::fmt::Display) {
    // Where nobody listens, there is nobody to be told.
    writeln!(io::stderr(), "{line}").ok();
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self::Input(vec![problem])
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl From<Trouble> for Failure {
    fn from(trouble: Trouble) -> Self {
        Self::Store(trouble)
    }
}

impl From<clap::Error> for Failure {
    fn from(error: clap::Error) -> Self {
        let word = |kind| match error.get(kind) {
            Some(ContextValue::String(word)) => Some(word.clone()),
            Some(ContextValue::Strings(words)) => words.first().cloned(),
            _ => None,
        };
        let message = match error.kind() {
            ErrorKind::UnknownArgument => "there is no such option",
            ErrorKind::InvalidSubcommand => "there is no such command",
            ErrorKind::MissingRequiredArgument => "is needed",
            ErrorKind::InvalidValue => "this value is not allowed",
            ErrorKind::ArgumentConflict => "may be given only once",
            _ => return Self::Told(error),
        };
        let field = word(ContextKind::InvalidArg).or_else(|| word(ContextKind::InvalidSubcommand));
        let near = word(ContextKind::SuggestedArg).or_else(|| word(ContextKind::SuggestedSubcommand));
        let hint = near.map_or_else(|| "see --help".to_owned(), |near| format!("did you mean {near}?"));
        Self::Input(vec![Problem::english(field.unwrap_or_else(|| "arguments".to_owned()), message, hint)])
    }
}
