//! Can every case be discussed: a bet with one answer, three questions, and no number that its own tables do not hold?

use super::{cases, read};

/// Words that a discussion takes at most, so that it fits ten minutes.
const WORDS_MAX: usize = 190;

/// What the document says of a case.
fn section(key: &str) -> String {
    let document = read("docs/discussions.md");
    let (_, rest) = document.split_once(&format!("\n## {key}\n")).unwrap_or_else(|| panic!("{key} is not discussed"));
    rest.split("\n## ").next().unwrap_or_default().to_owned()
}

/// The numbers of a text, with their thousands and decimals.
fn numbers(text: &str) -> Vec<&str> {
    let is_part = |sign: char| sign.is_ascii_digit() || ".,".contains(sign);
    let trimmed = text.split(|sign| !is_part(sign)).map(|number| number.trim_matches(['.', ',']));
    trimmed.filter(|number| number.starts_with(|sign: char| sign.is_ascii_digit())).collect()
}

#[test]
fn every_case_has_a_bet_with_one_answer_three_questions_and_a_hint() {
    for key in cases() {
        let section = section(key);
        let starting = |sign: &str| section.lines().filter(|line| line.starts_with(sign)).count();
        assert!(starting("- ") >= 3 && starting("- **") == 1, "{key}: at least three options, one of them the answer");
        assert_eq!(
            section
                .lines()
                .filter(|line| line.split_once(". ").is_some_and(|(start, _)| start.parse::<u32>().is_ok()))
                .count(),
            3,
            "{key}"
        );
        for word in ["**Bet:** ", "**Because:** ", "**Listen for:** "] {
            assert!(starting(word) == 1, "{key}: {word}");
        }
        assert!(section.split_whitespace().count() <= WORDS_MAX, "{key}: {} words", section.split_whitespace().count());
    }
    let document = read("docs/discussions.md");
    assert_eq!(document.matches("\n## ").count(), cases().count(), "and nothing else is discussed");
}

#[test]
fn the_reason_of_every_answer_has_its_numbers_from_the_generated_tables_of_the_case() {
    for key in cases() {
        let section = section(key);
        let page = read(&format!("docs/cases/{key}.md"));
        let (_, generated) = page.split_once("<!-- generated: numbers -->").expect("tables");
        let tables = generated.split("<!-- end -->").next().unwrap_or_default();
        let rows: String = tables.lines().filter(|line| line.starts_with('|')).collect();
        let because = section.lines().find(|line| line.starts_with("**Because:**")).expect("a reason");
        let known = numbers(&rows);
        for number in numbers(because) {
            assert!(known.contains(&number), "{key}: {number} is in no table of its page");
        }
    }
}
