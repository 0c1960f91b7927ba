//! `cargo xtask`: everything this project does to itself. Each command first installs what it lacks, at the versions that the
//! repository pins, says what it runs, and starts at once when nothing is missing.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "this program speaks to a terminal")]

mod checks;
mod install;
mod page;
mod shell;

use shell::{Outcome, run, run_with};
use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask serve [--port N] [--open]   build the page and serve it on this machine
cargo xtask serve --watch [--port N]    the same, unoptimised, and again after every change
cargo xtask build                       build the page into dist/
cargo xtask test [STAGE]...             every check, or the stages named:";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match obey(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("xtask: {message}");
            ExitCode::FAILURE
        }
    }
}

fn obey(words: &[&str]) -> Outcome {
    match words {
        ["serve", options @ ..] => page::serve(options),
        ["build"] => page::build(),
        ["test", stages @ ..] => checks::test(stages),
        ["bench", options @ ..] => bench(options),
        ["docs"] => docs(),
        [] | ["help" | "--help" | "-h"] => {
            usage();
            Ok(())
        }
        _ => {
            usage();
            Err(format!("no such command: {}", words.join(" ")))
        }
    }
}

fn usage() {
    println!("{USAGE}");
    for stage in checks::STAGES {
        println!("    {:<38}{}", stage.name, stage.what);
    }
    println!("cargo xtask bench [--long]              the figures of the README: native, then in the browser");
    println!(
        "cargo xtask docs                        rewrite the tables and the shell completions made from the registry"
    );
}

fn bench(options: &[&str]) -> Outcome {
    run("cargo", &[&["bench", "--bench", "model", "--"], options].concat())?;
    page::build()?;
    let chromium = install::chromium()?;
    run_with("node", &[&["tests/browser/bench.mjs"], options].concat(), &[("CHROMIUM", &chromium)])
}

fn docs() -> Outcome {
    run_with("cargo", &["test", "--test", "it", "docs"], &[("UPDATE_DOCS", "1")])
}
