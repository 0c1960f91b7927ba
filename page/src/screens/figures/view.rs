//! The gallery: each figure as it will be taken away, with the ways to take it.

use yew::prelude::*;

use crate::chart::{CHANNEL, DIFFERENCE, DOTS, Ink, answer_document};
use crate::chart_id::{ChartId, Format};
use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::controls::live::live;
use crate::controls::press::press;
use crate::msg::{Msg, Page};
use crate::run::look::Look;
use crate::screens::figures::model::{Model, figures};
use crate::screens::props::Props;
use crate::shared::Shared;
use crate::table::Screen;
use crate::words::{names, origin, say};

/// The screen.
#[component]
pub fn Figures(props: &Props<Model>) -> Html {
    let (shared, send) = (&props.shared, use_dispatch());
    let known = shared.compared().is_some_and(|results| results.answer.is_some());
    html! {
        <div class="study figures-desk">
            <header class="study__head"><h1>{say("figures-title", &[])}</h1><p>{say("figures-words", &[])}</p></header>
            if known {
                <p class="study__exports">{for Format::OF_RUN.map(|format| way(&send, ChartId::of_all(DOTS), format))}{to_handout(&send)}</p>
                <div class="figures-desk__all" id="result" tabindex="-1">{for figures(shared).into_iter().filter_map(|id| figure(&send, shared, id))}</div>
            } else {
                <p class="study__empty" role="status">{say("figures-coming", &[])}</p>
            }
        </div>
    }
}

/// The colours of the page, by name: what is shown follows the theme by itself.
fn ink(look: Look) -> Ink {
    let [paper, ink, soft, faint] = ["--card", "--ink", "--ink-soft", "--line"].map(|name| format!("var({name})"));
    Ink { paper, ink, soft, faint, look: format!("var(--{})", look.key()), typeface: "inherit".to_owned() }
}

fn figure(send: &Dispatch, shared: &Shared, id: ChartId) -> Option<Html> {
    let foot = origin::lines(shared, shared.draft());
    let document = answer_document(shared, id, &ink)?.with_foot(&foot, &ink(Look::Plain));
    let title = title(shared, id);
    // The only words of a reader in the drawing are escaped where it is made.
    let drawn = Html::from_html_unchecked(document.svg.into());
    let forms = Format::OF_CHART.into_iter().filter(|format| format.dialect().is_none() || has_table(id));
    let ways = forms.map(|format| taken(send, id, format, &title));
    Some(html! {
        <figure class="card figures-desk__one" key={id.name()} aria-label={title.clone()}>
            <div class="figures-desk__drawn" role="img" aria-label={title.clone()}>{drawn}</div>
            <figcaption>
                <h2 class="unseen">{live(title.clone())}</h2>
                <p class="study__exports">
                    {for ways}
                </p>
            </figcaption>
        </figure>
    })
}

fn title(shared: &Shared, id: ChartId) -> String {
    match (id.what, id.policy) {
        (DOTS, _) => say("dots-title", &[]),
        (CHANNEL, Some(policy)) => {
            say("figures-channel-title", &[("policy", names::policy_in_full(shared.draft(), policy).into())])
        }
        _ if id == DIFFERENCE => lead(shared),
        (what, _) => say(&format!("chart-{what}"), &[]),
    }
}

/// Whose lead it is.
fn lead(shared: &Shared) -> String {
    let leader = shared.leader().map(|leader| names::policy(shared.draft(), leader.into()));
    leader.map_or_else(|| say("chart-difference", &[]), |leader| say("figures-lead", &[("leader", leader.into())]))
}

/// Whether there are rows by month behind it.
fn has_table(id: ChartId) -> bool {
    id.what != CHANNEL && id.what != DOTS
}

/// A way to take one figure: short on the page, in full for those who hear it.
fn taken(send: &Dispatch, id: ChartId, format: Format, title: &str) -> Html {
    let label = say(
        "figures-take",
        &[("figure", title.into()), ("form", say(&format!("export-{}", format.key()), &[]).into())],
    );
    html! {
        <button class="button" aria-label={label} onclick={send.on(Msg::Page(Page::ExportWanted(id, format)))}>{say(&format!("form-{}", format.key()), &[])}</button>
    }
}

/// The way to a hand-out with these pictures.
fn to_handout(send: &Dispatch) -> Html {
    html! { {press("button", say("figures-handout", &[]), send.on(Msg::Page(Page::ScreenChosen(Screen::Handout))))} }
}

fn way(send: &Dispatch, id: ChartId, format: Format) -> Html {
    html! {
        {press("button", say(&format!("export-{}", format.key()), &[]), send.on(Msg::Page(Page::ExportWanted(id, format))))}
    }
}
