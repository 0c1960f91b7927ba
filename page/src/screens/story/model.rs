//! What the story remembers: the run of the chapter that is open, and what its reader has moved in it.

use std::rc::Rc;

use super::handed;
use super::progress::{Bet, Progress};
use crate::effect::{Effect, Focus, StorageKey};
use crate::run::stage::Stage;
use crate::screens::desk::Desk;
use crate::shared::handout::Source;
use crate::shared::{Notice, Shared};
use crate::table::Screen;
use crate::words::chapters::draft;
use dealers_choice::experiment::{Criterion, Plan};
use dealers_choice::story::{CHAPTERS, Chapter, Control};

/// The ids of what has the focus when a chapter opens, and when its answer does.
pub const OPEN: &str = "chapter";
pub const ANSWER: &str = "chapter-answer";
/// The id of the question how sure one is.
pub const SURE: &str = "chapter-sure";
/// Name of the file with what a class has handed in.
const CLASS: &str = "dealers-choice-class.csv";
/// The chapter of which a hand-out begins.
const HANDED_OUT: &str = "year";
/// The id of what came of the questions after the story.
pub const QUIZ: &str = "quiz";

/// What this screen remembers.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// The run of the chapter that is open.
    pub stage: Stage,
    touched: Touched,
    /// Lines that were handed in, to be checked.
    pub checked: Option<String>,
}

/// What was touched in a chapter. It means nothing in another.
#[derive(Clone, Copy, Debug, Default)]
struct Touched {
    /// Key of the chapter.
    chapter: &'static str,
    /// Where its slider stands.
    moved: Option<f64>,
    /// The square that was chosen.
    square: Option<usize>,
    /// What is bet on, until it is said how sure.
    picked: Option<usize>,
}

/// What only this screen can hear.
#[derive(Clone, Debug)]
pub enum Msg {
    /// A chapter was opened; the number of chapters is the end.
    Opened(usize),
    /// What to bet on was picked; it is placed when it is said how sure.
    Picked(usize),
    /// A bet was placed, or the answer wanted without one.
    Bet(Bet),
    /// The bet of the chapter was taken back.
    TakenBack,
    /// The slider was moved.
    Moved(f64),
    /// A square was chosen.
    Chosen(usize),
    /// A question was answered: its round, its place, and the option.
    Answered(usize, usize, usize),
    /// The answers of a round were handed in.
    Closed(usize),
    /// Lines that were handed in were to be checked.
    Checked(String),
    /// What the checked lines say was wanted as a table.
    ClassWanted,
    /// The end was wanted on paper.
    PrintWanted,
    /// A hand-out of a chapter was wanted.
    HandedOut,
    /// The story was begun anew.
    Restarted,
    /// The policies and the market of the chapter were wanted on that screen.
    Tried(Screen),
}

impl Model {
    /// What follows from what was touched.
    pub fn update(&mut self, msg: Msg, shared: &mut Shared) -> Vec<Effect> {
        let mut progress = Progress::of(shared);
        match msg {
            Msg::Opened(chapter) => {
                progress.chapter = chapter.min(CHAPTERS.len());
                return self.begin(&progress, shared);
            }
            Msg::Picked(option) => {
                self.touch(chapter(&progress)).picked = Some(option);
                return focus(SURE);
            }
            Msg::Bet(bet) => {
                self.touch(chapter(&progress)).picked = None;
                progress.bets[progress.chapter.min(CHAPTERS.len() - 1)] = bet;
                return [keep(&progress, shared), play(shared, progress.chapter), focus(ANSWER)].concat();
            }
            Msg::TakenBack => {
                progress.bets[progress.chapter.min(CHAPTERS.len() - 1)] = Bet::Open;
                return self.begin(&progress, shared);
            }
            Msg::Moved(value) => self.touch(chapter(&progress)).moved = Some(value),
            Msg::Chosen(square) => self.touch(chapter(&progress)).square = Some(square),
            Msg::Answered(round, place, option) => {
                progress.answers[round][place] = Some(option);
                return keep(&progress, shared);
            }
            Msg::Closed(round) => {
                progress.closed[round] = progress.has_answered(round);
                return [keep(&progress, shared), focus(if round == 0 { OPEN } else { QUIZ })].concat();
            }
            Msg::Checked(text) => {
                self.checked = Some(text).filter(|text| !text.trim().is_empty());
                return Vec::new();
            }
            Msg::ClassWanted => {
                let text = handed::table(&handed::class(self.checked.as_deref().unwrap_or_default()));
                return vec![Effect::SaveText { name: CLASS.to_owned(), text }];
            }
            Msg::PrintWanted => return vec![Effect::Print],
            Msg::HandedOut => return shared.hand_out(Source::Chapter(HANDED_OUT.to_owned())),
            Msg::Restarted => return self.begin(&Progress::default(), shared),
            Msg::Tried(screen) => {
                if let Some(chapter) = CHAPTERS.get(progress.chapter).filter(|chapter| chapter.sides.len() > 1) {
                    shared.try_out(draft(chapter, &self.set(chapter)));
                }
                shared.screen = screen;
                return Vec::new();
            }
        }
        self.run(shared)
    }

    /// What was touched in that chapter.
    fn touched(&self, chapter: &Chapter) -> Touched {
        if self.touched.chapter == chapter.key { self.touched } else { Touched::default() }
    }

    /// The same, to be changed; what was touched in another is forgotten.
    fn touch(&mut self, chapter: &Chapter) -> &mut Touched {
        self.touched = Touched { chapter: chapter.key, ..self.touched(chapter) };
        &mut self.touched
    }

    /// What the reader has set in a chapter.
    #[must_use]
    pub fn set(&self, chapter: &Chapter) -> Vec<(&'static str, f64)> {
        match &chapter.control {
            None => Vec::new(),
            Some(Control::Slider { key, start, .. }) => vec![(key, self.touched(chapter).moved.unwrap_or(*start))],
            Some(control @ Control::Squares { .. }) => control.square(self.chosen(chapter)),
        }
    }

    /// The square of a chapter that is looked at.
    #[must_use]
    pub fn chosen(&self, chapter: &Chapter) -> usize {
        self.touched(chapter).square.unwrap_or(Control::MIDDLE)
    }

    /// What is bet on in a chapter, until it is said how sure.
    #[must_use]
    pub fn picked(&self, chapter: &Chapter) -> Option<usize> {
        self.touched(chapter).picked
    }

    /// Opens a chapter as if nothing had been moved in it.
    fn begin(&mut self, progress: &Progress, shared: &mut Shared) -> Vec<Effect> {
        self.touched = Touched::default();
        shared.playback.begin_at(1);
        [keep(progress, shared), self.run(shared), focus(OPEN)].concat()
    }

    fn run(&mut self, shared: &mut Shared) -> Vec<Effect> {
        let plan = self.plan(shared);
        let run = shared.next_run();
        self.stage.show(plan, run)
    }
}

/// The chapter that is open; the last one at the end.
#[must_use]
pub fn chapter(progress: &Progress) -> &'static Chapter {
    CHAPTERS.get(progress.chapter).unwrap_or(&CHAPTERS[CHAPTERS.len() - 1])
}

/// The future plays from its first month; with less motion, its last month is shown.
fn play(shared: &mut Shared, place: usize) -> Vec<Effect> {
    let months = CHAPTERS.get(place).map_or(1, |chapter| chapter.months);
    shared.greeted = true;
    if shared.less_motion() {
        shared.playback.month = months;
        return Vec::new();
    }
    shared.playback.month = 1;
    shared.playback.start(months)
}

/// Keeps how far the reader is. What a page of another version has written is set aside and told.
fn keep(progress: &Progress, shared: &mut Shared) -> Vec<Effect> {
    let line = progress.line();
    let aside =
        (!Progress::knows(&shared.story)).then(|| Effect::SetAside(StorageKey::Story, shared.story.to_string()));
    if aside.is_some() {
        shared.notify(Notice::KeptAside(StorageKey::Story));
    }
    shared.story = line.as_str().into();
    shared.chapter = Some(progress.chapter as u32);
    aside.into_iter().chain([Effect::Keep(StorageKey::Story, line)]).collect()
}

fn focus(id: &str) -> Vec<Effect> {
    vec![Effect::Focus(Focus::Element(id.to_owned()))]
}

impl Desk for Model {
    fn stage(&self) -> Option<&Stage> {
        Some(&self.stage)
    }

    fn stage_mut(&mut self) -> Option<&mut Stage> {
        Some(&mut self.stage)
    }

    fn plan(&self, shared: &Shared) -> Rc<Plan> {
        let chapter = chapter(&Progress::of(shared));
        Rc::clone(draft(chapter, &self.set(chapter)).plan())
    }

    fn criterion(&self, _: &Shared) -> Criterion {
        Criterion::default()
    }

    fn chapter(&self, shared: &Shared) -> Option<u32> {
        Some(Progress::of(shared).chapter as u32)
    }

    fn opens_at(&self, shared: &Shared) -> Option<u32> {
        let progress = Progress::of(shared);
        Some(if progress.bet() == Bet::Open { 1 } else { chapter(&progress).months })
    }
}
