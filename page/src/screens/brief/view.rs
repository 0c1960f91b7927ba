//! The answer on one page, for those who were not in the room: it prints on A4 and on Letter, in colour and in grey.

mod assumed;
mod changes;
mod map;
mod missing;
mod table;

use yew::prelude::*;

use crate::answer::better;
use crate::answer::limits::{horizon, leaning, robustness};
use crate::answer::today::against;
use crate::answer::verdict;
use crate::answer::when::when;
use crate::chart::{DIFFERENCE, Drawn, Picture, Plot, Shown, difference_summary};
use crate::controls::code::code;
use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::controls::live::live;
use crate::controls::press::press;
use crate::msg::{Msg, Page};
use crate::run::results::Results;
use crate::same::Same;
use crate::screens::brief::Model;
use crate::screens::props::Props;
use crate::shared::Shared;
use crate::shared::address;
use crate::table::Screen;
use crate::words::{names, say};

/// The limits that every brief names.
const LIMITS: [&str; 4] = ["brief-limit-forecast", "brief-limit-sizes", "brief-limit-enterprise", "brief-limit-data"];

/// The brief.
#[component]
pub fn Brief(props: &Props<Model>) -> Html {
    let (shared, send) = (&props.shared, use_dispatch());
    html! {
        <div class="brief">
            {ways(&send)}
            if let Some(results) = shared.compared().filter(|results| results.complete()) {
                {sheet(shared, results)}
            } else {
                <p role="status">{say("brief-empty", &[])}</p>
            }
        </div>
    }
}

fn ways(send: &Dispatch) -> Html {
    html! {
        <p class="brief__ways">
            {press("button", say("brief-back", &[]), send.on(Msg::Page(Page::ScreenChosen(Screen::Compare))))}
            {press("button button--main", say("brief-print", &[]), send.on(Msg::Page(Page::PrintWanted)))}
            {press("button", say("share-copy", &[]), send.on(Msg::Page(Page::LinkWanted)))}
        </p>
    }
}

fn sheet(shared: &Shared, results: &Results) -> Html {
    let draft = shared.draft();
    html! {
        <article class="brief__sheet" id="result" tabindex="-1">
            {answer(shared, results)}
            {missing::missing(shared)}
            <div class="brief__pair brief__pair--first">
                {lead(shared, results)}
                {for map::map(shared).map(|map| html! { <section><h2>{say("brief-map", &[])}</h2>{map}</section> })}
            </div>
            <section>
                <h2>{say("brief-policies", &[])}</h2>
                {table::policies(draft, results)}
            </section>
            <div class="brief__pair">
                <section>
                    <h2>{say("brief-changes", &[])}</h2>
                    {changes::changes(shared)}
                </section>
                <section><h2>{say("brief-when", &[])}</h2>{when(draft, results)}</section>
            </div>
            {against(shared)}
            <section>
                <h2>{say("brief-plan", &[])}</h2>
                <div class="brief__plan">{assumed::market(draft)}{assumed::policies(draft)}</div>
            </section>
            <section>
                <h2>{say("brief-limits", &[])}</h2>
                <ul class="brief__limits">{for LIMITS.map(|key| html! { <li>{say(key, &[])}</li> })}</ul>
            </section>
            {foot(shared, results)}
        </article>
    }
}

fn answer(shared: &Shared, results: &Results) -> Html {
    let Some(answer) = results.answer.as_deref() else { return Html::default() };
    let [title, words, sure] = verdict::sentences(shared.draft(), results, answer);
    html! {
        <header class="brief__answer">
            <h1>{title}</h1>
            <p>{words}</p>
            if !shared.searched() {
                <p>{changes::searching(shared)}</p>
            } else if let Some(words) = leaning(shared) {
                <p class="verdict__leaning">{words}</p>
            } else {
                <p>{live(say("leaning-none", &[]))}</p>
            }
            {for better::known(shared).map(|words| html! { <p>{live(words)}</p> })}
            <p>{sure}{" "}{horizon(shared)}{" "}{robustness(shared)}</p>
        </header>
    }
}

/// How far the leader is ahead, month by month.
fn lead(shared: &Shared, results: &Results) -> Html {
    let draft = shared.draft();
    let Some((answer, difference)) = results.answer.as_deref().zip(results.difference.as_deref()) else {
        return Html::default();
    };
    let title = names::difference(draft, results, answer);
    let [leader, runner] = answer.pair().map(|place| names::policy(draft, place));
    let drawn = Shown::difference(results, &title, draft.looks()[answer.leader()]).map(|shown| {
        let summary = difference_summary(results, difference, [&leader, &runner]);
        Same::of(&std::rc::Rc::new(Drawn { picture: Picture::stretching(shown), summary }))
    });
    html! {
        <section class="brief__lead">
            <h2>{live(title)}</h2>
            <Plot id={DIFFERENCE} {drawn} pointer={None} />
            <p class="brief__note">{say("brief-lead-note", &[])}{" "}{for names::of_first(results).map(live)}</p>
        </section>
    }
}

fn foot(shared: &Shared, results: &Results) -> Html {
    let fragment = address::print_compare(shared);
    let link = format!("{}{fragment}", shared.base);
    // A code that leads to the reader's own machine leads nobody else anywhere.
    let is_local = address::is_local(&shared.base);
    let (again, shown) = if is_local { ("brief-again-local", fragment) } else { ("brief-again", link.clone()) };
    let made = [
        ("version", env!("CARGO_PKG_VERSION").into()),
        ("seed", results.plan.seed().to_string().into()),
        ("futures", results.replications().into()),
    ];
    html! {
        <footer class="brief__foot">
            if !is_local { {code(&link, say("brief-code", &[]))} }
            <div>
                <p><strong>{say(again, &[])}</strong><br /><a href={link} class="brief__link">{shown}</a></p>
                <p class="brief__note">{live(say("brief-made", &made))}</p>
            </div>
        </footer>
    }
}
