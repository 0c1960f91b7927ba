//! Does the documentation say what the code says? With `UPDATE_DOCS=1` it is made to.

use std::path::Path;
use std::{env, fs};

use dealers_choice::claims::perturbed::{DRAWS, PARTS};
use dealers_choice::claims::{Claim, FAMILIES, Outcome, claims};
use dealers_choice::report::tables::{TABLES, filled};
use dealers_choice::study::calibration::{Purpose, TARGETS, Target};

#[test]
fn the_tables_of_the_model_are_those_of_the_registry() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/model.md");
    let written = fs::read_to_string(&path).expect("docs/model.md");
    let right = filled(&written).unwrap_or_else(|problem| panic!("docs/model.md: {problem}"));
    for (name, _) in TABLES {
        let places = right.matches(&format!("<!-- generated: {name} -->")).count();
        assert_eq!(places, 1, "places of the table \"{name}\" in docs/model.md");
    }
    if env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, right).expect("docs/model.md can be written");
    } else {
        let first = written.lines().zip(right.lines()).find(|(old, new)| old != new);
        assert!(written == right, "`cargo xtask docs` rewrites docs/model.md; first difference: {first:#?}");
    }
}

fn row(claim: &Claim) -> String {
    let tests: Vec<String> = claim.tests.iter().map(|test| format!("`{test}`")).collect();
    let Claim { id, claim: words, source, known, result, outcome, .. } = claim;
    format!(
        "| {id} | {words} | {source}, {} | {} | {result} | {} | {} |\n",
        known.words(),
        outcome.words(),
        used_for(id),
        tests.join(", ")
    )
}

/// What a claim is used for: one for fitting proves nothing when it is met.
fn used_for(id: &str) -> &'static str {
    let fits = |target: &&Target| target.claim == id && target.purpose == Purpose::Fitting;
    if TARGETS.iter().any(|target| fits(&target)) { "fitting" } else { "testing" }
}

/// The facts with numbers, one list for each use.
fn table_of_targets() -> String {
    let head = "| used for | fact | wanted | source |\n|---|---|---|---|\n".to_owned();
    let row = |target: &Target| {
        let Target { words, wanted, source, purpose, .. } = target;
        let used = if *purpose == Purpose::Fitting { "fitting" } else { "testing" };
        format!("| {used} | {words} | {} | {source} |\n", wanted.words())
    };
    std::iter::once(head).chain(TARGETS.iter().map(row)).collect()
}

fn table_of_claims() -> String {
    let head = "| | claim | source | outcome | result | used for | test |\n|---|---|---|---|---|---|---|\n";
    let rows = claims().map(row);
    std::iter::once(head.to_owned()).chain(rows).collect()
}

fn table_of_perturbed_parts() -> String {
    let head = format!("| | claim | stands in so many of {DRAWS} draws |\n|---|---|---|\n");
    let rows = PARTS.iter().map(|part| format!("| {} | {} | {} |\n", part.id, part.words, part.stands));
    std::iter::once(head).chain(rows).collect()
}

/// The text with `table` in the place of that name.
fn with_table(text: &str, name: &str, table: &str) -> String {
    let start = format!("<!-- generated: {name} -->\n");
    let (before, rest) = text.split_once(&start).unwrap_or_else(|| panic!("no place for {name}"));
    let (_, after) = rest.split_once("<!-- end -->").expect("the end of the table");
    format!("{before}{start}{table}<!-- end -->{after}")
}

#[test]
fn the_claims_of_the_validation_are_those_of_the_program() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/validation.md");
    let written = fs::read_to_string(&path).expect("docs/validation.md");
    let right = with_table(&written, "claims", &table_of_claims());
    let right = with_table(&right, "perturbed", &table_of_perturbed_parts());
    let right = with_table(&right, "targets", &table_of_targets());
    if env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, right).expect("docs/validation.md can be written");
    } else {
        assert!(written == right, "`cargo xtask docs` rewrites docs/validation.md");
    }
}

#[test]
fn the_readme_counts_the_findings_of_research_as_they_went() {
    let readme = fs::read_to_string("README.md").expect("the README").replace('\n', " ");
    let research: Vec<Outcome> = FAMILIES
        .iter()
        .flat_map(|family| family.claims)
        .filter_map(|claim| claim.id.starts_with('V').then_some(claim.outcome))
        .collect();
    let [holds, partly, fails, unmodelled] = [Outcome::Holds, Outcome::Partly, Outcome::Fails, Outcome::NotModelled]
        .map(|outcome| research.iter().filter(|own| **own == outcome).count());
    let all = research.len();
    let missed = if fails == 0 { String::new() } else { format!("it does not show {fails}, and ") };
    let told = format!(
        "We compared the model with {all} findings of channel research. It shows {holds} of them, and {partly} in part; \
         {missed}it cannot show {unmodelled}."
    );
    assert!(readme.contains(&told), "README.md does not say: {told}");
}

#[test]
fn what_is_said_of_a_claim_has_a_test_behind_it_and_only_then() {
    let mut seen = Vec::new();
    for claim in claims() {
        assert_eq!(claim.outcome.is_tested(), !claim.tests.is_empty(), "{}: tests", claim.id);
        assert!(claim.claim.chars().count() <= 140 && claim.result.chars().count() <= 140, "{} is long", claim.id);
        assert!(!seen.contains(&claim.id), "{} is there twice", claim.id);
        seen.push(claim.id);
    }
}
