//! The luck number: numbers whose future is like most, and a word where the chosen one is not.

use yew::prelude::*;

use crate::controls::live::live;
use crate::controls::study::progress;
use crate::run::inquiry::Progress;
use crate::screens::handout::luck::{Standing, TRIED, closest, first_of_row};
use crate::screens::handout::model::{Asked, Msg};
use crate::screens::handout::view::Desk;
use crate::words::{Arg, names, say};

/// The luck number, and what is known of it.
pub fn luck(desk: &Desk) -> Html {
    let seed = desk.told.draft().spec().seed;
    let own = desk.composition.seed.is_some();
    html! {
        <section class="card handout__part">
            <h2>{say("luck-title", &[])}</h2>
            <p class="study__note">{say("handout-luck-words", &[])}</p>
            <p class="handout__ways">
                <label for="handout-luck">{say("luck-field", &[])}</label>
                <SeedField {seed} />
                if own { <button class="button button--link" onclick={desk.send.on(Msg::SeedChosen(None))}>{say("handout-luck-own", &[])}</button> }
            </p>
            {known(desk, seed)}
        </section>
    }
}

/// What the field needs.
#[derive(Clone, PartialEq, Properties)]
struct SeedProps {
    /// The number.
    seed: u64,
}

/// The field for the number. It is drawn anew only for another number, so that nobody is disturbed while typing.
#[component]
fn SeedField(props: &SeedProps) -> Html {
    let typed = crate::controls::dispatch::use_dispatch::<Msg>().on_value(|text| Some(Msg::SeedTyped(text)));
    html! { <input id="handout-luck" class="field" inputmode="numeric" autocomplete="off" value={props.seed.to_string()} onchange={typed} /> }
}

fn known(desk: &Desk, seed: u64) -> Html {
    let Some(standings) = desk.model.luck(desk.told) else {
        let is_at_it = desk.model.asked() == Some(Asked::Luck) && desk.model.inquiry.progress != Progress::Finished;
        return if is_at_it {
            progress(&desk.page, &desk.model.inquiry)
        } else {
            html! { <p class="study__empty">{say("handout-luck-coming", &[])}</p> }
        };
    };
    let first = first_of_row(seed);
    let args: [(&str, Arg); 2] = [("from", (first + 1).to_string().into()), ("to", (first + TRIED).to_string().into())];
    let pick = |near: u64| {
        let pressed = (near == seed).to_string();
        html! { <button class="button" aria-pressed={pressed} onclick={desk.send.on(Msg::SeedChosen(Some(near)))}>{live(say("bar-luck", &[("seed", near.to_string().into())]))}</button> }
    };
    html! {
        <>
            {for standings.iter().find(|standing| standing.seed == seed).map(|standing| verdict(desk, standing))}
            <p>{live(say("handout-luck-near", &args))}</p>
            <p class="handout__ways">{for closest(standings).into_iter().map(pick)}</p>
        </>
    }
}

/// Whether the chosen number is like most.
fn verdict(desk: &Desk, standing: &Standing) -> Html {
    let seed = ("seed", Arg::from(standing.seed.to_string()));
    match standing.outside {
        Some(policy) => {
            let policy = ("policy", names::policy_in_full(desk.told.draft(), policy).into());
            html! { <p class="handout__outlier" role="status">{live(say("handout-luck-outlier", &[seed, policy]))}</p> }
        }
        None => html! { <p role="status">{live(say("handout-luck-usual", &[seed]))}</p> },
    }
}
