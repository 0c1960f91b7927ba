//! Compare, the front door: two to five policies side by side in one market, on the same draws.

mod changes;
mod column;
mod difference;
mod dots;
mod need;
mod verdict;
mod weights;

use yew::prelude::*;

use crate::answer::limits::sure;
use crate::chart::{DIFFERENCE, fan_id};
use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::controls::icon::mark;
use crate::controls::live::live;
use crate::controls::market::Market;
use crate::controls::transport::Transport;
use crate::msg::{Msg, Page, Setup};
use crate::run::draft::{POLICIES_MAX, POLICIES_MIN};
use crate::run::results::CHARTS;
use crate::same::Same;
use crate::screens::compare::Model;
use crate::screens::props::Props;
use crate::shared::{Panel, Shared};
use crate::words::{names, say};
use changes::changes;
use column::{Column, ColumnProps};
use difference::DifferenceCard;
use need::NeedCard;
use verdict::VerdictCard;

/// The screen.
#[component]
pub fn Compare(props: &Props<Model>) -> Html {
    let (shared, send) = (&props.shared, use_dispatch());
    let results = shared.compared().map(Same::of);
    html! {
        <div class="compare">
            <Market draft={Same::of(shared.draft())} />
            <VerdictCard draft={Same::of(shared.draft())} results={results.clone()} criterion={shared.criterion} reached={shared.playback.reached}
                replication={shared.playback.replication} rules={sure(shared)} moving={shared.playback.moving}
                phase={shared.stage.phase.clone()} done={shared.stage.finished()} wanted={shared.stage.wanted()} />
            {fronts(&send, shared)}
            <div class={classes!("columns", format!("columns--{}", shared.draft().policies().len()))}>
                {for (0..shared.draft().policies().len()).map(|place| column(shared, place))}
            </div>
            <p class="legend">
                {say("channel-legend", &[])}
                {" "}
                {live(say("chart-legend", &[("number", (shared.playback.replication + 1).into())]))}
                {" "}
                {say("chart-legend-second", &[])}
            </p>
            if shared.draft().policies().len() < POLICIES_MAX {
                <p class="columns__add">
                    <button class="button" id="policy-add" onclick={send.on(Msg::Setup(Setup::PolicyAdded))}>
                        {say("column-add", &[])}
                    </button>
                </p>
            }
            <Transport playback={shared.playback} months={shared.draft().plan().months()} replications={shared.stage.wanted()} />
            {changes(&send, shared, shared.compared().map(|results| &**results))}
            <div class="beneath">
                <DifferenceCard draft={Same::of(shared.draft())} results={results.clone()}
                    month={shared.playback.month} pointer={shared.pointer}
                    open={shared.is_open(Panel::Rows(DIFFERENCE))} />
                <NeedCard draft={Same::of(shared.draft())} casts={casts(shared)} month={shared.playback.month} replication={shared.playback.replication} />
            </div>
        </div>
    }
}

/// On a narrow screen, the policy in front.
fn fronts(send: &Dispatch, shared: &Shared) -> Html {
    let front = |place: usize| (place == shared.front, Msg::Page(Page::PolicyFronted(place)));
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
    let open = (0..CHARTS.len()).find(|chart| shared.is_open(Panel::Rows(fan_id(*chart, place))));
    let props = ColumnProps {
        draft: Same::of(shared.draft()),
        place,
        results: shared.compared().map(Same::of),
        cast: shared.stage.casts.get(place).and_then(Option::as_ref).map(Same::of),
        month: shared.playback.month,
        replication: shared.playback.replication,
        front: place == shared.front,
        removable: shared.draft().policies().len() > POLICIES_MIN,
        open,
        pointer: shared.pointer,
        glides: shared.glides(&shared.stage),
    };
    html! { <Column key={place} ..props /> }
}

fn casts(shared: &Shared) -> Vec<Option<Same<crate::run::channel::Cast>>> {
    shared.stage.casts.iter().map(|cast| cast.as_ref().map(Same::of)).collect()
}
