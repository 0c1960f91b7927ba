//! The field as a document of its own: the answer above it, what goes along its sides, and below it what every mark means.

use super::{Basis, Cell, FAINT, FRAME, Field, SIDE, STRONG, Side, Won, colour, here, mark};
use crate::chart::document::Document;
use crate::chart::writing::{Ink, text, width};
use crate::run::look::Look;
use crate::words::say;

/// Room around the field, pixels, and the least width of the document: a small field still has its words.
const LEFT: u32 = 112;
const RIGHT: u32 = 24;
const TOP: u32 = 30;
const NARROWEST: u32 = 560;
/// From the field to its legend, and from one line of the legend to the next, pixels.
const LEGEND: u32 = 66;
const LINE: u32 = 22;
/// Room between two entries of the legend, and on its sides.
const GAP: u32 = 20;
const EDGE: u32 = 16;
/// Letters of all words around the field.
const LETTERS: i32 = 12;
/// Pixels of the document for each unit of the drawing.
const SCALE: f64 = 1.25;
/// How strong the colours of the legend are.
const STRENGTHS: [f64; 4] = [0.28, 0.5, 0.75, 1.0];

/// The field as a document; `color` gives the colour of a look.
#[must_use]
pub fn field_document(field: &Field, ink: &Ink, color: impl Fn(Look) -> String) -> Document {
    let [wide, high] = <[u32; 2]>::from(field.size()).map(|length| (f64::from(length) * SCALE) as u32);
    let size = (LEFT + wide + RIGHT).max(NARROWEST);
    let cells = field.cells.iter().enumerate().map(|(index, cell)| shape(field, index, cell, ink, &color));
    let cells: String = cells.chain(here(field).map(|corner| frame(corner, FRAME, ink))).collect();
    let (legend, lines) = flowing(&entries(field, ink, &color), size, TOP + high + LEGEND, ink);
    let drawn = format!(
        "<defs><pattern id=\"hatch\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
         <rect width=\"1.6\" height=\"5\" fill=\"{}\"/></pattern></defs>\
         <g transform=\"translate({LEFT} {TOP}) scale({SCALE})\">{cells}</g>{}{legend}",
        ink.ink,
        sides(field, ink, [wide, high])
    );
    let notes: Vec<String> = field.rest.iter().chain([&field.subtitle]).cloned().collect();
    Document::framed(&drawn, [size, TOP + high + LEGEND + LINE * lines], ink).with_head(&field.title, &notes, ink)
}

fn shape(field: &Field, index: usize, cell: &Cell, ink: &Ink, color: &impl Fn(Look) -> String) -> String {
    let (x, y) = field.place(index);
    let rect = |fill: &str, opacity: f64| {
        format!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{SIDE}\" height=\"{SIDE}\" fill=\"{fill}\" fill-opacity=\"{opacity:.2}\"/>"
        )
    };
    let Some((look, opacity)) = colour(cell) else { return rect(&ink.faint, 0.4) };
    let over = match cell.won {
        Won::Close(_) => rect("url(#hatch)", 1.0),
        Won::By(..) | Won::Unknown => {
            let fill = if opacity > STRONG { &ink.paper } else { &ink.ink };
            format!("<path d=\"{}\" fill=\"{fill}\"/>", field.mark(look, index))
        }
    };
    let over = match cell.basis {
        Basis::Coming => String::new(),
        Basis::Inferred => format!("<g opacity=\"{FAINT}\">{over}</g>"),
        Basis::Computed => over,
    };
    rect(&color(look), opacity) + &over
}

/// The frame around where the plan stands, from its corner.
fn frame([x, y]: [f64; 2], side: f64, ink: &Ink) -> String {
    format!(
        "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{side}\" height=\"{side}\" fill=\"none\" stroke=\"{}\" stroke-width=\"2\"/>",
        ink.ink
    )
}

/// What goes along the sides: names, ends, values.
fn sides(field: &Field, ink: &Ink, [wide, high]: [u32; 2]) -> String {
    let [left, top, wide, high] = [LEFT, TOP, wide, high].map(u32::cast_signed);
    let bottom = top + high;
    let edge = EDGE.cast_signed();
    let soft = |x: i32, y: i32, anchor: &str, words: &str| text(x, y, LETTERS, anchor, &ink.soft, words);
    [
        soft(left, bottom + 36, "start", &field.x.ends[0]),
        soft(left + wide, bottom + 36, "end", &field.x.ends[1]),
        text(left + wide / 2, bottom + 36, LETTERS, "middle", &ink.ink, &field.x.title),
        soft(edge, bottom, "start", &field.y.ends[0]),
        soft(edge, top + LETTERS, "start", &field.y.ends[1]),
        text(left, top - 8, LETTERS, "start", &ink.ink, &field.y.title),
        ticks(&field.x, field.columns, |along, label| {
            soft(left + (along * f64::from(wide)) as i32, bottom + 18, "middle", label)
        }),
        ticks(&field.y, field.rows, |along, label| {
            soft(left - 8, bottom + 4 - (along * f64::from(high)) as i32, "end", label)
        }),
    ]
    .concat()
}

/// The values along a side, each set where it belongs, as a share of the whole length.
fn ticks(side: &Side, cells: u32, set: impl Fn(f64, &str) -> String) -> String {
    side.ticks.iter().map(|(part, label)| set(along(*part, cells), label)).collect()
}

/// Where the middle of a cell lies on a side of so many, as a share of its length; `part` is the way from the first to the last.
fn along(part: f64, cells: u32) -> f64 {
    (part * f64::from(cells - 1) + 0.5) / f64::from(cells)
}

/// An entry of the legend: what is drawn, around zero, how wide that is, and what it means.
type Entry = (String, u32, String);

/// Whose colour is whose, what its strength says, and the other marks.
fn entries(field: &Field, ink: &Ink, color: &impl Fn(Look) -> String) -> Vec<Entry> {
    let square = |x: usize, fill: &str, opacity: f64| {
        format!("<rect x=\"{x}\" y=\"-6\" width=\"12\" height=\"12\" fill=\"{fill}\" fill-opacity=\"{opacity}\"/>")
    };
    let policy = |(look, name): &(Look, String)| {
        let sign = format!("<path d=\"{}\" fill=\"{}\"/>", mark(*look, [6.0, 0.0], 0.7), ink.paper);
        (square(0, &color(*look), 1.0) + &sign, 12, name.clone())
    };
    let strengths: String =
        STRENGTHS.iter().enumerate().map(|(place, opacity)| square(12 * place, &ink.ink, *opacity)).collect();
    let close = square(0, "url(#hatch)", 1.0);
    let own = field.here().map(|_| (frame([1.0, -6.0], 12.0, ink), 14, say("map-here", &[])));
    let paler = (!field.is_whole()).then(|| (square(0, &ink.faint, 0.4), 12, say("map-paler", &[])));
    let inferred = field.is_inferred().then(|| {
        let sign = format!("<circle cx=\"6\" cy=\"0\" r=\"3\" fill=\"{}\" opacity=\"{FAINT}\"/>", ink.ink);
        (square(0, &ink.ink, STRENGTHS[0]) + &sign, 12, say("map-inferred", &[]))
    });
    let marks = [(strengths, 48, say("map-strength", &[])), (close, 12, say("map-close", &[]))];
    field.policies.iter().map(policy).chain(marks).chain(inferred).chain(own).chain(paler).collect()
}

/// The entries one after the other, from line to line, and how many lines that takes.
fn flowing(entries: &[Entry], size: u32, top: u32, ink: &Ink) -> (String, u32) {
    let (mut drawn, mut x, mut line) = (Vec::new(), EDGE, 0);
    for (shape, wide, words) in entries {
        let taken = wide + 6 + width(words, LETTERS);
        if x > EDGE && x + taken + EDGE > size {
            (x, line) = (EDGE, line + 1);
        }
        let y = top + LINE * line;
        let label = text((x + wide + 6).cast_signed(), y.cast_signed(), LETTERS, "start", &ink.ink, words);
        drawn.push(format!("<g transform=\"translate({x} {})\">{shape}</g>{label}", y - 4));
        x += taken + GAP;
    }
    (drawn.concat(), line + 1)
}
