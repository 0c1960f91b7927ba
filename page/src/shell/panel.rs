//! Small windows: seed, link, settings.

use yew::prelude::*;

use crate::controls::choices::choices;
use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::controls::icon::{paths, symbol};
use crate::controls::live::live;
use crate::controls::lock::Lock;
use crate::controls::press::press;
use crate::msg::{Msg, Page, Setup};
use crate::preferences::{Motion, TextSize, Theme};
use crate::shared::Shared;
use crate::shared::address;
use crate::shared::lesson::{Aid, Lesson};
use crate::table::Screen;
use crate::words::{numbers, say, with};

/// Horizons that can be picked, months.
const HORIZONS: [u32; 5] = [12, 24, 36, 60, 120];
/// Numbers of dealers that can be picked.
const DEALERS: [u32; 6] = [24, 60, 120, 240, 600, 2_000];

/// The seed: what it is, another one, a new one.
pub fn seed(send: &Dispatch, shared: &Shared) -> Html {
    html! {
        <section class="panel" aria-label={say("luck-title", &[])}>
            {head(send, "luck-title")}
            <p>{say("luck-words", &[])}</p>
            <Lock aid={Aid::Market}><p class="panel__row">
                <label for="luck-field">{say("luck-field", &[])}</label>
                <SeedField seed={shared.draft().plan().seed()} />
                {press("button", say("luck-new", &[]), send.on(Msg::Setup(Setup::SeedWanted)))}
            </p></Lock>
        </section>
    }
}

/// What the field for the seed needs.
#[derive(Clone, PartialEq, Properties)]
struct SeedFieldProps {
    /// The seed.
    seed: u64,
}

/// The field for the seed. It is drawn anew only for another number, so that nobody is disturbed while typing.
#[component]
fn SeedField(props: &SeedFieldProps) -> Html {
    let typed = use_dispatch().on_value(|text| Some(Msg::Setup(Setup::SeedTyped(text))));
    html! {
        <input id="luck-field" class="field" inputmode="numeric" autocomplete="off" value={props.seed.to_string()} onchange={typed} />
    }
}

/// The link to what is on screen.
pub fn share(send: &Dispatch, shared: &Shared) -> Html {
    html! {
        <section class="panel" aria-label={say("share-title", &[])}>
            {head(send, "share-title")}
            <p>{say("share-words", &[])}</p>
            <p class="panel__row">
                <label for="share-field">{say("share-field", &[])}</label>
                <input id="share-field" class="field field--wide" readonly=true value={format!("{}{}", shared.base, address::print_shared(shared))} />
                {press("button button--main", say("share-copy", &[]), send.on(Msg::Page(Page::LinkWanted)))}
            </p>
            {prepared(shared.lesson.and(shared.sharing))}
            <p>{press("button", say("share-figures", &[]), send.on(Msg::Page(Page::ScreenChosen(Screen::Figures))))}</p>
            if shared.lesson.is_bound() { <p>{say("share-bound", &[])}</p> } else { {class(send, shared)} }
        </section>
    }
}

/// That the link is for a class, and what it does there.
fn prepared(lesson: Lesson) -> Html {
    let what = with(|lexicon| lexicon.listed(lesson.aids().map(|aid| say(&format!("locked-{}", aid.key()), &[]))));
    let words = lesson.is_prepared().then(|| live(say("share-prepared", &[("what", what.into())])));
    html! { <p class="panel__for" role="status">{for words}</p> }
}

/// What the link can do for a class.
fn class(send: &Dispatch, shared: &Shared) -> Html {
    let aid = |aid: Aid| {
        html! {
            <label class="panel__tick">
                <input type="checkbox" checked={shared.sharing.has(aid)} onchange={send.on(Msg::Page(Page::AidToggled(aid)))} />
                {say(&format!("aid-{}", aid.key()), &[])}
            </label>
        }
    };
    html! {
        <fieldset class="panel__class">
            <legend>{say("share-class", &[])}</legend>
            {for Aid::ALL.map(aid)}
            <p>{say("share-class-words", &[])}</p>
        </fieldset>
    }
}

/// Theme, motion, text, horizon, number of dealers.
pub fn settings(send: &Dispatch, shared: &Shared) -> Html {
    let preferences = shared.preferences;
    let themes = Theme::ALL.map(|theme| {
        (format!("theme-{}", theme.key()), theme == preferences.theme, Msg::Page(Page::ThemeChosen(theme)))
    });
    let motions = Motion::ALL.map(|motion| {
        (format!("motion-{}", motion.key()), motion == preferences.motion, Msg::Page(Page::MotionChosen(motion)))
    });
    let texts = TextSize::ALL
        .map(|text| (format!("text-{}", text.key()), text == preferences.text, Msg::Page(Page::TextChosen(text))));
    html! {
        <section class="panel" aria-label={say("settings-title", &[])}>
            {head(send, "settings-title")}
            {choices(send, "settings-theme", &themes)}
            {choices(send, "settings-motion", &motions)}
            {choices(send, "settings-text", &texts)}
            <Lock aid={Aid::Market}>{sizes(send, shared)}</Lock>
            <p>{press("button", say("settings-restart", &[]), send.on(Msg::Setup(Setup::Restarted)))}</p>
        </section>
    }
}

/// The head of a small window.
pub fn head(send: &Dispatch, title: &str) -> Html {
    html! {
        <div class="panel__head">
            <h2>{say(title, &[])}</h2>
            <button class="button button--icon" aria-label={say("close", &[])} onclick={send.on(Msg::Page(Page::PanelClosed))}>{symbol(paths::CLOSE)}</button>
        </div>
    }
}

fn sizes(send: &Dispatch, shared: &Shared) -> Html {
    let plan = shared.draft().plan();
    html! {
        <p class="panel__row">
            {size(send, "settings-months", &HORIZONS, plan.months(), |months| Msg::Setup(Setup::MonthsChosen(months)))}
            {size(send, "settings-dealers", &DEALERS, plan.dealers(), |dealers| Msg::Setup(Setup::DealersChosen(dealers)))}
        </p>
    }
}

fn size(send: &Dispatch, key: &'static str, usual: &[u32], now: u32, msg: fn(u32) -> Msg) -> Html {
    let mut sizes = usual.to_vec();
    if let Err(place) = sizes.binary_search(&now) {
        sizes.insert(place, now);
    }
    html! {
        <>
            <label for={key}>{say(key, &[])}</label>
            <select id={key} class="field" onchange={send.on_value(move |text| Some(msg(text.parse().ok()?)))}>
                {for sizes.iter().map(|size| html! {
                    <option value={size.to_string()} selected={*size == now}>
                        {numbers::number(f64::from(*size), 0)}
                    </option>
                })}
            </select>
        </>
    }
}
