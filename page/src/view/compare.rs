//! Compare, the front door: two to five policies side by side in one market, on the same draws.

pub(super) mod asides;
mod changes;
mod column;
mod difference;
mod dots;
pub(super) mod market;
mod need;
pub(super) mod progress;
pub(super) mod verdict;
mod weights;
pub(super) mod when;

use yew::prelude::*;

use super::PageProps;
use super::panel::choices;
use super::transport::Transport;
use crate::dispatch::{Dispatch, use_dispatch};
use crate::shared::Shared;
use crate::state::chart::ChartId;
use crate::state::draft::{POLICIES_MAX, POLICIES_MIN};
use crate::state::msg::{Msg, Page, Setup};
use crate::state::results::{CHARTS, CRITERIA};
use crate::state::{Panel, State, names};
use crate::words::say;
use asides::robustness;
use changes::changes;
use column::{Column, ColumnProps};
use dealers_choice::experiment::{Criterion, Weights};
use difference::DifferenceCard;
use market::Market;
use need::NeedCard;
use verdict::VerdictCard;

/// The screen.
#[component]
pub fn Compare(props: &PageProps) -> Html {
    let (state, send) = (&props.state, use_dispatch());
    let results = state.compared().map(Shared::of);
    html! {
        <div class="compare">
            <Market draft={Shared::of(state.draft())} />
            <VerdictCard draft={Shared::of(state.draft())} results={results.clone()} criterion={state.criterion} reached={state.playback.reached}
                replication={state.playback.replication} rules={robustness(state)} moving={state.playback.moving} phase={state.compare.phase.clone()} done={state.compare.finished()} wanted={state.compare.wanted()} />
            {fronts(&send, state)}
            <div class={classes!("columns", format!("columns--{}", state.draft().policies().len()))}>
                {for (0..state.draft().policies().len()).map(|place| column(state, place))}
            </div>
            <p class="legend">{say("channel-legend", &[])}{" "}{say("chart-legend", &[("number", (state.playback.replication + 1).into())])}{" "}{say("chart-legend-second", &[])}</p>
            if state.draft().policies().len() < POLICIES_MAX {
                <p class="columns__add"><button class="button" onclick={send.on(Msg::Setup(Setup::PolicyAdded))}>{say("column-add", &[])}</button></p>
            }
            <Transport playback={state.playback} months={state.draft().plan().months()} replications={state.compare.wanted()} />
            {changes(&send, state, state.compared().map(|results| &**results))}
            <div class="beneath">
                <DifferenceCard draft={Shared::of(state.draft())} results={results.clone()} month={state.playback.month} pointer={state.pointer} open={state.is_open(Panel::Rows(ChartId::Difference))} />
                <NeedCard draft={Shared::of(state.draft())} casts={casts(state)} month={state.playback.month} replication={state.playback.replication} />
            </div>
        </div>
    }
}

/// On a narrow screen, the policy in front.
fn fronts(send: &Dispatch, state: &State) -> Html {
    let front = |place: usize| (place == state.front, Msg::Page(Page::PolicyFronted(place)));
    let buttons = (0..state.draft().policies().len()).map(|place| {
        let (chosen, msg) = front(place);
        let look = state.draft().looks()[place];
        html! {
            <label class="fronts__choice">
                <input type="radio" name="front" checked={chosen} onchange={send.on(msg)} />
                <span>{super::icon::mark(look)}{names::policy(state.draft(), place)}</span>
            </label>
        }
    });
    html! { <fieldset class="fronts"><legend class="unseen">{say("columns-front", &[])}</legend>{for buttons}</fieldset> }
}

fn column(state: &State, place: usize) -> Html {
    let open = (0..CHARTS.len()).find(|chart| state.is_open(Panel::Rows(ChartId::Fan(*chart, place))));
    let props = ColumnProps {
        draft: Shared::of(state.draft()),
        place,
        results: state.compared().map(Shared::of),
        cast: state.compare.casts.get(place).and_then(Option::as_ref).map(Shared::of),
        month: state.playback.month,
        replication: state.playback.replication,
        front: place == state.front,
        removable: state.draft().policies().len() > POLICIES_MIN,
        open,
        pointer: state.pointer,
        glides: state.glides(),
    };
    html! { <Column key={place} ..props /> }
}

fn casts(state: &State) -> Vec<Option<Shared<crate::channel::Cast>>> {
    state.compare.casts.iter().map(|cast| cast.as_ref().map(Shared::of)).collect()
}

/// What can decide, as choices.
fn criteria(send: &Dispatch, criterion: Criterion) -> Html {
    let scored = if let Criterion::Score(_) = criterion { criterion } else { Criterion::Score(Weights::default()) };
    let criteria = CRITERIA.into_iter().map(Criterion::Kpi).chain([scored]);
    let choice =
        |one: Criterion| (format!("kpi-{}", one.key()), one == criterion, Msg::Page(Page::CriterionChosen(one)));
    choices(send, "verdict-by", &criteria.map(choice).collect::<Vec<_>>())
}
