//! A link for a class on the page: the curtain in front of the answer, and the line that says what is locked.

use yew::prelude::*;

use crate::controls::dispatch::Dispatch;
use crate::controls::icon::mark;
use crate::controls::live::live;
use crate::msg::{Msg, Page};
use crate::shared::Shared;
use crate::shared::lesson::Aid;
use crate::words::{market, names, say, with};

/// What covers every answer. Nothing of what it covers is in the document, so nobody hears it either.
pub fn curtain(send: &Dispatch, shared: &Shared) -> Html {
    let draft = shared.draft();
    let bet = |place: usize| {
        html! {
            <button class="button curtain__bet" onclick={send.on(Msg::Page(Page::BetPlaced(Some(place))))}>
                {mark(draft.looks()[place])}
                <span><strong>{live(names::policy_in_full(draft, place))}</strong>{live(say(&format!("policy-{}-motto", draft.preset(place).key), &[]))}</span>
            </button>
        }
    };
    html! {
        <section class="card curtain" id="result" tabindex="-1">
            <h1>{say("curtain-title", &[])}</h1>
            <p>{say("curtain-words", &[])}</p>
            <p class="curtain__market">{live(market::market(draft))}</p>
            <div class="curtain__bets">{for (0..draft.policies().len()).map(bet)}</div>
            <p><button class="button button--main" onclick={send.on(Msg::Page(Page::BetPlaced(None)))}>{say("curtain-lift", &[])}</button></p>
        </section>
    }
}

/// What is locked and the way out, and the reader's bet.
pub fn told(send: &Dispatch, shared: &Shared) -> Html {
    let lesson = shared.lesson;
    let locked = Aid::ALL.into_iter().filter(|aid| *aid != Aid::Curtain && lesson.has(*aid));
    let locked = with(|lexicon| lexicon.listed(locked.map(|aid| say(&format!("locked-{}", aid.key()), &[]))));
    let bet = shared.bet.filter(|place| *place < shared.draft().policies().len());
    html! {
        <div class="lesson" role="status">
            if let Some(place) = bet {
                <p>{live(say("curtain-bet", &[("policy", names::policy(shared.draft(), place).into())]))}</p>
            }
            if lesson.is_bound() {
                <p>{live(say("locked", &[("locked", locked.into())]))}</p>
                <button class="button button--link" onclick={send.on(Msg::Page(Page::CopyMade))}>{say("locked-copy", &[])}</button>
            }
        </div>
    }
}
