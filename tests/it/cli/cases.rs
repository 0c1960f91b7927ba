//! The page of a case shows the digest that its plan gives, so whoever repeats it sees at once whether the figures are still these.

use std::fs;

use super::printed;

/// The command of a case's page, and the digest that the page shows beside it.
fn shown(page: &str) -> Option<(Vec<&str>, &str)> {
    let (_, rest) = page.split_once("`cargo run --release -- ")?;
    let (command, rest) = rest.split_once('`')?;
    let (_, rest) = rest.split_once("digest")?;
    Some((command.split_whitespace().collect(), rest.split('`').nth(1)?))
}

#[test]
fn every_page_of_a_case_shows_the_digest_that_its_plan_gives() {
    let pages = fs::read_dir("docs/cases").expect("the cases").map(|entry| entry.expect("an entry").path());
    let (mut cases, mut stale) = (0, Vec::new());
    for page in pages.filter(|page| !page.ends_with("README.md")) {
        let text = fs::read_to_string(&page).expect("a page");
        let (command, digest) = shown(&text).expect("a command and its digest");
        let said = printed(&command);
        let now = said.lines().last().and_then(|line| line.strip_prefix("digest ")).expect("a digest");
        cases += 1;
        stale.extend((now != digest).then(|| format!("{}: {digest} is {now}", page.display())));
    }
    assert!(cases > 10 && stale.is_empty(), "look at the figures of {cases} pages, then at their digests: {stale:#?}");
}
