//! The small map as a picture: a shape for the policy that wins in a square, nothing where it is too close to call.

use yew::prelude::*;

use crate::controls::icon::mark;
use crate::controls::live::live;
use crate::run::draft::Draft;
use crate::screens::brief::map::cells;
use crate::shared::Shared;
use crate::words::{Arg, names, numbers, say, with};
use dealers_choice::study::map::{Axis, Cell};

/// The map, once it is known.
pub fn map(shared: &Shared) -> Option<Html> {
    let (map, cells) = cells(shared)?;
    let [x, y] = map.axes();
    let draft = shared.draft();
    let here = [x, y].map(|axis| axis.place(axis.factor.now(draft.plan(), 0)).map(f64::round));
    let rows = cells.chunks(x.count as usize).enumerate().rev();
    let row = |(row, cells): (usize, &[Cell])| {
        let square = |(column, cell): (usize, &Cell)| {
            let is_here = here == [Some(column as f64), Some(row as f64)];
            html! { <td class={classes!(is_here.then_some("is-here"))}>{for cell.winner().map(|place| mark(draft.looks()[usize::from(place)]))}</td> }
        };
        html! { <tr>{for cells.iter().enumerate().map(square)}</tr> }
    };
    Some(html! {
        <figure class="brief__map">
            <div class="brief__map-y"><span>{end(y, y.high)}</span><b>{title(draft, y)}</b><span>{end(y, y.low)}</span></div>
            <table role="img" aria-label={tally(draft, &cells)}>{for rows.map(row)}</table>
            <div class="brief__map-x"><span>{end(x, x.low)}</span><b>{title(draft, x)}</b><span>{end(x, x.high)}</span></div>
            <figcaption>{live(tally(draft, &cells))}{" "}{say("brief-map-note", &[])}</figcaption>
        </figure>
    })
}

fn title(draft: &Draft, axis: &Axis) -> Html {
    live(names::factor_alone(draft, axis.factor))
}

fn end(axis: &Axis, value: f64) -> Html {
    live(numbers::factor(axis.factor, value))
}

/// In how many squares each policy wins.
fn tally(draft: &Draft, cells: &[Cell]) -> String {
    let won = |place: usize| cells.iter().filter(|cell| cell.winner() == Some(place as u16)).count() as u32;
    let part = |place: usize| {
        let name: Arg = names::policy(draft, place).into();
        say("map-tally-policy", &[("policy", name), ("cells", won(place).into())])
    };
    let parts = with(|lexicon| lexicon.listed((0..draft.policies().len()).map(part)));
    let close = cells.iter().filter(|cell| cell.winner().is_none()).count() as u32;
    say("map-tally", &[("known", (cells.len() as u32).into()), ("parts", parts.into()), ("close", close.into())])
}
