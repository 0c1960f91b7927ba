//! The bar on top: where you are, back and forth, the seed, the link, the settings. On a phone the screens are a bar at the bottom.

use yew::prelude::*;

use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::controls::icon::{paths, symbol};
use crate::controls::live::live;
use crate::msg::{Msg, Page, Setup};
use crate::same::Same;
use crate::shared::{Panel, Shared};
use crate::shell::panel::{seed, settings, share};
use crate::table::Screen;
use crate::words::say;

/// What the bar needs.
#[derive(Clone, PartialEq, Properties)]
pub struct BarProps {
    /// What all screens share.
    pub shared: Same<Shared>,
}

/// The bar.
#[component]
pub fn Bar(props: &BarProps) -> Html {
    let (shared, send) = (&props.shared, use_dispatch());
    html! {
        <header class="bar">
            <span class="bar__name">
                <svg class="bar__logo" viewBox="0 0 30 16" aria-hidden="true">
                    <circle class="look-carrot" cx="8" cy="8" r="7" />
                    <rect class="look-stick" x="15" y="1" width="14" height="14" rx="2" />
                </svg>
                <span class="bar__title">{say("app-name", &[])}</span>
            </span>
            {screens(&send, shared)}
            if shared.screen != Screen::Opening {
                {history_buttons(&send, shared)}
                {seed_button(&send, shared)}
                {panel_button(&send, shared, Panel::Share, "bar-share", paths::SHARE)}
            }
            {panel_button(&send, shared, Panel::Settings, "bar-settings", paths::SETTINGS)}
            {open_panel(&send, shared)}
        </header>
    }
}

/// The screens of the bar, in its order: it shows as many as it has room for, a phone four. All others lie behind "More".
const IN_THE_BAR: [&str; 7] = ["compare", "yours", "lab", "map", "matters", "best", "brief"];

/// The screens. "More" has the name of the one that the reader is on if the bar does not show it.
fn screens(send: &Dispatch, shared: &Shared) -> Html {
    let offered = || Screen::ALL.iter().filter(|screen| !screen.is_bare() && !shared.lesson.hides(**screen));
    let named = IN_THE_BAR.iter().filter_map(|key| offered().find(|screen| screen.key() == *key));
    let others = offered().filter(|screen| !IN_THE_BAR.contains(&screen.key()));
    let open = shared.is_open(Panel::More);
    html! {
        <nav class="bar__screens" aria-label={say("screens", &[])}>
            <span class="bar__row">{for named.clone().map(|screen| screen_button(send, *screen, shared.screen))}</span>
            <span class="bar__others">
                {more(send, shared.screen, open)}
                if open {
                    <div class="panel panel--more">
                        {for named.map(|screen| more_button(send, *screen, shared.screen, true))}
                        {for others.map(|screen| more_button(send, *screen, shared.screen, false))}
                    </div>
                }
            </span>
        </nav>
    }
}

/// The button that shows what the bar has no room for.
fn more(send: &Dispatch, current: Screen, open: bool) -> Html {
    let here = (!IN_THE_BAR.contains(&current.key())).then_some("page");
    html! {
        <button class="bar__screen bar__more" id={Panel::More.opener()} aria-expanded={open.to_string()} aria-current={here} onclick={send.on(Msg::Page(Page::PanelToggled(Panel::More)))}>
            {symbol(paths::MORE)}<span class="bar__word">{say("bar-more", &[])}</span>{" "}<span class="bar__here">{name(current)}</span>
        </button>
    }
}

fn name(screen: Screen) -> String {
    say(&format!("screen-{}", screen.key()), &[])
}

fn screen_button(send: &Dispatch, screen: Screen, current: Screen) -> Html {
    let here = (screen == current).then_some("page");
    html! {
        <button class="bar__screen" id={format!("screen-{}", screen.key())} aria-current={here} data-name={name(screen)} onclick={send.on(Msg::Page(Page::ScreenChosen(screen)))}>
            {for sign(screen).map(symbol)}{name(screen)}
        </button>
    }
}

/// A screen behind "More"; one of the bar is there only while the bar does not show it.
fn more_button(send: &Dispatch, screen: Screen, current: Screen, is_in_bar: bool) -> Html {
    let here = (screen == current).then_some("page");
    html! {
        <button class={classes!("bar__screen", is_in_bar.then_some("is-in-bar"))} aria-current={here} onclick={send.on(Msg::Page(Page::ScreenChosen(screen)))}>
            {name(screen)}
        </button>
    }
}

/// What a phone shows above the word.
fn sign(screen: Screen) -> Option<&'static str> {
    match screen.key() {
        "compare" => Some(paths::COMPARE),
        "yours" => Some(paths::YOURS),
        "lab" => Some(paths::LAB),
        "map" => Some(paths::MAP),
        "matters" => Some(paths::MATTERS),
        "brief" => Some(paths::BRIEF),
        _ => None,
    }
}

fn history_buttons(send: &Dispatch, shared: &Shared) -> Html {
    html! {
        <span class="bar__history">
            <button class="button button--icon" disabled={!shared.history.can_undo()} aria-label={say("bar-undo", &[])} title={say("bar-undo", &[])}
                onclick={send.on(Msg::Setup(Setup::Undone))}>{symbol(paths::UNDO)}</button>
            <button class="button button--icon" disabled={!shared.history.can_redo()} aria-label={say("bar-redo", &[])} title={say("bar-redo", &[])}
                onclick={send.on(Msg::Setup(Setup::Redone))}>{symbol(paths::REDO)}</button>
        </span>
    }
}

fn seed_button(send: &Dispatch, shared: &Shared) -> Html {
    let seed = shared.draft().plan().seed().to_string();
    html! {
        <button class="button bar__luck" id={Panel::Seed.opener()} aria-expanded={shared.is_open(Panel::Seed).to_string()}
            aria-label={say("bar-luck-label", &[("seed", seed.as_str().into())])} onclick={send.on(Msg::Page(Page::PanelToggled(Panel::Seed)))}>
            {symbol(paths::SEED)}<span class="bar__luck-word">{live(say("bar-luck", &[("seed", seed.into())]))}</span>
        </button>
    }
}

fn panel_button(send: &Dispatch, shared: &Shared, panel: Panel, key: &str, path: &'static str) -> Html {
    html! {
        <button class="button button--icon" id={panel.opener()} aria-label={say(key, &[])} title={say(key, &[])}
            aria-expanded={shared.is_open(panel).to_string()}
            onclick={send.on(Msg::Page(Page::PanelToggled(panel)))}>{symbol(path)}</button>
    }
}

fn open_panel(send: &Dispatch, shared: &Shared) -> Html {
    match shared.panel {
        Some(Panel::Seed) => seed(send, shared),
        Some(Panel::Share) => share(send, shared),
        Some(Panel::Settings) => settings(send, shared),
        Some(Panel::More | Panel::Rows(_) | Panel::Why(_)) | None => Html::default(),
    }
}
