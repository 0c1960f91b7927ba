//! Numbers as people type them: with their own decimal mark, grouped or not, with a unit before or behind.

use crate::words::say;

/// The number that somebody typed; none if it is none, or could be two.
///
/// Of a point and a comma the last one is the decimal mark. One alone is the decimal mark too, unless it is the reader's mark of
/// thousands and stands where that stands.
#[must_use]
pub fn number(text: &str) -> Option<f64> {
    let group = say("number-group", &[]);
    read(text, group.chars().next().unwrap_or(','))
}

/// A share that somebody typed: `28`, `28 %` and `0.28` are the same.
#[must_use]
pub fn share(text: &str) -> Option<f64> {
    let typed = number(text)?;
    let is_share = typed.abs() < 1.0 && !text.contains('%');
    Some(if is_share { typed } else { (typed * 1e6).round() / 1e8 })
}

/// A number as it may be typed again: the reader's decimal mark, no groups, no digit too many.
#[must_use]
pub fn spelled(value: f64) -> String {
    let tidy = (value * 1e6).round() / 1e6;
    tidy.to_string().replace('.', &say("number-point", &[]))
}

fn read(text: &str, group: char) -> Option<f64> {
    let text =
        text.trim().trim_matches(|letter: char| letter.is_alphabetic() || is_sign(letter) || letter.is_whitespace());
    let bare: String =
        text.chars().filter(|letter| !letter.is_whitespace() && !matches!(letter, '\'' | '’' | '_')).collect();
    let bare = bare.replace('−', "-");
    let marks: Vec<(usize, char)> = bare.char_indices().filter(|(_, letter)| matches!(letter, '.' | ',')).collect();
    let decimal = match marks[..] {
        [] => None,
        [(place, mark)] => (mark != group || bare.len() - place != 4).then_some(place),
        [(_, first), .., (place, last)] => (first != last).then_some(place),
    };
    let is_mark = |place: usize| marks.iter().any(|(known, _)| *known == place);
    let spelled = bare.char_indices().filter(|(place, _)| !is_mark(*place) || decimal == Some(*place));
    let spelled: String = spelled.map(|(place, letter)| if decimal == Some(place) { '.' } else { letter }).collect();
    let digits = spelled.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, '.' | '-'));
    spelled.parse().ok().filter(|number: &f64| digits && number.is_finite())
}

/// Whether it is a sign of a unit that may stand before or behind a number.
const fn is_sign(letter: char) -> bool {
    matches!(letter, '%' | '€' | '$' | '£' | '¥' | '₹' | '₩' | '₽' | '₺' | '₫' | '×')
}

#[cfg(test)]
mod tests {
    use super::{number, read, share, spelled};

    #[test]
    fn both_decimal_marks_are_understood_and_thousands_are_told_from_them() {
        for (text, expected) in [
            ("140", Some(140.0)),
            ("1,400", Some(1400.0)),
            ("1,400.5", Some(1400.5)),
            ("1.400,5", Some(1400.5)),
            ("1.400.000", Some(1_400_000.0)),
            ("28,5", Some(28.5)),
            ("0.001", Some(0.001)),
            (" €1 250.– ", None),
            ("€ 1 250", Some(1250.0)),
            ("12.50 EUR", Some(12.5)),
            ("−3", Some(-3.0)),
            ("1’000", Some(1000.0)),
            ("", None),
            ("many", None),
            ("1e9", None),
            ("NaN", None),
            ("<b>3</b>", None),
        ] {
            assert_eq!(read(text, ','), expected, "{text}");
        }
        assert_eq!((read("1.400", '.'), read("1,400", '.'), number("1,400")), (Some(1400.0), Some(1.4), Some(1400.0)));
    }

    #[test]
    fn per_cent_may_be_typed_with_or_without_its_sign() {
        assert_eq!([share("28"), share("28 %"), share("28,5%"), share("0.28")], [0.28, 0.28, 0.285, 0.28].map(Some));
        assert_eq!((spelled(28.000_000_000_1).as_str(), spelled(0.5).as_str()), ("28", "0.5"));
        assert_eq!([share("120"), share("0,5 %"), share("x")], [Some(1.2), Some(0.005), None]);
    }
}
