//! A workshop without a server: teams decide, read a code out, and one machine computes what comes of it.

pub mod code;
