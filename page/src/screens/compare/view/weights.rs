//! What decides, and what counts how much where a score does.

use yew::prelude::*;

use crate::controls::choices::choices;
use crate::controls::dispatch::Dispatch;
use crate::controls::live::live_figure;
use crate::msg::{Msg, Page};
use crate::run::results::CRITERIA;
use crate::words::{numbers, say};
use dealers_choice::experiment::criterion::SCORED;
use dealers_choice::experiment::{Criterion, Weights};

/// A slider for each figure that the score weighs; nothing where a KPI decides.
pub fn weights(send: &Dispatch, criterion: Criterion) -> Html {
    let Criterion::Score(weights) = criterion else { return Html::default() };
    html! {
        <fieldset class="weights">
            <legend>{say("score-weights", &[])}</legend>
            {for (0..SCORED.len()).map(|place| weight(send, weights, place))}
        </fieldset>
    }
}

fn weight(send: &Dispatch, weights: Weights, place: usize) -> Html {
    let share = weights.share(place);
    let id = format!("weight-{}", SCORED[place].spec().key);
    let percent = numbers::percent(share, 0);
    let moved = move |text: String| {
        let weights = weights.with(place, text.parse::<f64>().ok()? / 100.0)?;
        Some(Msg::Page(Page::CriterionChosen(Criterion::Score(weights))))
    };
    html! {
        <div class="knob">
            <label class="knob__label" for={id.clone()}>{say(&format!("kpi-{}", SCORED[place].spec().key), &[])}</label>
            <output class="knob__value" for={id.clone()}>{live_figure(percent.clone())}</output>
            <input class="knob__slider" type="range" {id} min="0" max="100" step="5" value={format!("{:.0}", 100.0 * share)}
                aria-valuetext={percent} onchange={send.on_value(moved)} />
        </div>
    }
}

/// What can decide, as choices.
pub fn criteria(send: &Dispatch, criterion: Criterion) -> Html {
    let scored = if let Criterion::Score(_) = criterion { criterion } else { Criterion::Score(Weights::default()) };
    let criteria = CRITERIA.into_iter().map(Criterion::Kpi).chain([scored]);
    let choice =
        |one: Criterion| (format!("kpi-{}", one.key()), one == criterion, Msg::Page(Page::CriterionChosen(one)));
    choices(send, "verdict-by", &criteria.map(choice).collect::<Vec<_>>())
}
