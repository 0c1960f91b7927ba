//! The tasks of a hand-out: what is asked, what one may answer, what the run says, and why. Nothing is known beforehand: all follows from
//! the results, as they are when the hand-out is made.

use std::rc::Rc;

use crate::answer::{limits, verdict};
use crate::run::look::Look;
use crate::run::results::Results;
use crate::screens::handout::source;
use crate::shared::Shared;
use crate::shared::handout::{Ask, Composition, Part};
use crate::words::{names, numbers, say};
use dealers_choice::experiment::Criterion;
use dealers_choice::experiment::statistics::VerbalScale;
use dealers_choice::sim::Kpi;
use dealers_choice::study::Factor;
use dealers_choice::study::sliders::SLIDERS;
use dealers_choice::study::switching::{SearchRange, Switching, TippingPoint};

/// What one may answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// In words.
    pub words: String,
    /// How the policy is told from others, if it is one.
    pub look: Option<Look>,
}

/// A task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// What it asks.
    pub ask: Ask,
    /// The question, as it stands on the hand-out.
    pub question: String,
    /// What one may answer.
    pub choices: Vec<Choice>,
    /// Place of what the run says; none while that is not known.
    pub right: Option<usize>,
    /// Why, as it stands on the hand-out.
    pub because: String,
    /// Question and reason in the program's own words.
    pub program: [String; 2],
}

impl Task {
    /// The question behind its number.
    #[must_use]
    pub fn numbered(&self, number: &str) -> String {
        [number, ". ", &self.question].concat()
    }

    /// What the run says, in a sentence.
    #[must_use]
    pub fn says(&self) -> String {
        let right = self.right.and_then(|right| self.choices.get(right)).map_or("–", |choice| choice.words.as_str());
        say("handout-says", &[("answer", right.into())])
    }
}

/// The figure that a task is about; none for the one about the market.
const fn figure(ask: Ask) -> Option<Kpi> {
    match ask {
        Ask::Earns => Some(Kpi::Npv),
        Ask::Keeps => Some(Kpi::ActiveDealers),
        Ask::Loyal => Some(Kpi::CohortLoyalty),
        Ask::Sells => Some(Kpi::Sales),
        Ask::Turns => None,
    }
}

/// The search for what turns the winner; none where nobody leads.
#[must_use]
pub fn turning(told: &Shared) -> Option<Switching> {
    let (plan, leader) = (told.draft().plan(), told.leader()?);
    let factors = SLIDERS.iter().filter_map(|key| Factor::find(told.draft().spec(), "x", key).ok());
    Some(Switching { ranges: factors.map(|factor| SearchRange::whole(plan, leader, factor)).collect(), leader })
}

/// The tasks of a hand-out in their order, once all replications are in; `turns` are the places where the lead ends, once they are
/// known. None with a single policy: there is nothing to choose between.
#[must_use]
pub fn tasks(told: &Shared, composition: &Composition, turns: Option<&[TippingPoint]>) -> Vec<Task> {
    let Some(results) = source::results(told).filter(|results| results.answer.is_some()) else { return Vec::new() };
    composition.tasks.iter().map(|ask| task(told, results, composition, *ask, turns)).collect()
}

fn task(
    told: &Shared,
    results: &Rc<Results>,
    composition: &Composition,
    ask: Ask,
    turns: Option<&[TippingPoint]>,
) -> Task {
    let (choices, right, because) = match figure(ask) {
        Some(kpi) => between_policies(told, results, kpi),
        None => between_changes(told, turns),
    };
    let years = ("years", numbers::years(results.plan.months()).into());
    let question = say(&format!("handout-ask-{}", ask.key()), &[years]);
    let written = |part, program: &str| composition.edit(ask, part).unwrap_or(program).to_owned();
    Task {
        ask,
        question: written(Part::Question, &question),
        because: written(Part::Because, &because),
        choices,
        right,
        program: [question, because],
    }
}

/// Every policy, and that none is ahead.
fn between_policies(told: &Shared, results: &Results, kpi: Kpi) -> (Vec<Choice>, Option<usize>, String) {
    let (draft, looks) = (told.draft(), told.draft().looks());
    let policy = |(place, look)| Choice { words: names::policy_in_full(draft, place), look: Some(look) };
    let none = Choice { words: say("handout-close", &[]), look: None };
    let choices: Vec<Choice> = looks.into_iter().enumerate().map(policy).chain([none]).collect();
    let decided = results.decided_by(Criterion::Kpi(kpi));
    let Some(answer) = decided.answer.as_deref() else { return (choices, None, String::new()) };
    let is_close = answer.verdict.leadership.word == VerbalScale::TooClose;
    let right = if is_close { choices.len() - 1 } else { answer.leader() };
    (choices, Some(right), verdict::told(draft, &decided, answer))
}

/// The five sliders of a market, and that none of them does.
fn between_changes(told: &Shared, turns: Option<&[TippingPoint]>) -> (Vec<Choice>, Option<usize>, String) {
    let draft = told.draft();
    let factors: Vec<Factor> = SLIDERS.iter().filter_map(|key| Factor::find(draft.spec(), "x", key).ok()).collect();
    let plain = |words| Choice { words, look: None };
    let named = factors.iter().map(|factor| plain(names::factor(draft, *factor)));
    let choices: Vec<Choice> = named.chain([plain(say("handout-none", &[]))]).collect();
    let Some(turns) = turns else { return (choices, None, say("handout-turns-coming", &[])) };
    let Some(first) = turns.first() else {
        let right = choices.len() - 1;
        return (choices, Some(right), say("handout-turns-none", &[]));
    };
    let right = factors.iter().position(|factor| *factor == first.range.factor);
    (choices, right, limits::sentence(told, first))
}
