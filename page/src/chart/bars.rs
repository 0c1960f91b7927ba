//! Bars with whiskers, one for each thing that may matter: on the page a table whose middle column is drawn, and the same as a
//! document of its own.

use yew::prelude::*;

use crate::chart::document::Document;
use crate::chart::writing::{Ink, text, width};
use crate::controls::live::live;
use crate::same::Same;
use dealers_choice::numeric::{Bounded as _, within};

/// Width of the drawn field, in the units of its drawing.
const FIELD: f64 = 1000.0;

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What it is about.
    pub name: String,
    /// Where it begins and ends.
    pub span: [f64; 2],
    /// A mark inside or beside it: a second figure, or where something stands now.
    pub mark: Option<f64>,
    /// The interval of its end, where it has one.
    pub whisker: Option<[f64; 2]>,
    /// What it says, in words and figures.
    pub words: Vec<String>,
}

/// A table of bars.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars {
    /// What it shows.
    pub title: String,
    /// How it is read.
    pub subtitle: String,
    /// The heads of the columns: the names, then the words.
    pub head: Vec<String>,
    /// The bars, the most important first.
    pub bars: Vec<Bar>,
    /// The ends of the axis.
    pub axis: [f64; 2],
}

impl Bars {
    /// An axis on which all these bars with their whiskers fit, and zero.
    #[must_use]
    pub fn around_zero(bars: &[Bar]) -> [f64; 2] {
        let ends = bars.iter().flat_map(|bar| bar.whisker.unwrap_or(bar.span));
        ends.fold([0.0, 0.0], |[low, high]: [f64; 2], end| [low.at_most(end), high.at_least(end)])
    }

    /// Where a value lies in the field.
    fn x(&self, value: f64) -> f64 {
        let [low, high] = self.axis;
        within(FIELD * (value - low) / (high - low), 0.0, FIELD)
    }

    /// Left edge and width of a bar.
    fn extent(&self, [from, to]: [f64; 2]) -> (f64, f64) {
        let (a, b) = (self.x(from), self.x(to));
        (a.at_most(b), (a - b).abs().at_least(2.0))
    }
}

/// What the table needs.
#[derive(Clone, PartialEq, Properties)]
pub struct BarTableProps {
    /// What it shows.
    pub bars: Same<Bars>,
}

/// Columns beside the bars for which a phone has the width; where there are more, each row becomes lines.
const COLUMNS_OF_A_PHONE: usize = 3;

/// The table.
#[component]
pub fn BarTable(props: &BarTableProps) -> Html {
    let bars = &*props.bars;
    let head = |words: &String| html! { <th scope="col">{words.clone()}</th> };
    html! {
        <div class="bars__scroll" tabindex="0" role="group" aria-label={bars.title.clone()}>
            <table class={classes!("bars", (bars.head.len() > COLUMNS_OF_A_PHONE).then_some("bars--many"))}>
                <caption class="unseen">{live(bars.title.clone())}{" "}{live(bars.subtitle.clone())}</caption>
                <thead><tr>{for bars.head.first().map(head)}<td></td>{for bars.head.iter().skip(1).map(head)}</tr></thead>
                <tbody>{for bars.bars.iter().map(|bar| row(bars, bar))}</tbody>
            </table>
        </div>
    }
}

fn row(bars: &Bars, bar: &Bar) -> Html {
    html! {
        <tr>
            <th scope="row">{live(bar.name.clone())}</th>
            <td class="bars__field" aria-hidden="true">{drawing(bars, bar)}</td>
            {for bars.head.iter().skip(1).zip(&bar.words).map(|(head, words)| html! {
                <td class="bars__words" data-head={head.clone()}>{live(words.clone())}</td>
            })}
        </tr>
    }
}

fn drawing(bars: &Bars, bar: &Bar) -> Html {
    let (left, width) = bars.extent(bar.span);
    let number = |value: f64| format!("{value:.1}");
    let tick = |value: f64, class: &'static str, y: &'static str, height: &'static str| {
        html! { <rect {class} x={number(bars.x(value) - 2.0)} {y} width="4" {height} /> }
    };
    html! {
        <svg viewBox="0 0 1000 24" preserveAspectRatio="none">
            <rect class="bars__zero" x={number(bars.x(within(0.0, bars.axis[0], bars.axis[1])) - 1.0)} y="0" width="2" height="24" />
            <rect class="bars__bar" x={number(left)} y="6" width={number(width)} height="12" />
            {for bar.whisker.map(|[low, high]| {
                let (left, width) = bars.extent([low, high]);
                html! { <rect class="bars__whisker" x={number(left)} y="11" width={number(width)} height="2" /> }
            })}
            {for bar.mark.map(|mark| tick(mark, "bars__mark", "2", "20"))}
        </svg>
    }
}

/// Sizes of the document, pixels: the least room for names, the bars, a row, the room before a column and on either side.
const NAMES: u32 = 250;
const DRAWN: u32 = 330;
const ROW: i32 = 26;
const GAP: u32 = 18;
const SIDE: u32 = 16;
/// Letters of names, and of all else.
const LETTERS: [i32; 2] = [13, 12];

/// The bars as a document of their own, under the heads of their columns.
#[must_use]
pub fn bars_document(bars: &Bars, ink: &Ink) -> Document {
    let widest = |words: &mut dyn Iterator<Item = &String>, size| words.map(|one| width(one, size)).max().unwrap_or(0);
    let names = widest(&mut bars.bars.iter().map(|bar| &bar.name), LETTERS[0]).max(NAMES - SIDE - GAP) + SIDE + GAP;
    let mut x = names + DRAWN;
    let mut columns = Vec::new();
    for (place, head) in bars.head.iter().skip(1).enumerate() {
        x += GAP;
        columns.push(x.cast_signed());
        let mut words = bars.bars.iter().filter_map(|bar| bar.words.get(place)).chain([head]);
        x += widest(&mut words, LETTERS[1]);
    }
    let soft = |x: i32, y: i32, words: &String| text(x, y, LETTERS[1], "start", &ink.soft, words);
    let row =
        |y: i32, words: &[String]| -> String { columns.iter().zip(words).map(|(x, one)| soft(*x, y, one)).collect() };
    let heads = soft(SIDE.cast_signed(), 16, bars.head.first().unwrap_or(&String::new()))
        + &row(16, bars.head.get(1..).unwrap_or_default());
    let rows = bars.bars.iter().zip((1..).map(|place| ROW * place)).map(|(bar, y)| {
        text(SIDE.cast_signed(), y + 16, LETTERS[0], "start", &ink.ink, &bar.name)
            + &shapes(bars, bar, [names.cast_signed(), y], ink)
            + &row(y + 16, &bar.words)
    });
    let drawn: String = std::iter::once(heads).chain(rows).collect();
    let height = ROW.unsigned_abs() * (bars.bars.len() as u32 + 1) + 12;
    Document::framed(&drawn, [x + SIDE, height], ink).with_head(&bars.title, std::slice::from_ref(&bars.subtitle), ink)
}

fn shapes(bars: &Bars, bar: &Bar, [left, y]: [i32; 2], ink: &Ink) -> String {
    let scaled = |value: f64| f64::from(left) + value * f64::from(DRAWN) / FIELD;
    let rect = |left: f64, top: i32, width: f64, height: i32, color: &str| {
        format!("<rect x=\"{left:.1}\" y=\"{top}\" width=\"{width:.1}\" height=\"{height}\" fill=\"{color}\"/>")
    };
    let span = |ends, top, height, color: &str| {
        let (left, width) = bars.extent(ends);
        rect(scaled(left), top, width * f64::from(DRAWN) / FIELD, height, color)
    };
    let zero = rect(scaled(bars.x(within(0.0, bars.axis[0], bars.axis[1]))), y, 1.0, ROW, &ink.faint);
    let whisker = bar.whisker.map_or_else(String::new, |ends| span(ends, y + 12, 2, &ink.ink));
    let mark = bar.mark.map_or_else(String::new, |mark| rect(scaled(bars.x(mark)) - 1.0, y + 3, 2.0, 20, &ink.ink));
    zero + &span(bar.span, y + 7, 12, &ink.look) + &whisker + &mark
}

#[cfg(test)]
mod tests {
    use super::{Bar, Bars, bars_document};
    use crate::chart::Ink;

    fn bar(name: &str) -> Bar {
        Bar {
            name: name.to_owned(),
            span: [0.0, 0.5],
            mark: Some(0.2),
            whisker: Some([0.4, 0.6]),
            words: vec!["half".to_owned()],
        }
    }

    #[test]
    fn an_axis_reaches_as_far_as_the_whiskers_and_to_zero() {
        let below = Bar { span: [0.0, -0.2], whisker: None, ..bar("below") };
        assert_eq!(Bars::around_zero(&[bar("above"), below.clone()]), [-0.2, 0.6]);
        assert_eq!(Bars::around_zero(&[below]), [-0.2, 0.0]);
    }

    #[test]
    fn a_document_has_every_bar_and_no_markup_of_others() {
        let bars = Bars {
            title: "What matters".to_owned(),
            subtitle: String::new(),
            head: vec!["Assumption".to_owned(), "Moves the lead by".to_owned()],
            bars: vec![bar("<b>brand</b>"), bar("pull")],
            axis: [-1.0, 1.0],
        };
        let [paper, ink, soft, faint, look, typeface] = ["p", "i", "s", "f", "l", "\"Face\""].map(str::to_owned);
        let svg = bars_document(&bars, &Ink { paper, ink, soft, faint, look, typeface }).svg;
        assert!(svg.contains("&lt;b&gt;brand") && !svg.contains("<b>"));
        assert_eq!(svg.matches("<rect").count(), 2 + 2 * 4);
        assert!(svg.contains(">Assumption<") && svg.contains(">Moves the lead by<"), "columns have their heads");
        assert_eq!(svg.matches(">half<").count(), 2);
    }
}
