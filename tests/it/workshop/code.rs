//! Can a code that a team reads out be trusted: is every decision read back, and every slip found?

use dealers_choice::workshop::code::{CHOICES, Decision, LENGTH, LEVERS, Mistake, STEPS};

const DIGITS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Decisions all over the range, the first and the last among them.
fn decisions() -> impl Iterator<Item = Decision> {
    let odd = |number: u32, below: u8| (number.wrapping_mul(2_654_435_761) >> 16) as u8 % below;
    let spread = (1..200).map(move |number| Decision {
        team: odd(number, CHOICES),
        round: odd(number + 1000, CHOICES),
        bet: odd(number + 2000, CHOICES),
        steps: std::array::from_fn(|lever| odd(number + 3000 * (lever as u32 + 1), STEPS)),
    });
    let ends = [0, 1].map(|last| Decision {
        team: last * (CHOICES - 1),
        round: last * (CHOICES - 1),
        bet: last * (CHOICES - 1),
        steps: [last * (STEPS - 1); LEVERS],
    });
    ends.into_iter().chain(spread)
}

fn signs(decision: &Decision) -> Vec<char> {
    decision.code().expect("every number is small enough").replace('-', "").chars().collect()
}

fn read(signs: &[char]) -> Result<Decision, Mistake> {
    Decision::read(&signs.iter().collect::<String>())
}

/// The word with other digits at these places.
fn with(signs: &[char], changes: &[(usize, char)]) -> Vec<char> {
    let mut changed = signs.to_vec();
    for (place, digit) in changes {
        changed[*place] = *digit;
    }
    changed
}

#[test]
fn a_code_reads_back_as_what_was_decided_however_it_is_typed() {
    for decision in decisions() {
        let code = decision.code().expect("a code");
        assert_eq!((code.len(), Decision::read(&code)), (LENGTH + 1, Ok(decision)));
        let careless = code.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
        assert_eq!(Decision::read(&careless), Ok(decision), "{careless}");
    }
}

#[test]
fn every_single_wrong_character_is_found_located_and_named() {
    let mut tried = 0;
    for word in decisions().map(|decision| signs(&decision)) {
        for place in 0..LENGTH {
            for wrong in DIGITS.chars().filter(|digit| *digit != word[place]) {
                assert_eq!(read(&with(&word, &[(place, wrong)])), Err(Mistake::Character(place, word[place])));
                tried += 1;
            }
        }
    }
    assert_eq!(tried, decisions().count() * LENGTH * 31);
}

#[test]
fn every_swap_of_neighbours_is_found_and_told_from_a_wrong_character() {
    for word in decisions().map(|decision| signs(&decision)) {
        for place in (0..LENGTH - 1).filter(|place| word[*place] != word[place + 1]) {
            let swapped = with(&word, &[(place, word[place + 1]), (place + 1, word[place])]);
            assert_eq!(read(&swapped), Err(Mistake::Swapped(place)));
        }
    }
}

#[test]
fn two_wrong_characters_are_never_taken_for_another_decision() {
    for word in decisions().take(12).map(|decision| signs(&decision)) {
        for first in 0..LENGTH {
            for second in first + 1..LENGTH {
                for one in DIGITS.chars().filter(|digit| *digit != word[first]) {
                    for other in DIGITS.chars().filter(|digit| *digit != word[second]) {
                        assert!(read(&with(&word, &[(first, one), (second, other)])).is_err());
                    }
                }
            }
        }
    }
}

#[test]
fn a_text_that_is_no_code_says_what_is_wrong_with_it() {
    assert_eq!(Decision::read(""), Err(Mistake::Length(0)));
    assert_eq!(Decision::read("K7QM-3X"), Err(Mistake::Length(6)));
    assert_eq!(Decision::read("K7QM-3XTAA"), Err(Mistake::Length(9)));
    assert_eq!(Decision::read("K7UM-3XTA"), Err(Mistake::Sign(2, 'U')));
    let [first, ..] = decisions().collect::<Vec<_>>()[..] else { panic!("decisions") };
    assert_eq!(Decision { team: CHOICES, ..first }.code(), None);
    assert_eq!(Decision { steps: [STEPS; LEVERS], ..first }.code(), None);
}
