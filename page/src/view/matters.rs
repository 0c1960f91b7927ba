//! What matters: which of the things that nobody knows, or that you may choose, move the answer.

use std::rc::Rc;

use yew::prelude::*;

use super::PageProps;
use super::panel::choices;
use super::study::progress;
use crate::chart::BarTable;
use crate::dispatch::{Dispatch, use_dispatch};
use crate::matters::bars;
use crate::shared::Shared;
use crate::state::chart::{ChartId, Format};
use crate::state::inquiry::Progress;
use crate::state::msg::{Msg, Page};
use crate::state::studies::Study;
use crate::state::studies::matters::{Event, Matters as Desk, MethodKind};
use crate::state::{State, names};
use crate::words::say;
use dealers_choice::study::sensitivity::FACTOR_SETS;

/// The screen.
#[component]
pub fn Matters(props: &PageProps) -> Html {
    let (state, send) = (&props.state, use_dispatch());
    let desk = &state.studies.matters;
    html! {
        <div class="study">
            <header class="study__head">
                <h1>{say("matters-title", &[])}</h1>
                <p>{say("matters-words", &[])}</p>
            </header>
            <section class="card study__setup" aria-label={say("study-setup", &[])}>
                {choices(&send, "matters-way", &MethodKind::ALL.map(|method| (format!("matters-way-{}", method.key()), method == desk.method, msg(Event::MethodChosen(method)))))}
                <p class="study__why">{say(&format!("matters-way-{}-words", desk.method.key()), &[])}</p>
                if desk.method != MethodKind::Perturbing {
                    {choices(&send, "matters-set", &sets(desk))}
                }
                <p class="study__go">
                    <button class="button button--main" onclick={send.on(msg(Event::Asked))}>{say("matters-ask", &[])}</button>
                    {progress(&send, &desk.inquiry)}
                </p>
            </section>
            {result(&send, state)}
        </div>
    }
}

fn msg(event: Event) -> Msg {
    Msg::Study(Study::Matters(event))
}

fn sets(desk: &Desk) -> Vec<(String, bool, Msg)> {
    let set =
        |(place, word): (usize, &str)| (format!("matters-set-{word}"), place == desk.set, msg(Event::SetChosen(place)));
    FACTOR_SETS.into_iter().enumerate().map(set).collect()
}

fn result(send: &Dispatch, state: &State) -> Html {
    let desk = &state.studies.matters;
    let Some(asked) = &desk.asked else {
        return html! { <section class="card study__empty"><p>{say("matters-empty", &[])}</p></section> };
    };
    let favourite = names::policy_in_full(&asked.draft, asked.favourite.into());
    let outdated = (!Rc::ptr_eq(&asked.draft, state.draft())).then(|| say("study-outdated", &[]));
    html! {
        <section class="card study__result" id="result" tabindex="-1">
            <h2>{say(&format!("matters-result-{}", asked.method.key()), &[("policy", favourite.into())])}</h2>
            {for outdated.map(|words| html! { <p class="study__note">{words}</p> })}
            if let Some(bars) = bars(desk) {
                <p class="study__note">{bars.subtitle.clone()}</p>
                <div class={format!("look-{}", asked.draft.looks()[asked.favourite as usize].key())}><BarTable bars={Shared::of(&Rc::new(bars))} /></div>
                {exports(send, ChartId::Matters)}
            } else if desk.inquiry.progress != Progress::Idle {
                <p class="study__note">{say("matters-coming", &[])}</p>
            }
        </section>
    }
}

/// The ways to take a result away.
pub fn exports(send: &Dispatch, chart: ChartId) -> Html {
    let export = |format: Format| {
        let key = if format == Format::Csv { "study-csv".to_owned() } else { format!("export-{}", format.ending()) };
        html! { <button class="button" onclick={send.on(Msg::Page(Page::ExportWanted(chart, format)))}>{say(&key, &[])}</button> }
    };
    html! { <p class="study__exports">{for Format::ALL.map(export)}</p> }
}
