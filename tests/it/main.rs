//! What the program promises, asked from outside: one binary, a module per question.

mod article;
mod best;
mod calibration;
mod cases;
mod cli;
mod closed_forms;
mod docs;
mod emergent;
mod golden;
mod lab;
mod laws;
mod ledger;
mod link;
mod luck;
mod numeric;
mod perturbed;
mod plan;
mod registry;
mod sensitivity;
mod statistics;
mod stylised;
mod summary;
mod survey;
mod textbook;
mod tidy;
mod units;
