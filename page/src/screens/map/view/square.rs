//! The square that is looked at: the chosen one, or that of the plan as it is, so that the picture never stands alone.

use yew::prelude::*;

use crate::controls::dispatch::Dispatch;
use crate::controls::icon::mark;
use crate::controls::live::live;
use crate::controls::press::{press, press_if};
use crate::run::inquiry::Progress;
use crate::screens::map::model::{Asked, Model, Msg};
use crate::screens::map::picture::{wins, words};
use crate::words::say;
use dealers_choice::study::map::Cell;

/// What is known of it.
pub(super) fn square(send: &Dispatch<Msg>, desk: &Model, asked: &Asked) -> Html {
    let (Some(index), Some(field)) = (desk.looked_at(), desk.field.as_ref()) else { return Html::default() };
    let title = match desk.chosen {
        Some(_) => "map-cell",
        None if field.here().is_some() => "map-you-are-here",
        None => "map-middle",
    };
    let known = desk.cells.get(index as usize).and_then(Option::as_ref);
    html! {
        <aside class="card map__cell" aria-label={say(title, &[])}>
            <h2>{live(say(title, &[]))}</h2>
            if let Some(cell) = known { {told(asked, cell, matches!(desk.inquiry.progress, Progress::Running | Progress::Waiting))} } else { <p class="study__note">{say("map-unknown", &[])}</p> }
            <p class="map__ways">
                {press_if(known.is_some(), "button button--main", say("map-open", &[]), send.on(Msg::CellOpened(index)))}
                if desk.chosen.is_some() {
                    {press("button button--link", say("map-back", &[]), send.on(Msg::HereChosen))}
                }
            </p>
            if desk.chosen.is_none() { <p class="study__note">{say("map-choose", &[])}</p> }
        </aside>
    }
}

/// What a cell came to; `is_coming` says that one which was inferred is being computed.
fn told(asked: &Asked, cell: &Cell, is_coming: bool) -> Html {
    let looks = asked.mapped.looks();
    let line = |(look, (share, words)): (&_, (f64, String))| {
        html! {
            <li>
                {mark(*look)}<span>{live(words)}</span>
                <svg class={format!("map__wins look-{}", look.key())} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                    <rect width={format!("{:.1}", 100.0 * share)} height="4" />
                </svg>
            </li>
        }
    };
    html! {
        <>
            <p role="status">{live(words(asked, cell))}</p>
            if cell.is_inferred() {
                if is_coming { <p class="study__note">{say("map-figures-coming", &[])}</p> }
            } else {
                <ul>{for looks.iter().zip(wins(asked, cell)).map(line)}</ul>
            }
        </>
    }
}
