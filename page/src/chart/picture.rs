//! A chart as shapes: made once for what is shown, and then only pointed at.

use crate::chart::shapes::{Frame, Places};
use crate::chart::shown::Shown;

/// Width of a month and height of the field, in the units of the drawing: fine enough to look smooth, and whole numbers.
const MONTH: i32 = 10;
const HEIGHT: i32 = 1000;

/// The shapes of a chart in a field of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// What is shown.
    pub shown: Shown,
    /// Where the field lies.
    pub frame: Frame,
    /// The lines of the axis.
    pub levels: String,
    /// The line at zero; empty for none.
    pub zero: String,
    /// The band of nine in ten replications.
    pub most: String,
    /// The band of half of the replications.
    pub half: String,
    /// The middle replication.
    pub median: String,
    /// The second line; empty for none.
    pub second: String,
    /// The median of each saved run.
    pub kept: Vec<String>,
    replication: Places,
}

impl Picture {
    /// The picture for the page: a field that is stretched to the room it gets.
    #[must_use]
    pub fn stretching(shown: Shown) -> Self {
        let width = MONTH * (shown.months().saturating_sub(1).max(1) as u32).cast_signed();
        Self::in_frame(shown, Frame { left: 0, top: 0, width, height: HEIGHT })
    }

    /// The picture in a frame.
    #[must_use]
    pub fn in_frame(shown: Shown, frame: Frame) -> Self {
        let (axis, months, fan) = (shown.axis, shown.months(), &shown.fan);
        let places = |line: usize| frame.places(axis, fan.rows.iter().map(|row| row[line]));
        let line = |values: &[f64]| frame.line(&frame.places(axis, values.iter().copied()), months);
        let [low, lower, median, upper, high] = [0, 1, 2, 3, 4].map(places);
        Self {
            levels: shown.levels().filter_map(|(value, _)| Some(frame.level(frame.y(axis, value)?))).collect(),
            zero: frame.y(axis, 0.0).filter(|_| shown.marks_zero).map_or_else(String::new, |y| frame.level(y)),
            most: frame.band(&low, &high),
            half: frame.band(&lower, &upper),
            median: frame.line(&median, months),
            second: line(&fan.second),
            kept: shown.kept.iter().map(|kept| line(&kept.median)).collect(),
            replication: frame.places(axis, shown.replication.iter().copied()),
            frame,
            shown,
        }
    }

    /// This replication up to a month (0 is the first).
    #[must_use]
    pub fn replication_up_to(&self, month: usize) -> String {
        self.frame.line(&self.replication[..self.replication.len().min(month + 1)], self.shown.months())
    }

    /// An upright line in a month (0 is the first).
    #[must_use]
    pub fn upright(&self, month: usize) -> String {
        self.frame.upright(month.min(self.shown.months().saturating_sub(1)), self.shown.months())
    }
}
