//! The answer on one page, for those who were not in the room: it prints on A4 and on Letter, in colour and in grey.

mod code;
mod market;
mod table;

use yew::prelude::*;

use super::PageProps;
use super::compare::asides::{robustness, switching};
use super::compare::verdict::{self, years};
use super::compare::when::when;
use crate::chart::{Drawn, Picture, Plot, Shown, fan_summary};
use crate::dispatch::{Dispatch, use_dispatch};
use crate::shared::Shared;
use crate::state::chart::ChartId;
use crate::state::msg::{Msg, Page};
use crate::state::results::{CHARTS, Results};
use crate::state::{Screen, State, address, names};
use crate::words::say;
use dealers_choice::study::switching::REPLICATIONS;

/// The limits that every brief names.
const LIMITS: [&str; 4] = ["brief-limit-forecast", "brief-limit-sizes", "brief-limit-enterprise", "brief-limit-data"];

/// The brief.
#[component]
pub fn Brief(props: &PageProps) -> Html {
    let (state, send) = (&props.state, use_dispatch());
    html! {
        <div class="brief">
            {ways(&send)}
            if let Some(results) = state.compared().filter(|results| results.complete()) {
                {sheet(state, results)}
            } else {
                <p role="status">{say("brief-waiting", &[])}</p>
            }
        </div>
    }
}

fn ways(send: &Dispatch) -> Html {
    html! {
        <p class="brief__ways">
            <button class="button" onclick={send.on(Msg::Page(Page::ScreenChosen(Screen::Compare)))}>{say("brief-back", &[])}</button>
            <button class="button button--main" onclick={send.on(Msg::Page(Page::PrintWanted))}>{say("brief-print", &[])}</button>
            <button class="button" onclick={send.on(Msg::Page(Page::LinkWanted))}>{say("share-copy", &[])}</button>
        </p>
    }
}

fn sheet(state: &State, results: &Results) -> Html {
    html! {
        <article class="brief__sheet" id="result" tabindex="-1">
            {answer(state, results)}
            <section>
                <h2>{say("brief-policies", &[])}</h2>
                {table::policies(state.draft(), results)}
            </section>
            <section>
                <h2>{say("brief-courses", &[])}</h2>
                <div class="brief__fans">{for (0..CHARTS.len()).map(|chart| row(state, results, chart))}</div>
                <p class="brief__note">{say("brief-courses-note", &[])}</p>
            </section>
            <div class="brief__pair">
                <section><h2>{say("brief-changes", &[])}</h2>{switching(state)}<p class="brief__note">{say("brief-changes-note", &[("futures", REPLICATIONS.into())])}</p></section>
                <section><h2>{say("brief-when", &[])}</h2>{when(state.draft(), results)}</section>
            </div>
            <div class="brief__pair">
                <section><h2>{say("brief-market", &[])}</h2>{market::market(state.draft())}</section>
                <section><h2>{say("brief-limits", &[])}</h2><ul class="brief__limits">{for LIMITS.map(|key| html! { <li>{say(key, &[])}</li> })}</ul></section>
            </div>
            {foot(state, results)}
        </article>
    }
}

fn answer(state: &State, results: &Results) -> Html {
    let Some(answer) = results.answer.as_deref() else { return Html::default() };
    let [title, words, sure] = verdict::sentences(state.draft(), results, answer);
    html! { <header class="brief__answer"><h1>{title}</h1><p>{words}</p><p>{sure}{" "}{robustness(state)}</p></header> }
}

/// One figure under every policy, side by side.
fn row(state: &State, results: &Results, chart: usize) -> Html {
    let title = say(&format!("chart-{}", CHARTS[chart].key), &[]);
    let policies = 0..state.draft().policies().len();
    html! { <div class="brief__row"><h3>{title}</h3>{for policies.map(|policy| fan(state, results, chart, policy))}</div> }
}

fn fan(state: &State, results: &Results, chart: usize, policy: usize) -> Html {
    let name = names::policy_in_full(state.draft(), policy);
    let look = state.draft().looks()[policy];
    let shown = Shown::fan(results, [chart, policy], &name, look, u32::MAX, &[]);
    let drawn = shown.map(|shown| {
        let summary = fan_summary(results, chart, policy, &name);
        Shared::of(&std::rc::Rc::new(Drawn { picture: Picture::stretching(shown), summary }))
    });
    html! {
        <figure class={format!("brief__fan look-{}", look.key())}>
            <figcaption>{super::icon::mark(look)}{name}</figcaption>
            <Plot id={ChartId::Fan(chart, policy)} {drawn} month={results.plan.months()} pointer={None} />
        </figure>
    }
}

fn foot(state: &State, results: &Results) -> Html {
    let link = format!("{}{}", state.base, address::print_compare(state));
    let made = [
        ("version", env!("CARGO_PKG_VERSION").into()),
        ("seed", results.plan.seed().to_string().into()),
        ("futures", results.replications().into()),
    ];
    html! {
        <footer class="brief__foot">
            {code::code(&link)}
            <div>
                <p><strong>{say("brief-again", &[])}</strong><br /><a href={link.clone()} class="brief__link">{link}</a></p>
                <p class="brief__note">{say("brief-made", &made)}</p>
            </div>
        </footer>
    }
}

/// How long the plan lasts, in words.
fn horizon(state: &crate::state::draft::Draft) -> String {
    years(state.plan().months())
}
