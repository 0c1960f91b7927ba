//! `cargo xtask`: everything this project does to itself. Each command first installs what it lacks, at the versions that the
//! repository pins, says what it runs, and starts at once when nothing is missing.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "this program speaks to a terminal")]

mod calibrate;
mod checks;
mod install;
mod page;
mod peers;
mod programs;
mod python;
mod shell;
mod wheel;

use shell::{Outcome, run, run_with};
use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask serve [--port N] [--open]   build the page and serve it on this machine
cargo xtask serve --watch [--port N]    the same, unoptimised, and again after every change
cargo xtask build                       build the page into dist/
cargo xtask package                     the page as a zip, for a static host or a stick
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
        ["package"] => page::package(),
        ["hold", place, compiled] => checks::hold_digests(place, compiled),
        ["test", stages @ ..] => checks::test(stages),
        ["bench", "--peers"] => peers::bench(),
        ["bench", options @ ..] => bench(options),
        ["calibrate", options @ ..] => calibrate::calibrate(options),
        ["python"] => wheel::test(),
        ["docs"] => docs(),
        ["docs", "--completions"] => completions(),
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
    println!(
        "cargo xtask bench [--long]              the figures of the README: native, in other frameworks, in the browser"
    );
    println!("cargo xtask bench --peers               the reduced model in other frameworks alone");
    println!(
        "cargo xtask calibrate [--anew]          fit the rules to what is known: rule books and docs/calibration.md; minutes"
    );
    println!("cargo xtask python                      build the Python package, install it afresh, and test it");
    println!("cargo xtask docs                        rewrite the tables in docs/ that are made from the registry");
    println!("cargo xtask docs --completions          write shell completions into target/completions/");
}

fn bench(options: &[&str]) -> Outcome {
    run("cargo", &[&["bench", "--bench", "model", "--"], options].concat())?;
    page::build()?;
    run("cargo", &["build", "--release", "--bin", "dealers-choice"])?;
    peers::bench()?;
    let chromium = install::chromium()?;
    run_with("node", &[&["tests/browser/bench.mjs"], options].concat(), &[("CHROMIUM", &chromium)])
}

fn docs() -> Outcome {
    run_with("cargo", &["test", "--test", "it", "docs"], &[("UPDATE_DOCS", "1")])
}

fn completions() -> Outcome {
    let folder = shell::root().join("target/completions");
    std::fs::create_dir_all(&folder).map_err(|error| format!("target/completions cannot be made: {error}"))?;
    run("cargo", &["build", "--quiet", "--bin", "dealers-choice"])?;
    for name in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let words = ["run", "--quiet", "--bin", "dealers-choice", "--", "completions", name];
        let text = shell::answer("cargo", &words).ok_or(format!("there are no completions for {name}"))?;
        std::fs::write(folder.join(name), text + "\n").map_err(|error| format!("{name} cannot be written: {error}"))?;
    }
    println!("completions for five shells are in target/completions/");
    Ok(())
}
