//! Compare: two to five policies side by side in one market, on the same draws. The answer comes first, then the
//! market that it is about, then the future on screen, then what the policies do to each figure.

mod changes;
mod column;
mod diary;
mod dots;
mod future;
mod lead;
mod measures;
mod need;
mod story;
mod sure;
mod verdict;
mod weights;

use yew::prelude::*;

use crate::answer::today::against;
use crate::chart::courses::courses_id;
use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::controls::icon::mark;
use crate::controls::live::live;
use crate::controls::lock::Lock;
use crate::controls::market::Market;
use crate::controls::press::press;
use crate::controls::transport::Transport;
use crate::msg::{Msg, Page, Setup};
use crate::run::draft::{POLICIES_MAX, POLICIES_MIN};
use crate::run::results::CHARTS;
use crate::same::Same;
use crate::screens::compare::Model;
use crate::screens::props::Props;
use crate::shared::lesson::Aid;
use crate::shared::{Panel, Shared};
use crate::table::Screen;
use crate::words::{names, numbers, say};
use changes::changes;
use column::{Column, ColumnProps};
use measures::{Measures, MeasuresProps};
use verdict::verdict;

/// The screen.
#[component]
pub fn Compare(props: &Props<Model>) -> Html {
    let (shared, send) = (&props.shared, use_dispatch());
    html! {
        <div class="compare">
            {opening(&send, shared)}
            {verdict(&send, shared)}
            <Market draft={Same::of(shared.draft())} />
            {for shared.stage.results.is_some().then(|| further(&send, shared))}
        </div>
    }
}

/// What follows the answer and the market.
fn further(send: &Dispatch, shared: &Shared) -> Html {
    html! { <>{against(shared)}{theatre(send, shared)}<Measures ..measures(shared) />{changes(send, shared)}</> }
}

/// What this is, in a sentence that stays.
fn opening(send: &Dispatch, shared: &Shared) -> Html {
    let plan = shared.draft().plan();
    let count = |count: u32| numbers::number(count.into(), 0).into();
    let args = [
        ("dealers", count(plan.dealers())),
        ("years", numbers::years(plan.months()).into()),
        ("futures", count(plan.replications())),
    ];
    html! {
        <header class="opening">
            <p class="opening__question">{say("compare-empty", &[])}</p>
            <p class="opening__what">{live(say("compare-what", &args))}{" "}<span class="opening__same">{say("compare-same", &[])}</span>{" "}{press("button button--link opening__tale", say("compare-tale", &[]), send.on(Msg::Page(Page::ScreenChosen(Screen::Story))))}</p>
            <ul class="opening__policies">{for (0..plan.policies().len()).map(|place| policy(shared, place))}</ul>
        </header>
    }
}

/// What a policy is, in a few words.
fn policy(shared: &Shared, place: usize) -> Html {
    let draft = shared.draft();
    let look = draft.looks()[place];
    html! {
        <li class={format!("look-{}", look.key())}>
            {mark(look)}<b>{live(names::policy(draft, place))}</b>{" "}{live(names::motto(draft, place))}
        </li>
    }
}

/// The future on screen, month by month, under each policy.
fn theatre(send: &Dispatch, shared: &Shared) -> Html {
    let policies = shared.draft().policies().len();
    html! {
        <section class="theatre" aria-label={say("theatre-title", &[])}>
            <h2 class="theatre__title">{say("theatre-title", &[])}</h2>
            <Transport playback={shared.playback} months={shared.draft().plan().months()} replications={shared.stage.wanted()} />
            {fronts(send, shared)}
            <div class={classes!("columns", format!("columns--{policies}"))}>
                {for (0..policies).map(|place| column(shared, place))}
            </div>
            <p class="legend">{say("channel-legend", &[])}{" "}{say("channel-open", &[])}</p>
            if policies < POLICIES_MAX {
                <p class="columns__add">
                    <Lock aid={Aid::Policies}>
                        <button class="button" id="policy-add" onclick={send.on(Msg::Setup(Setup::PolicyAdded))}>
                            {say("column-add", &[])}
                        </button>
                    </Lock>
                </p>
            }
        </section>
    }
}

/// On a narrow screen, the policy in front.
fn fronts(send: &Dispatch, shared: &Shared) -> Html {
    let front = |place: usize| (place == shared.on_bench(), Msg::Page(Page::PolicyFronted(place)));
    let buttons = (0..shared.draft().policies().len()).map(|place| {
        let (chosen, msg) = front(place);
        let look = shared.draft().looks()[place];
        html! {
            <label class="fronts__choice">
                <input type="radio" name="front" checked={chosen} onchange={send.on(msg)} />
                <span>{mark(look)}{live(names::policy(shared.draft(), place))}</span>
            </label>
        }
    });
    html! { <fieldset class="fronts"><legend class="unseen">{say("columns-front", &[])}</legend>{for buttons}</fieldset> }
}

fn column(shared: &Shared, place: usize) -> Html {
    let props = ColumnProps {
        draft: Same::of(shared.draft()),
        place,
        results: shared.compared().map(Same::of),
        cast: shared.stage.casts.get(place).and_then(Option::as_ref).map(Same::of),
        month: shared.playback.month,
        front: place == shared.on_bench(),
        removable: shared.draft().policies().len() > POLICIES_MIN,
        glides: shared.glides(&shared.stage),
    };
    html! { <Column key={place} ..props /> }
}

fn measures(shared: &Shared) -> MeasuresProps {
    MeasuresProps {
        draft: Same::of(shared.draft()),
        results: shared.compared().map(Same::of),
        front: shared.on_bench(),
        month: shared.playback.month,
        replication: shared.playback.replication,
        pointer: shared.pointer,
        open: (0..CHARTS.len()).find(|chart| shared.is_open(Panel::Rows(courses_id(*chart)))),
    }
}
