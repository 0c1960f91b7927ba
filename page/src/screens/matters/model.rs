//! What matters: which of the things that nobody knows, or that somebody may choose, move the answer, and by how much.

use std::rc::Rc;

use crate::chart::Bars;
use crate::effect::Effect;
use crate::run::draft::Draft;
use crate::run::inquiry::Inquiry;
use crate::shared::Shared;
use crate::words::{names, say};
use dealers_choice::experiment::Criterion;
use dealers_choice::report::link::studies::MattersView;
use dealers_choice::report::sensitivity::Findings;
pub use dealers_choice::study::sensitivity::MethodKind;
use dealers_choice::study::sensitivity::{Analysis, FACTOR_SETS, Outcome, Span, spans};
use dealers_choice::study::{Evaluation, Study};

/// The word of a method in the locale files.
#[must_use]
pub const fn word(method: MethodKind) -> &'static str {
    // The page has called it so since its first links and words.
    if matches!(method, MethodKind::Robustness) { "shaking" } else { method.key() }
}

/// How it is asked, as it is set.
#[must_use]
pub fn method(view: MattersView) -> MethodKind {
    MethodKind::ALL.get(usize::from(view.method)).copied().unwrap_or_default()
}

/// Places of the sets in [`FACTOR_SETS`].
const SLIDERS: usize = 0;
const CONDITIONS: usize = 1;
const MARKET: usize = 4;
/// What a link says for the sliders: in the first links nothing at all did, and now that is the whole market.
const SLIDERS_CODE: u8 = 5;

/// The whole market, as far as the method can move it: for tipping points words and switches and the horizon too. Elsewhere a lead
/// would first of all grow with the months that it is counted over.
const fn whole(method: MethodKind) -> usize {
    if matches!(method, MethodKind::Tornado) { MARKET } else { CONDITIONS }
}

/// Which things are moved, as it is set: a place in [`FACTOR_SETS`].
#[must_use]
pub fn set(view: MattersView) -> usize {
    match view.set {
        0 | 1 => whole(method(view)),
        SLIDERS_CODE => SLIDERS,
        code => usize::from(code).min(MARKET),
    }
}

/// What a link says for a set.
fn code(view: MattersView, set: usize) -> u8 {
    match set {
        SLIDERS => SLIDERS_CODE,
        set if set == whole(method(view)) => 0,
        set => set as u8,
    }
}

/// The sets to choose from, each with its word in the locale files; one that only a link could ask for is there if it did.
#[must_use]
pub fn sets(view: MattersView) -> Vec<(usize, &'static str)> {
    let whole = whole(method(view));
    let usual = [whole, SLIDERS, 2, 3];
    let asked = Some(set(view)).filter(|set| !usual.contains(set));
    let word = |set: usize| (set, if set == whole { "whole" } else { FACTOR_SETS[set] });
    usual.into_iter().chain(asked).map(word).collect()
}

/// What is known; how it is set is in [`Shared::studies`].
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// What was asked; none before anything was.
    pub asked: Option<Asked>,
    /// The work on it.
    pub inquiry: Inquiry,
    /// What is known, as bars; none before the first complete part of the design.
    pub bars: Option<Rc<Bars>>,
    /// What else is known of each, for those who ask.
    pub details: Rc<Vec<Detail>>,
}

/// What else is known of something that was moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detail {
    /// What it is.
    pub name: String,
    /// What is known, in figures: see the heads of the table.
    pub words: Vec<String>,
}

/// A question as it was asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// What was tried.
    pub draft: Rc<Draft>,
    /// How.
    pub method: MethodKind,
    /// What was moved, and how far.
    pub spans: Vec<Span>,
    /// What decided.
    pub criterion: Criterion,
    /// Place of the policy whose lead it is about.
    pub favourite: u16,
}

/// Something was touched.
#[derive(Clone, Copy, Debug)]
pub enum Msg {
    /// Another method was picked.
    MethodChosen(MethodKind),
    /// Other things were picked.
    SetChosen(usize),
}

impl Asked {
    /// The question as it is set; none before it is known who leads.
    fn now(shared: &Shared) -> Option<Self> {
        let favourite = shared.leader().filter(|_| !shared.is_running())?;
        let (draft, view) = (Rc::clone(shared.draft()), shared.studies.matters);
        let word = FACTOR_SETS[set(view)];
        let spans =
            spans(draft.spec(), draft.plan(), favourite, "factors", word).expect("a set has factors that can move");
        Some(Self { draft, method: method(view), spans, criterion: shared.criterion, favourite })
    }

    /// What it is about: how far the favourite is ahead.
    #[must_use]
    pub const fn outcome(&self) -> Outcome {
        Outcome::Lead { policy: self.favourite }
    }

    /// The question in words, until something answers it.
    #[must_use]
    pub fn question(&self) -> String {
        let favourite = names::policy_in_full(&self.draft, self.favourite.into());
        say(&format!("matters-result-{}", word(self.method)), &[("policy", favourite.into())])
    }

    /// The study as it was asked.
    #[must_use]
    pub fn study(&self) -> Study {
        self.analysis().study(self.draft.spec(), self.criterion, self.method.replications())
    }

    /// The method as it was asked.
    #[must_use]
    pub fn analysis(&self) -> Analysis {
        let samples = self.method.samples_watched();
        Analysis::new(self.method, self.draft.plan(), self.favourite, self.spans.clone(), samples)
    }

    /// What is found, as the command line says it.
    #[must_use]
    pub fn findings(&self, told: &[Evaluation]) -> Findings {
        Findings::of(&self.study(), &self.analysis(), self.favourite, told)
    }
}

impl Model {
    /// What follows from what was touched.
    pub fn update(&mut self, msg: Msg, shared: &mut Shared) -> Vec<Effect> {
        let view = &mut shared.studies.matters;
        match msg {
            Msg::MethodChosen(method) => {
                view.method = MethodKind::ALL.iter().position(|known| *known == method).unwrap_or_default() as u8;
            }
            Msg::SetChosen(set) => view.set = code(*view, set),
        }
        self.ask(shared)
    }

    /// Asks the question as it is set, once Compare knows who leads; goes on with one that had to wait.
    pub(super) fn ask(&mut self, shared: &mut Shared) -> Vec<Effect> {
        let Some(asked) = Asked::now(shared) else { return Vec::new() };
        if self.asked.as_ref() == Some(&asked) {
            return self.inquiry.go_on();
        }
        let (study, method) = (asked.study(), Rc::new(asked.analysis()));
        (self.asked, self.bars) = (Some(asked), None);
        self.inquiry.start(shared.next_run(), Rc::new(study), method)
    }
}

#[cfg(test)]
mod tests {
    use super::{MethodKind, code, method, set, sets};
    use dealers_choice::report::link::studies::MattersView;
    use dealers_choice::study::sensitivity::FACTOR_SETS;

    #[test]
    fn what_is_not_said_is_the_whole_market_and_old_links_mean_what_they_meant() {
        let word = |method, code| FACTOR_SETS[set(MattersView { method, set: code })];
        assert_eq!([0, 1, 2].map(|method| word(method, 0)), ["conditions", "market", "conditions"]);
        let codes = [1, 2, 3, 4, 5, 200].map(|code| word(0, code));
        assert_eq!(codes, ["conditions", "levers", "parameters", "market", "sliders", "market"]);
    }

    #[test]
    fn every_set_that_can_be_chosen_comes_back_from_its_link() {
        for kind in 0..MethodKind::ALL.len() as u8 {
            let view = MattersView { method: kind, set: 0 };
            assert_eq!(method(view), MethodKind::ALL[usize::from(kind)]);
            for (place, _) in sets(view) {
                assert_eq!(set(MattersView { set: code(view, place), ..view }), place);
            }
        }
    }
}
