//! The smallest pieces of a link: whole numbers, decimal numbers and keys in few bytes.

/// What can be wrong with a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Broken {
    /// It ends too early.
    Cut,
    /// A character is wrong.
    Damaged,
    /// It holds something that this version does not know.
    Newer,
}

/// The letters that a key may have; six bits each.
const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyz0123456789_";
/// Powers of ten by which a decimal number is divided; the position is its scale.
const SCALES: [f64; 5] = [1.0, 10.0, 100.0, 1000.0, 10_000.0];
/// Scale of a multiple of a thousand.
const THOUSANDS: u64 = 5;
/// Scale of a number that is sent bit by bit.
const BITS: u64 = 6;
/// Larger mantissas are sent bit by bit.
const MANTISSA_MAX: f64 = (1_u64 << 45) as f64;

/// Collects the bytes of a link.
#[derive(Default)]
pub(super) struct Writer {
    pub bytes: Vec<u8>,
}

impl Writer {
    /// A whole number, seven bits to a byte, lowest first.
    pub fn varint(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.bytes.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }

    /// A number, short if it has few decimals, exact always.
    pub fn number(&mut self, number: f64) {
        let sign = u64::from(number.is_sign_negative()) << 3;
        if let Some((mantissa, scale)) = decimal(number.abs()) {
            self.varint(mantissa << 4 | sign | scale);
        } else {
            self.varint(BITS);
            self.bytes.extend_from_slice(&number.to_bits().to_le_bytes());
        }
    }

    /// Free text.
    pub fn text(&mut self, text: &str) {
        self.varint(text.len() as u64);
        self.bytes.extend_from_slice(text.as_bytes());
    }

    /// A key of letters, digits and underscores.
    pub fn word(&mut self, word: &str) {
        let letter = |byte: u8| LETTERS.iter().position(|known| *known == byte).unwrap_or(LETTERS.len() - 1);
        self.varint(word.len() as u64);
        let (mut bits, mut count) = (0_u32, 0);
        for byte in word.bytes() {
            bits |= (letter(byte) as u32) << count;
            count += 6;
            while count >= 8 {
                self.bytes.push(bits as u8);
                bits >>= 8;
                count -= 8;
            }
        }
        if count > 0 {
            self.bytes.push(bits as u8);
        }
    }
}

/// Longest free text that is read, in bytes: more than any name takes.
const TEXT_MAX: u64 = 1024;

/// The shortest mantissa and scale that give exactly `number`, which is not negative.
fn decimal(number: f64) -> Option<(u64, u64)> {
    let thousands = number / 1000.0;
    if number >= 1000.0 && thousands.fract() == 0.0 && thousands < MANTISSA_MAX && thousands * 1000.0 == number {
        return Some((thousands as u64, THOUSANDS));
    }
    let exact = |(scale, power): (usize, &f64)| {
        let mantissa = (number * power).round();
        (mantissa < MANTISSA_MAX && mantissa / power == number).then_some((mantissa as u64, scale as u64))
    };
    SCALES.iter().enumerate().find_map(exact)
}

/// Reads the bytes of a link.
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
}

impl<'a> Reader<'a> {
    pub const fn new(bytes: &'a [u8]) -> Self {
        Self { bytes }
    }

    pub const fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// Bytes still to be read.
    pub const fn left(&self) -> usize {
        self.bytes.len()
    }

    fn take(&mut self, count: usize) -> Result<&'a [u8], Broken> {
        let (taken, left) = self.bytes.split_at_checked(count).ok_or(Broken::Cut)?;
        self.bytes = left;
        Ok(taken)
    }

    pub fn varint(&mut self) -> Result<u64, Broken> {
        let mut number = 0_u64;
        for shift in (0..64).step_by(7) {
            let byte = self.take(1)?[0];
            let part = u64::from(byte & 0x7f);
            if part << shift >> shift != part {
                return Err(Broken::Damaged);
            }
            number |= part << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        Err(Broken::Damaged)
    }

    /// A whole number that fits its type.
    pub fn whole<T: TryFrom<u64>>(&mut self) -> Result<T, Broken> {
        T::try_from(self.varint()?).map_err(|_| Broken::Damaged)
    }

    pub fn number(&mut self) -> Result<f64, Broken> {
        let head = self.varint()?;
        let (mantissa, scale) = ((head >> 4) as f64, head & 7);
        let size = match scale {
            BITS => {
                let bits = self.take(8)?.try_into().map_err(|_| Broken::Damaged)?;
                return Ok(f64::from_bits(u64::from_le_bytes(bits)));
            }
            THOUSANDS => mantissa * 1000.0,
            _ => mantissa / SCALES.get(scale as usize).ok_or(Broken::Newer)?,
        };
        Ok(if head & 8 == 0 { size } else { -size })
    }

    pub fn text(&mut self) -> Result<String, Broken> {
        let length = self.varint()?;
        if length > TEXT_MAX {
            return Err(Broken::Damaged);
        }
        String::from_utf8(self.take(length as usize)?.to_vec()).map_err(|_| Broken::Damaged)
    }

    pub fn word(&mut self) -> Result<String, Broken> {
        let length: u16 = self.whole()?;
        let bytes = self.take((usize::from(length) * 6).div_ceil(8))?;
        let bit = |at: usize| usize::from(bytes[at / 8] >> (at % 8) & 1);
        let letter = |i: usize| (0..6).fold(0, |letter, part| letter | bit(i * 6 + part) << part);
        let letter = |i| LETTERS.get(letter(i)).map(|byte| char::from(*byte)).ok_or(Broken::Damaged);
        (0..usize::from(length)).map(letter).collect()
    }
}

/// CRC-24 (the polynomial of OpenPGP, RFC 4880 section 6.1): it notices every change of up to 24 bits in a row.
pub(super) fn checksum(bytes: &[u8]) -> [u8; 3] {
    let mut sum = 0x00b7_04ce_u32;
    for byte in bytes {
        sum ^= u32::from(*byte) << 16;
        for _ in 0..8 {
            sum <<= 1;
            if sum & 0x0100_0000 != 0 {
                sum ^= 0x0186_4cfb;
            }
        }
    }
    let [_, high, middle, low] = sum.to_be_bytes();
    [high, middle, low]
}

#[cfg(test)]
mod tests {
    use super::{Reader, Writer, checksum};

    fn check_number(number: f64, length: usize) {
        let mut writer = Writer::default();
        writer.number(number);
        assert_eq!(writer.bytes.len(), length, "{number}");
        let back = Reader::new(&writer.bytes).number().expect("what was written");
        assert_eq!(back.to_bits(), number.to_bits(), "{number}");
    }

    #[test]
    fn numbers_with_few_decimals_are_short_and_all_are_exact() {
        for (number, length) in
            [(0.0, 1), (1.0, 1), (0.5, 1), (0.22, 2), (-0.35, 2), (12_000.0, 2), (0.225, 2), (0.1 + 0.2, 9), (-0.0, 1)]
        {
            check_number(number, length);
        }
        check_number(f64::MAX, 9);
        check_number(f64::MIN_POSITIVE, 9);
    }

    #[test]
    fn a_word_takes_six_bits_a_letter() {
        for (word, length) in [("", 1), ("a", 2), ("mine", 4), ("_09az", 5)] {
            let mut writer = Writer::default();
            writer.word(word);
            assert_eq!((writer.bytes.len(), Reader::new(&writer.bytes).word()), (length, Ok(word.to_owned())));
        }
    }

    #[test]
    fn the_checksum_is_crc_24() {
        // The published check value of CRC-24/OPENPGP.
        assert_eq!(checksum(b"123456789"), [0x21, 0xcf, 0x02]);
    }
}
