//! A link for a class on the page: the curtain in front of the answer, and the line that says what is locked and how a bet went.

use yew::prelude::*;

use crate::controls::dispatch::Dispatch;
use crate::controls::icon::mark;
use crate::controls::live::live;
use crate::controls::press::press;
use crate::msg::{Msg, Page};
use crate::shared::Shared;
use crate::shared::bet::Outcome;
use crate::shared::lesson::Aid;
use crate::words::{help, market, names, numbers, say, with};
use dealers_choice::experiment::Criterion;
use dealers_choice::sim::{Kpi, Scenario};

/// What covers every answer. Nothing of what it covers is in the document, so nobody hears it either.
pub fn curtain(send: &Dispatch, shared: &Shared) -> Html {
    let draft = shared.draft();
    let bet = |place: usize| {
        html! {
            <button class="button curtain__bet" onclick={send.on(Msg::Page(Page::BetPlaced(Some(place))))}>
                {mark(draft.looks()[place])}
                <span><strong>{live(names::policy_in_full(draft, place))}</strong>{live(names::motto(draft, place))}</span>
            </button>
        }
    };
    let key = draft.spec().scenario.as_str();
    let meaning = Scenario::find(key).map(|market| help(&format!("scenario-{key}"), market.help));
    html! {
        <section class="card curtain" id="result" tabindex="-1">
            <h1>{say("curtain-title", &[])}</h1>
            <p>{say("curtain-words", &[])}</p>
            <p class="curtain__market"><b>{live(market::market(draft))}</b>{for meaning.map(live)}</p>
            <div class="curtain__bets">{for (0..draft.policies().len()).map(bet)}</div>
            <p>{live(judged(shared))}</p>
            <p>{press("button button--link", say("curtain-lift", &[]), send.on(Msg::Page(Page::BetPlaced(None))))}</p>
        </section>
    }
}

/// What decides, and over which time; a figure that is counted at the end says so.
fn judged(shared: &Shared) -> String {
    let at_end = matches!(shared.criterion, Criterion::Kpi(Kpi::CohortLoyalty | Kpi::ActiveDealers));
    let args = [
        ("what", names::figure(shared.criterion).into()),
        ("at", if at_end { "end" } else { "whole" }.into()),
        ("years", numbers::years(shared.draft().plan().months()).into()),
    ];
    say("curtain-judged", &args)
}

/// How the reader's bet went, what is locked, and the way out.
pub fn told(send: &Dispatch, shared: &Shared) -> Html {
    let lesson = shared.lesson;
    let locked = lesson.without(Aid::Curtain).aids();
    let locked = with(|lexicon| lexicon.listed(locked.map(|aid| say(&format!("locked-{}", aid.key()), &[]))));
    html! {
        <div class="lesson" role="status">
            if let Some(policy) = shared.bet() {
                <p class="lesson__bet">{live(bet(shared, policy))}</p>
            }
            if lesson.is_bound() {
                <p>{live(say("locked", &[("locked", locked.into())]))}</p>
                {press("button button--link", say("locked-copy", &[]), send.on(Msg::Page(Page::CopyMade)))}
            }
        </div>
    }
}

/// How a bet went, in words.
fn bet(shared: &Shared, policy: usize) -> String {
    let name = |place| names::policy(shared.draft(), place);
    let (key, leader, came) = match shared.outcome(policy) {
        Outcome::Open => ("curtain-bet", policy, None),
        Outcome::Won => ("curtain-bet-won", policy, None),
        Outcome::Close(leader) => ("curtain-bet-close", leader, None),
        Outcome::Lost(leader, came) => ("curtain-bet-lost", leader, came),
    };
    let args =
        [("policy", name(policy).into()), ("leader", name(leader).into()), ("came", came.unwrap_or_default().into())];
    say(key, &args)
}
