//! What stands on the page in each state.

use dealers_choice::registry::Problem;
use dealers_choice::saying;
use page::shared::{Notice, Shared};
use page::state::State;

use crate::views::driven::check;
use crate::views::opening::opening;

#[tokio::test(flavor = "current_thread")]
async fn the_opening_asks_the_question_and_says_what_each_policy_is() {
    check(&opening(), &["Reward them, police them, or both?", "pay well, help, forgive", "Carrot", "Stick", "Mixed"])
        .await;
}

#[tokio::test(flavor = "current_thread")]
async fn a_bad_link_is_told_in_words_with_a_way_out() {
    let problem =
        Problem::new("link", saying!("link-cut", "the link was cut short"), saying!("link-all", "copy all of it"));
    let state = State::from(Shared {
        notices: vec![Notice::BadLink { problems: vec![problem], work: false }],
        ..Shared::default()
    });
    check(
        &state,
        &["couldn’t read that link", "link: the link was cut short (copy all of it)", "Show the opening example"],
    )
    .await;
}

#[tokio::test(flavor = "current_thread")]
async fn refusals_of_the_browser_are_told_in_words() {
    let notices = vec![Notice::NoWorkers, Notice::NothingKept, Notice::CopyByHand("https://example.org/#1".to_owned())];
    let state = State::from(Shared { notices, ..Shared::default() });
    check(&state, &["only slower", "isn’t saving anything", "https://example.org/#1"]).await;
}
