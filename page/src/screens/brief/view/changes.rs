//! What would change the answer: the closest tipping points, once all are known; until then, how far the search is.

use yew::prelude::*;

use crate::answer::limits::switching;
use crate::controls::live::live;
use crate::shared::Shared;
use crate::words::{numbers, say};
use dealers_choice::study::switching::REPLICATIONS;

/// The list, with what it counts in.
pub fn changes(shared: &Shared) -> Html {
    if !shared.searched() {
        return html! { <p>{searching(shared)}</p> };
    }
    html! {
        <>
            {switching(shared)}
            <p class="brief__note">{say("brief-changes-note", &[("futures", REPLICATIONS.into())])}</p>
        </>
    }
}

/// How far the search is, as a sentence.
pub fn searching(shared: &Shared) -> Html {
    live(say("brief-searching", &[("share", numbers::percent(shared.search_done(), 0).into())]))
}
