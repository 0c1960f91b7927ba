//! A workshop without a server: its codes, how it goes on, and what a year brings.

mod code;
mod session;
mod year;
