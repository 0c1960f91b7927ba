//! One policy: its name, its channel in the future on screen, what happens there, and its figures.

use yew::prelude::*;

use crate::chart::channel::Channel;
use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::controls::icon::{mark, paths, symbol};
use crate::controls::live::{live, live_figure};
use crate::controls::lock::Lock;
use crate::msg::{Msg, OnBench, Page, Setup};
use crate::run::channel::Cast;
use crate::run::draft::Draft;
use crate::run::results::{Results, Spread};
use crate::same::Same;
use crate::screens::compare::view::diary::open_diary;
use crate::screens::compare::view::story::story;
use crate::shared::lesson::Aid;
use crate::table::Screen;
use crate::words::numbers::years;
use crate::words::{names, numbers, say};
use dealers_choice::sim::{Kpi, PRESETS};

/// What a policy's column needs.
#[derive(Clone, PartialEq, Properties)]
pub struct ColumnProps {
    /// What is tried.
    pub draft: Same<Draft>,
    /// Place of the policy.
    pub place: usize,
    /// What is known; nothing before the first replications.
    pub results: Option<Same<Results>>,
    /// The replication on screen under this policy.
    pub cast: Option<Same<Cast>>,
    /// The month on screen, from 1.
    pub month: u32,
    /// Whether it is in front where there is room for one.
    pub front: bool,
    /// Whether it may be taken away.
    pub removable: bool,
    /// Whether the dots glide.
    pub glides: bool,
}

/// A policy's column.
#[component]
pub fn Column(props: &ColumnProps) -> Html {
    let send = use_dispatch();
    let (place, name) = (props.place, names::policy_in_full(&props.draft, props.place));
    let look = props.draft.looks()[place];
    let opens = {
        let send = send.clone();
        Callback::from(move |dealer| open_diary(&send, place, dealer))
    };
    html! {
        <article class={classes!("card", "column", format!("look-{}", look.key()), props.front.then_some("is-front"))} aria-label={name.clone()}>
            {head(&send, props, &name)}
            <Channel cast={props.cast.clone()} {look} policy={name.clone()} month={props.month} glides={props.glides} {opens} />
            {caption(props)}
            {for props.cast.as_ref().map(|cast| story(&send, place, cast, props.month))}
            {figures(props)}
        </article>
    }
}

fn head(send: &Dispatch, props: &ColumnProps, name: &str) -> Html {
    let (draft, place) = (&props.draft, props.place);
    let id = format!("policy-{place}");
    let preset = draft.preset(place);
    html! {
        <header class="column__head">
            {mark(draft.looks()[place])}
            <h2 class="column__name">
                <label class="unseen" for={id.clone()}>{say("column-policy", &[])}</label>
                <Lock aid={Aid::Policies}><select class="field field--title" {id} onchange={send.on_value(move |key| chosen(place, &key))}>
                    {for PRESETS.iter().map(|known| html! {
                        <option value={known.key} selected={known.key == preset.key}>
                            {option(known.key, preset.key, name)}
                        </option>
                    })}
                </select></Lock>
            </h2>
            <span class="column__ways">
                <button class="button" aria-label={say("column-lab", &[("policy", name.into())])}
                    onclick={open_in_lab(send, place)}>
                    {say("column-lab-short", &[])}
                </button>
                if props.removable {
                    <Lock aid={Aid::Policies}>
                        <button class="button button--icon" aria-label={say("column-remove", &[("policy", name.into())])}
                            onclick={send.on(Msg::Setup(Setup::PolicyRemoved(place)))}>
                            {symbol(paths::CLOSE)}
                        </button>
                    </Lock>
                }
            </span>
            <p class="column__motto">{live(names::motto(draft, place))}</p>
        </header>
    }
}

/// The name of a preset to choose; that of the one chosen says whether it was changed.
fn option(key: &str, now: &str, name: &str) -> String {
    if key == now { name.to_owned() } else { say(&format!("policy-{key}"), &[]) }
}

fn chosen(place: usize, key: &str) -> Option<Msg> {
    let preset = PRESETS.iter().find(|preset| preset.key == key)?;
    Some(Msg::Setup(Setup::PresetChosen(place, preset.key)))
}

fn open_in_lab(send: &Dispatch, place: usize) -> Callback<MouseEvent> {
    let send = send.clone();
    Callback::from(move |_| {
        send.emit(Msg::Bench(OnBench::PolicyChosen(place)));
        send.emit(Msg::Page(Page::ScreenChosen(Screen::Lab)));
    })
}

/// What the picture shows, counted.
fn caption(props: &ColumnProps) -> Html {
    let count = props.cast.as_ref().map(|cast| cast.count(props.month)).unwrap_or_default();
    let args = [
        ("with", count.with_you.into()),
        ("defected", count.defected.into()),
        ("removed", count.terminated.into()),
        ("closed", count.closed.into()),
    ];
    html! { <p class="column__caption">{live(say("channel-words", &args))}</p> }
}

fn figures(props: &ColumnProps) -> Html {
    let known = props.results.as_ref();
    let whole = |kpi| known.map_or(Spread::UNKNOWN, |results| results.whole(props.place, kpi));
    let (npv, gone, unlucky) = (whole(Kpi::Npv), whole(Kpi::DefectionRate), whole(Kpi::UnfairSanctions));
    let range =
        say("figure-range", &[("low", numbers::money(npv.low).into()), ("high", numbers::money(npv.high).into())]);
    html! {
        <dl class="figures">
            {figure(&numbers::money(npv.median), &say("figure-npv", &[("years", years(props.draft.plan().months()).into())]), &range)}
            {figure(&numbers::percent(gone.median, 1), &say("figure-rival", &[]), &say("figure-a-year", &[]))}
            {figure(&numbers::number(unlucky.median, 0), &say("figure-unlucky", &[]), &say("figure-unlucky-2", &[]))}
        </dl>
    }
}

/// A number that matters, with its unit and range below.
fn figure(value: &str, unit: &str, range: &str) -> Html {
    html! {
        <div class="figure">
            <dt>{live(unit.to_owned())}<br />{live(range.to_owned())}</dt>
            <dd>{live_figure(value.to_owned())}</dd>
        </div>
    }
}
