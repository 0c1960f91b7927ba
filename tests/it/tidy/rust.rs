//! Rules about Rust files: how they open, how long they are, what never stands in them.

use super::{all_rust, files, found, none, product, root};

/// Longest file, in lines.
const LINES_MAX: usize = 400;
/// Files that may be longer, each with the reason.
const LONG: [(&str, &str); 1] = [("src/report/link/names.rs", "lists of keys that only ever grow, a line a key")];

#[test]
fn every_rust_file_opens_with_a_sentence_about_itself() {
    let silent = all_rust().into_iter().filter(|file| !file.text.starts_with("//! "));
    none(silent.map(|file| file.path), "these open without `//!`");
}

#[test]
fn no_file_is_longer_than_a_reader_can_hold() {
    let long = all_rust().into_iter().map(|file| (file.text.lines().count(), file.path));
    let long = long.filter(|(lines, path)| *lines > LINES_MAX && LONG.iter().all(|(known, _)| known != path));
    none(long.map(|(lines, path)| format!("{path}: {lines} lines")), "these are too long");
    for (path, reason) in LONG {
        assert!(root().join(path).is_file() && !reason.is_empty(), "{path} is no longer there");
    }
}

#[test]
fn a_module_is_a_file_and_has_a_name() {
    const NAMELESS: [&str; 5] = ["mod.rs", "utils.rs", "util.rs", "helpers.rs", "common.rs"];
    let nameless = all_rust().into_iter().map(|file| file.path);
    let nameless = nameless.filter(|path| NAMELESS.contains(&path.rsplit('/').next().unwrap_or_default()));
    none(nameless, "these names say nothing");
}

#[test]
fn nothing_is_left_unfinished() {
    let words = [concat!("to", "do!"), concat!("un", "implemented!"), concat!("db", "g!(")];
    none(found(&all_rust(), &words), "unfinished");
    let notes = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("HA", "CK:")];
    let mut findings = Vec::new();
    for file in files("") {
        let lines = file.lines().filter(|(_, line)| notes.iter().any(|note| line.contains(note)));
        findings.extend(lines.map(|(number, _)| format!("{}:{number}", file.path)));
    }
    none(findings, "notes to oneself belong into an issue");
}

#[test]
fn no_code_is_kept_in_a_comment() {
    let mut findings = Vec::new();
    for file in all_rust() {
        let lines = file.lines().filter(|(_, line)| line.trim_start().strip_prefix("// ").is_some_and(is_code));
        findings.extend(lines.map(|(number, line)| format!("{}:{number}: {line}", file.path)));
    }
    none(findings, "code in a comment");
}

/// Whether the text of a comment is a statement.
fn is_code(comment: &str) -> bool {
    const STARTS: [&str; 12] =
        ["let ", "if ", "for ", "fn ", "pub ", "use ", "match ", "return", "self.", "#[", "assert", "}"];
    STARTS.iter().any(|start| comment.starts_with(start)) && comment.ends_with([';', '{', '}', ']'])
}

#[test]
fn comments_that_are_code_are_told_from_comments_that_are_not() {
    assert!(is_code("let x = 1;") && is_code("use std::fs;") && is_code("if x {"));
    assert!(!is_code("let the supplier bear it") && !is_code("For all x, f(x) = 1;"));
}

#[test]
fn every_exception_from_a_lint_says_why() {
    none(
        found(&all_rust(), &[concat!("#[al", "low("), concat!("#![al", "low(")]),
        "write #[expect(…, reason = \"…\")]",
    );
}

#[test]
fn no_test_is_put_to_sleep() {
    none(found(&all_rust(), &[concat!("#[ig", "nore")]), "a test runs or goes");
}

#[test]
fn nothing_in_the_product_can_fail_without_a_reason() {
    none(found(&product(), &[".unwrap()", ".get_unchecked", "unsafe "]), "say why it cannot fail with expect");
}

#[test]
fn the_core_counts_the_same_everywhere() {
    const DIFFERENT: [&str; 16] = [
        ".exp()",
        ".exp2()",
        ".exp_m1()",
        ".ln()",
        ".ln_1p()",
        ".log2()",
        ".log10()",
        ".powf(",
        ".powi(",
        ".sin()",
        ".cos()",
        ".tan()",
        ".tanh()",
        ".mul_add(",
        ".cbrt()",
        ".hypot(",
    ];
    let core: Vec<_> = files("src/").into_iter().filter(|file| !file.is_below("src/numeric")).collect();
    none(found(&core, &DIFFERENT), "its bits may differ: crate::numeric has it");
    none(found(&core, &["HashMap", "HashSet", "RandomState"]), "its order may differ: take a BTreeMap");
}
