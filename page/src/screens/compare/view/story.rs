//! What happens under a policy in the future on screen: when something happened for the first time, and one dealer to follow.

use yew::prelude::*;

use crate::controls::dispatch::Dispatch;
use crate::controls::live::live;
use crate::msg::Msg;
use crate::run::channel::Cast;
use crate::run::playback::Play;
use crate::run::story::{Fate, Moment};
use crate::screens::compare::view::diary::diary_button;
use crate::words::say;

/// The dealer to follow as it fares in the month on screen, and the months worth going to.
pub fn story(send: &Dispatch, place: usize, cast: &Cast, month: u32) -> Html {
    let dealer = cast.protagonist();
    html! {
        <div class="story">
            <p class="story__dealer">{diary_button(send, place, dealer)}{": "}{live(fate(cast.fate(dealer, month)))}</p>
            <ol class="story__moments">
                {for cast.moments.iter().map(|one| moment(send, *one, month))}
                if cast.moments.is_empty() { <li>{say("moment-none", &[])}</li> }
            </ol>
        </div>
    }
}

fn fate(fate: Fate) -> String {
    match fate {
        Fate::Coming => say("story-coming", &[]),
        Fate::Loyal => say("story-loyal", &[]),
        Fate::Wavering => say("story-wavering", &[]),
        Fate::Punished => say("story-punished", &[]),
        Fate::Unlucky => say("story-unlucky", &[]),
        Fate::Left(month) => say("story-left", &[("month", month.into())]),
        Fate::Removed(month) => say("story-removed", &[("month", month.into())]),
        Fate::Closed(month) => say("story-closed", &[("month", month.into())]),
    }
}

/// A first time, which brings its month on screen.
fn moment(send: &Dispatch, Moment { first, month, .. }: Moment, now: u32) -> Html {
    let words = say(&format!("moment-{}", first.key()), &[("month", month.into())]);
    html! {
        <li class={classes!((month > now).then_some("is-coming"))}>
            <button class="button button--link" onclick={send.on(Msg::Play(Play::MonthChosen(month)))}>{live(words)}</button>
        </li>
    }
}
