//! Words in a picture that stands on its own: no line leaves the picture, and nothing that a reader has typed is markup.

/// Sizes of letters, and how far down the next line is, pixels.
const TITLE: [i32; 2] = [18, 24];
const NOTE: [i32; 2] = [12, 18];
/// Room on either side, above the first line, and below the last.
const SIDE: i32 = 16;
const ABOVE: i32 = 6;
const BELOW: i32 = 12;
/// Width of a letter as a share of its height, in the middle of usual words.
const LETTER: f64 = 0.56;

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

/// A line of words; size and place in the units of the document.
#[must_use]
pub fn text(x: i32, y: i32, size: i32, anchor: &str, color: &str, words: &str) -> String {
    let words = escaped(words);
    format!("<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" text-anchor=\"{anchor}\" fill=\"{color}\">{words}</text>")
}

/// Words that a reader may have typed: never markup.
#[must_use]
pub fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// About how wide words are, pixels.
#[must_use]
pub fn width(words: &str, size: i32) -> u32 {
    (words.chars().count() as f64 * LETTER * f64::from(size)).ceil() as u32
}

/// The lines of words that fit into a picture of that width.
#[must_use]
pub fn lines(words: &str, picture: u32, size: i32) -> Vec<String> {
    let room = f64::from(picture) - f64::from(2 * SIDE);
    folded(words, (room / (LETTER * f64::from(size))) as usize)
}

/// A title and the notes below it, and how high that is.
#[must_use]
pub fn head(picture: u32, title: &str, notes: &[String], ink: &Ink) -> (String, u32) {
    let titles = lines(title, picture, TITLE[0]).into_iter().map(|line| (line, TITLE, &ink.ink));
    let notes = notes.iter().flat_map(|note| lines(note, picture, NOTE[0])).map(|line| (line, NOTE, &ink.soft));
    let mut y = ABOVE;
    let mut drawn = String::new();
    for (line, [size, step], color) in titles.chain(notes).filter(|(line, ..)| !line.is_empty()) {
        y += step;
        drawn += &text(SIDE, y, size, "start", color, &line);
    }
    (drawn, (y + BELOW).unsigned_abs())
}

/// Words in pieces of at most so many letters, broken between words where there is a gap.
fn folded(line: &str, most: usize) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for word in line.split(' ') {
        let mut letters: Vec<char> = word.chars().collect();
        let last = pieces.last().map_or(0, |piece| piece.chars().count());
        if last > 0 && last + 1 + letters.len().min(most) > most {
            pieces.push(String::new());
        }
        while !letters.is_empty() {
            let rest = letters.split_off(letters.len().min(most));
            let piece =
                pieces.last_mut().filter(|piece| piece.chars().count() + letters.len() < most || piece.is_empty());
            match piece {
                Some(piece) if piece.is_empty() => piece.extend(letters),
                Some(piece) => piece.extend([' '].into_iter().chain(letters)),
                None => pieces.push(letters.into_iter().collect()),
            }
            letters = rest;
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::{Ink, folded, head, lines, width};

    #[test]
    fn a_long_line_goes_on_in_the_next_and_loses_nothing() {
        let link = format!("http://here/#{}", "x".repeat(200));
        let pieces = folded(&link, 100);
        assert!(pieces.len() == 3 && pieces.concat() == link);
        assert_eq!(folded("one two three", 8), ["one two", "three"]);
        let words = "Mixed wins on two thirds of the map, mostly where rivals are hungry and the brand is weak";
        let lines = lines(words, 400, 18);
        assert!(lines.len() > 1 && lines.join(" ") == words);
        assert!(lines.iter().all(|line| width(line, 18) <= 400 - 32));
    }

    #[test]
    fn a_head_is_as_high_as_its_lines_and_no_markup() {
        let [paper, ink, soft, faint, look, typeface] = ["p", "i", "s", "f", "l", "t"].map(str::to_owned);
        let ink = Ink { paper, ink, soft, faint, look, typeface };
        let (one, low) = head(720, "<b>Mine</b>", &[], &ink);
        let (two, high) = head(720, "Mine", &["A note.".to_owned()], &ink);
        assert!(one.contains("&lt;b&gt;Mine") && !one.contains("<b>"));
        assert!(high > low && two.matches("<text").count() == 2);
    }
}
