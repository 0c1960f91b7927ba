//! The line that a learner hands in: bets, how sure of them, and answers, and two characters that tell whether it was changed. It holds
//! nothing else.
//!
//! Digits are those of Crockford's base 32, which has no letter that looks like a number. The check is a remainder modulo a prime, so
//! that every single wrong character and every swap of neighbours shows.

use super::progress::{Bet, Progress, Sure};
use dealers_choice::story::{CHAPTERS, Chapter};

/// How a line begins, with its version.
const START: &str = "DC2";
const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Digits of the answers, of the check, and in a group.
const ANSWERS: usize = 14;
const CHECK: usize = 2;
const GROUP: usize = 4;
/// Bits of a bet, and of an answer.
const BET_BITS: u32 = 5;
const ANSWER_BITS: u32 = 3;
/// Numbers of a bet: none yet, none wanted, and from here on an option and how sure.
const PLACED: u128 = 2;
const LEVELS: u128 = Sure::ALL.len() as u128;
/// The largest prime below what two digits hold, and a multiplier.
const PRIME: u128 = 1021;
const MULTIPLIER: u128 = 33;

/// The line of what the reader did.
#[must_use]
pub fn line(progress: &Progress) -> String {
    let bet = |bet: &Bet| match bet {
        Bet::Open => 0,
        Bet::Skipped => 1,
        Bet::On(option, sure) => PLACED + LEVELS * *option as u128 + *sure as u128,
    };
    let bets = progress.bets.iter().fold(0, |all, one| all << BET_BITS | bet(one));
    let answers = progress.answers.iter().flatten();
    let all = answers.fold(bets, |all, one| all << ANSWER_BITS | one.map_or(0, |option| option as u128 + 1));
    let digits: String = digits(all, ANSWERS) + &digits(check(&places(all, ANSWERS)), CHECK);
    let groups: Vec<&str> =
        (0..digits.len()).step_by(GROUP).map(|from| &digits[from..digits.len().min(from + GROUP)]).collect();
    format!("{START}-{}", groups.join("-"))
}

/// What a line says; nothing if it was changed or cut off. Small letters, spaces and missing strokes do no harm.
#[must_use]
pub fn read(line: &str) -> Option<Progress> {
    let upper: String = line.to_ascii_uppercase().chars().filter(char::is_ascii_alphanumeric).collect();
    let digit = |letter: u8| DIGITS.iter().position(|known| *known == alike(letter)).map(|place| place as u128);
    let places: Vec<u128> = upper.strip_prefix(START)?.bytes().map(digit).collect::<Option<_>>()?;
    if places.len() != ANSWERS + CHECK || number(&places[ANSWERS..]) != check(&places[..ANSWERS]) {
        return None;
    }
    let mut all = number(&places[..ANSWERS]);
    let mut take = |bits: u32| {
        let low = all & ((1 << bits) - 1);
        all >>= bits;
        low as usize
    };
    let mut progress = Progress::default();
    for answer in progress.answers.iter_mut().flatten().rev() {
        *answer = take(ANSWER_BITS).checked_sub(1);
    }
    for (bet, chapter) in progress.bets.iter_mut().zip(CHAPTERS).rev() {
        *bet = match take(BET_BITS) {
            0 => Bet::Open,
            1 => Bet::Skipped,
            placed => {
                let (option, sure) =
                    ((placed - PLACED as usize) / LEVELS as usize, (placed - PLACED as usize) % LEVELS as usize);
                if option >= chapter.options.len() {
                    return None;
                }
                Bet::On(option, Sure::ALL[sure])
            }
        };
    }
    Some(progress)
}

/// What the lines of a class say, one after the other; nothing for a line that was changed. Empty lines are left out.
#[must_use]
pub fn class(text: &str) -> Vec<(&str, Option<Progress>)> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(|line| (line, read(line))).collect()
}

/// The same as comma-separated values: a row for each line, without anything of who somebody is.
#[must_use]
pub fn table(class: &[(&str, Option<Progress>)]) -> String {
    let chapters = CHAPTERS.iter().flat_map(|chapter| ["_bet", "_sure"].map(|what| [",", chapter.key, what].concat()));
    let head = format!("line,is_true,bets,right,promised,right_before,right_after{}\n", chapters.collect::<String>());
    let row = |(line, said): &(&str, Option<Progress>)| {
        let line: String = line.chars().filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-').collect();
        let Some(said) = said else { return format!("{line},0{}\n", ",".repeat(5 + 2 * CHAPTERS.len())) };
        let (bets, right) = said.score();
        let bet = |(bet, chapter): (&Bet, &Chapter)| match bet {
            Bet::Open => ",,".to_owned(),
            Bet::Skipped => ",skipped,".to_owned(),
            Bet::On(option, sure) => format!(",{},{}", chapter.options[*option], sure.key()),
        };
        let of_chapters: String = said.bets.iter().zip(CHAPTERS).map(bet).collect();
        format!("{line},1,{bets},{right},{:.2},{},{}{of_chapters}\n", said.promised(), said.known(0), said.known(1))
    };
    class.iter().map(row).fold(head, |table, row| table + &row)
}

/// The letters that Crockford's digits leave out mean those that they look like.
const fn alike(letter: u8) -> u8 {
    match letter {
        b'O' => b'0',
        b'I' | b'L' => b'1',
        other => other,
    }
}

fn places(number: u128, count: usize) -> Vec<u128> {
    (0..count as u32).rev().map(|place| number >> (5 * place) & 31).collect()
}

fn digits(number: u128, count: usize) -> String {
    places(number, count).into_iter().map(|place| char::from(DIGITS[place as usize])).collect()
}

fn number(places: &[u128]) -> u128 {
    places.iter().fold(0, |all, place| all << 5 | place)
}

fn check(places: &[u128]) -> u128 {
    places.iter().fold(1, |rest, place| (rest * MULTIPLIER + place) % PRIME)
}

#[cfg(test)]
mod tests {
    use super::super::progress::{Bet, Progress, Sure};
    use super::{DIGITS, class, line, read, table};

    fn done() -> Progress {
        Progress {
            bets: [
                Bet::On(1, Sure::Very),
                Bet::On(4, Sure::Guessing),
                Bet::Skipped,
                Bet::On(2, Sure::Fairly),
                Bet::Open,
                Bet::On(0, Sure::Very),
                Bet::On(3, Sure::Fairly),
                Bet::On(3, Sure::Guessing),
            ],
            answers: [[Some(3), Some(2), None, Some(1), Some(2)], [Some(3), Some(2), Some(0), Some(1), Some(1)]],
            ..Progress::default()
        }
    }

    #[test]
    fn a_line_says_what_was_done() {
        let said = read(&line(&done())).expect("a line");
        assert_eq!((said.bets, said.answers), (done().bets, done().answers));
        assert!(read(&line(&done()).to_lowercase().replace('-', " ")).is_some());
    }

    #[test]
    fn a_class_is_a_table_with_a_row_for_each_line() {
        let good = line(&done());
        let text = format!("{good}\n\n{}\n", &good[..10]);
        let rows = class(&text);
        assert!(rows.len() == 2 && rows[0].1.is_some() && rows[1].1.is_none());
        let table = table(&rows);
        let columns: Vec<usize> = table.lines().map(|row| row.split(',').count()).collect();
        assert_eq!(columns, [7 + 16; 3], "{table}");
        assert!(table.contains(&format!("{good},1,6,3,")) && table.contains(",unlucky,very,"), "{table}");
    }

    #[test]
    fn every_wrong_character_and_every_swap_of_neighbours_shows() {
        let good: String = line(&done()).replace('-', "");
        for place in 3..good.len() {
            for digit in DIGITS {
                let mut bytes = good.clone().into_bytes();
                bytes[place] = *digit;
                let changed = String::from_utf8(bytes).expect("letters");
                assert!(changed == good || read(&changed).is_none(), "{changed}");
            }
            if place + 1 < good.len() {
                let mut bytes = good.clone().into_bytes();
                bytes.swap(place, place + 1);
                let changed = String::from_utf8(bytes).expect("letters");
                assert!(changed == good || read(&changed).is_none(), "{changed}");
            }
        }
        for cut in 0..good.len() {
            assert!(read(&good[..cut]).is_none());
        }
    }
}
