//! Charts: what is shown, the shapes that show it, and the two places where they go: the page and a file of their own.
//!
//! A fan is this program's own picture, and a dozen of them follow every move of a slider: they are a handful of paths,
//! worked out here (`docs/decisions/0035`). Colours are the style sheet's, so a chart follows the theme by itself.

#[cfg(feature = "whole")]
mod bars;
pub mod channel;
pub mod courses;
mod dated;
pub mod document;
#[cfg(feature = "whole")]
mod dots;
pub mod fan;
#[cfg(feature = "whole")]
mod network;
#[cfg(feature = "whole")]
mod people;
mod picture;
mod plot;
mod rows;
mod shapes;
mod shown;
pub mod writing;

#[cfg(feature = "whole")]
pub use bars::{Bar, BarTable, Bars, bars_document};
pub use document::Document;
#[cfg(feature = "whole")]
pub use network::{CHANNEL, DOTS, answer_document};
pub use picture::Picture;
pub use plot::{Drawn, Plot};
pub use rows::{Rows, chart_table, difference_rows, difference_summary, fan_rows, fan_summary};
pub use shapes::{ends_apart, kept_dash};
pub use shown::{DIFFERENCE, Kept, Shown, fan_id, lead_unit, run_document};
pub use writing::Ink;

/// An element for each dealer, where one of them can be chosen.
#[cfg(feature = "whole")]
fn each(channel: &channel::ChannelProps) -> yew::Html {
    yew::html! { <people::People ..channel.clone() /> }
}

/// The first load has no place where a dealer can be chosen.
#[cfg(not(feature = "whole"))]
fn each(_: &channel::ChannelProps) -> yew::Html {
    yew::Html::default()
}
