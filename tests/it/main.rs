//! What the program promises, asked from outside: one binary, a module per question.

mod cli;
mod closed_forms;
mod docs;
mod lab;
mod link;
mod luck;
mod numeric;
mod plan;
mod registry;
mod statistics;
mod summary;
mod units;
