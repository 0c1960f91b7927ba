//! What lies around every screen: the bar with its small windows, notices, the address, what is stored, preferences; and the
//! browser, which is asked and heard here alone.

pub mod address;
pub mod bar;
pub mod effects;
pub mod notices;
pub mod page;
pub mod panel;
pub mod preferences;
#[cfg(feature = "csr")]
pub mod still;
pub mod storage;
