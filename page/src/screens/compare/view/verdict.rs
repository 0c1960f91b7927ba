//! The answer: one line that says who leads, how much that comes to, the lead month by month beside the futures as dots, and how
//! sure it is.

use yew::prelude::*;

use crate::answer::better::better;
use crate::answer::limits::leaning;
use crate::answer::verdict::{sentences, spoken};
use crate::chart::DIFFERENCE;
use crate::controls::dispatch::Dispatch;
use crate::controls::live::live;
use crate::run::results::{Answer, Results};
use crate::run::stage::Phase;
use crate::same::Same;
use crate::screens::compare::view::dots::Dots;
use crate::screens::compare::view::future::future;
use crate::screens::compare::view::lead::LeadChart;
use crate::screens::compare::view::sure::sure;
use crate::screens::compare::view::weights::{criteria, weights};
use crate::shared::{Panel, Shared};
use crate::words::{numbers, say};

/// The answer.
pub fn verdict(send: &Dispatch, shared: &Shared) -> Html {
    let results = shared.compared();
    let known = results.and_then(|results| Some((&**results, results.answer.as_deref()?)));
    let [title, words, lead] =
        known.map_or_else(|| opening(shared), |(results, answer)| sentences(shared.draft(), results, answer));
    html! {
        <section class="card verdict" id="result" tabindex="-1" aria-label={say("verdict-title", &[])}
            data-run={known.map(|(results, _)| results.run.to_string())}>
            <div class="verdict__words">
                <h1>{title}</h1>
                <p class="verdict__detail">{words}</p>
                {for better(send, shared)}
            </div>
            {leans(shared)}
            <p class="unseen" role="status">{for said(shared, known)}</p>
            {futures(send, shared, known)}
            {lead_chart(shared)}
            {sure(send, shared, known.map(|(_, answer)| answer), lead)}
            <div class="verdict__by">{criteria(send, shared.criterion)}{weights(send, shared.criterion)}</div>
        </section>
    }
}

/// What the answer leans on most, or that nothing likely turns the answer; its place is kept while that is looked for.
fn leans(shared: &Shared) -> Html {
    let (words, is_known) = (leaning(shared), shared.searched());
    let is_calm = words.is_none();
    let calm = || if is_known { live(say("leaning-none", &[])) } else { Html::default() };
    html! { <p class={classes!("verdict__leaning", is_calm.then_some("is-calm"))}>{words.unwrap_or_else(calm)}</p> }
}

/// What is spoken, once all replications are in.
fn said(shared: &Shared, known: Option<(&Results, &Answer)>) -> Option<Html> {
    let finished = shared.stage.phase == Phase::Finished;
    known.filter(|_| finished).map(|(_, answer)| live(spoken(shared.draft(), answer)))
}

fn opening(shared: &Shared) -> [Html; 3] {
    let plan = shared.draft().plan();
    let count = |count: u32| numbers::number(count.into(), 0).into();
    let args = [("policies", (plan.policies().len() as u32).into()), ("futures", count(plan.replications()))];
    [live(say("compare-counting", &args)), live(say("compare-counting-words", &[])), Html::default()]
}

fn lead_chart(shared: &Shared) -> Html {
    let playback = shared.playback;
    html! {
        <LeadChart draft={Same::of(shared.draft())} results={shared.compared().map(Same::of)} month={playback.month}
            replication={playback.replication} pointer={shared.pointer} open={shared.is_open(Panel::Rows(DIFFERENCE))} />
    }
}

fn futures(send: &Dispatch, shared: &Shared, known: Option<(&Results, &Answer)>) -> Html {
    let playback = shared.playback;
    html! {
        <div class="verdict__futures">
            <Dots draft={Same::of(shared.draft())} results={shared.compared().map(Same::of)} criterion={shared.criterion}
                reached={playback.reached} replication={playback.replication} moving={playback.moving}
                phase={shared.stage.phase.clone()} done={shared.stage.finished()} wanted={shared.stage.wanted()} />
            {for known.map(|(results, answer)| future(send, shared, results, answer))}
        </div>
    }
}
