//! A hand-out as a teacher has composed it: what it is about, its words, its tasks and pictures. Any screen may begin one; the
//! screen of that name shows it. Kept on the device as a line of text in a version of its own.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};

use super::{Notice, Shared};
use crate::effect::{Effect, StorageKey};
use crate::table::Screen;

/// The version in which the line is written; it stands before a full stop.
const VERSION: &str = "1";
/// Longest line that is read.
const LINE_MAX: usize = 1 << 16;
/// Most tasks, and most texts of the teacher's own that are kept.
pub const TASKS_MAX: usize = 3;
const EDITS_MAX: usize = 24;
/// Longest title, and line of the course, characters.
pub const LINE_LENGTH: usize = 120;
/// Longest text of a task, characters.
pub const TEXT_LENGTH: usize = 600;

/// What a hand-out is about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Source {
    /// What the reader tries in Compare.
    #[default]
    Own,
    /// A named market, with the usual policies.
    Market(String),
    /// A real case.
    Case(String),
    /// A chapter of the story.
    Chapter(String),
}

/// What a task asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ask {
    /// Which policy earns most?
    Earns,
    /// Which keeps most dealers?
    Keeps,
    /// What turns the winner?
    Turns,
    /// Under which are dealers most loyal?
    Loyal,
    /// Which sells most?
    Sells,
}

impl Ask {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Earns, Self::Keeps, Self::Turns, Self::Loyal, Self::Sells];

    /// The word in the locale files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Earns => "earns",
            Self::Keeps => "keeps",
            Self::Turns => "turns",
            Self::Loyal => "loyal",
            Self::Sells => "sells",
        }
    }
}

/// A picture that a hand-out can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Drawing {
    /// A dot for each future.
    Dots,
    /// The lead, month by month.
    Lead,
    /// Profit.
    Profit,
    /// Dealers still there.
    Dealers,
    /// Sales.
    Sales,
    /// Loyalty.
    Loyalty,
    /// The channel under each policy in one future.
    Channel,
}

impl Drawing {
    /// All of them, in the order in which an answer is told.
    pub const ALL: [Self; 7] =
        [Self::Dots, Self::Lead, Self::Profit, Self::Dealers, Self::Sales, Self::Loyalty, Self::Channel];
}

/// Something that is either on the hand-out or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extra {
    /// What its words mean.
    Glossary,
    /// The answers, on a page of their own.
    Key,
    /// No colour.
    Grey,
    /// Whether a course system is told who was right.
    Graded,
}

impl Extra {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Glossary, Self::Key, Self::Grey, Self::Graded];

    /// The word in the locale files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Glossary => "glossary",
            Self::Key => "key",
            Self::Grey => "grey",
            Self::Graded => "graded",
        }
    }
}

/// A size of paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Size {
    /// 210 by 297 millimetres.
    #[default]
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

impl Size {
    /// Both.
    pub const ALL: [Self; 2] = [Self::A4, Self::Letter];

    /// The word in class names and locale files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::Letter => "letter",
        }
    }
}

/// A text of a task that a teacher may write anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    /// The question.
    Question,
    /// Why it is so.
    Because,
}

/// A text that the teacher has written in place of the program's. It belongs to what the hand-out was about then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    about: Source,
    ask: Ask,
    part: Part,
    text: String,
}

/// A hand-out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Composition {
    /// What it is about.
    pub source: Source,
    /// The seed, where it is not that of the source.
    pub seed: Option<u64>,
    /// Its title; empty for the program's.
    pub title: String,
    /// The course, the teacher, the date: whatever stands above the title.
    pub course: String,
    /// The tasks, in their order.
    pub tasks: Vec<Ask>,
    /// The pictures.
    pub drawings: Vec<Drawing>,
    /// What else is on it, in the order of [`Extra::ALL`].
    pub extras: [bool; Extra::ALL.len()],
    /// The paper.
    pub size: Size,
    /// What the teacher has written.
    pub edits: Vec<Edit>,
}

impl Default for Composition {
    fn default() -> Self {
        Self {
            source: Source::Own,
            seed: None,
            title: String::new(),
            course: String::new(),
            tasks: vec![Ask::Earns, Ask::Keeps, Ask::Turns],
            drawings: vec![Drawing::Dots, Drawing::Lead, Drawing::Profit, Drawing::Dealers],
            extras: [true, true, false, false],
            size: Size::A4,
            edits: Vec::new(),
        }
    }
}

impl Composition {
    /// What was composed here; what cannot be read is the beginning.
    #[must_use]
    pub fn of(shared: &Shared) -> Self {
        Self::read(&shared.handout).unwrap_or_default()
    }

    /// What a line says; none for one that is not of this version. Whatever it holds stays within bounds.
    #[must_use]
    pub fn read(line: &str) -> Option<Self> {
        let bytes = line.strip_prefix(VERSION)?.strip_prefix('.').filter(|rest| rest.len() <= LINE_MAX)?;
        let mut read: Self = worker::from_bytes(&URL_SAFE_NO_PAD.decode(bytes).ok()?)?;
        read.bound();
        Some(read)
    }

    /// The line that says it.
    #[must_use]
    pub fn line(&self) -> String {
        format!("{VERSION}.{}", URL_SAFE_NO_PAD.encode(worker::to_bytes(self)))
    }

    /// Cuts what is too long or too many.
    fn bound(&mut self) {
        self.title = cut(&self.title, LINE_LENGTH);
        self.course = cut(&self.course, LINE_LENGTH);
        self.tasks = Ask::ALL.iter().fold(self.tasks.clone(), |tasks, ask| once(tasks, *ask));
        self.tasks.truncate(TASKS_MAX);
        let excess = self.edits.len().saturating_sub(EDITS_MAX);
        self.edits.drain(..excess);
        for edit in &mut self.edits {
            edit.text = cut(&edit.text, TEXT_LENGTH);
        }
    }

    /// Whether that is on it.
    #[must_use]
    pub const fn has(&self, extra: Extra) -> bool {
        self.extras[extra as usize]
    }

    /// What the teacher has written there about this source; none where the program speaks.
    #[must_use]
    pub fn edit(&self, ask: Ask, part: Part) -> Option<&str> {
        let own = |edit: &&Edit| (&edit.about, edit.ask, edit.part) == (&self.source, ask, part);
        self.edits.iter().rfind(own).map(|edit| edit.text.as_str())
    }

    /// Notes what the teacher has written there; an empty text gives the word back to the program.
    pub fn write(&mut self, ask: Ask, part: Part, text: &str) {
        let about = self.source.clone();
        self.edits.retain(|edit| (&edit.about, edit.ask, edit.part) != (&about, ask, part));
        if !text.trim().is_empty() {
            self.edits.push(Edit { about, ask, part, text: text.to_owned() });
        }
        self.bound();
    }

    /// Adds a task at the end, or takes it away.
    pub fn toggle_task(&mut self, ask: Ask) {
        if self.tasks.contains(&ask) {
            self.tasks.retain(|other| *other != ask);
        } else if self.tasks.len() < TASKS_MAX {
            self.tasks.push(ask);
        }
    }

    /// Lets a task change places with the one before it.
    pub fn lift_task(&mut self, ask: Ask) {
        if let Some(place) = self.tasks.iter().position(|other| *other == ask).filter(|place| *place > 0) {
            self.tasks.swap(place - 1, place);
        }
    }

    /// Adds a picture, or takes it away; they stay in the order in which an answer is told.
    pub fn toggle_drawing(&mut self, drawing: Drawing) {
        let is_there = self.drawings.contains(&drawing);
        self.drawings = Drawing::ALL
            .into_iter()
            .filter(|one| if *one == drawing { !is_there } else { self.drawings.contains(one) })
            .collect();
    }
}

/// The first letters of a text.
#[must_use]
pub fn cut(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

/// The tasks, with that one at most once.
fn once(mut tasks: Vec<Ask>, ask: Ask) -> Vec<Ask> {
    let first = tasks.iter().position(|other| *other == ask);
    let mut place = 0;
    tasks.retain(|other| {
        place += 1;
        *other != ask || Some(place - 1) == first
    });
    tasks
}

impl Shared {
    /// Keeps a hand-out in place of the one before.
    pub fn compose(&mut self, composition: &Composition) -> Vec<Effect> {
        let (line, before) = (composition.line(), std::mem::take(&mut self.handout));
        self.handout = line.as_str().into();
        let kept = Effect::Keep(StorageKey::Handout, line);
        if before.is_empty() || Composition::read(&before).is_some() {
            return vec![kept];
        }
        self.notify(Notice::KeptAside(StorageKey::Handout));
        vec![Effect::SetAside(StorageKey::Handout, before.to_string()), kept]
    }

    /// Begins a hand-out about something, with the words and pictures of the one before, and goes to its screen.
    pub fn hand_out(&mut self, source: Source) -> Vec<Effect> {
        self.screen = Screen::ALL.iter().copied().find(|screen| screen.key() == "handout").unwrap_or(self.screen);
        self.compose(&Composition { source, seed: None, ..Composition::of(self) })
    }
}

#[cfg(test)]
mod tests {
    use super::{Ask, Composition, Drawing, EDITS_MAX, LINE_LENGTH, Part, Source, TEXT_LENGTH};

    #[test]
    fn what_was_composed_is_read_again_and_a_line_of_another_version_is_not() {
        let composition = Composition {
            source: Source::Case("drinks".to_owned()),
            seed: Some(7),
            title: "Carrot <or> stick?".to_owned(),
            ..Composition::default()
        };
        assert_eq!(Composition::read(&composition.line()), Some(composition));
        for line in ["", "1.", "2.AAAA", "1.____"] {
            assert_eq!(Composition::read(line), None, "{line}");
        }
    }

    #[test]
    fn long_texts_are_cut_and_a_task_stands_once() {
        let long = "ä".repeat(5_000);
        let mut composition = Composition {
            title: long.clone(),
            tasks: vec![Ask::Keeps, Ask::Keeps, Ask::Earns, Ask::Turns, Ask::Sells],
            ..Composition::default()
        };
        for number in 0..2 * EDITS_MAX {
            composition.source = Source::Market(number.to_string());
            composition.write(Ask::Earns, Part::Question, &long);
        }
        let read = Composition::read(&composition.line()).expect("a line");
        assert_eq!((read.title.chars().count(), read.edits.len()), (LINE_LENGTH, EDITS_MAX));
        assert_eq!(read.tasks, [Ask::Keeps, Ask::Earns, Ask::Turns]);
        assert_eq!(read.edit(Ask::Earns, Part::Question).map(|text| text.chars().count()), Some(TEXT_LENGTH));
    }

    #[test]
    fn what_a_teacher_wrote_belongs_to_what_it_was_about() {
        let mut composition = Composition::default();
        composition.write(Ask::Keeps, Part::Because, "Mine.");
        composition.source = Source::Market("mid".to_owned());
        assert_eq!(composition.edit(Ask::Keeps, Part::Because), None);
        composition.source = Source::Own;
        assert_eq!(composition.edit(Ask::Keeps, Part::Because), Some("Mine."));
        composition.write(Ask::Keeps, Part::Because, " ");
        assert_eq!(composition.edit(Ask::Keeps, Part::Because), None);
    }

    #[test]
    fn tasks_and_pictures_come_and_go_and_change_places() {
        let mut composition = Composition::default();
        composition.toggle_task(Ask::Loyal);
        assert_eq!(composition.tasks.len(), 3, "three is the most");
        composition.toggle_task(Ask::Earns);
        composition.toggle_task(Ask::Loyal);
        composition.lift_task(Ask::Loyal);
        composition.lift_task(Ask::Keeps);
        assert_eq!(composition.tasks, [Ask::Keeps, Ask::Loyal, Ask::Turns]);
        composition.toggle_drawing(Drawing::Sales);
        composition.toggle_drawing(Drawing::Dots);
        assert_eq!(composition.drawings, [Drawing::Lead, Drawing::Profit, Drawing::Dealers, Drawing::Sales]);
    }
}
