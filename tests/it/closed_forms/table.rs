//! Does the table of benchmarks in `docs/validation.md` say what the code does?

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
