//! Is every number of the model either a parameter or named with a reason? Read off the text of `src/sim`.
//!
//! What is behaviour stands in a `registry!` table. What is arithmetic, a unit, the zero of a scale or a guard is a constant
//! whose comment says so. Nothing else is a number, but for those that count.

use std::iter::Peekable;

use super::{File, files, none};

/// Numbers that need no name: none, one, a pair, the months of a year.
const PLAIN: [&str; 7] = ["0", "0.0", "1", "1.0", "2", "12", "12.0"];
/// Numbers that need no name behind a stroke: a half.
const PLAIN_DIVISORS: [&str; 1] = ["2.0"];

/// Functions that are tables: the file, the function, and what it lists.
const TABLES: [(&str, &str, &str); 9] = [
    ("src/sim/policy.rs", "carrot", "the levers of a preset"),
    ("src/sim/policy.rs", "stick", "the levers of a preset"),
    ("src/sim/policy.rs", "fair_stick", "the levers of a preset"),
    ("src/sim/policy.rs", "mixed", "the levers of a preset"),
    ("src/sim/policy.rs", "training", "the number of skills"),
    ("src/sim/scenario.rs", "usual_margin", "what a trade is, which is a condition"),
    ("src/sim/scenario.rs", "size", "what a trade is, which is a condition"),
    ("src/sim/scenario.rs", "service", "what a trade is, which is a condition"),
    ("src/sim/scenario.rs", "ties", "what a trade is, which is a condition"),
];

/// Lines that may hold a bare number: the file, a part of the line, and the reason.
const EXCEPTIONS: [(&str, &str, &str); 5] = [
    ("src/sim/month/books.rs", "2.0 * tally.loyalty * per - 1.0", "loyalty on a scale from minus one to one"),
    ("src/sim/rules/leaving.rs", "2.0 * dealer.feelings.loyalty - 1.0", "loyalty on a scale from minus one to one"),
    ("src/sim/month/tally.rs", "11.0 / 12.0", "what a month takes off a year"),
    ("src/sim/network.rs", "<< 32", "bits of the first of a pair"),
    ("src/sim/person.rs", "/ 4.0", "the mean of four"),
];

/// The numbers in a line of code, each with whether a stroke stands before it. Numbers in texts, names and the places of a pair
/// do not count.
fn numbers(line: &str) -> Vec<(String, bool)> {
    let mut found = Vec::new();
    let mut letters = line.chars().peekable();
    let mut before = [' '; 2];
    while let Some(letter) = letters.next() {
        if letter == '"' {
            skip_text(&mut letters);
        } else if letter.is_ascii_alphabetic() || letter == '_' {
            while letters.next_if(|next| next.is_ascii_alphanumeric() || *next == '_').is_some() {}
        } else if letter.is_ascii_digit() {
            let number = rest_of_number(letter, &mut letters);
            let is_field = before[1] == '.' && before[0] != '.';
            let is_index = "[;".contains(before[1]) && letters.peek() == Some(&']');
            let is_place = is_field || is_index;
            if !is_place {
                found.push((number, before.contains(&'/')));
            }
        }
        if letter != ' ' {
            before = [before[1], letter];
        }
    }
    found
}

fn skip_text(letters: &mut impl Iterator<Item = char>) {
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => drop(letters.next()),
            '"' => return,
            _ => {}
        }
    }
}

/// A number from its first digit on, without its type and the marks between its digits.
fn rest_of_number(first: char, letters: &mut Peekable<std::str::Chars<'_>>) -> String {
    let mut number = String::from(first);
    while let Some(next) = letters.peek().copied() {
        let mut ahead = letters.clone();
        ahead.next();
        let is_point = next == '.' && !number.contains('.') && ahead.peek().is_some_and(char::is_ascii_digit);
        let is_sign = next == '-' && number.ends_with('e');
        if !(next.is_ascii_alphanumeric() || next == '_' || is_point || is_sign) {
            break;
        }
        number.push(next);
        letters.next();
    }
    let plain = number.replace('_', "");
    ["f64", "f32", "u64", "u32", "u8", "i64", "i32", "usize"]
        .iter()
        .find_map(|kind| plain.strip_suffix(kind))
        .map_or(plain.clone(), str::to_owned)
}

/// Whether a number needs a name.
fn is_bare(number: &str, divides: bool) -> bool {
    !(PLAIN.contains(&number) || divides && PLAIN_DIVISORS.contains(&number))
}

/// The lines of rules: code without tables and without constants that say what they are.
fn rules(file: &File) -> Vec<(usize, &str)> {
    let mut lines = Vec::new();
    let mut end: Option<String> = None;
    let mut is_said = false;
    for (number, line) in file.lines().take_while(|(_, line)| !line.starts_with("#[cfg(test)]")) {
        let code = line.trim_start();
        let indent = &line[..line.len() - code.len()];
        if let Some(mark) = &end {
            if line.starts_with(mark.as_str()) {
                end = None;
            }
        } else if let Some(mark) = opens(file, code, is_said) {
            end = (!is_closed(code)).then(|| format!("{indent}{mark}"));
        } else {
            lines.push((number, line.split("//").next().unwrap_or_default()));
        }
        // A comment may stand over several constants of a kind.
        let is_constant = code.contains("const ") && code.ends_with(';');
        is_said = code.starts_with("///") || code.starts_with("#[") || is_said && (is_constant || end.is_some());
    }
    lines
}

/// The sign that ends what a line opens, if it opens a table or a constant that says what it is.
fn opens(file: &File, code: &str, is_said: bool) -> Option<&'static str> {
    let bare = code.trim_start_matches("pub ").trim_start_matches("const ");
    let is_table = TABLES.iter().any(|(path, name, _)| *path == file.path && bare.starts_with(&format!("fn {name}(")));
    let is_constant =
        is_said && !bare.starts_with("fn ") && (code.starts_with("const ") || code.starts_with("pub const "));
    // Each group of parameters stands in a macro that hands its entries on.
    let is_group = file.is_below("src/sim/parameters") && code.starts_with("macro_rules! ");
    if code.starts_with("registry! {") || is_table || is_group {
        Some("}")
    } else {
        is_constant.then(|| match code.chars().next_back() {
            Some('[' | '(') => "]",
            Some('=') => " ",
            _ => "}",
        })
    }
}

/// Whether a line ends what it opens.
fn is_closed(code: &str) -> bool {
    code.ends_with(';') || code.contains('{') && code.ends_with('}')
}

/// Every bare number of a file, with its place.
fn bare_numbers(file: &File) -> Vec<String> {
    let mut findings = Vec::new();
    for (number, line) in rules(file) {
        let excepted = EXCEPTIONS.iter().any(|(path, part, _)| *path == file.path && line.contains(part));
        let bare = numbers(line).into_iter().filter(|(number, divides)| !excepted && is_bare(number, *divides));
        findings.extend(bare.map(|(bare, _)| format!("{}:{number}: {bare} in {}", file.path, line.trim())));
    }
    findings
}

fn model() -> Vec<File> {
    files("src/sim").into_iter().filter(|file| file.is_a("rs")).collect()
}

#[test]
fn every_number_of_the_model_is_a_parameter_or_has_a_name_and_a_reason() {
    none(
        model().iter().flat_map(bare_numbers),
        "behaviour belongs into the registry, anything else has a name and a reason",
    );
}

#[test]
fn every_exception_is_still_needed() {
    let model = model();
    let of = |path: &str| model.iter().find(|file| file.path == path).map_or("", |file| &file.text);
    let stale = EXCEPTIONS.iter().filter(|(path, part, _)| !of(path).lines().any(|line| line.contains(part)));
    none(stale.map(|(path, part, reason)| format!("{path}: {part} ({reason})")), "no longer there");
    let gone = TABLES.iter().filter(|(path, name, _)| !of(path).contains(&format!("fn {name}(")));
    none(gone.map(|(path, name, what)| format!("{path}: {name} ({what})")), "no longer there");
}

#[test]
fn a_bare_number_is_told_from_one_that_has_a_name() {
    let check = |text: &str, expected: &[&str]| {
        let file = File { path: "src/sim/rules/example.rs".to_owned(), text: text.to_owned() };
        let found: Vec<String> =
            bare_numbers(&file).iter().filter_map(|it| it.split(' ').nth(1).map(str::to_owned)).collect();
        assert_eq!(found, expected, "{text}");
    };
    check("let x = 1.6 * felt + 0.3 * y - 1.0;", &["1.6", "0.3"]);
    check("let x = 0.5 * y; let z = y / 2.0; let w = 2.0 * y;", &["0.5", "2.0"]);
    check("let pair = a.0 + b.1 + c[7]; let d: [f64; 4]; for i in 0..4 {}", &["4"]);
    check("let x = y.at_least(1e-6);", &["1e-6"]);
    check("let x1 = f64::from(u8::from(y)) + 7_f64;", &["7"]);
    check("let s = \"3.5 and 4\"; // 9\nlet t = 3;", &["3"]);
    check("/// Half the way, by definition.\nconst SHARE: f64 = 0.3;\nconst OTHER: f64 = 0.4;\nlet x = 0.6;", &["0.6"]);
    check("const SILENT: f64 = 0.3;", &["0.3"]);
    check("registry! {\n    x: f64 = 0.3;\n}\nlet y = 0.4;", &["0.4"]);
    check("/// Pairs.\nconst PAIRS: [f64; 2] = [\n    0.3, 0.4,\n];\nlet y = 0.7;", &["0.7"]);
    check("#[cfg(test)]\nmod tests { const X: f64 = 0.3; }", &[]);
}
