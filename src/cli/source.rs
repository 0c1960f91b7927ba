//! Text from files and from standard input, in the encodings that editors and shells write.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use crate::registry::Problem;

/// The text of a file of at most `max` bytes; `-` is standard input.
pub(super) fn read_text(field: &str, path: &Path, max: u64) -> Result<String, Problem> {
    let refuse = |message: String, hint: &'static str| {
        Problem::english(field, format!("cannot read \"{}\": {message}", path.display()), hint)
    };
    let bytes = read_bytes(path, max).map_err(|error| refuse(error.to_string(), "a readable text file"))?;
    if bytes.len() as u64 > max {
        return Err(refuse(format!("it has more than {max} bytes"), "a smaller file"));
    }
    decoded(bytes).ok_or_else(|| refuse("it is not text in UTF-8".to_owned(), "save it as UTF-8"))
}

fn read_bytes(path: &Path, max: u64) -> io::Result<Vec<u8>> {
    let source: Box<dyn Read> =
        if path == Path::new("-") { Box::new(io::stdin()) } else { Box::new(File::open(path)?) };
    let mut bytes = Vec::new();
    source.take(max + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The text in UTF-8, or in UTF-16 with a mark at its beginning, as `>` of PowerShell writes it; without the mark.
fn decoded(bytes: Vec<u8>) -> Option<String> {
    match &bytes[..] {
        [0xff, 0xfe, units @ ..] => utf16(units, u16::from_le_bytes),
        [0xfe, 0xff, units @ ..] => utf16(units, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, text @ ..] => String::from_utf8(text.to_vec()).ok(),
        _ => String::from_utf8(bytes).ok(),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, rest) = bytes.as_chunks();
    let units: Vec<u16> = pairs.iter().copied().map(unit).collect();
    String::from_utf16(&units).ok().filter(|_| rest.is_empty())
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn every_encoding_of_a_text_gives_the_same_text() {
        let units: Vec<u16> = "\u{feff}größe".encode_utf16().collect();
        let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
        let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
        for bytes in [little.clone(), big, "größe".into(), "\u{feff}größe".into()] {
            assert_eq!(decoded(bytes).as_deref(), Some("größe"));
        }
        assert_eq!((decoded(little[..little.len() - 1].to_vec()), decoded(vec![0xe4])), (None, None));
    }
}
