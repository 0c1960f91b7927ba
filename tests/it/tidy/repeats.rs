//! Is anything written twice? What stands in two places is changed in one of them.

use std::collections::BTreeMap;

use super::{File, none, product};

/// Lines from which on a repeated passage is one too many.
const LINES: usize = 10;

/// A line that counts: its number and what it says.
type Line<'a> = (usize, &'a str);

/// The lines of a file that say something: neither blank, nor a comment, nor an import.
fn telling(file: &File) -> Vec<Line<'_>> {
    let mut in_import = false;
    let mut lines = Vec::new();
    for (number, line) in file.lines().map(|(number, line)| (number, line.trim())) {
        let opens =
            ["use ", "pub use ", "pub(crate) use ", "pub(super) use "].iter().any(|word| line.starts_with(word));
        if in_import || opens {
            in_import = !line.ends_with(';');
        } else if !line.is_empty() && !line.starts_with("//") {
            lines.push((number, line));
        }
    }
    lines
}

/// The passages that stand in two places, each told once, where it begins.
fn repeated(files: &[File]) -> Vec<String> {
    let mut first = BTreeMap::new();
    let mut findings = Vec::new();
    for file in files {
        let lines = telling(file);
        let mut in_passage = false;
        for passage in lines.windows(LINES) {
            let words: Vec<&str> = passage.iter().map(|(_, words)| *words).collect();
            let here = (file.path.as_str(), passage[0].0);
            let (path, number) = *first.entry(words).or_insert(here);
            let again = (path, number) != here;
            if again && !in_passage {
                findings.push(format!("{}:{}: stands at {path}:{number} too", here.0, here.1));
            }
            in_passage = again;
        }
    }
    findings
}

#[test]
fn no_passage_of_ten_lines_stands_in_two_places() {
    none(repeated(&product()), "say it once");
}

#[test]
fn a_copy_is_found_whatever_stands_between_its_lines_and_nine_lines_are_none() {
    let lines = |count: usize| (0..count).map(|line| format!("    let line_{line} = {line};")).collect::<Vec<_>>();
    let file = |path: &str, text: String| File { path: path.to_owned(), text };
    let original = file("a.rs", format!("//! A.\nuse b::{{\n    C,\n}};\n{}\n", lines(12).join("\n")));
    let copy = |count| file("b.rs", format!("fn b() {{\n{}\n}}\n", lines(count).join("\n// a word\n\n")));
    assert_eq!(repeated(&[original, copy(12)]), ["b.rs:2: stands at a.rs:5 too"]);
    let original = file("a.rs", lines(12).join("\n"));
    assert_eq!(repeated(&[original, copy(9)]), Vec::<String>::new());
}
