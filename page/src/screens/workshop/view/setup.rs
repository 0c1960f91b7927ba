//! The set-up: how long, which market, how many teams, which years, what counts.

use yew::prelude::*;

use crate::answer::phases;
use crate::controls::choices::choices;
use crate::controls::dispatch::Dispatch;
use crate::controls::live::live;
use crate::controls::press::press_if;
use crate::screens::workshop::model::{Model, Msg};
use crate::screens::workshop::setting::{Setting, sum, twists};
use crate::words::{help, say};
use dealers_choice::sim::SCENARIOS;
use dealers_choice::workshop::Setup;
use dealers_choice::workshop::setup::{Round, Slot, TEAMS, Template, Twist};

/// The form.
pub fn setup(send: &Dispatch<Msg>, model: &Model) -> Html {
    let setup = &model.setup;
    let templates = Template::ALL.map(|template| {
        let key = format!("workshop-{}", template.key());
        (key, template == setup.template, Msg::Set(Setting::Template(template)))
    });
    html! {
        <section class="card workshop__setup" id="result" tabindex="-1">
            <h2>{say("workshop-setup", &[])}</h2>
            {choices(send, "workshop-template", &templates)}
            <div class="workshop__fields">{market(send, setup)}{teams(send, setup)}{seed(send, setup)}</div>
            {years(send, setup)}
            {parts(send, setup)}
            <p class="workshop__begin">
                {press_if(setup.is_sound(), "button button--main", say("workshop-begin", &[]), send.on(Msg::Begun(false)))}
                {press_if(setup.is_sound(), "button", say("workshop-rehearse", &[]), send.on(Msg::Begun(true)))}
            </p>
            <p class="study__note">{say("workshop-rehearse-words", &[])}</p>
        </section>
    }
}

/// The minutes, phase by phase.
pub fn minutes(setup: &Setup) -> Html {
    let slot = |slot: Slot| {
        html! { <li><span>{phases::title(setup, slot.phase)}</span><span>{say("workshop-minutes", &[("minutes", slot.minutes.into())])}</span></li> }
    };
    html! {
        <aside class="card workshop__notes" aria-labelledby="minutes">
            <h2 id="minutes">{say("workshop-plan", &[])}</h2>
            <ol class="workshop__minutes" key={format!("{setup:?}")}>{for setup.plan().into_iter().map(slot)}</ol>
        </aside>
    }
}

fn market(send: &Dispatch<Msg>, setup: &Setup) -> Html {
    let chosen = send.on_value(|key| Some(Msg::Set(Setting::Market(key))));
    let scenario = SCENARIOS.iter().find(|scenario| scenario.key == setup.market);
    let told = scenario.map(|scenario| help(&format!("scenario-{}", scenario.key), scenario.help));
    html! {
        <label class="workshop__field">{say("workshop-market", &[])}
            <select class="field" onchange={chosen}>
                {for SCENARIOS.iter().map(|scenario| html! {
                    <option value={scenario.key} selected={scenario.key == setup.market}>{say(&format!("scenario-{}", scenario.key), &[])}</option>
                })}
            </select>
            <small>{for told.map(live)}</small>
        </label>
    }
}

fn teams(send: &Dispatch<Msg>, setup: &Setup) -> Html {
    let chosen = send.on_value(|text| Some(Msg::Set(Setting::Teams(text.parse().ok()?))));
    html! {
        <label class="workshop__field">{say("workshop-teams", &[])}
            <select class="field" onchange={chosen}>
                {for (TEAMS.0..=TEAMS.1).map(|teams| html! { <option value={teams.to_string()} selected={teams == setup.teams}>{teams}</option> })}
            </select>
        </label>
    }
}

fn seed(send: &Dispatch<Msg>, setup: &Setup) -> Html {
    let typed = send.on_value(|text| Some(Msg::Set(Setting::Seed(text.trim().parse().ok()?))));
    html! {
        <label class="workshop__field">{say("workshop-seed", &[])}
            <input class="field" inputmode="numeric" autocomplete="off" value={setup.seed.to_string()} onchange={typed} />
            <small>{say("workshop-seed-words", &[])}</small>
        </label>
    }
}

/// The years, each with what makes it different. The practice is as it is.
fn years(send: &Dispatch<Msg>, setup: &Setup) -> Html {
    let year = |(round, now): (usize, &Round)| {
        let chosen = send.on_value(move |key| {
            let twist = Twist::YEARS.into_iter().find(|twist| twist.key() == key)?;
            Some(Msg::Set(Setting::Twist(round, twist)))
        });
        let label = say("workshop-year", &[("year", (round as u32).into())]);
        html! {
            <li key={round}>
                <label class="workshop__field">{label}
                    <select class="field" onchange={chosen}>
                        {for twists(setup, round).into_iter().map(|twist| html! {
                            <option value={twist.key()} selected={twist == now.twist}>{say(&format!("twist-{}", twist.key()), &[])}</option>
                        })}
                    </select>
                    <small>{live(say(&format!("twist-{}-words", now.twist.key()), &[]))}</small>
                </label>
                if now.twist.is_alone() {
                    <label class="workshop__tick">
                        <input type="checkbox" checked={now.diaries} onchange={send.on(Msg::Set(Setting::Diaries(round)))} />{say("workshop-diaries", &[])}
                    </label>
                }
            </li>
        }
    };
    html! {
        <fieldset class="workshop__years">
            <legend>{say("workshop-years", &[])}</legend>
            <ol>{for setup.rounds.iter().enumerate().skip(1).map(year)}</ol>
        </fieldset>
    }
}

fn parts(send: &Dispatch<Msg>, setup: &Setup) -> Html {
    let now = [setup.parts.profit, setup.parts.dealers, setup.parts.loyalty];
    let part = |(place, key): (usize, &str)| {
        let typed = send.on_value(move |text| Some(Msg::Set(Setting::Part(place, text.trim().parse().ok()?))));
        html! {
            <label class="workshop__field">{say(&format!("rank-head-{key}"), &[])}
                <span><input class="field workshop__percent" type="number" min="0" max="100" step="5" value={now[place].to_string()} onchange={typed} />{" %"}</span>
            </label>
        }
    };
    let wrong = (sum(setup) != 100).then(|| live(say("workshop-parts-wrong", &[("sum", sum(setup).into())])));
    html! {
        <fieldset class="workshop__parts">
            <legend>{say("workshop-parts", &[])}</legend>
            <div class="workshop__fields">{for ["profit", "dealers", "loyalty"].into_iter().enumerate().map(part)}</div>
            <p role="status">{for wrong}</p>
            <label class="workshop__tick">
                <input type="checkbox" checked={setup.names_hidden} onchange={send.on(Msg::Set(Setting::NamesHidden))} />{say("workshop-hidden", &[])}
            </label>
        </fieldset>
    }
}
