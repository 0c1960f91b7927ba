//! What a hand-out is about: the plan of its source, and the page as it would be if that plan were the one in Compare. So every picture,
//! name, figure and link of the page can be had of it.

use std::rc::Rc;

use crate::run::bench::Bench;
use crate::run::draft::Draft;
use crate::run::history::History;
use crate::run::playback::Playback;
use crate::run::results::Results;
use crate::run::stage::Stage;
use crate::shared::Shared;
use crate::shared::handout::{Composition, Source};
use crate::shared::lesson::Lesson;
use crate::shared::paper::Paper;
use crate::table::Screen;
use crate::words::chapters;
use dealers_choice::experiment::Criterion;
use dealers_choice::story::{Chapter, Control};

/// Whether it is about the very run that Compare has.
#[must_use]
pub fn is_own(composition: &Composition) -> bool {
    composition.source == Source::Own && composition.seed.is_none()
}

/// The plan that a hand-out is about; none before the document of the cases is there, or for what there is no longer.
#[must_use]
pub fn draft(composition: &Composition, shared: &Shared, cases: &Paper) -> Option<Draft> {
    let draft = match &composition.source {
        Source::Own => Draft::clone(shared.draft()),
        Source::Market(key) => Draft::default().in_scenario(key),
        Source::Case(key) => cases.draft(key)?,
        Source::Chapter(key) => {
            let chapter = Chapter::find(key)?;
            chapters::draft(chapter, &chapter.control.as_ref().map_or_else(Vec::new, Control::start))
        }
    };
    Some(composition.seed.map_or_else(|| draft.clone(), |seed| draft.with_seed(seed)))
}

/// What decides who does best: what the reader has chosen for the own plan, else profit.
#[must_use]
pub fn criterion(composition: &Composition, shared: &Shared) -> Criterion {
    if composition.source == Source::Own { shared.criterion } else { Criterion::default() }
}

/// The page as it would be with that plan in Compare and its run on that stage: its first future in its last month.
#[must_use]
pub fn told(composition: &Composition, shared: &Shared, stage: &Stage, draft: Draft) -> Shared {
    let mut playback = Playback::default();
    playback.begin_at(draft.plan().months());
    Shared {
        screen: Screen::Compare,
        criterion: criterion(composition, shared),
        history: History::new(draft),
        stage: stage.clone(),
        playback,
        bench: Bench::default(),
        lesson: Lesson::default(),
        bet: None,
        chapter: None,
        ..shared.clone()
    }
}

/// The results of that plan, once all replications are in.
#[must_use]
pub fn results(told: &Shared) -> Option<&Rc<Results>> {
    told.compared().filter(|results| results.complete() && results.plan == *told.draft().plan())
}
