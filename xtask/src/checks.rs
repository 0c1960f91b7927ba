//! Every check of the project, as a table of stages: what `cargo xtask test` runs, here and in continuous integration.

use crate::programs::{self, Names, WASM};
use crate::shell::{Outcome, root, run, run_with};
use crate::{install, page, python, wheel};
use std::env;
use std::path::Path;
use std::time::Instant;

/// One check: a name to call it by, what it holds true, and how.
pub struct Stage {
    pub name: &'static str,
    pub what: &'static str,
    check: fn() -> Outcome,
}

/// All of them, in the order in which they run: the quick ones first.
pub const STAGES: [Stage; 13] = [
    Stage { name: "format", what: "the code looks as rustfmt would write it", check: format },
    Stage { name: "lint", what: "clippy, natively: the core alone, everything, and the views", check: lint },
    Stage { name: "lint-wasm", what: "clippy for the page and for the worker", check: lint_wasm },
    Stage { name: "native", what: "unit, integration and documentation tests", check: native },
    Stage { name: "frames", what: "pandas, Polars and DuckDB read what the program writes", check: python::frames },
    Stage {
        name: "python",
        what: "the Python package, installed afresh: its digests, types, engines",
        check: wheel::test,
    },
    Stage { name: "views", what: "every view in every state, as text", check: views },
    Stage { name: "rustdoc", what: "the documentation builds and its links lead somewhere", check: rustdoc },
    Stage { name: "wasm-node", what: "the same digests in Node", check: wasm_node },
    Stage { name: "wasm-worker", what: "the same digests in a Chromium worker", check: wasm_worker },
    Stage { name: "page", what: "the release build of the page", check: page::build },
    Stage { name: "budget", what: "how many bytes a reader loads", check: budget },
    Stage { name: "browser", what: "a person's path through the page, by label and role", check: browser },
];

/// Runs the stages named, or all; says how long each took, and at the end how many passed.
pub fn test(names: &[&str]) -> Outcome {
    if let Some(unknown) = names.iter().find(|name| STAGES.iter().all(|stage| stage.name != **name)) {
        return Err(format!("no such stage: {unknown}; `cargo xtask help` lists them"));
    }
    install::toolchain_parts()?;
    let chosen = STAGES.iter().filter(|stage| names.is_empty() || names.contains(&stage.name));
    let (passed, failed): (Vec<_>, Vec<_>) = chosen.map(|stage| (stage.name, hold(stage))).partition(|(_, held)| *held);
    for (name, _) in &failed {
        println!("failed: {name}; to run it alone: cargo xtask test {name}");
    }
    println!("{} passed, {} failed", passed.len(), failed.len());
    if failed.is_empty() { Ok(()) } else { Err("not every check holds".to_owned()) }
}

fn hold(stage: &Stage) -> bool {
    println!("\n── {}: {}", stage.name, stage.what);
    let start = Instant::now();
    let outcome = (stage.check)();
    let seconds = start.elapsed().as_secs_f64();
    match &outcome {
        Ok(()) => println!("── {} passed in {seconds:.1} s", stage.name),
        Err(message) => println!("── {} failed after {seconds:.1} s: {message}", stage.name),
    }
    outcome.is_ok()
}

fn format() -> Outcome {
    run("cargo", &["fmt", "--all", "--check"])
}

fn lint() -> Outcome {
    clippy(&["--no-default-features", "--lib"])?;
    clippy(&["--all-targets"])?;
    clippy(&["--package", "xtask"])?;
    clippy(&["--package", "worker", "--package", "page", "--features", "page/ssr,page/whole", "--all-targets"])
}

fn lint_wasm() -> Outcome {
    let wasm = ["--target", WASM];
    clippy(&[&wasm[..], &["--package", "page", "--features", "csr", "--lib", "--bin", "app"]].concat())?;
    clippy(&[&wasm[..], &["--package", "page", "--features", "csr,whole", "--lib", "--bin", "whole"]].concat())?;
    clippy(&[&wasm[..], &["--package", "worker", "--features", "whole"]].concat())?;
    clippy(&[&wasm[..], &["--no-default-features", "--lib", "--test", "determinism"]].concat())
}

fn clippy(scope: &[&str]) -> Outcome {
    run("cargo", &[&["clippy", "--quiet"], scope, &["--", "--deny", "warnings"]].concat())
}

fn native() -> Outcome {
    run("cargo", &["test"])
}

fn views() -> Outcome {
    run("cargo", &["test", "--package", "worker", "--package", "page", "--features", "page/ssr,page/whole"])
}

fn rustdoc() -> Outcome {
    run_with(
        "cargo",
        &["doc", "--quiet", "--no-deps", "--document-private-items"],
        &[("RUSTDOCFLAGS", "--deny warnings")],
    )
}

fn wasm_node() -> Outcome {
    install::page_tools()?;
    digests("node", "")
}

fn wasm_worker() -> Outcome {
    digests("worker", &install::chromium()?)
}

/// Cargo compiles the digests and hands the program to this one, which it calls again: [`hold_digests`].
fn digests(place: &str, chromium: &str) -> Outcome {
    let own = env::current_exe().map_err(|error| format!("this program does not know where it is: {error}"))?;
    let runner = format!("target.{WASM}.runner=['{}', 'hold', '{place}']", own.display());
    let scope = ["test", "--config", &runner, "--target", WASM, "--no-default-features", "--test", "determinism"];
    run_with("cargo", &scope, &[("CHROMIUM", chromium)])
}

/// Binds the compiled digests to JavaScript, and runs them in `place`: `node`, or a Chromium `worker`.
pub fn hold_digests(place: &str, compiled: &str) -> Outcome {
    let folder = root().join("target/programs/digests");
    programs::bind(Path::new(compiled), "digests", &folder, Names::Long)?;
    run("node", &["build/digests.mjs", place])
}

fn budget() -> Outcome {
    page::build()?;
    run("node", &["build/budget.mjs", "dist"])
}

fn browser() -> Outcome {
    let (chromium, port) = (install::chromium()?, page::free_port(false)?.to_string());
    page::build()?;
    run("cargo", &["build", "--release", "--quiet", "--bin", "dealers-choice"])?; // whose rows the page's are compared with
    let variables = [("CHROMIUM", chromium.as_str()), ("PORT", &port)];
    run_with("node", &["node_modules/@playwright/test/cli.js", "test"], &variables)
}
