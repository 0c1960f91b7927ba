//! How far the reader is: which chapter is open, and what was bet in each. Kept on the device as a line of text.

use dealers_choice::story::{CHAPTERS, QUESTIONS, ROUND};

/// The version in which the line is written; it stands first.
const VERSION: &str = "1";
/// What stands for a chapter in which nothing was bet yet, and for one whose answer was wanted without a bet.
const OPEN: char = '-';
const SKIPPED: char = 'x';
/// What stands for a round of questions that was handed in.
const CLOSED: char = 'c';

/// What the reader did in a chapter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Bet {
    /// Nothing yet.
    #[default]
    Open,
    /// It wanted the answer without a bet.
    Skipped,
    /// It bet on the option at that place.
    On(usize),
}

/// How far the reader is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Place of the chapter that is open; the number of chapters for the end.
    pub chapter: usize,
    /// What was bet in each.
    pub bets: [Bet; CHAPTERS.len()],
    /// What was answered before the story and after it.
    pub answers: [[Option<usize>; ROUND]; 2],
    /// Which of the two rounds of questions was handed in.
    pub closed: [bool; 2],
}

impl Progress {
    /// What a line says. What cannot be read, or is of another version, is the beginning.
    #[must_use]
    pub fn read(line: &str) -> Self {
        Self::understood(line).unwrap_or_default()
    }

    fn understood(line: &str) -> Option<Self> {
        let mut words = line.split(' ');
        let (version, chapter, bets) = (words.next()?, words.next()?, words.next()?);
        let chapter = chapter.parse().ok().filter(|chapter| *chapter <= CHAPTERS.len())?;
        let bets: Vec<char> = bets.chars().collect();
        if version != VERSION || bets.len() != CHAPTERS.len() {
            return None;
        }
        let bet = |place: usize| match bets[place] {
            SKIPPED => Bet::Skipped,
            sign => sign
                .to_digit(10)
                .map(|option| option as usize)
                .filter(|option| *option < CHAPTERS[place].options.len())
                .map_or(Bet::Open, Bet::On),
        };
        let answers = [0, 1].map(|round| answers(round, words.next().unwrap_or_default()));
        let closed = words.next().unwrap_or_default();
        let closed = [0, 1].map(|round| closed.chars().nth(round) == Some(CLOSED));
        Some(Self { chapter, bets: std::array::from_fn(bet), answers, closed })
    }

    /// The line that says it.
    #[must_use]
    pub fn line(&self) -> String {
        let sign = |bet: &Bet| match bet {
            Bet::Open => OPEN,
            Bet::Skipped => SKIPPED,
            Bet::On(option) => char::from_digit(*option as u32, 10).unwrap_or(OPEN),
        };
        let answer =
            |answer: &Option<usize>| answer.and_then(|option| char::from_digit(option as u32, 10)).unwrap_or(OPEN);
        let [before, after] = self.answers.map(|round| round.iter().map(answer).collect::<String>());
        let bets: String = self.bets.iter().map(sign).collect();
        let closed: String = self.closed.iter().map(|closed| if *closed { CLOSED } else { OPEN }).collect();
        format!("{VERSION} {} {bets} {before} {after} {closed}", self.chapter)
    }

    /// What was bet in the chapter that is open.
    #[must_use]
    pub fn bet(&self) -> Bet {
        self.bets.get(self.chapter).copied().unwrap_or_default()
    }

    /// How many questions of a round were answered rightly.
    #[must_use]
    pub fn known(&self, round: usize) -> u32 {
        let right = self.answers[round].iter().zip(&QUESTIONS[round]);
        right.filter(|(answer, question)| **answer == Some(question.answer)).count() as u32
    }

    /// Whether every question of a round has an answer.
    #[must_use]
    pub fn has_answered(&self, round: usize) -> bool {
        self.answers[round].iter().all(Option::is_some)
    }

    /// In how many chapters a bet was placed, and in how many it was right.
    #[must_use]
    pub fn score(&self) -> (u32, u32) {
        let placed = self.bets.iter().filter(|bet| matches!(bet, Bet::On(_))).count();
        let right = self.bets.iter().zip(CHAPTERS).filter(|(bet, chapter)| **bet == Bet::On(chapter.answer)).count();
        (placed as u32, right as u32)
    }
}

/// What a word says was answered in a round.
fn answers(round: usize, word: &str) -> [Option<usize>; ROUND] {
    let signs: Vec<char> = word.chars().collect();
    std::array::from_fn(|place| {
        let option = signs.get(place)?.to_digit(10)? as usize;
        (option < QUESTIONS[round][place].options.len()).then_some(option)
    })
}

#[cfg(test)]
mod tests {
    use super::{Bet, Progress};

    #[test]
    fn what_was_bet_is_found_again() {
        let mut progress = Progress { chapter: 3, ..Progress::default() };
        (progress.bets[0], progress.bets[1]) = (Bet::On(1), Bet::Skipped);
        (progress.answers[0][4], progress.closed) = (Some(2), [true, false]);
        assert_eq!(Progress::read(&progress.line()), progress);
        assert_eq!((progress.score(), progress.known(0)), ((1, 1), 1));
    }

    #[test]
    fn a_line_of_another_version_or_of_other_chapters_is_the_beginning() {
        for line in ["", "2 3 1x------", "1 99 1x------", "1 3 1x", "1 no --------", "1 3"] {
            assert_eq!(Progress::read(line), Progress::default(), "{line}");
        }
        assert_eq!(Progress::read("1 2 9x------").bets[..2], [Bet::Open, Bet::Skipped], "an option that is no more");
    }
}
