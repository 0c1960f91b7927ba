//! The luck number: numbers whose future is like most, and a word where the chosen one is not.

use yew::prelude::*;

use crate::controls::live::live;
use crate::controls::study::progress;
use crate::run::inquiry::Progress;
use crate::screens::handout::luck::{Standing, TRIED, closest, first_of_row};
use crate::screens::handout::model::{Asked, Msg, Text};
use crate::screens::handout::view::fields::Field;
use crate::screens::handout::view::parts::{Desk, button, paragraph, part, said};
use crate::words::{Arg, names, say};

/// Longest luck number, characters.
const SEED_LENGTH: usize = 20;

/// The luck number, and what is known of it.
pub fn luck(desk: &Desk) -> Html {
    let seed = desk.told.draft().spec().seed;
    let back =
        desk.composition.seed.map(|_| button(&desk.send, say("handout-luck-own", &[]), false, Msg::SeedChosen(None)));
    let body = html! {
        <>
            {said("study__note", "handout-luck-words")}
            <Field text={Text::Seed} label={say("luck-field", &[])} value={seed.to_string()} hint="" most={SEED_LENGTH} />
            {for back}
            {known(desk, seed)}
        </>
    };
    part(say("luck-title", &[]).into(), body)
}

fn known(desk: &Desk, seed: u64) -> Html {
    let Some(standings) = desk.model.luck(desk.told) else {
        let is_at_it = desk.model.asked() == Some(Asked::Luck) && desk.model.inquiry.progress != Progress::Finished;
        return if is_at_it {
            progress(&desk.page, &desk.model.inquiry)
        } else {
            said("study__empty", "handout-luck-coming")
        };
    };
    let first = first_of_row(seed);
    let args: [(&str, Arg); 2] = [("from", (first + 1).to_string().into()), ("to", (first + TRIED).to_string().into())];
    let pick = |near: u64| {
        let name = say("bar-luck", &[("seed", near.to_string().into())]);
        html! { <button class="button" aria-pressed={(near == seed).to_string()} onclick={desk.send.on(Msg::SeedChosen(Some(near)))}>{live(name)}</button> }
    };
    let own = standings.iter().find(|standing| standing.seed == seed);
    html! {
        <>
            <div role="status">{for own.map(|standing| verdict(desk, standing))}</div>
            {paragraph("", say("handout-luck-near", &args))}
            <p class="handout__ways">{for closest(standings).into_iter().map(pick)}</p>
        </>
    }
}

/// Whether the chosen number is like most.
fn verdict(desk: &Desk, standing: &Standing) -> Html {
    let seed = ("seed", Arg::from(standing.seed.to_string()));
    let Some(policy) = standing.outside else { return paragraph("", say("handout-luck-usual", &[seed])) };
    let policy = ("policy", names::policy_in_full(desk.told.draft(), policy).into());
    paragraph("handout__outlier", say("handout-luck-outlier", &[seed, policy]))
}
