//! What the Map is asked: what goes along its axes, from where to where, in how many squares. What is set is asked at once.

use yew::prelude::*;

use crate::controls::choices::choices;
use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::screens::map::choice::{self, SIZES};
use crate::screens::map::model::Msg;
use crate::words::{numbers, problem_in_words, say};
use dealers_choice::registry::{Problem, Unit};
use dealers_choice::report::link::studies::MapView;
use dealers_choice::study::pull;
use dealers_choice::study::sliders::gradual;

/// Fields of the two axes, as problems name them.
const FIELDS: [&str; 2] = ["x", "y"];

/// What the question needs: nothing that changes while squares come in, so that nobody is disturbed who types.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct QuestionProps {
    /// How it is set.
    pub view: MapView,
    /// What is wrong with its axes.
    pub problems: Vec<Problem>,
}

/// The question as it is set.
#[component]
pub(super) fn Question(props: &QuestionProps) -> Html {
    let (send, view) = (&use_dispatch::<Msg>(), &props.view);
    let grounds = [("map-ground-market", false), ("map-ground-dials", true)];
    let sticks = [("map-stick-fair", false), ("map-stick-harsh", true)];
    let one = |(key, dials): (&str, bool)| (key.to_owned(), view.dials == dials, Msg::DialsChosen(dials));
    let stick = |(key, harsh): (&str, bool)| (key.to_owned(), view.harsh == harsh, Msg::HarshChosen(harsh));
    let sizes = SIZES.map(|size| (format!("map-size-{size}"), size == choice::size(view), Msg::SizeChosen(size)));
    html! {
        <section class="card study__setup" aria-label={say("study-setup", &[])}>
            <h2>{say("study-setup", &[])}</h2>
            {choices(send, "map-ground", &grounds.map(one))}
            if view.dials {
                {choices(send, "map-stick", &sticks.map(stick))}
            } else {
                {for [0, 1].map(|place| axis(send, props, place))}
            }
            {choices(send, "map-size", &sizes)}
        </section>
    }
}

/// What goes along an axis, and from where to where.
fn axis(send: &Dispatch<Msg>, props: &QuestionProps, place: usize) -> Html {
    let view = &props.view;
    let (id, key) = (format!("axis-{}", FIELDS[place]), choice::key(view, place));
    let problems = props.problems.iter().filter(|problem| problem.field == FIELDS[place]);
    let chosen = move |text: String| Some(Msg::AxisChosen(place, gradual().find(|key| *key == text)?));
    let option = |one: &'static str| html! { <option value={one} selected={one == key}>{axis_name(one)}</option> };
    html! {
        <div class="map__axis">
            <label for={id.clone()}>{say(&format!("map-axis-{}", FIELDS[place]), &[])}</label>
            <select class="field" {id} onchange={send.on_value(chosen)}>{for gradual().map(option)}</select>
            <span class="map__ends">{for [0, 1].map(|end| axis_end(send, view, place, end))}</span>
            {for problems.map(|problem| html! { <p class="study__problems" role="alert">{in_words(view, place, problem)}</p> })}
        </div>
    }
}

/// An end of an axis. What is shown in per cent is typed in per cent.
fn axis_end(send: &Dispatch<Msg>, view: &MapView, place: usize, end: usize) -> Html {
    let (value, unit) = (choice::ends(view, place)[end], choice::along(view, place).range().unit);
    let label = say(["map-from", "map-to"][end], &[]);
    let moved = move |text: String| Some(Msg::EndMoved(place, end, typed(unit, &text)));
    html! {
        <label class="map__end">
            {label}
            <input class="field" type="number" step="any" value={shown(unit, value)} onchange={send.on_value(moved)} />
            if unit.is_share() { <span>{say("map-percent", &[])}</span> }
        </label>
    }
}

/// The number in the field: without the dust of binary fractions.
fn shown(unit: Unit, value: f64) -> String {
    if unit.is_share() { ((value * 1e11).round() / 1e9).to_string() } else { value.to_string() }
}

/// The value that somebody has typed; not a number where it is none.
fn typed(unit: Unit, text: &str) -> f64 {
    let text = text.trim().replace(',', ".");
    let text = if unit.is_share() { format!("{text}%") } else { text };
    unit.read(&text).unwrap_or(f64::NAN)
}

/// What is wrong with an axis, in the numbers of its fields.
fn in_words(view: &MapView, place: usize, problem: &Problem) -> String {
    let factor = choice::along(view, place);
    let number = |value| numbers::factor(factor, value);
    let range = factor.range();
    match problem.message.code {
        "range" => say(
            "map-range",
            &[
                ("axis", axis_name(choice::key(view, place)).into()),
                ("min", number(range.min).into()),
                ("max", number(range.max).into()),
            ],
        ),
        "not-below" => say("map-not-below", &[]),
        _ => problem_in_words(problem),
    }
}

fn axis_name(key: &str) -> String {
    if key == pull::KEY { say("factor-pull", &[]) } else { say(&format!("condition-{key}"), &[]) }
}

#[cfg(test)]
mod tests {
    use super::{shown, typed};
    use dealers_choice::registry::Unit;

    #[test]
    fn what_is_shown_in_per_cent_is_typed_in_per_cent_and_comes_back_to_the_last_bit() {
        for value in [0.07, 0.29, -0.1, 0.035] {
            assert_eq!(typed(Unit::Share, &shown(Unit::Share, value)), value);
        }
        assert_eq!((shown(Unit::ShareAYear, 0.07), typed(Unit::ShareAYear, "7,5")), ("7".to_owned(), 0.075));
        assert_eq!((shown(Unit::Number, -0.6), typed(Unit::Number, "-0.6")), ("-0.6".to_owned(), -0.6));
        assert!(typed(Unit::Share, "much").is_nan());
    }
}
