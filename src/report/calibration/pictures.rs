//! The pictures of a calibration, as SVG.

use std::fmt::Write as _;

use crate::numeric::{clamp01, within};
use crate::study::calibration::{Evidence, Fitted, Narrowed, Traded, Wanted};

/// Size of a row and of what stands to its left, pixels.
const ROW: f64 = 22.0;
const LABELS: f64 = 250.0;
const PLOT: f64 = 420.0;
const HEAD: f64 = 34.0;
/// Tolerances to either side that are shown.
const SHOWN: f64 = 4.0;
/// Most rows of numbers and of trades.
const ROWS: usize = 25;

/// All pictures: the name of each file, and the file.
#[must_use]
pub fn pictures(evidence: &Evidence) -> [(&'static str, String); 3] {
    [
        ("calibration-fit.svg", fit(&evidence.fitted)),
        ("calibration-numbers.svg", numbers(&evidence.narrowed)),
        ("calibration-trades.svg", trades(&evidence.traded)),
    ]
}

/// A picture that is being drawn: rows with a label each.
struct Picture {
    rows: usize,
    body: String,
}

impl Picture {
    fn new(rows: usize, head: &str) -> Self {
        let mut picture = Self { rows, body: String::new() };
        picture.words(LABELS, 16.0, "start", "head", head);
        picture
    }

    fn y(row: usize) -> f64 {
        HEAD + ROW * (row as f64 + 0.5)
    }

    fn words(&mut self, x: f64, y: f64, anchor: &str, class: &str, words: &str) {
        let words = words.replace('&', "&amp;").replace('<', "&lt;");
        self.add(&format!("<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\" class=\"{class}\">{words}</text>"));
    }

    fn label(&mut self, row: usize, words: &str) {
        self.words(LABELS - 10.0, Self::y(row) + 4.0, "end", "label", words);
    }

    fn bar(&mut self, row: usize, [from, to]: [f64; 2], height: f64, class: &str) {
        let width = within(to - from, 1.0, PLOT);
        let y = Self::y(row) - height / 2.0;
        self.add(&format!(
            "<rect x=\"{from:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" class=\"{class}\"/>"
        ));
    }

    fn dot(&mut self, row: usize, x: f64, class: &str) {
        self.add(&format!("<circle cx=\"{x:.1}\" cy=\"{:.1}\" r=\"4\" class=\"{class}\"/>", Self::y(row)));
    }

    fn add(&mut self, element: &str) {
        // A text takes whatever is written into it.
        writeln!(self.body, "{element}").ok();
    }

    fn finished(self) -> String {
        let (width, height) = (LABELS + PLOT + 20.0, HEAD + ROW * self.rows as f64 + 10.0);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.0} {height:.0}\" width=\"{width:.0}\" height=\"{height:.0}\">\n\
             <style>text{{font:12px system-ui,sans-serif;fill:#222}}.head{{fill:#555}}.paper{{fill:#fff}}.band{{fill:#dcefe3}}\
             .own{{fill:#1f6f43}}.usual{{fill:#fff;stroke:#b3261e;stroke-width:2}}.whole{{fill:#e6e6e6}}.less{{fill:#b3261e}}</style>\n\
             <rect width=\"{width:.0}\" height=\"{height:.0}\" class=\"paper\"/>\n{}</svg>\n",
            self.body
        )
    }
}

/// How far a statistic is from what was wanted, in tolerances: from −1 to 1 it is met.
fn off(wanted: Wanted, measured: f64) -> f64 {
    let off = match wanted {
        Wanted::Between(low, high) => (2.0 * measured - low - high) / (high - low),
        Wanted::AtLeast(value, tolerance) => (measured - value) / tolerance - 1.0,
        Wanted::AtMost(value, tolerance) => (measured - value) / tolerance + 1.0,
    };
    within(off, -SHOWN, SHOWN)
}

fn fit(fitted: &[Fitted]) -> String {
    let mut picture =
        Picture::new(fitted.len(), "Green band: wanted. Dark: nine of ten rule books. Ring: usual numbers.");
    let x = |off: f64| LABELS + PLOT * (off + SHOWN) / (2.0 * SHOWN);
    for (row, fit) in fitted.iter().enumerate() {
        let wanted = fit.target.wanted;
        picture.label(row, fit.target.key);
        let [from, to] = match wanted {
            Wanted::Between(..) => [-1.0, 1.0],
            Wanted::AtLeast(..) => [-1.0, SHOWN],
            Wanted::AtMost(..) => [-SHOWN, 1.0],
        };
        picture.bar(row, [x(from), x(to)], ROW, "band");
        if fit.after[1].is_finite() {
            picture.bar(row, [x(off(wanted, fit.after[0])), x(off(wanted, fit.after[2]))], 8.0, "own");
        }
        if fit.before.is_finite() {
            picture.dot(row, x(off(wanted, fit.before)), "usual");
        }
    }
    picture.finished()
}

fn numbers(narrowed: &[Narrowed]) -> String {
    let shown = &narrowed[..narrowed.len().min(ROWS)];
    let mut picture = Picture::new(
        shown.len(),
        "Grey: where it was looked for. Dark: mean and spread of the rule books. Ring: default.",
    );
    for (row, one) in shown.iter().enumerate() {
        let prior = one.prior;
        let x = |value: f64| LABELS + PLOT * clamp01((value - prior.low) / (prior.high - prior.low));
        let way = one.spread * (prior.high - prior.low) / 12.0_f64.sqrt();
        picture.label(row, prior.spec().key);
        picture.bar(row, [x(prior.low), x(prior.high)], 10.0, "whole");
        picture.bar(row, [x(one.mean - way), x(one.mean + way)], 8.0, "own");
        picture.dot(row, x(prior.spec().default), "usual");
    }
    picture.finished()
}

fn trades(traded: &[Traded]) -> String {
    let shown = &traded[..traded.len().min(ROWS)];
    let mut picture = Picture::new(shown.len().max(1), "Correlation from −1 to 1. Red: one up, the other down.");
    let x = |value: f64| LABELS + PLOT * (value + 1.0) / 2.0;
    for (row, pair) in shown.iter().enumerate() {
        let [low, high] = [within(pair.correlation, -1.0, 0.0), clamp01(pair.correlation)];
        picture.label(row, &pair.keys.join(" · "));
        picture.bar(row, [x(-1.0), x(1.0)], 10.0, "whole");
        picture.bar(row, [x(low), x(high)], 8.0, if pair.correlation < 0.0 { "less" } else { "own" });
    }
    picture.finished()
}
