//! What is touched, on whichever screen: it shows what it is given, and says what was touched as a message.

pub mod choices;
#[cfg(feature = "whole")]
pub mod code;
pub mod dispatch;
#[cfg(feature = "whole")]
pub mod file;
pub mod fold;
pub mod icon;
pub mod knob;
pub mod live;
pub mod lock;
pub mod market;
#[cfg(feature = "whole")]
pub mod paper;
pub mod press;
pub mod progress;
#[cfg(feature = "whole")]
pub mod steps;
#[cfg(feature = "whole")]
pub mod study;
pub mod transport;
