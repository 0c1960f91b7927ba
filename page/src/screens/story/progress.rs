//! How far the reader is: which chapter is open, and what was bet in each. Kept on the device as a line of text.

use crate::shared::Shared;
use dealers_choice::story::{CHAPTERS, QUESTIONS, ROUND};

/// The version in which the line is written; it stands first.
const VERSION: &str = "2";
/// What stands for a chapter in which nothing was bet yet, and for one whose answer was wanted without a bet.
const OPEN: char = '-';
const SKIPPED: char = 'x';
/// Signs of a bet: what, and how sure.
const SIGNS: usize = 2;
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
    /// It bet on the option at that place, that sure.
    On(usize, Sure),
}

/// How sure the reader is of a bet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sure {
    /// It guesses.
    Guessing,
    /// Fairly sure.
    Fairly,
    /// Very sure.
    Very,
}

impl Sure {
    /// All of them, the least sure first.
    pub const ALL: [Self; 3] = [Self::Guessing, Self::Fairly, Self::Very];

    /// The word in the locale files; its first letter stands for it in what is kept.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Guessing => "guessing",
            Self::Fairly => "fairly",
            Self::Very => "very",
        }
    }

    /// The share of such bets that is right if they are as sure as their words say.
    #[must_use]
    pub const fn share(self) -> f64 {
        match self {
            Self::Guessing => 1.0 / 3.0,
            Self::Fairly => 2.0 / 3.0,
            Self::Very => 0.9,
        }
    }
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

    /// How far the reader is, in the chapter that is open here.
    #[must_use]
    pub fn of(shared: &Shared) -> Self {
        let kept = Self::read(&shared.story);
        let chapter = shared.chapter.map_or(kept.chapter, |chapter| (chapter as usize).min(CHAPTERS.len()));
        Self { chapter, ..kept }
    }

    /// Whether the line can be read; an empty one is that of somebody new.
    #[must_use]
    pub fn knows(line: &str) -> bool {
        line.is_empty() || Self::understood(line).is_some()
    }

    fn understood(line: &str) -> Option<Self> {
        let mut words = line.split(' ');
        let (version, chapter, bets) = (words.next()?, words.next()?, words.next()?);
        let chapter = chapter.parse().ok().filter(|chapter| *chapter <= CHAPTERS.len())?;
        let bets: Vec<char> = bets.chars().collect();
        if version != VERSION || bets.len() != SIGNS * CHAPTERS.len() {
            return None;
        }
        let bet = |place: usize| bet(place, [bets[SIGNS * place], bets[SIGNS * place + 1]]);
        let answers = [0, 1].map(|round| answers(round, words.next().unwrap_or_default()));
        let closed = words.next().unwrap_or_default();
        let closed = [0, 1].map(|round| closed.chars().nth(round) == Some(CLOSED));
        Some(Self { chapter, bets: std::array::from_fn(bet), answers, closed })
    }

    /// The line that says it.
    #[must_use]
    pub fn line(&self) -> String {
        let signs = |bet: &Bet| match bet {
            Bet::Open => [OPEN, OPEN],
            Bet::Skipped => [SKIPPED, OPEN],
            Bet::On(option, sure) => [char::from_digit(*option as u32, 10).unwrap_or(OPEN), letter(*sure)],
        };
        let answer =
            |answer: &Option<usize>| answer.and_then(|option| char::from_digit(option as u32, 10)).unwrap_or(OPEN);
        let [before, after] = self.answers.map(|round| round.iter().map(answer).collect::<String>());
        let bets: String = self.bets.iter().flat_map(signs).collect();
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
        Sure::ALL
            .iter()
            .map(|sure| self.score_when(*sure))
            .fold((0, 0), |(placed, right), more| (placed + more.0, right + more.1))
    }

    /// The same of the bets of which the reader was that sure.
    #[must_use]
    pub fn score_when(&self, sure: Sure) -> (u32, u32) {
        let of_it = self.bets.iter().zip(CHAPTERS).filter_map(|(bet, chapter)| match bet {
            Bet::On(option, own) if *own == sure => Some(*option == chapter.answer),
            _ => None,
        });
        of_it.fold((0, 0), |(placed, right), is_right| (placed + 1, right + u32::from(is_right)))
    }

    /// How many bets are right if the reader is as sure as the words say.
    #[must_use]
    pub fn promised(&self) -> f64 {
        Sure::ALL.iter().map(|sure| sure.share() * f64::from(self.score_when(*sure).0)).sum()
    }
}

/// The letter that stands for how sure somebody was.
fn letter(sure: Sure) -> char {
    sure.key().chars().next().unwrap_or(OPEN)
}

/// What two signs say of the bet in a chapter.
fn bet(place: usize, [option, sure]: [char; SIGNS]) -> Bet {
    if option == SKIPPED {
        return Bet::Skipped;
    }
    let option = option.to_digit(10).map(|option| option as usize);
    let option = option.filter(|option| *option < CHAPTERS[place].options.len());
    let sure = Sure::ALL.into_iter().find(|known| letter(*known) == sure);
    option.zip(sure).map_or(Bet::Open, |(option, sure)| Bet::On(option, sure))
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
    use super::{Bet, Progress, Sure};

    #[test]
    fn what_was_bet_is_found_again() {
        let mut progress = Progress { chapter: 3, ..Progress::default() };
        (progress.bets[0], progress.bets[1]) = (Bet::On(1, Sure::Very), Bet::Skipped);
        (progress.answers[0][4], progress.closed) = (Some(2), [true, false]);
        assert_eq!(Progress::read(&progress.line()), progress);
        assert_eq!((progress.score(), progress.known(0)), ((1, 1), 0));
        assert_eq!((progress.score_when(Sure::Very), progress.score_when(Sure::Fairly)), ((1, 1), (0, 0)));
        assert!((progress.promised() - 0.9).abs() < 1e-9 && Progress::knows(&progress.line()) && Progress::knows(""));
    }

    #[test]
    fn a_line_of_another_version_or_of_other_chapters_is_the_beginning() {
        for line in
            ["1 3 1x------", "3 3 1vx-------------", "2 99 1vx-------------", "2 3 1v", "2 no ----------------", "2 3"]
        {
            assert!(Progress::read(line) == Progress::default() && !Progress::knows(line), "{line}");
        }
        let gone = Progress::read("2 2 9vx-1z----------");
        assert_eq!(gone.bets[..3], [Bet::Open, Bet::Skipped, Bet::Open], "what is no more");
    }
}
