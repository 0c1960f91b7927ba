//! The Map: which policy wins where, over two conditions or over the two dials.

mod question;
mod square;

use std::rc::Rc;

use yew::prelude::*;

use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::controls::icon::mark;
use crate::controls::live::live;
use crate::controls::press::press;
use crate::controls::study::{exports, outdated, progress};
use crate::same::Same;
use crate::screens::map::CHART;
use crate::screens::map::field::{Field, FieldView, Side};
use crate::screens::map::model::{Asked, Model, Msg};
use crate::screens::map::picture::{inferred, tally, words};
use crate::screens::props::Props;
use crate::words::{names, numbers, say};
use dealers_choice::study::Factor;
use question::Question;
use square::square;

/// How strong the colours of the legend are.
const STRENGTHS: [&str; 4] = ["0.28", "0.5", "0.75", "1"];

/// The screen. The answer comes first, what it answers after it.
#[component]
pub fn Map(props: &Props<Model>) -> Html {
    let (shared, desk) = (&props.shared, &*props.desk);
    let (send, page) = (use_dispatch::<Msg>(), use_dispatch());
    html! {
        <div class="study">
            <header class="study__head"><h1>{say("map-title", &[])}</h1><p>{say("map-words", &[])}</p></header>
            <div class="study__pair">
                <section class="card study__result map" id="result" tabindex="-1" aria-label={say("study-answer", &[])}>
                    if let Some((asked, field)) = desk.asked.as_ref().zip(desk.field.as_ref()) {
                        {result(&send, &page, desk, asked, field)}
                        {outdated(asked.draft != *shared.draft())}
                    } else {
                        <p class="study__empty">{say("map-coming", &[])}</p>
                    }
                </section>
                <div class="study__side">
                    {for desk.asked.as_ref().map(|asked| square(&send, desk, asked))}
                    <Question view={shared.studies.map} problems={desk.problems.clone()} />
                </div>
            </div>
        </div>
    }
}

fn result(send: &Dispatch<Msg>, page: &Dispatch, desk: &Model, asked: &Asked, field: &Rc<Field>) -> Html {
    html! {
        <>
            <h2>{live(field.title.clone())}</h2>
            if !field.rest.is_empty() { <p>{live(field.rest.join(" "))}</p> }
            <p class="study__note">{live(field.subtitle.clone())}</p>
            // A square that somebody looks at is soon there: it is not worth a bar that moves everything below it.
            <div class={classes!((field.is_whole() && !desk.every).then_some("unseen"))}>{progress(page, &desk.inquiry)}</div>
            <div class="map__pair">
                if desk.as_table { {table(desk, asked)} } else { {picture(send, desk, field)} }
                <div class="map__key">
                    {legend(field)}
                    <p class="study__note">{for tally(desk).map(live)}{" "}{for inferred(desk).map(live)}</p>
                    if field.is_whole() && field.is_inferred() && !desk.every {
                        <p>{press("button button--link", say("map-every", &[]), send.on(Msg::EveryWanted))}</p>
                    }
                </div>
            </div>
            <div class="study__ways">
                {exports(page, CHART)}
                <button class="button button--link" onclick={send.on(Msg::TableToggled)}>
                    {live(say(if desk.as_table { "map-as-picture" } else { "map-as-table" }, &[]))}
                </button>
            </div>
        </>
    }
}

/// Whose colour is whose, what its strength says, and the other marks.
fn legend(field: &Field) -> Html {
    html! {
        <p class="map__policies">
            {for field.policies.iter().map(|(look, name)| html! { <span>{mark(*look)}{live(name.clone())}</span> })}
            <span>
                <svg class="map__strengths" viewBox="0 0 40 10" aria-hidden="true">
                    {for STRENGTHS.iter().enumerate().map(|(place, opacity)| html! { <rect x={(10 * place).to_string()} width="10" height="10" fill-opacity={*opacity} /> })}
                </svg>
                {say("map-strength", &[])}
            </span>
            <span class="map__close">{say("map-close", &[])}</span>
            if field.is_inferred() { <span class="map__inferred">{say("map-inferred", &[])}</span> }
            if !field.is_whole() { <span class="map__coming">{say("map-paler", &[])}</span> }
            if field.here().is_some() { <span class="map__you">{say("map-here", &[])}</span> }
        </p>
    }
}

fn picture(send: &Dispatch<Msg>, desk: &Model, field: &Rc<Field>) -> Html {
    let send_cell = send.clone();
    let on_cell = Callback::from(move |cell| send_cell.emit(Msg::CellChosen(cell)));
    html! {
        <div class="map__frame">
            {side("map__y", &field.y)}
            {ticks("map__ticks--y", &field.y, field.rows)}
            <div class="map__field" tabindex="0" role="group" aria-label={say("map-keys", &[])} onkeydown={keys(send, desk, field)}>
                <FieldView field={Same::of(field)} chosen={desk.chosen} {on_cell} />
            </div>
            {ticks("map__ticks--x", &field.x, field.columns)}
            {side("map__x", &field.x)}
        </div>
    }
}

/// What goes along a side, between the words for its ends.
fn side(class: &'static str, side: &Side) -> Html {
    html! {
        <div {class}>
            <span>{live(side.ends[0].clone())}</span><b>{live(side.title.clone())}</b><span>{live(side.ends[1].clone())}</span>
        </div>
    }
}

/// Values in equal steps, from the middle of the first cell to the middle of the last of so many.
fn ticks(class: &'static str, side: &Side, cells: u32) -> Html {
    let tick = |(_, label): &(f64, String)| html! { <span>{live(label.clone())}</span> };
    html! { <div class={classes!("map__ticks", class, format!("map__ticks--{cells}"))}><div>{for side.ticks.iter().map(tick)}</div></div> }
}

/// Arrow keys go from cell to cell, Enter opens one in Compare, Escape goes back to the plan as it is.
fn keys(send: &Dispatch<Msg>, desk: &Model, field: &Field) -> Callback<KeyboardEvent> {
    let (send, cell) = (send.clone(), desk.looked_at().unwrap_or_default());
    let (columns, rows) = (field.columns, field.rows);
    Callback::from(move |event: KeyboardEvent| {
        let (column, row) = (cell % columns, cell / columns);
        let (column, row) = match event.key().as_str() {
            "ArrowRight" => ((column + 1).min(columns - 1), row),
            "ArrowLeft" => (column.saturating_sub(1), row),
            "ArrowUp" => (column, (row + 1).min(rows - 1)),
            "ArrowDown" => (column, row.saturating_sub(1)),
            "Enter" => return send.emit(Msg::CellOpened(cell)),
            "Escape" => return send.emit(Msg::HereChosen),
            _ => return,
        };
        event.prevent_default();
        send.emit(Msg::CellChosen(row * columns + column));
    })
}

fn table(desk: &Model, asked: &Asked) -> Html {
    let [x, y] = asked.map.axes();
    let value = |factor: Factor, value: f64| numbers::factor(factor, value);
    let title = |factor: Factor| names::factor_alone(&asked.mapped, factor);
    let heads = [title(x.factor), title(y.factor), say("map-outcome", &[])];
    let row = |cell: &dealers_choice::study::map::Cell| {
        html! {
            <tr><td>{value(x.factor, cell.x)}</td><td>{value(y.factor, cell.y)}</td><td>{live(words(asked, cell))}</td></tr>
        }
    };
    html! {
        <div class="rows__scroll map__table" tabindex="0" role="group" aria-label={say("map-title", &[])}>
            <table>
                <thead><tr>{for heads.map(|head| html! { <th scope="col">{head}</th> })}</tr></thead>
                <tbody>{for desk.cells.iter().flatten().map(row)}</tbody>
            </table>
        </div>
    }
}
