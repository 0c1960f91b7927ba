//! What can be wrong with a store, in words with one way on.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::registry::Problem;

/// Why a store cannot be used, or a result not be kept.
#[derive(Debug)]
pub enum Trouble {
    /// The folder or a file in it cannot be read or written.
    Disk(PathBuf, io::Error),
    /// The folder holds something else.
    Strange(PathBuf),
    /// The folder holds another study.
    Another(PathBuf),
    /// The folder holds this study with more points or futures.
    Larger {
        /// Points that it has there.
        points: usize,
        /// Futures at each.
        futures: u32,
    },
    /// What the folder says of itself cannot be read.
    Damaged(PathBuf),
    /// What the folder says of its study cannot be read.
    Unread(PathBuf, Vec<Problem>),
    /// No study was begun in the folder.
    Empty(PathBuf),
    /// Another version of the program has begun it.
    Version {
        /// The store's.
        stored: String,
        /// This program's.
        own: String,
    },
    /// This machine computes other bits than the one that began it.
    Bits {
        /// What the canary comes to there.
        stored: String,
        /// What it comes to here.
        own: &'static str,
    },
}

impl Trouble {
    /// Something went wrong with a file.
    pub fn disk(path: &Path) -> impl FnOnce(io::Error) -> Self + '_ {
        |error| Self::Disk(path.to_owned(), error)
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Disk(path, error) if error.kind() == io::ErrorKind::NotADirectory => {
                write!(f, "\"{}\" lies in a file, not in a folder: name a folder", path.display())
            }
            Self::Disk(path, error) => write!(
                f,
                "\"{}\": {error}; whatever is complete is kept: mend that, and run the same again",
                path.display()
            ),
            Self::Strange(path) => {
                write!(f, "\"{}\" is no store, and not empty: name an empty folder or a new one", path.display())
            }
            Self::Another(path) => write!(
                f,
                "\"{}\" holds another study: name the same plan, factors and design, with other samples or futures; or another folder",
                path.display()
            ),
            Self::Larger { points, futures } => write!(
                f,
                "the study was begun with {points} points and {futures} futures at each: name at least as many samples and futures, or go \
                 on with it as it is"
            ),
            Self::Damaged(path) => {
                write!(
                    f,
                    "\"{}\" is damaged: remove it, and run the same study again; results are kept",
                    path.display()
                )
            }
            Self::Unread(path, problems) => {
                let told = problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
                write!(
                    f,
                    "\"{}\" is damaged ({told}): remove it, and run the same study again; results are kept",
                    path.display()
                )
            }
            Self::Empty(path) => write!(f, "no study was begun in \"{}\": run one there first", path.display()),
            Self::Version { stored, own } => write!(
                f,
                "the store was begun by version {stored}, and this is {own}: use that version, or another folder"
            ),
            Self::Bits { stored, own } => write!(
                f,
                "this machine computes other bits than the one that began the store (canary {own} instead of {stored}): nothing was \
                 kept; use the same build everywhere, and report what machine this is as an issue of the project"
            ),
        }
    }
}

impl std::error::Error for Trouble {}
