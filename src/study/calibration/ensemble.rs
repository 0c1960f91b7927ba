//! The rule books that fit what is known, as a small file: a row each, a digit for each free number.

use super::{LEVELS, Prior, Refusal, Settings, free, model_version, rule_book};
use crate::sim::Parameters;

/// Rule books that suffice for a first answer; the file has them in no order.
pub const BOOKS_SHOWN_FIRST: u32 = 40;

/// The project's own, as `cargo xtask calibrate` wrote it.
const COMMITTED: &str = include_str!("ensemble.txt");
/// The first line of the file.
const TITLE: &str = "Rule books that fit what is known: a row each, a digit (0-f) for each key (docs/calibration.md)";
/// What a refusal calls it.
const WHAT: &str = "file of rule books";

/// Rule books that all meet the evidence.
#[derive(Clone, Debug, PartialEq)]
pub struct Ensemble {
    /// By which share of its default a number may be off.
    span: f64,
    /// On how many replications of which luck the books were measured.
    measured: (u32, u64),
    /// The books: a digit for each free number, in the order of the registry.
    books: Vec<Vec<u8>>,
}

impl Ensemble {
    /// The books that a calibration found.
    #[must_use]
    pub const fn new(settings: &Settings, books: Vec<Vec<u8>>) -> Self {
        Self { span: settings.span, measured: (settings.replications, settings.seed), books }
    }

    /// On how many replications of which luck its books meet the evidence.
    #[must_use]
    pub const fn measured(&self) -> (u32, u64) {
        self.measured
    }

    /// The project's own.
    ///
    /// # Panics
    /// If it was made for another version of the model; a test holds that it was not.
    #[must_use]
    pub fn committed() -> Self {
        Self::read(COMMITTED).expect("`cargo xtask calibrate` was run after the last change of a number")
    }

    /// The numbers that differ from book to book.
    #[must_use]
    pub fn priors(&self) -> Vec<Prior> {
        free(self.span)
    }

    /// Number of books.
    #[must_use]
    pub const fn len(&self) -> u32 {
        self.books.len() as u32
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.books.is_empty()
    }

    /// The parameters of every book, in order.
    pub fn parameters(&self) -> impl Iterator<Item = Parameters> {
        let priors = self.priors();
        self.books.iter().map(move |book| rule_book(&priors, book))
    }

    /// The file, made by a command.
    #[must_use]
    pub fn text(&self, command: &str) -> String {
        let keys: Vec<&str> = self.priors().iter().map(|prior| prior.spec().key).collect();
        let row = |book: &Vec<u8>| {
            book.iter().map(|digit| char::from_digit(u32::from(*digit), 16).unwrap_or('?')).collect::<String>()
        };
        let rows: Vec<String> = self.books.iter().map(row).collect();
        format!(
            "{TITLE}\nmade by {command}\nmodel {}\nspan {}\nfutures {}\nluck {}\nkeys {}\nbooks {}\n{}\n",
            model_version(self.span),
            self.span,
            self.measured.0,
            self.measured.1,
            keys.join(" "),
            rows.len(),
            rows.join("\n")
        )
    }

    /// Reads the file.
    ///
    /// # Errors
    /// If it is cut off or no such file, or belongs to another version of the model.
    pub fn read(text: &str) -> Result<Self, Refusal> {
        let broken = |why: &str| Refusal::Unreadable { what: WHAT, why: why.to_owned() };
        let mut lines = text.lines();
        if lines.next() != Some(TITLE) {
            return Err(broken("its first line is another"));
        }
        let head = |name: &str, lines: &mut std::str::Lines<'_>| {
            let line = lines.next().and_then(|line| line.strip_prefix(name));
            line.map(|rest| rest.trim().to_owned()).ok_or_else(|| broken(&format!("its line \"{name}\" is missing")))
        };
        head("made by ", &mut lines)?;
        let model = head("model ", &mut lines)?;
        let span: f64 = head("span ", &mut lines)?.parse().map_err(|_| broken("its span is no number"))?;
        let replications = head("futures ", &mut lines)?.parse().map_err(|_| broken("its futures are no number"))?;
        let seed = head("luck ", &mut lines)?.parse().map_err(|_| broken("its luck is no number"))?;
        let keys = head("keys ", &mut lines)?;
        let count: usize = head("books ", &mut lines)?.parse().map_err(|_| broken("its number of books is none"))?;
        let priors = free(span);
        if !keys.split(' ').eq(priors.iter().map(|prior| prior.spec().key)) {
            return Err(Refusal::Foreign { what: WHAT, why: "its numbers are others; run `cargo xtask calibrate`" });
        }
        if model != model_version(span) {
            let why = "defaults or ranges are others; run `cargo xtask calibrate`";
            return Err(Refusal::Foreign { what: WHAT, why });
        }
        let book = |line: &str| {
            let digits: Option<Vec<u8>> =
                line.chars().map(|digit| digit.to_digit(16).map(|digit| digit as u8)).collect();
            digits.filter(|digits| digits.len() == priors.len() && digits.iter().all(|digit| *digit < LEVELS))
        };
        let books: Option<Vec<Vec<u8>>> = lines.map(book).collect();
        let books = books.ok_or_else(|| broken("a row of it is no rule book"))?;
        if books.len() == count && count > 0 {
            Ok(Self { span, measured: (replications, seed), books })
        } else {
            Err(broken("it breaks off"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Ensemble, Settings, free};
    use crate::sim::Parameters;

    /// Twenty books that nobody measured.
    fn ensemble() -> Ensemble {
        let settings = Settings { seed: 3, particles: 20, rounds: 1, replications: 2, span: 0.3 };
        let numbers = free(0.3).len();
        let book = |row: usize| (0..numbers).map(|place| ((row * 5 + place * 3) % 16) as u8).collect();
        Ensemble::new(&settings, (0..20).map(book).collect())
    }

    fn text() -> String {
        ensemble().text("a test")
    }

    #[test]
    fn a_file_that_was_written_is_the_ensemble_that_is_read() {
        let ensemble = ensemble();
        assert_eq!(Ensemble::read(&text()), Ok(ensemble.clone()));
        assert_eq!(ensemble.measured(), (2, 3));
        let books: Vec<Parameters> = ensemble.parameters().collect();
        assert!(books.len() == 20 && books[0] != books[1]);
    }

    #[test]
    fn a_file_that_is_cut_off_or_belongs_to_another_model_is_refused() {
        let check = |text: &str, why: &str| {
            let refusal = Ensemble::read(text).expect_err(why).to_string();
            assert!(refusal.contains(why), "{refusal}");
        };
        let text = text();
        check("", "its first line is another");
        check(&text[..text.len() - 90], "a row of it is no rule book");
        let lines: Vec<&str> = text.lines().collect();
        check(&lines[..lines.len() - 3].join("\n"), "it breaks off");
        check(&lines[..6].join("\n"), "\"keys \" is missing");
        check(&text.replace("keys price_sensitivity", "keys price_sensibility"), "its numbers are others");
        check(&text.replace("model ", "model 0"), "defaults or ranges are others");
        check(&text.replace("\nbooks 20\n", "\nbooks 20\nxyz\n"), "a row of it is no rule book");
    }
}
