//! What is wrong with words. Readers get the next best sentence; tests get these.

/// Something wrong with the words of a language.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// A file has an entry that is not Fluent; the others of the file are read.
    Unreadable {
        /// The language.
        language: String,
        /// The file.
        file: String,
        /// The line, from 1, in which the entry begins.
        line: usize,
    },
    /// Two entries of a language have the same key; the first one counts.
    Twice {
        /// The language.
        language: String,
        /// The key.
        key: String,
    },
    /// A sentence wants a value that it is not given, or one of another kind.
    Unsayable {
        /// The language.
        language: String,
        /// The key.
        key: String,
    },
    /// A language does not have a sentence that was asked for.
    Missing {
        /// The language.
        language: String,
        /// The key.
        key: String,
    },
}
