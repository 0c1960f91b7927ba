//! What the program promises, asked from outside: one binary, a module per question.

mod closed_forms;
mod luck;
mod numeric;
mod statistics;
mod units;
