//! A zip of files as they are, without packing: every system can read it, also one that reads it as it streams in, since sizes and
//! sums stand before each file (`docs/decisions/0060-a-hand-out-is-made-in-the-browser.md`). The same files give the same bytes.

/// A file: its name, with its folder, and its bytes.
pub type File = (String, Vec<u8>);

/// 1 January 1980, when the time of zip begins: when a file was made is no part of what it is.
const DATE: u16 = (1 << 5) | 1;
/// The version that a reader has to know, and that names are in UTF-8.
const VERSION: u16 = 20;
const NAMES_IN_UTF8: u16 = 1 << 11;
/// What each part begins with.
const LOCAL: u32 = 0x0403_4b50;
const LISTED: u32 = 0x0201_4b50;
const END: u32 = 0x0605_4b50;
/// The polynomial of the sum, its bits in the order of zip.
const POLYNOMIAL: u32 = 0xedb8_8320;

/// The sum by which a reader finds a broken file (CRC-32).
#[must_use]
pub fn sum(bytes: &[u8]) -> u32 {
    let table: [u32; 256] = std::array::from_fn(|byte| {
        (0..8).fold(byte as u32, |sum, _| if sum & 1 == 1 { (sum >> 1) ^ POLYNOMIAL } else { sum >> 1 })
    });
    !bytes.iter().fold(!0, |sum: u32, byte| (sum >> 8) ^ table[(sum as u8 ^ byte) as usize])
}

fn shorts(zip: &mut Vec<u8>, numbers: &[u16]) {
    zip.extend(numbers.iter().flat_map(|number| number.to_le_bytes()));
}

fn longs(zip: &mut Vec<u8>, numbers: &[u32]) {
    zip.extend(numbers.iter().flat_map(|number| number.to_le_bytes()));
}

/// What a zip says of a file twice: before its bytes, and in the list at its end.
fn about(zip: &mut Vec<u8>, (name, bytes): &File) {
    shorts(zip, &[VERSION, NAMES_IN_UTF8, 0, 0, DATE]);
    longs(zip, &[sum(bytes), bytes.len() as u32, bytes.len() as u32]);
    shorts(zip, &[name.len() as u16, 0]);
}

/// The files in a zip.
#[must_use]
pub fn zip(files: &[File]) -> Vec<u8> {
    let (mut zip, mut list) = (Vec::new(), Vec::new());
    for file in files {
        let start = zip.len() as u32;
        longs(&mut zip, &[LOCAL]);
        about(&mut zip, file);
        zip.extend(file.0.as_bytes());
        zip.extend(&file.1);
        longs(&mut list, &[LISTED]);
        shorts(&mut list, &[VERSION]);
        about(&mut list, file);
        shorts(&mut list, &[0; 3]);
        longs(&mut list, &[0, start]);
        list.extend(file.0.as_bytes());
    }
    let (start, count) = (zip.len() as u32, files.len() as u16);
    zip.extend(&list);
    longs(&mut zip, &[END]);
    shorts(&mut zip, &[0, 0, count, count]);
    longs(&mut zip, &[list.len() as u32, start]);
    shorts(&mut zip, &[0]);
    zip
}

/// The files of a zip that was made here: what its list says, checked against what stands before each file.
#[cfg(test)]
pub fn unzipped(zip: &[u8]) -> Vec<File> {
    let short = |at: usize| usize::from(u16::from_le_bytes([zip[at], zip[at + 1]]));
    let long = |at: usize| u32::from_le_bytes([zip[at], zip[at + 1], zip[at + 2], zip[at + 3]]);
    let end = zip.len() - 22;
    assert_eq!(long(end), END, "the end stands at the end");
    let mut at = long(end + 16) as usize;
    let file = |_| {
        assert_eq!(long(at), LISTED);
        let (size, start, length) = (long(at + 24) as usize, long(at + 42) as usize, short(at + 28));
        assert_eq!((long(start), &zip[start + 4..start + 30]), (LOCAL, &zip[at + 6..at + 32]), "both say the same");
        let name = String::from_utf8(zip[at + 46..at + 46 + length].to_vec()).expect("a name");
        let bytes = zip[start + 30 + length..start + 30 + length + size].to_vec();
        assert_eq!(sum(&bytes), long(at + 16));
        at += 46 + length;
        (name, bytes)
    };
    (0..short(end + 10)).map(file).collect()
}

#[cfg(test)]
mod tests {
    use super::{File, sum, unzipped, zip};

    #[test]
    fn the_sum_is_that_of_every_other_program() {
        assert_eq!((sum(b"123456789"), sum(b"")), (0xcbf4_3926, 0));
    }

    #[test]
    fn what_went_in_comes_out_again() {
        let files: Vec<File> = vec![
            ("a.txt".to_owned(), b"one".to_vec()),
            ("folder/\u{e4}.bin".to_owned(), (0..=255).collect()),
            ("empty".to_owned(), Vec::new()),
        ];
        assert_eq!(unzipped(&zip(&files)), files);
        assert_eq!(unzipped(&zip(&[])), []);
    }
}
