//! The market: pick one, then move the five things that decide most. A narrow screen has them behind a button.

use yew::prelude::*;

use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::controls::knob::{Knob, Moves, degree, slider};
use crate::controls::live::live;
use crate::controls::lock::Lock;
use crate::controls::press::press;
use crate::msg::{Msg, Page, Setup};
use crate::run::draft::Draft;
use crate::same::Same;
use crate::shared::lesson::Aid;
use crate::table::Screen;
use crate::words::{help, market, numbers, say};
use dealers_choice::sim::{Conditions, SCENARIOS, Scenario};
use dealers_choice::study::sliders::SLIDERS;
use dealers_choice::study::{Factor, pull};

/// What the market needs.
#[derive(Clone, PartialEq, Properties)]
pub struct MarketProps {
    /// What is tried.
    pub draft: Same<Draft>,
}

/// The market.
#[component]
pub fn Market(props: &MarketProps) -> Html {
    let (draft, send) = (&props.draft, use_dispatch());
    let slider = |key| if key == pull::KEY { pull_slider(&send, draft) } else { condition(draft, key) };
    let open = use_state(|| false);
    let toggles = {
        let open = open.clone();
        move |_| open.set(!*open)
    };
    html! {
        <section class={classes!("market", open.then_some("is-open"))} aria-label={say("market-title", &[])}>
            <button class="button market__opener" id="market-opener" aria-expanded={open.to_string()} onclick={toggles}>
                {say("market-change", &[])}<b>{live(market::name(draft))}</b>
            </button>
            <Lock aid={Aid::Market}>
                {picker(&send, draft)}
                {for SLIDERS.map(slider)}
            </Lock>
        </section>
    }
}

/// The named markets.
pub fn picker(send: &Dispatch, draft: &Draft) -> Html {
    let now = draft.spec().scenario.as_str();
    let chosen =
        |key: &str| Some(Msg::Setup(Setup::ScenarioChosen(SCENARIOS.iter().find(|scenario| scenario.key == key)?.key)));
    html! {
        <div class="market__pick">
            <label for="scenario">{say("market-title", &[])}</label>
            <select id="scenario" class="field field--title" onchange={send.on_value(move |key| chosen(&key))}>
                {for SCENARIOS.iter().map(|scenario| html! {
                    <option value={scenario.key} selected={scenario.key == now} title={help(&format!("scenario-{}", scenario.key), scenario.help)}>{say(&format!("scenario-{}", scenario.key), &[])}</option>
                })}
            </select>
            {for Scenario::find(now).map(|market| html! { <p class="market__help">{live(help(&format!("scenario-{now}"), market.help))}</p> })}
            {own(send)}
        </div>
    }
}

/// The way to the reader's own market.
fn own(send: &Dispatch) -> Html {
    html! {
        {press("button market__own", say("market-make", &[]), send.on(Msg::Page(Page::ScreenChosen(Screen::Yours))))}
    }
}

fn condition(draft: &Draft, key: &'static str) -> Html {
    let Some((index, spec)) = Conditions::index(key).zip(Conditions::spec(key)) else { return Html::default() };
    html! {
        <Knob moves={Moves::Condition(key)} spec={spec} label={say(&format!("condition-{key}"), &[])} value={draft.conditions().number(index)} ends={key} />
    }
}

fn pull_slider(send: &Dispatch, draft: &Draft) -> Html {
    let range = Factor::Pull.range();
    let bands = [range.min, pull::of(&Conditions::default()), range.max];
    let text = degree(Some(pull::KEY), draft.pull(), bands, &numbers::number(draft.pull(), 2));
    html! {
        <div class="knob">
            <label class="knob__label" for="knob-pull">{say("market-pull", &[])}</label>
            {slider(send, Moves::Pull, "knob-pull", (range.min, range.max, range.step), draft.pull(), &text, Some(pull::KEY))}
        </div>
    }
}
