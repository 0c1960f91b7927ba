//! Figures as shapes: lines through the months and bands between two lines, as SVG paths of whole numbers.

use crate::run::results::Axis;
use dealers_choice::numeric::{Bounded as _, order, within};

/// Where a chart's field lies, in the units of its drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    /// The left edge: the first month.
    pub left: i32,
    /// The upper edge: the upper end of the axis.
    pub top: i32,
    /// From the first month to the last.
    pub width: i32,
    /// From the lower end of the axis to the upper.
    pub height: i32,
}

/// Height of a value in a frame, and nothing where the value is missing; one for each month.
pub type Places = Vec<Option<i32>>;

impl Frame {
    /// Where the month lies (0 is the first) of so many.
    #[must_use]
    pub fn x(self, month: usize, months: usize) -> i32 {
        self.left + (f64::from(self.width) * share_of_months(month, months)).round() as i32
    }

    /// Where the value lies; nothing if it is undefined.
    #[must_use]
    pub fn y(self, axis: Axis, value: f64) -> Option<i32> {
        let share = (axis.high - value) / (axis.high - axis.low);
        share.is_finite().then(|| self.top + (f64::from(self.height) * share).round() as i32)
    }

    /// Where each of the values lies.
    pub fn places(self, axis: Axis, values: impl Iterator<Item = f64>) -> Places {
        values.map(|value| self.y(axis, value)).collect()
    }

    /// A line through those places, broken where one is missing.
    #[must_use]
    pub fn line(self, places: &[Option<i32>], months: usize) -> String {
        let (mut path, mut pen) = (String::with_capacity(8 * places.len()), 'M');
        for (month, place) in places.iter().enumerate() {
            if let Some(y) = place {
                step(&mut path, pen, self.x(month, months), *y);
            }
            pen = if place.is_some() { 'L' } else { 'M' };
        }
        path
    }

    /// The band between two lines, broken where either is missing.
    #[must_use]
    pub fn band(self, low: &[Option<i32>], high: &[Option<i32>]) -> String {
        let months = low.len();
        let mut path = String::with_capacity(16 * months);
        let both: Vec<Option<(i32, i32)>> = low.iter().zip(high).map(|(low, high)| low.zip(*high)).collect();
        for stretch in stretches(&both) {
            let mut pen = 'M';
            for month in stretch.clone() {
                step(
                    &mut path,
                    std::mem::replace(&mut pen, 'L'),
                    self.x(month, months),
                    both[month].map_or(0, |(low, _)| low),
                );
            }
            for month in stretch.rev() {
                step(&mut path, 'L', self.x(month, months), both[month].map_or(0, |(_, high)| high));
            }
            path.push('Z');
        }
        path
    }

    /// A level line across the whole field.
    #[must_use]
    pub fn level(self, y: i32) -> String {
        format!("M{} {y}H{}", self.left, self.left + self.width)
    }

    /// An upright line in a month.
    #[must_use]
    pub fn upright(self, month: usize, months: usize) -> String {
        format!("M{} {}V{}", self.x(month, months), self.top, self.top + self.height)
    }
}

/// How far the month lies from the first to the last of so many, 0 to 1.
#[must_use]
pub fn share_of_months(month: usize, months: usize) -> f64 {
    month as f64 / months.saturating_sub(1).max(1) as f64
}

fn step(path: &mut String, pen: char, x: i32, y: i32) {
    path.push(pen);
    path.push_str(&x.to_string());
    path.push(' ');
    path.push_str(&y.to_string());
}

/// The stretches of months in which there is something.
fn stretches<T>(months: &[Option<T>]) -> Vec<std::ops::Range<usize>> {
    let mut found: Vec<std::ops::Range<usize>> = Vec::new();
    for month in (0..months.len()).filter(|month| months[*month].is_some()) {
        match found.last_mut() {
            Some(stretch) if stretch.end == month => stretch.end += 1,
            _ => found.push(month..month + 1),
        }
    }
    found
}

/// Places on a line as near to those wanted as they can be, each at least so far from the next and all within 0 to 100: names at
/// the ends of lines that end close to each other. One that is wanted nowhere stands at the end.
#[must_use]
pub fn ends_apart(wanted: &[f64], apart: f64) -> Vec<f64> {
    let known = |place: f64| if place.is_finite() { within(place, 0.0, 100.0) } else { 100.0 };
    let order = order::by_number((0..wanted.len()).collect(), |place| known(wanted[*place]));
    let mut places = vec![0.0; wanted.len()];
    let mut least = 0.0;
    for place in &order {
        places[*place] = known(wanted[*place]).at_least(least);
        least = places[*place] + apart;
    }
    let mut most = 100.0;
    for place in order.iter().rev() {
        places[*place] = places[*place].at_most(most);
        most = places[*place] - apart;
    }
    places
}

/// Dashes of saved runs: ink and gap, pixels.
const KEPT: [&str; 6] = ["1 2", "6 2 1 2", "10 3", "3 3", "10 2 3 2", "6 2 1 2 1 2"];

/// The dash of a saved run, in its chart and in lists.
#[must_use]
pub const fn kept_dash(id: u32) -> &'static str {
    KEPT[id as usize % KEPT.len()]
}

#[cfg(test)]
mod tests {
    use super::{Frame, ends_apart};
    use crate::run::results::Axis;

    const FRAME: Frame = Frame { left: 0, top: 0, width: 30, height: 100 };
    const AXIS: Axis = Axis { low: 0.0, high: 2.0, step: 1.0 };

    #[test]
    fn a_line_goes_from_month_to_month_and_breaks_where_a_value_is_missing() {
        let places = FRAME.places(AXIS, [0.0, 1.0, f64::NAN, 2.0].into_iter());
        assert_eq!(places, [Some(100), Some(50), None, Some(0)]);
        assert_eq!(FRAME.line(&places, 4), "M0 100L10 50M30 0");
    }

    #[test]
    fn a_band_goes_along_the_lower_line_and_back_along_the_upper() {
        let (low, high) = ([Some(90), Some(80), None, Some(70)], [Some(10), Some(20), Some(30), Some(40)]);
        assert_eq!(FRAME.band(&low, &high), "M0 90L10 80L10 20L0 10ZM30 70L30 40Z");
    }

    #[test]
    fn a_single_month_lies_at_the_left_edge() {
        assert_eq!((FRAME.x(0, 1), FRAME.x(3, 4)), (0, 30));
    }

    #[test]
    fn ends_keep_their_order_and_their_distance_and_stay_in_the_field() {
        assert_eq!(ends_apart(&[80.0, 20.0], 10.0), [80.0, 20.0], "far apart, nothing moves");
        assert_eq!(ends_apart(&[52.0, 50.0, 51.0], 10.0), [70.0, 50.0, 60.0]);
        assert_eq!(ends_apart(&[99.0, 97.0, f64::NAN], 10.0), [90.0, 80.0, 100.0]);
    }
}
