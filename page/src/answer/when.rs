//! Short run and long run told apart: when the leader's gain begins to last, or when somebody else's is lost.

use yew::prelude::*;

use crate::controls::live::live;
use crate::run::draft::Draft;
use crate::run::results::Results;
use crate::words::{Arg, names, numbers, say};
use dealers_choice::experiment::horizon::Horizon;

/// When the leader pays back against each other policy, in a sentence each.
pub fn when(draft: &Draft, results: &Results) -> Html {
    let Some(answer) = results.answer.as_deref() else { return Html::default() };
    let known = answer.horizons.iter().enumerate().filter(|(other, _)| *other != answer.leader());
    let sentences =
        known.filter_map(|(other, horizon)| Some(sentence(draft, answer.leader(), other, horizon.as_ref()?)));
    html! {
        <>
            <ul class="when">{for sentences.map(|sentence| html! { <li>{live(sentence)}</li> })}</ul>
            <p class="when__note">{say("when-note", &[])}</p>
            {for names::of_first(results).map(|words| html! { <p class="when__note">{live(words)}</p> })}
        </>
    }
}

fn sentence(draft: &Draft, leader: usize, other: usize, horizon: &Horizon) -> String {
    let month = |month: Option<u32>| Arg::from(month.unwrap_or_default());
    let share = |share: f64| Arg::from(numbers::percent(share, 0));
    let args = [
        ("leader", names::policy(draft, leader).into()),
        ("other", names::policy(draft, other).into()),
        ("paid", share(horizon.pays_back)),
        ("payback", month(horizon.payback_month)),
        ("regretted", share(horizon.regrets)),
        ("regret", month(horizon.regret_month)),
    ];
    let key = match (horizon.payback_month, horizon.regret_month) {
        (Some(1), _) => "when-at-once",
        (Some(_), _) => "when-pays",
        (None, Some(_)) => "when-regrets",
        (None, None) => "when-mixed",
    };
    say(key, &args)
}
