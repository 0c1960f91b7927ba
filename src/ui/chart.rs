//! Charts: what is to be drawn, as plain data, and the one component that hands it to the chart library.
//!
//! The library is ECharts, cut down in `assets/charts.js`. It gets one JSON text for each drawing; colours in it are
//! names of the style sheet (`var(--carrot)`), so a chart follows the theme by itself.

mod drawing;
mod fan;
mod mount;
mod option;
mod rows;

pub use drawing::{picture_png, picture_svg};
pub use fan::{FanView, Kept, difference_option, fan_option, saved_dash};
pub use mount::{Mounted, OptionText};
pub use rows::{Rows, difference_rows, difference_summary, fan_rows, fan_summary};

/// All charts of the page share one cursor.
pub const GROUP: &str = "page";
