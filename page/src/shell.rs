//! What lies around every screen: the bar with its small windows, and notices; and the browser, of which effects are asked here.

pub mod bar;
pub mod effects;
pub mod lesson;
pub mod notices;
pub mod page;
pub mod panel;
#[cfg(feature = "csr")]
pub mod still;
