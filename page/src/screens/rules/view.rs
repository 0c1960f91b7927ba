//! The screen of the model.

use yew::prelude::*;

use crate::controls::dispatch::use_dispatch;
use crate::controls::live::live;
use crate::controls::paper::{arriving, prose};
use crate::screens::props::Props;
use crate::screens::rules::model::Model;
use crate::screens::rules::numbers::{fold, numbers};
use crate::shared::{Shared, address};
use crate::table::Screen;
use crate::words::say;

/// What happens in a month, in its order.
const MONTH: [&str; 8] = ["terms", "market", "work", "goods", "trade", "judge", "feel", "leave"];
/// What people follow, in the order in which it decides.
const RULES: [&str; 7] = ["effort", "cheating", "feelings", "leaving", "neighbours", "rivals", "you"];

/// Parts of the document that have places of their own.
const NO_CHAPTERS: [&str; 2] = ["intro", "glossary"];

/// The screen.
#[component]
pub fn Rules(props: &Props<Model>) -> Html {
    let (shared, desk, page) = (&props.shared, &*props.desk, use_dispatch());
    html! {
        <div class="study rules">
            <header class="study__head"><h1>{say("rules-title", &[])}</h1><p>{say("rules-intro", &[])}</p></header>
            <section class="card rules__month">
                <h2>{say("rules-month", &[])}</h2>
                <ol>{for MONTH.map(|step| html! { <li>{say(&format!("rules-month-{step}"), &[])}</li> })}</ol>
            </section>
            <section class="card">
                <h2>{say("rules-plain", &[])}</h2>
                <dl class="terms terms--rules">{for RULES.map(rule)}</dl>
            </section>
            <section class="card">
                <h2>{say("rules-numbers", &[])}</h2>
                <p class="study__note">{say("rules-numbers-words", &[])}</p>
                {numbers()}
            </section>
            <section class="card" id="glossary" tabindex="-1">
                <h2>{say("rules-glossary", &[])}</h2>
                {fold(&say("rules-glossary-open", &[]), &prose(desk.paper.part("glossary")))}
            </section>
            <section class="card" id="result" tabindex="-1">
                <h2>{say("rules-full", &[])}</h2>
                if let Some(arriving) = arriving(&page, &desk.paper, Screen::Rules) {
                    {arriving}
                } else {
                    {prose(desk.paper.part("intro"))}
                    {for desk.paper.parts().iter().filter(|(name, _)| !NO_CHAPTERS.contains(&name.as_str())).map(chapter)}
                }
            </section>
            {again(shared)}
        </div>
    }
}

fn rule(key: &str) -> Html {
    html! { <div><dt>{say(&format!("rules-rule-{key}"), &[])}</dt><dd>{say(&format!("rules-rule-{key}-words"), &[])}</dd></div> }
}

/// A chapter of the description, folded.
fn chapter((name, text): &(String, String)) -> Html {
    html! { <details class="fold" key={name.clone()}><summary>{name}</summary>{prose(text)}</details> }
}

/// How anybody gets the numbers of Compare again, on the page and on the command line.
fn again(shared: &Shared) -> Html {
    let fragment = address::print_compare(shared);
    let link = format!("{}{fragment}", shared.base);
    let local = address::is_local(&shared.base);
    let (words, shown) = if local { ("rules-again-words-local", &fragment) } else { ("rules-again-words", &link) };
    let plan = shared.draft().plan();
    let made = [
        ("version", env!("CARGO_PKG_VERSION").into()),
        ("seed", plan.seed().to_string().into()),
        ("futures", plan.replications().into()),
    ];
    html! {
        <section class="card rules__again">
            <h2>{say("rules-again", &[])}</h2>
            <p>{live(say(words, &made))}</p>
            <p><a href={link.clone()} class="brief__link">{shown.clone()}</a></p>
            <p>{say("rules-again-command", &[])}</p>
            <pre translate="no" tabindex="0"><code>{live(format!("dealers-choice compare '{fragment}' --format text"))}</code></pre>
            <p class="study__note">{say("rules-again-digest", &[])}</p>
        </section>
    }
}
