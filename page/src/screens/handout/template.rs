//! Texts with marks, such as `__TITLE__`, in whose place words are put. What is put in is never looked through for marks.

/// What stands on both sides of the name of a mark.
const MARK: &str = "__";

/// The text with these words in place of its marks; a mark that has none becomes nothing.
#[must_use]
pub fn filled(text: &str, words: &[(&str, &str)]) -> String {
    let put = |name: &str| words.iter().find(|(own, _)| *own == name).map_or("", |(_, words)| words);
    let parts = text.split(MARK).enumerate();
    parts.map(|(place, part)| if place % 2 == 1 { put(part) } else { part }).collect()
}

#[cfg(test)]
mod tests {
    use super::filled;

    #[test]
    fn words_take_the_place_of_marks_and_are_no_marks_themselves() {
        let text = filled("a __ONE__ b __TWO__ __ONE__ __NONE__.", &[("ONE", "__TWO__"), ("TWO", "2")]);
        assert_eq!(text, "a __TWO__ b 2 __TWO__ .");
    }
}
