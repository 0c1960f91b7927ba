//! Did it teach? Five questions before the story, and five of the same kinds after it about markets that the story did not show.

/// A question with one right answer.
#[derive(Clone, Copy, Debug)]
pub struct Question {
    /// The word in the locale files.
    pub key: &'static str,
    /// What may be answered, by the word in the locale files.
    pub options: &'static [&'static str],
    /// Place of the option that the model shows.
    pub answer: usize,
}

/// Questions of a round.
pub const ROUND: usize = 5;

const fn question(key: &'static str, options: &'static [&'static str], answer: usize) -> Question {
    Question { key, options, answer }
}

/// The questions before the story, and after it. The model answers each in `tests/it/story.rs`.
pub const QUESTIONS: [[Question; ROUND]; 2] = [
    [
        question("luck-before", &["few", "half", "most"], 2),
        question("whom-before", &["small", "large", "sharp"], 1),
        question("time-before", &["harsh", "level", "kind"], 2),
        question("brand-before", &["weak", "same", "strong"], 2),
        question("lever-before", &["pay", "wait", "ask"], 2),
    ],
    [
        question("luck-after", &["most", "half", "few"], 0),
        question("whom-after", &["small", "same", "large"], 2),
        question("time-after", &["kind", "level", "harsh"], 0),
        question("brand-after", &["kind", "harsh", "level"], 1),
        question("lever-after", &["wait", "ask", "pay"], 1),
    ],
];
