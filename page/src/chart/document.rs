//! A chart as a picture that stands on its own: an SVG document with its title, its axes and its own colours.

use crate::chart::picture::Picture;
use crate::chart::shapes::{Frame, kept_dash};
use crate::chart::shown::Shown;
use crate::chart::writing::{Ink, escaped, head, lines, text};
use crate::run::look::Look;
use crate::words::say;
use dealers_choice::numeric::order;

/// Size of the picture below its head, pixels.
const WIDTH: i32 = 720;
const HEIGHT: i32 = 376;
/// Room around the field, pixels: the words of the levels, what they count, the words of the years and what those are.
const LEFT: i32 = 64;
const RIGHT: i32 = 24;
const TOP: i32 = 36;
const BOTTOM: i32 = 52;
/// Room on the right for the names of policies that lie over each other, and between two of them, pixels.
const NAMES: i32 = 150;
const NAME_LINE: i32 = 17;
/// The lines that say where a picture comes from, pixels: from one to the next, their letters, the room below.
const FOOT_LINE: u32 = 15;
const FOOT_SIZE: i32 = 11;
const FOOT_ROOM: u32 = 12;
/// Units of the drawing in a pixel: places are whole numbers, and still fine.
const FINE: i32 = 10;

/// A picture with its size.
pub struct Document {
    /// The text of the SVG file.
    pub svg: String,
    /// Its size, pixels.
    pub size: [u32; 2],
}

impl Document {
    /// The picture of what is shown under its title and subtitle: one fan with all that lies beside it, or the medians of several
    /// policies over each other, each named at its end. All share the axis of the first.
    #[must_use]
    pub fn new(shown: Vec<Shown>, [title, note]: &[String; 2], ink: &dyn Fn(Look) -> Ink) -> Self {
        let several = shown.len() > 1;
        let right = if several { NAMES } else { RIGHT };
        let frame = Frame {
            left: FINE * LEFT,
            top: FINE * TOP,
            width: FINE * (WIDTH - LEFT - right),
            height: FINE * (HEIGHT - TOP - BOTTOM),
        };
        let pictures: Vec<Picture> = shown.into_iter().map(|shown| Picture::in_frame(shown, frame)).collect();
        let Some(first) = pictures.first() else { return Self { svg: String::new(), size: [0, 0] } };
        let own = ink(first.shown.look);
        let lines = if several { over_each_other(&pictures, ink) } else { alone(first, &own) };
        let parts =
            [stroke(&first.levels, &own.faint, 1.0, ""), changes(first, &own), lines, words(first, &own)].concat();
        let (width, height) = (FINE * WIDTH, FINE * HEIGHT);
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" viewBox=\"0 0 {width} {height}\" \
             font-family=\"{}\"><rect width=\"100%\" height=\"100%\" fill=\"{}\"/>{parts}</svg>\n",
            escaped(&own.typeface),
            own.paper
        );
        Self { svg, size: [WIDTH as u32, HEIGHT as u32] }.with_head(title, std::slice::from_ref(note), &own)
    }

    /// The same below its title and the notes under that; a line that is too long goes on in the next.
    #[must_use]
    pub fn with_head(self, title: &str, notes: &[String], ink: &Ink) -> Self {
        let [width, height] = self.size;
        let (words, high) = head(width, title, notes, ink);
        let body = format!("<g transform=\"translate(0 {high})\">{}</g>", self.svg.trim_end());
        Self::framed(&(words + &body), [width, height + high], ink)
    }

    /// A drawing in pixels on its paper.
    #[must_use]
    pub fn framed(drawn: &str, size: [u32; 2], ink: &Ink) -> Self {
        let [width, height] = size;
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
             font-family=\"{}\"><rect width=\"100%\" height=\"100%\" fill=\"{}\"/>{drawn}</svg>\n",
            escaped(&ink.typeface),
            ink.paper
        );
        Self { svg, size }
    }

    /// The same above lines that say where it comes from; a line that is too long goes on in the next.
    #[must_use]
    pub fn with_foot(self, foot: &[String], ink: &Ink) -> Self {
        let [width, height] = self.size;
        let foot: Vec<String> = foot.iter().flat_map(|line| lines(line, width, FOOT_SIZE)).collect();
        let taller = height + FOOT_LINE * (foot.len() as u32) + FOOT_ROOM;
        let words = foot.iter().zip(1..).map(|(line, place)| {
            text(16, (height + FOOT_LINE * place).cast_signed(), FOOT_SIZE, "start", &ink.soft, line)
        });
        let drawn: String = [self.svg.trim_end().to_owned()].into_iter().chain(words).collect();
        Self::framed(&drawn, [width, taller], ink)
    }
}

/// One fan with all that lies beside it.
fn alone(picture: &Picture, ink: &Ink) -> String {
    let look = &ink.look;
    let last = picture.shown.months().saturating_sub(1);
    let kept = picture.shown.kept.iter().zip(&picture.kept);
    let mut parts: String = kept.map(|(run, line)| stroke(line, &ink.soft, 1.5, kept_dash(run.id))).collect();
    parts += &fill(&picture.most, look, 0.15);
    parts += &fill(&picture.half, look, 0.30);
    parts += &stroke(&picture.second, look, 1.5, "1 3");
    parts += &stroke(&picture.median, look, 2.0, picture.shown.look.dash());
    parts += &stroke(&picture.replication_up_to(last), &ink.ink, 1.0, "");
    parts += &stroke(&picture.zero, &ink.ink, 1.0, "");
    parts
}

/// The medians of several policies with the bands of half of the futures, and their names at their ends.
fn over_each_other(pictures: &[Picture], ink: &dyn Fn(Look) -> Ink) -> String {
    let bands = pictures.iter().map(|picture| fill(&picture.half, &ink(picture.shown.look).look, 0.14));
    let lines = pictures
        .iter()
        .map(|picture| stroke(&picture.median, &ink(picture.shown.look).look, 2.5, picture.shown.look.dash()));
    let ends: Vec<(i32, &Picture)> = pictures.iter().filter_map(|picture| Some((end(picture)?, picture))).collect();
    let ends = order::by_number(ends, |(y, _)| f64::from(*y));
    let mut lowest = i32::MIN;
    let names = ends.into_iter().map(|(y, picture)| {
        lowest = y.max(lowest.saturating_add(NAME_LINE * FINE));
        let x = picture.frame.left + picture.frame.width + 8 * FINE;
        text(x, lowest + 4 * FINE, 13 * FINE, "start", &ink(picture.shown.look).look, &picture.shown.name)
    });
    bands.chain(lines).chain(names).collect()
}

/// Height of the median in the last month in which it is known.
fn end(picture: &Picture) -> Option<i32> {
    let shown = &picture.shown;
    shown.fan.rows.iter().rev().find_map(|row| picture.frame.y(shown.axis, row[2]))
}

fn stroke(path: &str, color: &str, width: f64, dash: &str) -> String {
    let dash: Vec<String> =
        dash.split(' ').filter_map(|length| Some((FINE * length.parse::<i32>().ok()?).to_string())).collect();
    let width = f64::from(FINE) * width;
    let dash = dash.join(" ");
    format!(
        "<path d=\"{path}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"{width}\" stroke-dasharray=\"{dash}\" stroke-linejoin=\"round\"/>"
    )
}

fn fill(path: &str, color: &str, opacity: f64) -> String {
    format!("<path d=\"{path}\" fill=\"{color}\" fill-opacity=\"{opacity}\"/>")
}

/// The months in which the market changes: a broken line each, with a sign at its foot.
fn changes(picture: &Picture, ink: &Ink) -> String {
    let (frame, months) = (picture.frame, picture.shown.months());
    let change = |month: usize| {
        let (x, y) = (frame.x(month, months), frame.top + frame.height);
        let sign = text(x, y + 8 * FINE, 9 * FINE, "middle", &ink.soft, "▲");
        stroke(&frame.upright(month, months), &ink.soft, 1.0, "3 3") + &sign
    };
    picture.shown.dated.iter().map(|dated| change(dated.place())).collect()
}

/// The words of the axes, and what each counts.
fn words(picture: &Picture, ink: &Ink) -> String {
    let (frame, shown) = (picture.frame, &picture.shown);
    let mut parts = String::new();
    for (value, words) in shown.levels() {
        let y = frame.y(shown.axis, value).unwrap_or_default() + 4 * FINE;
        parts += &text(frame.left - 8 * FINE, y, 12 * FINE, "end", &ink.soft, &words);
    }
    let below = frame.top + frame.height + 20 * FINE;
    for month in shown.years() {
        let x = frame.x(month, shown.months());
        parts += &text(x, below, 12 * FINE, "middle", &ink.soft, &(month + 1).to_string());
    }
    let middle = frame.left + frame.width / 2;
    parts += &text(middle, below + 20 * FINE, 12 * FINE, "middle", &ink.soft, &say("chart-row-month", &[]));
    parts + &text(16 * FINE, frame.top - 14 * FINE, 12 * FINE, "start", &ink.soft, &shown.unit)
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::Document;
    use crate::chart::Shown;
    use crate::chart::writing::Ink;
    use crate::run::dated::Dated;
    use crate::run::look::Look;
    use crate::run::results::{Axis, Fan};
    use dealers_choice::sim::Kpi;

    fn shown(name: &str, look: Look) -> Shown {
        Shown {
            name: name.to_owned(),
            look,
            kpi: Kpi::CohortLoyalty,
            unit: "0 to 1".to_owned(),
            fan: Rc::new(Fan { rows: vec![[0.1, 0.2, 0.3, 0.4, 0.5]; 24], second: vec![0.3; 24] }),
            replication: vec![0.3; 24],
            axis: Axis { low: 0.0, high: 0.6, step: 0.2 },
            kept: Vec::new(),
            marks_zero: false,
            dated: Vec::new(),
        }
    }

    fn ink(look: Look) -> Ink {
        let [paper, ink, soft, faint, typeface] =
            ["paper", "ink", "soft", "faint", "\"Some Face\", serif"].map(str::to_owned);
        Ink { paper, ink, soft, faint, look: look.key().to_owned(), typeface }
    }

    #[test]
    fn a_name_is_never_markup_and_every_element_is_closed() {
        let titles = ["<b>Mine</b> & yours".to_owned(), String::new()];
        let Document { svg, size } = Document::new(vec![shown("Stick", Look::Stick)], &titles, &ink);
        assert_eq!(size, [720, 376 + 42], "a title and no note above the picture");
        assert!(svg.contains("&lt;b&gt;Mine&lt;/b&gt; &amp; yours") && !svg.contains("<b>"));
        assert!(svg.contains("&quot;Some Face&quot;, serif"));
        assert_eq!(svg.matches("<text").count(), 4 + 2 + 2 + 1, "levels, years, what they count, a title");
        assert_eq!(svg.matches("<text").count(), svg.matches("</text>").count());
    }

    #[test]
    fn policies_over_each_other_are_named_at_their_ends_and_no_name_covers_another() {
        let both = vec![shown("Carrot", Look::Carrot), shown("Stick", Look::Stick)];
        let svg = Document::new(both, &[String::new(), String::new()], &ink).svg;
        let height = |name: &str| {
            let before = svg.split(&format!(">{name}</text>")).next().expect("the name");
            before
                .rsplit(" y=\"")
                .next()
                .and_then(|rest| rest.split('"').next()?.parse::<i32>().ok())
                .expect("its height")
        };
        assert!(svg.contains("stroke=\"carrot\"") && svg.contains("stroke=\"stick\""));
        assert!((height("Carrot") - height("Stick")).abs() >= 130);
    }

    #[test]
    fn a_picture_says_below_where_it_comes_from() {
        let document = Document::new(vec![shown("Stick", Look::Stick)], &[String::new(), String::new()], &ink);
        let height = document.size[1];
        let link = format!("http://here/#{}", "x".repeat(200));
        let foot = document.with_foot(&["A market".to_owned(), link.clone()], &ink(Look::Plain));
        assert!(foot.size[1] > height && foot.svg.contains(">A market</text>"));
        assert_eq!(foot.svg.matches("</svg>").count(), foot.svg.matches("<svg").count());
        assert!(!foot.svg.contains(&link), "it goes on in the next line");
    }

    #[test]
    fn a_picture_marks_the_months_in_which_the_market_changes() {
        let dated = vec![Dated { month: 13, moved: Vec::new() }];
        let shown = Shown { dated, ..shown("Stick", Look::Stick) };
        let svg = Document::new(vec![shown], &[String::new(), String::new()], &ink).svg;
        assert_eq!((svg.matches('▲').count(), svg.matches("stroke-dasharray=\"30 30\"").count()), (1, 1));
    }
}
