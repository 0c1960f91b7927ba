//! A dealer's diary: who it is, why it stayed or left, and what happened month by month.

use yew::prelude::*;

use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::controls::icon::{paths, symbol};
use crate::controls::live::live;
use crate::msg::{Msg, OnBench};
use crate::run::bench::DealerId;
use crate::run::channel::Cast;
use crate::run::playback::Play;
use crate::same::Same;
use crate::screens::lab::diary::{Life, Month, Neighbour, Sentence, life};
use crate::screens::lab::roster::{beside, gone};
use crate::screens::lab::view::breakdown::breakdown;
use crate::words::{numbers, say};

/// People named while nobody is chosen.
const SUGGESTIONS: usize = 5;

/// What the diary needs.
#[derive(Clone, PartialEq, Properties)]
pub struct DiaryCardProps {
    /// The replication on screen; none while it is still to come.
    pub cast: Option<Same<Cast>>,
    /// The dealer whose diary is open.
    pub dealer: Option<DealerId>,
    /// Whether the reader has picked it.
    pub picked: bool,
    /// The month on screen, from 1.
    pub month: u32,
    /// What would have retained the dealer, if it has left.
    pub counterfactuals: Html,
}

/// The diary, or an invitation to choose a dealer.
#[component]
pub fn DiaryCard(props: &DiaryCardProps) -> Html {
    let send = use_dispatch();
    let open = props
        .cast
        .as_ref()
        .zip(props.dealer)
        .and_then(|(cast, dealer)| Some((cast, dealer, life(cast, dealer, props.month)?)));
    html! {
        <section class="card diary" aria-labelledby="diary-title">
            <div class="diary__top">
                <p class="bench__label" id="diary-title">{say("diary-title", &[])}</p>
                if let Some((cast, dealer, _)) = &open {
                    {ways(&send, beside(cast, props.month, *dealer), props.picked)}
                }
            </div>
            if !props.picked { <p class="diary__none">{say(if open.is_some() { "lab-telling" } else { "lab-empty" }, &[])}</p> }
            {for open.iter().map(|(.., life)| told(&send, life, &props.counterfactuals))}
            if !props.picked { {lately(&send, props)} }
        </section>
    }
}

/// Nobody was picked: whom else one could meet.
fn lately(send: &Dispatch, props: &DiaryCardProps) -> Html {
    let gone = props.cast.as_ref().map(|cast| gone(cast, props.month, SUGGESTIONS)).unwrap_or_default();
    html! {
        <>
            if !gone.is_empty() {
                <h2 class="diary__heading">{say("diary-lately", &[])}</h2>
                <ul>{for gone.into_iter().map(|gone| html! {
                    <li>
                        <button class="button button--link diary__gone"
                            onclick={send.on(Msg::Bench(OnBench::DealerChosen(Some(gone.id))))}>
                            {live(gone.words)}
                        </button>
                    </li>
                })}</ul>
            }
        </>
    }
}

/// To the dealers beside it, and away.
fn ways(send: &Dispatch, [before, after]: [Option<DealerId>; 2], picked: bool) -> Html {
    let way = |key: &str, path, dealer: Option<DealerId>| {
        html! {
            <button class="button button--icon" disabled={dealer.is_none()} aria-label={say(key, &[])} title={say(key, &[])}
                onclick={send.on(Msg::Bench(OnBench::DealerChosen(dealer)))}>{symbol(path)}</button>
        }
    };
    html! {
        <span class="diary__ways">
            {way("diary-previous", paths::BACK, before)}
            {way("diary-next", paths::FORWARD, after)}
            if picked {
                <button class="button button--icon" aria-label={say("diary-close", &[])} title={say("diary-close", &[])}
                    onclick={send.on(Msg::Bench(OnBench::DealerChosen(None)))}>{symbol(paths::CLOSE)}</button>
            }
        </span>
    }
}

fn told(send: &Dispatch, life: &Life, counterfactuals: &Html) -> Html {
    html! {
        <>
            <h2 class="diary__name" aria-live="polite">{live(life.name.clone())}</h2>
            <p class="diary__who">{live(say("diary-person", &[("who", life.who.as_str().into()), ("temper", life.temper.as_str().into())]))}</p>
            <p class={classes!("diary__stands", (!life.with_you).then_some("is-gone"))}>{live(life.stands.clone())}</p>
            {for life.choice.iter().map(breakdown)}
            {for life.loyalty.iter().map(breakdown)}
            {counterfactuals.clone()}
            <h3 class="diary__heading">{say("diary-months", &[])}</h3>
            if life.months.is_empty() {
                <p class="diary__none">{say("diary-quiet", &[])}</p>
            } else {
                <p class="diary__none">{live(say("money-told", &[numbers::money_unit()]))}</p>
            }
            <ol class="diary__months">{for life.months.iter().map(|month| month_of(send, month))}</ol>
            {neighbour(send, "diary-earlier", life.earlier.as_ref())}
            {neighbour(send, "diary-later", life.later.as_ref())}
        </>
    }
}

/// What happened in a month; its date brings that month on screen.
fn month_of(send: &Dispatch, month: &Month) -> Html {
    let go = say("diary-go", &[("month", month.number.into())]);
    html! {
        <li class={classes!("diary__month", month.is_later.then_some("is-later"))} key={month.number}>
            <button class="diary__date" title={go.clone()} onclick={send.on(Msg::Play(Play::MonthChosen(month.number)))}>
                <span aria-hidden="true">{live(month.date.clone())}</span><span class="unseen">{live(go)}</span>
            </button>
            <div>{for month.sentences.iter().map(sentence)}</div>
        </li>
    }
}

fn sentence(sentence: &Sentence) -> Html {
    html! { <p class={sentence.weighs.then_some("weighs")}>{live(sentence.text.clone())}</p> }
}

fn neighbour(send: &Dispatch, key: &str, neighbour: Option<&Neighbour>) -> Html {
    let Some(neighbour) = neighbour else { return Html::default() };
    html! {
        <p><button class="button button--link" onclick={send.on(Msg::Bench(OnBench::DealerChosen(Some(neighbour.id))))}>
            {live(say(key, &[("dealer", neighbour.name.as_str().into())]))}
        </button></p>
    }
}
