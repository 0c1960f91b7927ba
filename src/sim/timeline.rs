//! Values that change at known dates.

use serde::{Deserialize, Serialize};

/// A value from month 0 on, and the months from which it is another one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Timeline<T> {
    start: T,
    /// First month of each later value; rising.
    later: Vec<(u32, T)>,
}

impl<T> Timeline<T> {
    /// The same value in all months.
    pub const fn constant(start: T) -> Self {
        Self { start, later: Vec::new() }
    }

    /// The value in force in `month` (0 is the first).
    #[must_use]
    pub fn at(&self, month: u32) -> &T {
        self.later.iter().rev().find(|(from, _)| *from <= month).map_or(&self.start, |(_, value)| value)
    }

    /// The months in which the value changes.
    pub fn months(&self) -> impl Iterator<Item = u32> + '_ {
        self.later.iter().map(|(month, _)| *month)
    }
}

impl<T: Clone> Timeline<T> {
    /// Applies `change` to the value of every month from `from` until before `until`.
    pub fn change(&mut self, from: u32, until: Option<u32>, change: impl Fn(&T) -> T) {
        self.split(from);
        if let Some(until) = until {
            self.split(until);
        }
        let concerned = |month: u32| month >= from && until.is_none_or(|until| month < until);
        if concerned(0) {
            self.start = change(&self.start);
        }
        for (month, value) in &mut self.later {
            if *month > 0 && concerned(*month) {
                *value = change(value);
            }
        }
    }

    /// Makes `month` a month from which a value of its own holds.
    fn split(&mut self, month: u32) {
        if month > 0 && self.later.iter().all(|(known, _)| *known != month) {
            let value = self.at(month).clone();
            let place = self.later.partition_point(|(known, _)| *known < month);
            self.later.insert(place, (month, value));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Timeline;

    fn check(changes: &[(u32, Option<u32>, i32)], expected: [i32; 6]) {
        let mut line = Timeline::constant(0);
        for (from, until, add) in changes {
            line.change(*from, *until, |value| value + add);
        }
        assert_eq!([0, 1, 2, 3, 4, 5].map(|month| *line.at(month)), expected);
    }

    #[test]
    fn changes_add_up_where_they_overlap() {
        check(&[], [0; 6]);
        check(&[(2, None, 1)], [0, 0, 1, 1, 1, 1]);
        check(&[(2, Some(4), 1)], [0, 0, 1, 1, 0, 0]);
        check(&[(0, Some(3), 1), (2, None, 10)], [1, 1, 11, 10, 10, 10]);
    }
}
