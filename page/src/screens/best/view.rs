//! The best mix of levers, and policies at the same cost.

mod mixes;
mod question;
mod table;

use yew::prelude::*;

use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::controls::icon::mark;
use crate::controls::live::live;
use crate::controls::press::press;
use crate::controls::study::{outdated, progress};
use crate::run::inquiry::Progress;
use crate::screens::best::model::{Asked, Model, Msg, Search};
use crate::screens::props::Props;
use crate::words::{names, numbers, say};
use dealers_choice::study::equal_budget::{EqualBudget, Priced};
use mixes::mixes;
use question::question;

/// The screen. The answer comes first, what it answers after it.
#[component]
pub fn BestMix(props: &Props<Model>) -> Html {
    let (shared, desk) = (&props.shared, &*props.desk);
    let (send, page) = (use_dispatch::<Msg>(), use_dispatch());
    let aim = if shared.studies.best.same_cost { "cost" } else { "mix" };
    html! {
        <div class="study">
            <header class="study__head">
                <h1>{say(&format!("best-title-{aim}"), &[])}</h1>
                <p>{say(&format!("best-words-{aim}"), &[])}</p>
            </header>
            <div class="study__pair">
                <section class="card study__result" id="result" tabindex="-1" aria-label={say("study-answer", &[])}>
                    if let Some(asked) = &desk.asked {
                        {outdated(asked.draft != *shared.draft())}
                        {found(&send, &page, desk, asked)}
                    } else {
                        <p class="study__empty">{say("best-nothing-yet", &[])}</p>
                    }
                </section>
                <div class="study__side">{question(&send, shared)}</div>
            </div>
        </div>
    }
}

fn found(send: &Dispatch<Msg>, page: &Dispatch, desk: &Model, asked: &Asked) -> Html {
    match &asked.search {
        Search::Mix { method, found } => mixes(send, page, desk, asked, method, found),
        Search::SameCost { method, priced } => {
            html! { <>{same_cost(send, desk, asked, method, priced)}{progress(page, &desk.inquiry)}</> }
        }
    }
}

fn same_cost(send: &Dispatch<Msg>, desk: &Model, asked: &Asked, method: &EqualBudget, priced: &[Priced]) -> Html {
    if priced.is_empty() {
        return html! { <p>{live(say("best-nothing-yet", &[]))}</p> };
    }
    let finished = desk.inquiry.progress == Progress::Finished;
    let met = priced.iter().any(|priced| priced.met);
    let row = |(place, one): (usize, &Priced)| {
        let args = [
            ("policy", names::policy_in_full(&asked.draft, place).into()),
            ("times", numbers::number(one.intensity, 2).into()),
            ("cost", numbers::percent(one.cost, 2).into()),
        ];
        let key = if one.met { "cost-met" } else { "cost-missed" };
        html! { <li>{mark(asked.draft.looks()[place])}{live(say(key, &args))}</li> }
    };
    let budget = numbers::percent(method.budget, 0);
    html! {
        <>
            <h2>{live(say("cost-title", &[("budget", budget.as_str().into())]))}</h2>
            <ul class="best__priced">{for priced.iter().enumerate().map(row)}</ul>
            if finished && !met { <p class="study__problems" role="alert">{live(say("cost-none", &[("budget", budget.into())]))}</p> }
            if finished && met { <p>{press("button button--main", say("cost-open", &[]), send.on(Msg::PricedOpened))}</p> }
        </>
    }
}
