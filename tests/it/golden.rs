//! Does the model still say what it said? The table changes only on purpose, with a line in the change log.

mod rows;

#[test]
fn every_policy_in_every_market_gives_the_figures_on_record() {
    insta::assert_snapshot!("blocks", rows::rows().join("\n"));
}
