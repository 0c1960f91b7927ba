//! Why it came so, for the policy on the bench: what each of its levers is worth, and why dealers left. Both come by themselves.

use std::rc::Rc;

use yew::prelude::*;

use crate::chart::{Bar, BarTable, Bars};
use crate::controls::choices::choices;
use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::controls::icon::mark;
use crate::controls::live::live;
use crate::run::inquiry::Progress;
use crate::same::Same;
use crate::screens::lab::why::{Event, REPLICATIONS, Worths};
use crate::screens::lab::{Model, Msg};
use crate::screens::props::Props;
use crate::shared::Shared;
use crate::words::{names, numbers, say};
use dealers_choice::experiment::exits::{Reason, Reckoning, mean, unlucky_share};
use dealers_choice::numeric::order;
use dealers_choice::registry::Group;
use dealers_choice::sim::Policy;
use dealers_choice::study::shapley::groups;

/// The card.
#[component]
pub fn WhyCard(props: &Props<Model>) -> Html {
    let (shared, desk, send) = (&props.shared, &*props.desk, use_dispatch());
    html! {
        <section class="card why-card" aria-label={say("why-title", &[])}>
            <h2>{say("why-shares", &[])}</h2>
            {shares(&send, shared, desk)}
            <h2>{say("why-left", &[])}</h2>
            {leaving(&send, shared, desk)}
        </section>
    }
}

/// Why dealers left: under the policy on the bench at once, under the others on demand.
fn leaving(send: &Dispatch<Msg>, shared: &Shared, desk: &Model) -> Html {
    let failed = desk.why.leaving(shared).is_some_and(|leaving| leaving.failed);
    let retry = || {
        let futures = REPLICATIONS.min(shared.draft().plan().replications());
        html! {
            <p>
                <button class="button" onclick={send.on(Msg::Why(Event::LeavingWanted))}>{live(say("why-left-ask", &[("futures", futures.into())]))}</button>
            </p>
        }
    };
    let Some((counted, is_current)) = desk.why.counted(shared) else {
        return if failed {
            retry()
        } else {
            html! { <p class="study__note">{say("why-left-coming", &[])}</p> }
        };
    };
    let of = |place: usize| reckoning(shared, place, &counted[place]);
    let here = shared.on_bench();
    html! {
        <>
            <div class={classes!("why-card__policies", (!is_current).then_some("is-earlier"))}>
                {of(here)}
                <details>
                    <summary>{say("why-left-others", &[])}</summary>
                    {for (0..counted.len()).filter(|place| *place != here).map(of)}
                </details>
            </div>
            {for failed.then(retry)}
        </>
    }
}

/// Why dealers left under one policy, the most frequent reason first, and whether the punished had deserved it.
fn reckoning(shared: &Shared, place: usize, replications: &[Reckoning]) -> Html {
    let (sum, count) = (Reckoning::sum(replications), replications.len());
    let mean = |of: u32| numbers::number(mean(of, count), 1);
    let line = |(reason, count): &(Reason, u32)| {
        let args = [("count", mean(*count).into()), ("share", numbers::percent(sum.share(*count), 0).into())];
        html! { <li>{live(say(&format!("reason-{}", reason.key()), &args))}</li> }
    };
    let (share, low, high) = unlucky_share(&replications.iter().collect::<Vec<_>>());
    let percent = |share| numbers::percent(share, 0).into();
    let punished = [
        ("punished", mean(sum.punished).into()),
        ("unlucky", mean(sum.only_unlucky).into()),
        ("sanctions", mean(sum.sanctions).into()),
        ("unjust", mean(sum.unjust).into()),
        ("share", percent(share)),
        ("low", percent(low)),
        ("high", percent(high)),
    ];
    html! {
        <div key={place}>
            <h3>{mark(shared.draft().looks()[place])}{live(names::policy_in_full(shared.draft(), place))}</h3>
            <p class="study__note">{live(say("why-left-mean", &[("lost", mean(sum.all_lost()).into()), ("futures", (count as u32).into())]))}</p>
            <ul>{for sum.pareto().iter().map(line)}</ul>
            <p>{live(say(if sum.punished == 0 { "luck-none" } else { "luck-or-effort" }, &punished))}</p>
        </div>
    }
}

/// What each lever is worth, or each group of them.
fn shares(send: &Dispatch<Msg>, shared: &Shared, desk: &Model) -> Html {
    if !shared.draft().spec().policies[shared.on_bench()].from.is_empty() {
        return html! { <p class="study__note">{say("shares-dated", &[])}</p> };
    }
    let way = |(key, by_group): (&str, bool)| {
        (key.to_owned(), by_group == desk.why.by_group, Msg::Why(Event::GroupsChosen(by_group)))
    };
    let is_baseline = desk.why.shares(shared).is_some_and(|shares| shares.method.is_none());
    html! {
        <>
            {choices(send, "shares-of", &[("shares-levers", false), ("shares-groups", true)].map(way))}
            if is_baseline {
                <p class="study__note">{say("shares-none", &[])}</p>
            } else if let Some(worths) = desk.why.worths(shared) {
                {told(shared, desk, worths)}
            } else {
                <p class="study__note">{say("shares-first", &[])}</p>
            }
        </>
    }
}

fn told(shared: &Shared, desk: &Model, known: &Worths) -> Html {
    let figure = |value: f64| numbers::signed(&numbers::by_criterion(known.criterion, value));
    let bar = |(levers, worth): (&u64, &dealers_choice::study::shapley::Worth)| {
        let words = vec![figure(worth.value)];
        let name = player(known, *levers);
        (worth.value.abs(), Bar { name, span: [0.0, worth.value], mark: None, whisker: worth.ci95(), words })
    };
    let rows: Vec<(f64, Bar)> = known.players.iter().zip(&known.each).map(bar).collect();
    let bars: Vec<Bar> = order::by_number(rows, |(worth, _)| -worth).into_iter().map(|(_, bar)| bar).collect();
    let total: f64 = known.each.iter().map(|worth| worth.value).sum();
    let what = names::figure(known.criterion);
    let lines = bars.iter().any(|bar| bar.whisker.is_some());
    let note = say(
        if lines { "shares-note-lines" } else { "shares-note" },
        &[("what", what.into()), ("total", figure(total).into())],
    );
    let bars = Bars {
        title: say("why-shares", &[]),
        subtitle: note.clone(),
        head: vec![say("shares-lever", &[]), say("shares-worth", &[])],
        axis: Bars::around_zero(&bars),
        bars,
    };
    let is_current = known.draft == *shared.draft();
    let unfinished = !is_current || desk.why.shares.inquiry.progress != Progress::Finished;
    let look = known.draft.looks()[known.place];
    html! {
        <div class={classes!(format!("look-{}", look.key()), (!is_current).then_some("is-earlier"))}>
            <BarTable bars={Same::of(&Rc::new(bars))} />
            <p class="study__note why-card__note">{live(note)}{for unfinished.then(|| live(say("shares-coming", &[])))}</p>
        </div>
    }
}

fn player(known: &Worths, levers: u64) -> String {
    if !known.by_group {
        return say(&format!("lever-{}", Policy::SPECS[levers.trailing_zeros() as usize].key), &[]);
    }
    let found = groups(known.draft.plan(), known.place).into_iter().find(|(_, mask)| *mask == levers);
    say(&format!("group-{}", found.map_or(Group::Carrots, |(group, _)| group).key()), &[])
}
