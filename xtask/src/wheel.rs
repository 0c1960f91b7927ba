//! The Python package: built, installed into a fresh virtual environment, and tested there.

use crate::programs::nameless;
use crate::python::{self, text};
use crate::shell::{Outcome, root, run, run_with};
use std::fs;
use std::path::{Path, PathBuf};

/// Everything of the test lies here, and is made anew.
const FOLDER: &str = "target/python";
/// The versions that the tests run with.
const PINNED: [&str; 2] = ["--constraint", "python/constraints.txt"];

/// Builds the wheel, installs it with what its tests need, runs them, and makes the reference.
pub fn test() -> Outcome {
    let folder = root().join(FOLDER);
    let python = python::fresh(&folder.join("venv"))?;
    run("cargo", &["clippy", "--quiet", "--package", "dealers-choice-python", "--", "--deny", "warnings"])?;
    pip(&python, &[&PINNED[..], &["maturin", "ruff"]].concat())?;
    run(&python, &["-m", "ruff", "check", "python"])?;
    run(&python, &["-m", "ruff", "format", "--check", "python"])?;
    let wheel = built(&python, &folder.join("wheels"))?;
    pip(&python, &[&PINNED[..], &[&format!("{wheel}[test]")]].concat())?;
    run("cargo", &["build", "--quiet", "--bin", "dealers-choice"])?; // whose digests Python's are compared with
    let program = format!("target/debug/dealers-choice{}", std::env::consts::EXE_SUFFIX);
    let program = text(root().join(program))?;
    run_with(&python, &["-m", "pytest", "python"], &[("DEALERS_CHOICE", &program)])?;
    run(&python, &["-m", "pdoc", "--docformat", "numpy", "--output-directory", "target/python/docs", "dealers_choice"])
}

fn pip(python: &str, words: &[&str]) -> Outcome {
    run(python, &[&["-m", "pip", "install", "--quiet", "--disable-pip-version-check"], words].concat())
}

/// The one wheel in the folder, just built; says how large it is.
fn built(python: &str, folder: &Path) -> Outcome<String> {
    fs::remove_dir_all(folder).or_else(|error| if folder.exists() { Err(error) } else { Ok(()) }).map_err(told)?;
    let place = text(folder.to_path_buf())?;
    let build = ["-m", "maturin", "build", "--locked", "--manifest-path", "python/Cargo.toml", "--out", &place];
    run_with(python, &build, &[("CARGO_ENCODED_RUSTFLAGS", &nameless())])?;
    let wheels: Vec<PathBuf> = fs::read_dir(folder).map_err(told)?.flatten().map(|entry| entry.path()).collect();
    let wheel = wheels.first().ok_or("no wheel was built")?;
    let bytes = fs::metadata(wheel).map_err(told)?.len();
    println!("the wheel takes {} KB: {}", bytes.div_ceil(1000), wheel.file_name().unwrap_or_default().display());
    text(wheel.clone())
}

fn told(error: impl std::fmt::Display) -> String {
    format!("{FOLDER} cannot be used: {error}")
}
