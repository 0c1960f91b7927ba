//! A document of the project that a screen shows. The build puts it beside the page (`build/papers.mjs`), and it comes when the
//! screen is opened for the first time.

use std::rc::Rc;

use crate::run::draft::{Draft, POLICIES_MAX};
use dealers_choice::experiment::PlanSpec;

/// What each part of a paper begins with; its name follows on the same line.
const PART: char = '\u{1e}';

/// A document, whether it is there or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// What the document calls it.
    pub name: &'static str,
    /// How far it is.
    pub state: PaperState,
}

/// How far a document is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum PaperState {
    /// Nobody has asked for it.
    #[default]
    Away,
    /// It is on its way.
    Coming,
    /// It did not come.
    Missing,
    /// It is there: its parts, by name.
    There(Rc<[(String, String)]>),
}

impl Paper {
    /// A document that nobody has asked for yet.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self { name, state: PaperState::Away }
    }

    /// Lets it come, unless it is there or on its way: its name.
    pub fn wanted(&mut self) -> Option<&'static str> {
        let is_wanted = matches!(self.state, PaperState::Away | PaperState::Missing);
        is_wanted.then(|| {
            self.state = PaperState::Coming;
            self.name
        })
    }

    /// Takes it in, or notes that it did not come.
    pub fn came(&mut self, text: Option<&str>) {
        self.state = text.map_or(PaperState::Missing, |text| PaperState::There(parts(text)));
    }

    /// Its parts, by name; none before it is there.
    #[must_use]
    pub fn parts(&self) -> &[(String, String)] {
        if let PaperState::There(parts) = &self.state { parts } else { &[] }
    }

    /// What the part of that name says; empty for none.
    #[must_use]
    pub fn part(&self, name: &str) -> &str {
        self.parts().iter().find(|(own, _)| own == name).map_or("", |(_, text)| text)
    }
}

impl Paper {
    /// What was done in a case of that key, and what else may be tried there: the first policies of its plan, as many as the page can
    /// show.
    #[must_use]
    pub fn draft(&self, key: &str) -> Option<Draft> {
        let mut spec = PlanSpec::from_json(self.part(&format!("{key}/plan"))).ok()?;
        spec.policies.truncate(POLICIES_MAX);
        Draft::read(spec).ok()
    }

    /// The keys of its cases, in their order.
    #[must_use]
    pub fn cases(&self) -> Vec<&str> {
        self.parts().iter().filter_map(|(name, _)| name.strip_suffix("/title")).collect()
    }
}

fn parts(text: &str) -> Rc<[(String, String)]> {
    let part = |text: &str| {
        let (name, text) = text.split_once('\n')?;
        Some((name.to_owned(), text.trim_end().to_owned()))
    };
    text.split(PART).filter_map(part).collect()
}

#[cfg(test)]
mod tests {
    use super::{Paper, PaperState};

    #[test]
    fn a_paper_comes_once_and_its_parts_are_found_by_name() {
        let mut paper = Paper::new("model");
        assert_eq!((paper.wanted(), paper.wanted()), (Some("model"), None));
        paper.came(Some("\u{1e}intro\n<p>one</p>\n\u{1e}1. Overview\n<p>two\nthree</p>\n"));
        assert_eq!((paper.part("intro"), paper.part("1. Overview")), ("<p>one</p>", "<p>two\nthree</p>"));
        assert_eq!((paper.parts().len(), paper.part("none")), (2, ""));
        assert_eq!(paper.wanted(), None);
    }

    #[test]
    fn a_paper_that_did_not_come_may_be_asked_for_again() {
        let mut paper = Paper::new("model");
        paper.wanted();
        paper.came(None);
        assert_eq!(paper.state, PaperState::Missing);
        assert_eq!(paper.wanted(), Some("model"));
    }
}
