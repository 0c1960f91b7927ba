//! Does the table of benchmarks in `docs/validation.md` say what the code does?

use std::fs;
use std::path::{Path, PathBuf};

const TABLE: &str = include_str!("../../../docs/validation.md");
const TESTS: [&str; 2] = [include_str!("benchmarks.rs"), include_str!("economics.rs")];

/// The cells of every row of the table that is about a benchmark.
fn rows() -> Vec<Vec<&'static str>> {
    let rows: Vec<Vec<_>> = TABLE
        .lines()
        .filter(|line| line.starts_with("| B"))
        .map(|line| line.split('|').map(str::trim).collect())
        .collect();
    assert_eq!(rows.len(), 23, "B1 to B22 and B5′");
    rows
}

/// What a cell sets in backticks.
fn quoted(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('`').skip(1).step_by(2)
}

/// The text of all files below a folder.
fn source_below(folder: &Path) -> String {
    let entries = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.expect("a readable folder").path());
    entries
        .map(|path| if path.is_dir() { source_below(&path) } else { fs::read_to_string(path).expect("text") })
        .collect()
}

#[test]
fn every_benchmark_names_tests_that_exist_and_every_test_is_named() {
    for row in rows() {
        assert!(quoted(row[4]).count() > 0, "{} names no test", row[1]);
        for test in quoted(row[4]) {
            assert!(TESTS.iter().any(|source| source.contains(&format!("fn {test}("))), "{test} does not exist");
        }
    }
    let names = TESTS.iter().flat_map(|source| source.split("fn b").skip(1)).filter_map(|rest| rest.split('(').next());
    for name in names {
        assert!(TABLE.contains(&format!("`b{name}`")), "b{name} is not in the table");
    }
}

#[test]
fn what_the_table_says_is_called_is_called_by_the_simulation() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let simulation = source_below(&root.join("src/sim"));
    for function in rows().iter().flat_map(|row| quoted(row[5])) {
        assert!(simulation.contains(&format!("economics::{function}(")), "{function} is not called");
    }
}
