//! The few drawn signs: policy marks and the symbols of buttons.

use yew::prelude::*;

use crate::run::look::Look;

/// The mark of a policy: its shape in its colour.
pub fn mark(look: Look) -> Html {
    html! {
        <svg class={classes!("mark", format!("look-{}", look.key()))} viewBox="0 0 16 16" aria-hidden="true">{shape(look)}</svg>
    }
}

fn shape(look: Look) -> Html {
    match look {
        Look::Plain => html! { <circle class="mark__ring" cx="8" cy="8" r="5" /> },
        Look::Carrot => html! { <circle cx="8" cy="8" r="6" /> },
        Look::Stick => html! { <rect x="2.5" y="2.5" width="11" height="11" rx="1" /> },
        Look::Fair => html! { <path d="M8 1.8 15 14H1Z" /> },
        Look::Mixed => html! { <path d="M8 1 15 8 8 15 1 8Z" /> },
    }
}

/// The symbol of a button.
pub fn symbol(path: &'static str) -> Html {
    html! { <svg class="symbol" viewBox="0 0 20 20" aria-hidden="true"><path d={path} /></svg> }
}

/// Paths of the symbols, on a grid of twenty.
pub mod paths {
    /// Play.
    pub const PLAY: &str = "M6 4v12l10-6Z";
    /// Pause.
    pub const PAUSE: &str = "M5 4h3.4v12H5ZM11.6 4H15v12h-3.4Z";
    /// A step back.
    pub const BACK: &str = "M13.5 4v12l-7-6Z";
    /// A step forward.
    pub const FORWARD: &str = "M6.5 4v12l7-6Z";
    /// To the beginning.
    pub const START: &str = "M15 4v12l-8-6ZM5 4h2v12H5Z";
    /// To the end.
    pub const END: &str = "M5 4v12l8-6ZM13 4h2v12h-2Z";
    /// Undo.
    pub const UNDO: &str =
        "M7.5 3.5 3 8l4.500 4.500V9.300H12a2.700 2.700 0 0 1 0 5.400H8.500v2.100H12a4.800 4.800 0 0 0 0-9.600H7.500Z";
    /// Redo.
    pub const REDO: &str = "M12.500 3.500 17 8l-4.500 4.500V9.300H8a2.700 2.700 0 0 0 0 5.400h3.500v2.100H8a4.800 4.800 0 0 1 0-9.600h4.500Z";
    /// Close.
    pub const CLOSE: &str = "M5.400 4 10 8.600 14.600 4 16 5.400 11.400 10 16 14.600 14.600 16 10 11.400 5.400 16 4 14.600 8.600 10 4 5.400Z";
    /// There is more.
    pub const MORE: &str = "M4 8.500h3v3H4ZM8.500 8.500h3v3h-3ZM13 8.500h3v3h-3Z";
    /// Settings.
    pub const SETTINGS: &str = "M3 5h7.200a2.500 2.500 0 0 1 4.600 0H17v1.800h-2.200a2.500 2.500 0 0 1-4.600 0H3ZM3 13.200h2.200a2.500 2.500 0 0 1 4.600 0H17V15H9.800a2.500 2.500 0 0 1-4.600 0H3Z";
    /// The seed.
    pub const SEED: &str = "M5 3h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2Zm1.500 2.500v2.400h2.400V5.500Zm4.600 6.600v2.400h2.400v-2.400ZM8.800 8.800v2.400h2.400V8.800Z";
    /// Share.
    pub const SHARE: &str = "M10 2.500 14 7h-2.800v6H8.800V7H6ZM4 10h2v5.500h8V10h2v7.500H4Z";
    /// Policies side by side.
    pub const COMPARE: &str = "M3.500 10.500h3.400V17H3.500ZM8.300 3h3.400v14H8.300ZM13.100 7h3.400v10h-3.400Z";
    /// A shop: the reader's market.
    pub const YOURS: &str = "M4.500 3.500h11L17.500 8v2h-1v6.500h-13V10h-1V8ZM5.500 10.500v4h4v-4Z";
    /// A flask: one policy on the bench.
    pub const LAB: &str = "M7.200 3h5.600v1.700h-.800V8l4.400 8.500H3.600L8 8V4.700h-.800Z";
    /// A field of squares.
    pub const MAP: &str = "M3.500 3.500h5.700v5.700H3.500ZM10.800 3.500h5.700v5.700h-5.700ZM3.500 10.800h5.700v5.700H3.500ZM10.800 10.800h5.700v5.700h-5.700Z";
    /// A sheet with lines.
    pub const BRIEF: &str = "M4 3h12v14H4ZM6 6v1.500h8V6ZM6 9.300v1.500h8V9.300ZM6 12.600v1.500h5v-1.500Z";
    /// Bars, the longest first.
    pub const MATTERS: &str = "M3 4h14v2.600H3ZM3 8.700h9v2.600H3ZM3 13.400h5V16H3Z";
}
