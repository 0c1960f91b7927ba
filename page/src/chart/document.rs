//! A chart as a picture that stands on its own: an SVG document with its title, its axes and its own colours.

use crate::chart::picture::Picture;
use crate::chart::shapes::{Frame, kept_dash};
use crate::chart::shown::Shown;

/// Size of the picture, pixels.
const WIDTH: i32 = 720;
const HEIGHT: i32 = 420;
/// Room around the field, pixels: the words of the levels, the title, the words of the years.
const LEFT: i32 = 64;
const RIGHT: i32 = 24;
const TOP: i32 = 84;
const BOTTOM: i32 = 36;
/// Units of the drawing in a pixel: places are whole numbers, and still fine.
const FINE: i32 = 10;

/// The colours of a picture, as the page's style sheet has them at the moment.
#[derive(Clone, Debug)]
pub struct Ink {
    /// What is behind everything.
    pub paper: String,
    /// Words and lines that matter.
    pub ink: String,
    /// Words and lines that explain.
    pub soft: String,
    /// The lines of the axis.
    pub faint: String,
    /// The policy.
    pub look: String,
    /// The typeface.
    pub typeface: String,
}

/// A picture with its size.
pub struct Document {
    /// The text of the SVG file.
    pub svg: String,
    /// Its size, pixels.
    pub size: [u32; 2],
}

impl Document {
    /// The picture of `shown` under its title and subtitle.
    #[must_use]
    pub fn new(shown: Shown, titles: &[String; 2], ink: &Ink) -> Self {
        let frame = Frame {
            left: FINE * LEFT,
            top: FINE * TOP,
            width: FINE * (WIDTH - LEFT - RIGHT),
            height: FINE * (HEIGHT - TOP - BOTTOM),
        };
        let picture = Picture::in_frame(shown, frame);
        let parts = [lines(&picture, ink), words(&picture, ink), heads(titles, ink)].concat();
        let (width, height) = (FINE * WIDTH, FINE * HEIGHT);
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" viewBox=\"0 0 {width} {height}\" \
             font-family=\"{}\"><rect width=\"100%\" height=\"100%\" fill=\"{}\"/>{parts}</svg>\n",
            escaped(&ink.typeface),
            ink.paper
        );
        Self { svg, size: [WIDTH as u32, HEIGHT as u32] }
    }
}

fn lines(picture: &Picture, ink: &Ink) -> String {
    let look = &ink.look;
    let last = picture.shown.months().saturating_sub(1);
    let mut parts = stroke(&picture.levels, &ink.faint, 1.0, "");
    for (run, line) in picture.shown.kept.iter().zip(&picture.kept) {
        parts += &stroke(line, &ink.soft, 1.5, kept_dash(run.id));
    }
    parts += &fill(&picture.most, look, 0.15);
    parts += &fill(&picture.half, look, 0.30);
    parts += &stroke(&picture.second, look, 1.5, "1 3");
    parts += &stroke(&picture.median, look, 2.0, picture.shown.look.dash());
    parts += &stroke(&picture.replication_up_to(last), &ink.ink, 1.0, "");
    parts += &stroke(&picture.zero, &ink.ink, 1.0, "");
    parts
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

/// The words of the axes.
fn words(picture: &Picture, ink: &Ink) -> String {
    let (frame, shown) = (picture.frame, &picture.shown);
    let mut parts = String::new();
    for (value, words) in shown.levels() {
        let y = frame.y(shown.axis, value).unwrap_or_default() + 4 * FINE;
        parts += &text(frame.left - 8 * FINE, y, 12 * FINE, "end", &ink.soft, &words);
    }
    for month in shown.years() {
        let (x, y) = (frame.x(month, shown.months()), frame.top + frame.height + 20 * FINE);
        parts += &text(x, y, 12 * FINE, "middle", &ink.soft, &(month + 1).to_string());
    }
    parts
}

fn heads([title, subtitle]: &[String; 2], ink: &Ink) -> String {
    let left = 16 * FINE;
    text(left, 30 * FINE, 18 * FINE, "start", &ink.ink, title)
        + &text(left, 54 * FINE, 12 * FINE, "start", &ink.soft, subtitle)
}

/// A line of words; size and place in the units of the document.
#[must_use]
pub fn text(x: i32, y: i32, size: i32, anchor: &str, color: &str, words: &str) -> String {
    let words = escaped(words);
    format!("<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" text-anchor=\"{anchor}\" fill=\"{color}\">{words}</text>")
}

/// Words that a reader may have typed: never markup.
fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::{Document, Ink};
    use crate::chart::Shown;
    use crate::run::look::Look;
    use crate::run::results::{Axis, Fan};
    use dealers_choice::sim::Kpi;

    #[test]
    fn a_name_is_never_markup_and_every_element_is_closed() {
        let shown = Shown {
            name: "Stick".to_owned(),
            look: Look::Stick,
            kpi: Kpi::Loyalty,
            fan: Rc::new(Fan { rows: vec![[0.1, 0.2, 0.3, 0.4, 0.5]; 24], second: vec![0.3; 24] }),
            replication: vec![0.3; 24],
            axis: Axis { low: 0.0, high: 0.6, step: 0.2 },
            kept: Vec::new(),
            marks_zero: false,
        };
        let ink = ["paper", "ink", "soft", "faint", "look", "\"Some Face\", serif"].map(str::to_owned);
        let [paper, ink, soft, faint, look, typeface] = ink;
        let ink = Ink { paper, ink, soft, faint, look, typeface };
        let Document { svg, size } = Document::new(shown, &["<b>Mine</b> & yours".to_owned(), String::new()], &ink);
        assert_eq!(size, [720, 420]);
        assert!(svg.contains("&lt;b&gt;Mine&lt;/b&gt; &amp; yours") && !svg.contains("<b>"));
        assert!(svg.contains("&quot;Some Face&quot;, serif"));
        assert_eq!(svg.matches("<text").count(), 4 + 2 + 2, "levels, years, titles");
        assert_eq!(svg.matches("<text").count(), svg.matches("</text>").count());
    }
}
