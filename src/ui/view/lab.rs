//! The Lab: one policy, one market, dealer by dealer.

use yew::prelude::*;

use super::PageProps;

/// The screen.
#[component]
pub fn Lab(props: &PageProps) -> Html {
    let _ = props;
    html! { <div class="lab" id="result"></div> }
}
