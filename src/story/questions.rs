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
        question("luck-before", &["tenth", "third", "half", "most"], 3),
        question("whom-before", &["careful", "large", "small"], 2),
        question("time-before", &["half", "one", "two"], 2),
        question("mercy-before", &["rises", "same", "falls"], 2),
        question("lever-before", &["pay", "talk", "wait"], 1),
    ],
    [
        question("luck-after", &["tenth", "third", "half", "most"], 3),
        question("whom-after", &["large", "small", "careful"], 1),
        question("time-after", &["half", "one", "three"], 2),
        question("mercy-after", &["falls", "rises", "same"], 0),
        question("lever-after", &["wait", "pay", "talk"], 2),
    ],
];
