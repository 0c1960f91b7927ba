//! The colours of paper: those of the light page, or greys. What is handed out is the same whatever theme its maker likes.

use crate::chart::Ink;
use crate::run::look::Look;

/// Behind everything; words and lines that matter; that explain; the lines of an axis.
const PAPER: [&str; 4] = ["#ffffff", "#1b1f24", "#57606a", "#e3e0d6"];
/// The looks in colour and in grey, in their order. Shape, dash and name tell policies apart in either.
const LOOKS: [[&str; 2]; 5] = [
    ["#586772", "#6e6e6e"],
    ["#bd661c", "#767676"],
    ["#000782", "#000000"],
    ["#5d2060", "#404040"],
    ["#3ea282", "#5a5a5a"],
];
/// What every machine has.
const TYPEFACE: &str = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif";

/// The colours of a picture on paper.
#[must_use]
pub fn ink(look: Look, is_grey: bool) -> Ink {
    let [paper, ink, soft, faint] = PAPER.map(str::to_owned);
    let look = LOOKS[look as usize][usize::from(is_grey)].to_owned();
    Ink { paper, ink, soft, faint, look, typeface: TYPEFACE.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{LOOKS, PAPER};
    use crate::run::look::Look;

    const STYLE: &str = include_str!("../../../../assets/style.css");

    #[test]
    fn paper_has_the_colours_of_the_light_page() {
        let is_said = |name: &str, colour: &str| STYLE.contains(&format!("--{name}: var(--light, {colour})"));
        for (name, colour) in ["card", "ink", "ink-soft", "line"].into_iter().zip(PAPER) {
            assert!(is_said(name, colour), "{name}");
        }
        for (look, [colour, _]) in Look::ALL.into_iter().zip(LOOKS) {
            assert!(is_said(look.key(), colour), "{}", look.key());
        }
    }

    #[test]
    fn every_grey_is_its_own_and_stands_out_from_paper() {
        let grey = |colour: &str| u32::from_str_radix(&colour[1..3], 16).expect("a number");
        let mut greys: Vec<u32> = LOOKS.iter().map(|[_, colour]| grey(colour)).collect();
        greys.sort_unstable();
        greys.dedup();
        assert!(greys.len() == LOOKS.len() && greys.iter().all(|grey| *grey <= 0x76), "4.5 to 1 on white");
    }
}
