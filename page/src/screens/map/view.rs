//! The Map: which policy wins where, over two conditions or over the two dials.

use std::rc::Rc;

use yew::prelude::*;

use crate::controls::choices::choices;
use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::controls::icon::mark;
use crate::controls::live::{live, live_figure};
use crate::controls::study::{exports, progress};
use crate::same::Same;
use crate::screens::map::CHART;
use crate::screens::map::field::{Field, FieldView};
use crate::screens::map::model::{Asked, Ground, Model, Msg, SIZES};
use crate::screens::map::picture::{tally, wins, words};
use crate::screens::props::Props;
use crate::shared::Shared;
use crate::words::{names, numbers, problem_in_words, say};
use dealers_choice::study::sliders::gradual;
use dealers_choice::study::{Factor, pull};

/// Fields of the two axes, as problems name them.
const FIELDS: [&str; 2] = ["x", "y"];

/// The screen.
#[component]
pub fn Map(props: &Props<Model>) -> Html {
    let (shared, desk) = (&props.shared, &*props.desk);
    let (send, page) = (use_dispatch::<Msg>(), use_dispatch());
    html! {
        <div class="study">
            <header class="study__head"><h1>{say("map-title", &[])}</h1><p>{say("map-words", &[])}</p></header>
            <section class="card study__setup" aria-label={say("study-setup", &[])}>
                {choices(&send, "map-ground", &Ground::ALL.map(|one| ground(desk, one)))}
                if desk.ground == Ground::Market {
                    <div class="map__axes">{for [0, 1].map(|place| axis(&send, desk, place))}</div>
                } else {
                    {choices(&send, "map-stick", &[("map-stick-fair", desk.fair), ("map-stick-harsh", !desk.fair)].map(stick))}
                }
                {choices(&send, "map-size", &SIZES.map(|size| (format!("map-size-{size}"), size == desk.size, Msg::SizeChosen(size))))}
                <p class="study__go">
                    <button class="button button--main" onclick={send.on(Msg::Asked)}>{say("map-ask", &[])}</button>
                    {progress(&page, &desk.inquiry)}
                </p>
            </section>
            {result(&send, &page, shared, desk)}
        </div>
    }
}

fn ground(desk: &Model, ground: Ground) -> (String, bool, Msg) {
    (format!("map-ground-{}", ground.key()), ground == desk.ground, Msg::GroundChosen(ground))
}

fn stick((key, chosen): (&str, bool)) -> (String, bool, Msg) {
    (key.to_owned(), chosen, Msg::FairnessToggled)
}

/// What goes along an axis, and from where to where.
fn axis(send: &Dispatch<Msg>, desk: &Model, place: usize) -> Html {
    let id = format!("axis-{}", FIELDS[place]);
    let problems = desk.problems.iter().filter(|problem| problem.field == FIELDS[place]);
    let chosen = move |text: String| Some(Msg::AxisChosen(place, gradual().find(|key| *key == text)?));
    let option = |key: &'static str| html! { <option value={key} selected={key == desk.axes[place].what}>{axis_name(key)}</option> };
    html! {
        <div class="map__axis">
            <label for={id.clone()}>{say(&format!("map-axis-{}", FIELDS[place]), &[])}</label>
            <select class="field" {id} onchange={send.on_value(chosen)}>{for gradual().map(option)}</select>
            {for [0, 1].map(|end| axis_end(send, desk, place, end))}
            {for problems.map(|problem| html! { <p class="study__problems" role="alert">{problem_in_words(problem)}</p> })}
        </div>
    }
}

fn axis_end(send: &Dispatch<Msg>, desk: &Model, place: usize, end: usize) -> Html {
    let value = desk.axis(place)[end];
    let label = say(["map-from", "map-to"][end], &[]);
    let moved =
        move |text: String| Some(Msg::EndMoved(place, end, text.trim().replace(',', ".").parse().unwrap_or(f64::NAN)));
    html! {
        <label class="map__end">{label}<input class="field" type="number" step="any" value={format!("{value}")} onchange={send.on_value(moved)} /></label>
    }
}

fn axis_name(key: &str) -> String {
    if key == pull::KEY { say("factor-pull", &[]) } else { say(&format!("condition-{key}"), &[]) }
}

fn result(send: &Dispatch<Msg>, page: &Dispatch, shared: &Shared, desk: &Model) -> Html {
    let (Some(asked), Some(field)) = (&desk.asked, &desk.field) else {
        return html! { <section class="card study__empty"><p>{say("map-empty", &[])}</p></section> };
    };
    let outdated = (!Rc::ptr_eq(&asked.draft, shared.draft())).then(|| say("study-outdated", &[]));
    html! {
        <section class="card study__result map" id="result" tabindex="-1">
            <div class="map__picture">
                <h2>{live(field.title.clone())}</h2>
                {for outdated.map(|words| html! { <p class="study__note">{words}</p> })}
                <p class="map__policies">
                    {for field.policies.iter().map(|(look, name)| html! {
                        <span>{mark(*look)}{live(name.clone())}</span>
                    })}
                    <span class="map__close">{say("map-close", &[])}</span>
                </p>
                if desk.as_table {
                    {table(desk, asked)}
                } else {
                    {picture(send, desk, field)}
                }
                <p class="study__note">{for tally(desk).map(live)}</p>
                {exports(page, CHART)}
                <p>
                    <button class="button button--link" onclick={send.on(Msg::TableToggled)}>
                        {live(say(if desk.as_table { "map-as-picture" } else { "map-as-table" }, &[]))}
                    </button>
                </p>
            </div>
            {look_at(send, desk, asked)}
        </section>
    }
}

fn picture(send: &Dispatch<Msg>, desk: &Model, field: &Rc<Field>) -> Html {
    let send_cell = send.clone();
    let on_cell = Callback::from(move |cell| send_cell.emit(Msg::CellChosen(cell)));
    let (x, y) = (&field.x, &field.y);
    html! {
        <div class="map__frame">
            <div class="map__y">
                <span>{live_figure(y.ends[1].clone())}</span>
                <b>{live(y.title.clone())}</b>
                <span>{live_figure(y.ends[0].clone())}</span>
            </div>
            <div class="map__field" tabindex="0" role="group" aria-label={say("map-keys", &[])} onkeydown={keys(send, desk.chosen, field.columns, field.rows)}>
                <FieldView field={Same::of(field)} chosen={desk.chosen} {on_cell} />
            </div>
            <div class="map__x">
                <span>{live_figure(x.ends[0].clone())}</span>
                <b>{live(x.title.clone())}</b>
                <span>{live_figure(x.ends[1].clone())}</span>
            </div>
        </div>
    }
}

/// Arrow keys go from cell to cell, Enter opens one in Compare.
fn keys(send: &Dispatch<Msg>, chosen: Option<u32>, columns: u32, rows: u32) -> Callback<KeyboardEvent> {
    let send = send.clone();
    Callback::from(move |event: KeyboardEvent| {
        let cell = chosen.unwrap_or_default();
        let (column, row) = (cell % columns, cell / columns);
        let (column, row) = match event.key().as_str() {
            "ArrowRight" => ((column + 1).min(columns - 1), row),
            "ArrowLeft" => (column.saturating_sub(1), row),
            "ArrowUp" => (column, (row + 1).min(rows - 1)),
            "ArrowDown" => (column, row.saturating_sub(1)),
            "Enter" => return send.emit(Msg::CellOpened(cell)),
            _ => return,
        };
        event.prevent_default();
        send.emit(Msg::CellChosen(row * columns + column));
    })
}

/// The cell that is looked at.
fn look_at(send: &Dispatch<Msg>, desk: &Model, asked: &Asked) -> Html {
    let found = desk.chosen.and_then(|index| Some((index, desk.cells.get(index as usize)?.as_ref()?)));
    let Some((index, cell)) = found else {
        return html! { <aside class="map__cell"><p class="study__note">{say("map-choose", &[])}</p></aside> };
    };
    html! {
        <aside class="map__cell" aria-label={say("map-cell", &[])}>
            <p role="status">{live(words(asked, cell))}</p>
            <ul>{for wins(asked, cell).into_iter().map(|(place, words)| html! { <li>{mark(asked.mapped.looks()[place])}{live(words)}</li> })}</ul>
            <button class="button button--main" onclick={send.on(Msg::CellOpened(index))}>{say("map-open", &[])}</button>
        </aside>
    }
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
