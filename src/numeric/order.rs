//! Putting things in order by one sort for all kinds of things: each further kind of sort costs a reader of the page 2 KB.
//!
//! Things with equal keys stay in the order in which they came.

/// The places of rising `keys`, from −∞ to ∞, then undefined ones.
#[must_use]
pub fn places_by_number(keys: impl IntoIterator<Item = f64>) -> Vec<usize> {
    places_by_key(keys.into_iter().map(rank))
}

/// The places of rising `keys`.
#[must_use]
pub fn places_by_key(keys: impl IntoIterator<Item = u64>) -> Vec<usize> {
    in_order(keys.into_iter().zip(0..).collect())
}

/// The things by a rising number.
#[must_use]
pub fn by_number<T>(things: Vec<T>, key: impl Fn(&T) -> f64) -> Vec<T> {
    let places = places_by_number(things.iter().map(key));
    picked(things, &places)
}

/// The things by a rising key.
#[must_use]
pub fn by_key<T>(things: Vec<T>, key: impl Fn(&T) -> u64) -> Vec<T> {
    let places = places_by_key(things.iter().map(key));
    picked(things, &places)
}

fn picked<T>(things: Vec<T>, places: &[usize]) -> Vec<T> {
    let mut things: Vec<Option<T>> = things.into_iter().map(Some).collect();
    places.iter().filter_map(|place| things[*place].take()).collect()
}

fn in_order(mut keys: Vec<(u64, u32)>) -> Vec<usize> {
    keys.sort_unstable();
    keys.into_iter().map(|(_, place)| place as usize).collect()
}

/// A whole number that rises with `x`, −0 before 0; the undefined number is the largest, whatever its sign.
const fn rank(x: f64) -> u64 {
    if x.is_nan() {
        return u64::MAX;
    }
    let bits = x.to_bits();
    if x.is_sign_negative() { !bits } else { bits | 1 << 63 }
}

#[cfg(test)]
mod tests {
    use super::{by_key, by_number, places_by_number};

    #[test]
    fn numbers_are_put_in_total_order_and_equal_ones_keep_theirs() {
        let numbers = [2.5, -1.0, 0.0, -0.0, f64::NAN, f64::NEG_INFINITY, 2.5, f64::INFINITY, -1e-300];
        let mut expected: Vec<usize> = (0..numbers.len()).collect();
        expected.sort_by(|left, right| numbers[*left].total_cmp(&numbers[*right]));
        assert_eq!(places_by_number(numbers), expected);
    }

    #[test]
    fn an_undefined_number_comes_last_whatever_its_sign() {
        assert_eq!(places_by_number([-f64::NAN, f64::INFINITY, f64::NAN, -1.0]), [3, 1, 0, 2]);
    }

    #[test]
    fn things_follow_their_keys() {
        assert_eq!(by_number(vec!["c", "a", "b"], |word| f64::from(word.as_bytes()[0])), ["a", "b", "c"]);
        assert_eq!(by_key(vec![(1, 'x'), (0, 'y'), (1, 'z')], |(key, _)| *key), [(0, 'y'), (1, 'x'), (1, 'z')]);
    }
}
