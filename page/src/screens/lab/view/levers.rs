//! The deeper levels of the bench, made from the registry: all levers of the policy, the market, the rules of behaviour, group by
//! group. They are many, so they can be searched, and cut down to those that the reader has moved.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::controls::live::live;
use crate::controls::lock::Lock;
use crate::controls::press::press;
use crate::msg::{Msg, Page};
use crate::run::bench::Depth;
use crate::run::draft::Draft;
use crate::same::Same;
use crate::screens::lab::model::Msg as OfLab;
use crate::screens::lab::settings::{Kind, Setting, all};
use crate::screens::lab::view::help::ExplainedKnob;
use crate::shared::lesson::Aid;
use crate::table::Screen;
use crate::words::say;
use dealers_choice::sim::explanation;

/// What the levels need.
#[derive(Clone, PartialEq, Properties)]
pub struct LeversProps {
    /// What is tried.
    pub draft: Same<Draft>,
    /// Place of the policy on the bench.
    pub place: usize,
    /// How many levers are shown.
    pub depth: Depth,
    /// The lever whose "Why?" is open.
    pub why: Option<&'static str>,
}

/// What the reader looks for. It is gone with the bench.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Sought {
    words: String,
    changed: bool,
}

impl Sought {
    fn is_set(&self) -> bool {
        self.changed || !self.words.trim().is_empty()
    }

    fn takes(&self, setting: &Setting) -> bool {
        (!self.changed || setting.is_changed()) && setting.is_sought(&self.words)
    }
}

/// All levers; at the deepest level the market and the rules too.
#[component]
pub fn Levers(props: &LeversProps) -> Html {
    let (send, of_lab, sought) = (use_dispatch(), use_dispatch::<OfLab>(), use_state(Sought::default));
    let kinds: &[Kind] = match props.depth {
        Depth::Rules => &[Kind::Lever, Kind::Condition, Kind::Parameter],
        Depth::Dials | Depth::Levers => &[Kind::Lever],
    };
    let settings: Vec<Vec<Setting>> = kinds.iter().map(|kind| all(&props.draft, props.place, *kind)).collect();
    let found = settings.iter().flatten().filter(|setting| sought.takes(setting)).count();
    html! {
        <div class="settings">
            {finder(&sought, &settings.concat(), found)}
            {for settings.iter().map(|settings| section(&of_lab, props, &sought, settings))}
            {words(&send, found)}
        </div>
    }
}

/// Where the reader says what is looked for, and how much of it there is.
fn finder(sought: &UseStateHandle<Sought>, settings: &[Setting], found: usize) -> Html {
    let changed = settings.iter().filter(|setting| setting.is_changed()).count() as u32;
    let typed = {
        let sought = sought.clone();
        move |event: InputEvent| {
            let words = event.target_unchecked_into::<HtmlInputElement>().value();
            sought.set(Sought { words, ..(*sought).clone() });
        }
    };
    let ticked = {
        let sought = sought.clone();
        move |_| sought.set(Sought { changed: !sought.changed, ..(*sought).clone() })
    };
    let count = [("found", (found as u32).into()), ("all", (settings.len() as u32).into())];
    html! {
        <div class="settings__find" role="search">
            <label class="unseen" for="settings-find">{say("settings-find", &[])}</label>
            <input class="field" type="search" id="settings-find" autocomplete="off" placeholder={say("settings-find", &[])} value={sought.words.clone()} oninput={typed} />
            <label class="settings__changed">
                <input type="checkbox" checked={sought.changed} onchange={ticked} />{live(say("settings-changed", &[("count", changed.into())]))}
            </label>
            <p class="settings__count" role="status">if sought.is_set() { {live(say("settings-found", &count))} }</p>
        </div>
    }
}

/// The settings of a kind, below their head.
fn section(send: &Dispatch<OfLab>, props: &LeversProps, sought: &Sought, settings: &[Setting]) -> Html {
    let Some(kind) = settings.first().map(|setting| setting.kind) else { return Html::default() };
    let groups: Vec<Html> = settings
        .chunk_by(|left, right| left.spec.group == right.spec.group)
        .filter_map(|settings| group(props, sought, settings))
        .collect();
    if groups.is_empty() {
        return Html::default();
    }
    let aid = if kind == Kind::Lever { Aid::Policies } else { Aid::Market };
    html! { <>{head(send, props.depth, kind, settings)}<Lock {aid}>{for groups}</Lock></> }
}

/// The head of a kind, where there is more than one.
fn head(send: &Dispatch<OfLab>, depth: Depth, kind: Kind, settings: &[Setting]) -> Html {
    let key = match kind {
        _ if depth != Depth::Rules => return Html::default(),
        Kind::Lever => "rules-levers",
        Kind::Condition => "rules-market",
        Kind::Parameter => "rules-behaviour",
    };
    html! {
        <>
            <h2 class="bench__title">{say(key, &[])}</h2>
            if kind == Kind::Parameter { <p class="bench__words">{say("rules-words", &[])}</p> }
            if kind != Kind::Lever { {reset(send, kind, settings)} }
        </>
    }
}

/// Puts back all of a kind at once, where anything was moved.
fn reset(send: &Dispatch<OfLab>, kind: Kind, settings: &[Setting]) -> Html {
    let changed = settings.iter().filter(|setting| setting.is_changed()).count() as u32;
    let words = || say("settings-reset-all", &[("count", changed.into())]);
    html! {
        if changed > 0 {
            <Lock aid={Aid::Market}><p><button class="button button--link" onclick={send.on(OfLab::PutBack(kind))}>{live(words())}</button></p></Lock>
        }
    }
}

/// Settings that belong together, those that are looked for; none where there are none.
fn group(props: &LeversProps, sought: &Sought, settings: &[Setting]) -> Option<Html> {
    let shown: Vec<&Setting> = settings.iter().filter(|setting| sought.takes(setting)).collect();
    let first = shown.first()?;
    let (name, open) = (first.spec.group.key(), sought.is_set() || props.depth == Depth::Levers);
    let changed = shown.iter().filter(|setting| setting.is_changed()).count() as u32;
    let count = [("count", (shown.len() as u32).into()), ("changed", changed.into())];
    let key = if changed > 0 { "settings-count-changed" } else { "settings-count" };
    // Under another key it is another fold: what was looked for lies open, whatever the reader had folded before.
    Some(html! {
        <details class="group" {open} key={format!("{name}-{}", sought.is_set())}>
            <summary class="group__name">{say(&format!("group-{name}"), &[])}<small class="group__count">{live(say(key, &count))}</small></summary>
            <div class="knobs">{for shown.iter().map(|setting| knob(props, setting))}</div>
        </details>
    })
}

/// A knob; one of the market or the rules has the source of its figure below.
fn knob(props: &LeversProps, setting: &Setting) -> Html {
    let (spec, label) = (setting.spec, setting.name());
    let usual = setting.is_changed().then_some(setting.usual);
    let knob = html! {
        <ExplainedKnob key={spec.key} moves={setting.moves(props.place)} {spec} {label} value={setting.value} {usual} open={props.why == Some(spec.key)} />
    };
    if setting.kind == Kind::Lever {
        return knob;
    }
    html! { <div class="sourced" key={spec.key}>{knob}<p class="sourced__source">{explanation(spec).source}</p></div> }
}

/// Where the words of the reader's programme are told in ours; with more weight where nothing was found.
fn words(send: &Dispatch, found: usize) -> Html {
    html! {
        <p class="bench__words">
            if found == 0 { {say("settings-none", &[])}{" "} }
            {say("settings-words", &[])}{" "}
            {press("button button--link", say("rules-glossary", &[]), send.on(Msg::Page(Page::ScreenChosen(Screen::Rules))))}
        </p>
    }
}
