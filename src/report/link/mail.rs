//! What mail and chat do to a link: they write characters as `%29`, break lines, put quotation marks, brackets, full stops and
//! tracking words around it.

use std::borrow::Cow;

/// How often characters may have been written as `%` and two digits; each passing-on may do it again.
const ESCAPES_MAX: u32 = 3;

/// The text with escaped characters as they were, and without those that nobody sees.
pub(super) fn restored(text: &str) -> String {
    let mut text = Cow::Borrowed(text);
    for _ in 0..ESCAPES_MAX {
        if text.contains('%') {
            text = Cow::Owned(unescaped(&text));
        }
    }
    text.chars().filter(|letter| !is_invisible(*letter)).collect()
}

/// The text in one piece: without white space, line breaks and the marks of quoted lines.
pub(super) fn joined(text: &str) -> String {
    let lines = text.lines().map(|line| line.trim_start_matches(['>', ' ']).trim_end_matches(['=', ' ']));
    lines.flat_map(str::split_whitespace).collect()
}

/// What follows the first `#` that begins a link; without one the text after what is put in front of it.
pub(super) fn fragment(text: &str) -> &str {
    let begins = |part: &&str| part.starts_with(|first: char| first.is_ascii_digit());
    let behind = text.split('#').skip(1).find(begins);
    behind.unwrap_or_else(|| text.rsplit('#').next().unwrap_or(text).trim_start_matches(is_mark))
}

/// Whether letters of the link follow behind something that is no letter of it.
pub(super) fn goes_on(behind: &str) -> bool {
    !behind.starts_with(['&', '?']) && behind.contains(|letter: char| letter.is_ascii_alphanumeric())
}

/// A mark that is put around a link.
const fn is_mark(letter: char) -> bool {
    letter.is_ascii_punctuation() || matches!(letter, '\u{ab}' | '\u{bb}' | '\u{2018}'..='\u{203a}')
}

/// Characters without a width, which some programs put where a line may break.
const fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// The text with every `%` and two hexadecimal digits as the byte that they stand for.
fn unescaped(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let (byte, left) = escape(rest).unwrap_or((*first, after));
        bytes.push(byte);
        rest = left;
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn escape(text: &[u8]) -> Option<(u8, &[u8])> {
    let [b'%', high, low, left @ ..] = text else { return None };
    let digit = |letter: u8| char::from(letter).to_digit(16);
    Some(((digit(*high)? * 16 + digit(*low)?) as u8, left))
}
