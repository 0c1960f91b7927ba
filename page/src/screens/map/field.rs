//! A field of cells, one for each pair of conditions: the policy's colour says who wins, its strength by how much, a hatch that
//! it is too close to call, and a mark says it again for those who see no colour.

mod document;

use yew::prelude::*;

use crate::run::look::Look;
use crate::same::Same;
use crate::words::say;
pub use document::field_document;

/// Side of a cell, in the units of the drawing.
const SIDE: u32 = 20;
/// Side of the frame around where the plan stands: around every mark, and within a cell.
const FRAME: f64 = 15.0;
/// Cells in a row from which on marks are small.
const MANY: u32 = 13;
/// How much of its colour a cell has that is still to come, and looks like the nearest one that is known.
const COMING: f64 = 0.6;
/// The faintest colour of a cell that is won.
const FAINTEST: f64 = 0.28;
/// How much of it a mark has in a cell that is inferred.
const FAINT: &str = "0.35";
/// How strong a cell's colour is from which on a light mark is seen better on it than a dark one.
const STRONG: f64 = 0.6;

/// How a cell came out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Won {
    /// Nothing is known yet.
    Unknown,
    /// This policy leads, but it is too close to call.
    Close(Look),
    /// This policy wins, by so much, 0-1.
    By(Look, f64),
}

/// How that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// Not yet.
    Coming,
    /// All cells around it show the same.
    Inferred,
    /// Its policies were run there.
    Computed,
}

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// How it came out; until it is known, how the nearest one did that is.
    pub won: Won,
    /// How that is known.
    pub basis: Basis,
    /// The same in words.
    pub words: String,
}

/// An axis of the field.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    /// What it is.
    pub title: String,
    /// The words for its low end and for its high end.
    pub ends: [String; 2],
    /// Values along it: where, as a share of the way from the first cell to the last, and in figures.
    pub ticks: Vec<(f64, String)>,
    /// Where the plan stands, in cells from the low end; none outside.
    pub here: Option<f64>,
}

/// The field.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// The answer.
    pub title: String,
    /// What else it shows, a sentence each.
    pub rest: Vec<String>,
    /// What it is about and how it is read.
    pub subtitle: String,
    /// From left to right.
    pub x: Side,
    /// From bottom to top.
    pub y: Side,
    /// Cells in a row.
    pub columns: u32,
    /// Rows.
    pub rows: u32,
    /// The cells, row by row from the bottom.
    pub cells: Vec<Cell>,
    /// The policies that may win, for the legend.
    pub policies: Vec<(Look, String)>,
}

impl Field {
    fn place(&self, index: usize) -> (u32, u32) {
        let (column, row) = (index as u32 % self.columns, index as u32 / self.columns);
        (SIDE * column, SIDE * (self.rows - 1 - row))
    }

    /// The mark of a look in the middle of a cell.
    fn mark(&self, look: Look, index: usize) -> String {
        let (x, y) = self.place(index);
        mark(
            look,
            [x, y].map(|edge| f64::from(edge + SIDE / 2)),
            if self.columns.max(self.rows) > MANY { 0.6 } else { 1.0 },
        )
    }

    /// Whether every cell is known.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.cells.iter().all(|cell| cell.basis != Basis::Coming)
    }

    /// Whether a cell is inferred.
    #[must_use]
    pub fn is_inferred(&self) -> bool {
        self.cells.iter().any(|cell| cell.basis == Basis::Inferred)
    }

    /// The cell of the plan as it is.
    #[must_use]
    pub fn here(&self) -> Option<u32> {
        let [column, row] = [self.x.here?, self.y.here?].map(|cells| cells.round() as u32);
        Some(row * self.columns + column)
    }

    const fn size(&self) -> (u32, u32) {
        (SIDE * self.columns, SIDE * self.rows)
    }
}

/// What the field needs.
#[derive(Clone, PartialEq, Properties)]
pub struct FieldViewProps {
    /// What it shows.
    pub field: Same<Field>,
    /// The cell that is chosen.
    pub chosen: Option<u32>,
    /// What is told when a cell is chosen.
    pub on_cell: Callback<u32>,
}

/// The field as a picture; each cell can be chosen.
#[component]
pub fn FieldView(props: &FieldViewProps) -> Html {
    let field = &*props.field;
    let (width, height) = field.size();
    let chosen = props.chosen.map(|cell| field.place(cell as usize));
    let cell = |(index, cell): (usize, &Cell)| {
        let chosen = props.on_cell.reform(move |_| index as u32);
        html! { <g key={index} class="field-map__cell" onclick={chosen}><title>{cell.words.clone()}</title>{drawn(field, index, cell)}</g> }
    };
    html! {
        <svg class="field-map" viewBox={format!("0 0 {width} {height}")} role="img" aria-label={label(field)}>
            <defs>
                <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <rect class="field-map__hatch" width="1.6" height="5" />
                </pattern>
            </defs>
            {for field.cells.iter().enumerate().map(cell)}
            {for here(field).map(|[x, y]| html! { <rect class="field-map__here" x={x.to_string()} y={y.to_string()} width={FRAME.to_string()} height={FRAME.to_string()} /> })}
            {for chosen.map(|(x, y)| html! {
                <rect class="field-map__chosen" x={x.to_string()} y={y.to_string()} width={SIDE.to_string()}
                    height={SIDE.to_string()} />
            })}
        </svg>
    }
}

/// The picture in words: what it says and how it is read.
fn label(field: &Field) -> String {
    let title = std::iter::once(&field.title).chain(&field.rest).map(String::as_str).collect::<Vec<_>>().join(" ");
    say("map-picture-read", &[("title", title.into()), ("legend", field.subtitle.as_str().into())])
}

/// The corner of the frame around where the plan stands.
fn here(field: &Field) -> Option<[f64; 2]> {
    let (column, row) = field.x.here.zip(field.y.here)?;
    let side = f64::from(SIDE);
    Some([side * (column + 0.5), side * (f64::from(field.rows) - 0.5 - row)].map(|middle| middle - FRAME / 2.0))
}

/// The policy whose colour a cell has, and how strong it is; none before anything is known.
fn colour(cell: &Cell) -> Option<(Look, f64)> {
    let (look, strength) = match cell.won {
        Won::Unknown => return None,
        Won::Close(look) => (look, 0.0),
        Won::By(look, strength) => (look, strength),
    };
    let full = FAINTEST + (1.0 - FAINTEST) * strength;
    Some((look, if cell.basis == Basis::Coming { COMING * full } else { full }))
}

fn drawn(field: &Field, index: usize, cell: &Cell) -> Html {
    let (x, y) = field.place(index);
    let [x, y, side] = [x, y, SIDE].map(|number| number.to_string());
    let Some((look, opacity)) = colour(cell) else {
        return html! { <rect class="field-map__unknown" {x} {y} width={side.clone()} height={side} /> };
    };
    let dark = (opacity <= STRONG).then_some("field-map__mark--dark");
    let faint = (cell.basis == Basis::Inferred).then_some(FAINT);
    html! {
        <g class={format!("look-{}", look.key())}>
            <rect class="field-map__won" x={x.clone()} y={y.clone()} width={side.clone()} height={side.clone()} fill-opacity={format!("{opacity:.2}")} />
            if cell.basis == Basis::Coming {
            } else if matches!(cell.won, Won::Close(_)) {
                <rect {x} {y} width={side.clone()} height={side} fill="url(#hatch)" opacity={faint} />
            } else {
                <path class={classes!("field-map__mark", dark)} d={field.mark(look, index)} fill-opacity={faint} />
            }
        </g>
    }
}

/// The mark of a policy around a middle, at that scale.
fn mark(look: Look, [x, y]: [f64; 2], scale: f64) -> String {
    let [three, four, five, seven, eight, ten] = [3.0, 4.0, 5.0, 7.0, 8.0, 10.0].map(|length| length * scale);
    match look {
        // A ring: what the second circle goes round against the first is left out.
        Look::Plain => disc(x, y, four, 0) + &disc(x, y, 2.5 * scale, 1),
        Look::Carrot => disc(x, y, four, 0),
        Look::Stick => format!("M{:.1} {:.1}h{seven:.1}v{seven:.1}h-{seven:.1}z", x - three, y - three),
        Look::Fair => format!("M{x} {:.1}l{five:.1} {eight:.1}h-{ten:.1}z", y - four),
        Look::Mixed => format!("M{x} {:.1}l{five:.1} {five:.1}l-{five:.1} {five:.1}l-{five:.1} -{five:.1}z", y - five),
    }
}

/// A circle as a path; `sweep` says which way round it goes.
fn disc(x: f64, y: f64, radius: f64, sweep: u8) -> String {
    let (left, wide) = (x - radius, 2.0 * radius);
    format!(
        "M{left:.1} {y}a{radius:.1} {radius:.1} 0 1 {sweep} {wide:.1} 0a{radius:.1} {radius:.1} 0 1 {sweep} -{wide:.1} 0z"
    )
}

#[cfg(test)]
mod tests {
    use super::{Basis, Cell, Field, Side, Won, field_document};
    use crate::chart::Ink;
    use crate::run::look::Look;
    use crate::words::say;

    fn field(cells: Vec<Won>, columns: u32) -> Field {
        let side = || Side {
            title: "Brand".to_owned(),
            ends: ["weak".to_owned(), "strong".to_owned()],
            ticks: vec![(0.5, "0".to_owned())],
            here: None,
        };
        let rows = cells.len() as u32 / columns;
        let cells = cells.into_iter().map(|won| Cell { won, basis: Basis::Computed, words: String::new() }).collect();
        Field {
            title: String::new(),
            rest: Vec::new(),
            subtitle: String::new(),
            x: side(),
            y: side(),
            columns,
            rows,
            cells,
            policies: Vec::new(),
        }
    }

    #[test]
    fn the_first_cell_lies_at_the_bottom_on_the_left() {
        let field = field(vec![Won::Unknown; 6], 3);
        assert_eq!([0, 2, 3].map(|index| field.place(index)), [(0, 20), (40, 20), (0, 0)]);
    }

    #[test]
    fn a_document_has_a_colour_a_hatch_and_a_mark_where_they_belong() {
        let [paper, ink, soft, faint, look, typeface] = ["p", "i", "s", "f", "l", "t"].map(str::to_owned);
        let ink = Ink { paper, ink, soft, faint, look, typeface };
        let field = field(vec![Won::By(Look::Carrot, 1.0), Won::Close(Look::Stick)], 2);
        let svg = field_document(&field, &ink, |look| look.key().to_owned()).svg;
        assert_eq!(svg.matches("fill=\"carrot\"").count(), 1);
        assert_eq!(svg.matches("url(#hatch)").count(), 2, "a cell, and the legend");
        assert_eq!(svg.matches("<path").count(), 1, "what is too close carries no mark");
    }

    #[test]
    fn a_document_cuts_no_title_and_explains_every_mark() {
        let [paper, ink, soft, faint, look, typeface] = ["p", "i", "s", "f", "l", "t"].map(str::to_owned);
        let ink = Ink { paper, ink, soft, faint, look, typeface };
        let words = "Mixed wins on two thirds of the map, mostly where rivals are hungry and the brand is weak";
        let mut field = field(vec![Won::By(Look::Carrot, 1.0); 25], 5);
        (field.title, field.x.here, field.y.here) = (words.to_owned(), Some(2.0), Some(2.0));
        field.policies = [Look::Carrot, Look::Stick, Look::Mixed].map(|look| (look, look.key().to_owned())).into();
        let svg = field_document(&field, &ink, |look| look.key().to_owned()).svg;
        assert!(!svg.contains(words) && words.split(' ').all(|word| svg.contains(word)), "the title goes on below");
        for legend in ["map-strength", "map-close", "map-here"] {
            assert!(svg.contains(&say(legend, &[])), "{legend}");
        }
        assert!(!svg.contains(&say("map-paler", &[])) && svg.matches("stroke-width=\"2\"").count() == 2);
    }
}
