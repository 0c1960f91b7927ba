//! What a sheet that is printed now would lack, in words.

use yew::prelude::*;

use crate::controls::live::live;
use crate::screens::brief::map::cells;
use crate::shared::Shared;
use crate::words::{say, with};

/// What is still to come; nothing once all is there.
pub fn missing(shared: &Shared) -> Html {
    let lacks = [
        ("brief-lacks-rules", shared.robustness().is_none()),
        ("brief-lacks-horizons", shared.horizons().is_none()),
        ("brief-lacks-limits", !shared.searched()),
        ("brief-lacks-map", cells(shared).is_none()),
    ];
    let lacks: Vec<String> = lacks.into_iter().filter(|(_, lacks)| *lacks).map(|(key, _)| say(key, &[])).collect();
    if lacks.is_empty() {
        return Html::default();
    }
    let what = with(|lexicon| lexicon.listed(lacks));
    html! { <p class="brief__missing" role="status">{live(say("brief-missing", &[("what", what.into())]))}</p> }
}
