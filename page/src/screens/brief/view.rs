//! The answer on one page, for those who were not in the room: it prints on A4 and on Letter, in colour and in grey.

mod code;
mod market;
mod table;

use yew::prelude::*;

use crate::answer::limits::{robustness, switching};
use crate::answer::verdict;
use crate::answer::when::when;
use crate::chart::{Drawn, Picture, Plot, Shown, fan_id, fan_summary};
use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::controls::live::live;
use crate::msg::{Msg, Page};
use crate::run::results::{CHARTS, Results};
use crate::same::Same;
use crate::screens::brief::Model;
use crate::screens::props::Props;
use crate::shared::Shared;
use crate::shared::address;
use crate::table::Screen;
use crate::words::numbers::years;
use crate::words::{names, say};
use dealers_choice::study::switching::REPLICATIONS;

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
            <button class="button" onclick={send.on(Msg::Page(Page::ScreenChosen(Screen::Compare)))}>{say("brief-back", &[])}</button>
            <button class="button button--main" onclick={send.on(Msg::Page(Page::PrintWanted))}>{say("brief-print", &[])}</button>
            <button class="button" onclick={send.on(Msg::Page(Page::LinkWanted))}>{say("share-copy", &[])}</button>
        </p>
    }
}

fn sheet(shared: &Shared, results: &Results) -> Html {
    html! {
        <article class="brief__sheet" id="result" tabindex="-1">
            {answer(shared, results)}
            <section>
                <h2>{say("brief-policies", &[])}</h2>
                {table::policies(shared.draft(), results)}
            </section>
            <section>
                <h2>{say("brief-courses", &[])}</h2>
                <div class="brief__fans">{for (0..CHARTS.len()).map(|chart| row(shared, results, chart))}</div>
                <p class="brief__note">{say("brief-courses-note", &[])}</p>
                {for names::of_first(results).map(|words| html! { <p class="brief__note">{live(words)}</p> })}
            </section>
            <div class="brief__pair">
                <section>
                    <h2>{say("brief-changes", &[])}</h2>
                    {switching(shared)}
                    <p class="brief__note">{say("brief-changes-note", &[("futures", REPLICATIONS.into())])}</p>
                </section>
                <section><h2>{say("brief-when", &[])}</h2>{when(shared.draft(), results)}</section>
            </div>
            <div class="brief__pair">
                <section><h2>{say("brief-market", &[])}</h2>{market::market(shared.draft())}</section>
                <section><h2>{say("brief-limits", &[])}</h2><ul class="brief__limits">{for LIMITS.map(|key| html! { <li>{say(key, &[])}</li> })}</ul></section>
            </div>
            {foot(shared, results)}
        </article>
    }
}

fn answer(shared: &Shared, results: &Results) -> Html {
    let Some(answer) = results.answer.as_deref() else { return Html::default() };
    let [title, words, sure] = verdict::sentences(shared.draft(), results, answer);
    html! { <header class="brief__answer"><h1>{title}</h1><p>{words}</p><p>{sure}{" "}{robustness(shared)}</p></header> }
}

/// One figure under every policy, side by side.
fn row(shared: &Shared, results: &Results, chart: usize) -> Html {
    let title = say(&format!("chart-{}", CHARTS[chart].key), &[]);
    let policies = 0..shared.draft().policies().len();
    html! { <div class="brief__row"><h3>{title}</h3>{for policies.map(|policy| fan(shared, results, chart, policy))}</div> }
}

fn fan(shared: &Shared, results: &Results, chart: usize, policy: usize) -> Html {
    let name = names::policy_in_full(shared.draft(), policy);
    let look = shared.draft().looks()[policy];
    let shown = Shown::fan(results, [chart, policy], &name, look, u32::MAX, &[]);
    let drawn = shown.map(|shown| {
        let summary = fan_summary(results, chart, policy, &name);
        Same::of(&std::rc::Rc::new(Drawn { picture: Picture::stretching(shown), summary }))
    });
    html! {
        <figure class={format!("brief__fan look-{}", look.key())}>
            <figcaption>{crate::controls::icon::mark(look)}{name}</figcaption>
            <Plot id={fan_id(chart, policy)} {drawn} month={results.plan.months()} pointer={None} />
        </figure>
    }
}

fn foot(shared: &Shared, results: &Results) -> Html {
    let link = format!("{}{}", shared.base, address::print_compare(shared));
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
                <p class="brief__note">{live(say("brief-made", &made))}</p>
            </div>
        </footer>
    }
}

/// How long the plan lasts, in words.
fn horizon(draft: &crate::run::draft::Draft) -> String {
    years(draft.plan().months())
}
