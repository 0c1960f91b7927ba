//! What the browser tells without being asked: another tab's writing, a changed address, a newer version, less motion.

mod swipes;

use wasm_bindgen::prelude::{Closure, JsCast};
use web_sys::{EventTarget, KeyboardEvent, MediaQueryListEvent, StorageEvent};
use yew::Callback;

use crate::effect::StorageKey;
use crate::msg::{Msg, Page, Setup, Work};
use crate::shell::effects::browser;

/// Everything that is listened to, for as long as the page lives.
pub(super) struct Listeners {
    _ears: Vec<Ear>,
}

/// Something that is listened to until it is dropped.
pub(super) struct Ear {
    target: EventTarget,
    name: &'static str,
    hear: Closure<dyn FnMut(web_sys::Event)>,
}

impl Ear {
    pub(super) fn new(target: &EventTarget, name: &'static str, hear: impl FnMut(web_sys::Event) + 'static) -> Self {
        let hear = Closure::new(hear);
        // A listener with a fixed good name is never refused.
        drop(target.add_event_listener_with_callback(name, hear.as_ref().unchecked_ref()));
        Self { target: target.clone(), name, hear }
    }
}

impl Drop for Ear {
    fn drop(&mut self) {
        // What was added can be removed; and if not, the page is closing anyway.
        drop(self.target.remove_event_listener_with_callback(self.name, self.hear.as_ref().unchecked_ref()));
    }
}

impl Listeners {
    pub(super) fn new(send: &Callback<Msg>) -> Self {
        let Some(window) = web_sys::window() else { return Self { _ears: Vec::new() } };
        let motion = window.match_media("(prefers-reduced-motion: reduce)").ok().flatten();
        let mut ears = vec![
            ear(&window, "hashchange", send, |_| Some(Msg::Page(Page::AddressChanged(browser::fragment())))),
            ear(&window, "popstate", send, |_| {
                browser::entry_is_own().then(|| Msg::Page(Page::WentBack(browser::fragment())))
            }),
            ear(&window, "storage", send, stored),
            ear(&window, "keydown", send, |event| {
                browser::note_keyboard();
                shortcut(event)
            }),
            ear(&window, "dealers-choice-update", send, |_| Some(Msg::Page(Page::UpdateWaits))),
            ear(&window, "dealers-choice-crash", send, |_| Some(Msg::Work(Work::CrashWanted))),
        ];
        ears.extend(swipes::ears(&window, send));
        ears.extend(motion.map(|query| ear(&query, "change", send, less_motion)));
        Self { _ears: ears }
    }
}

fn ear(
    target: &EventTarget,
    name: &'static str,
    send: &Callback<Msg>,
    what: impl Fn(&web_sys::Event) -> Option<Msg> + 'static,
) -> Ear {
    let send = send.clone();
    Ear::new(target, name, move |event| {
        if let Some(msg) = what(&event) {
            event.prevent_default();
            send.emit(msg);
        }
    })
}

fn stored(event: &web_sys::Event) -> Option<Msg> {
    let event = event.dyn_ref::<StorageEvent>()?;
    let name = event.key()?;
    let heard =
        [StorageKey::Device, StorageKey::Situations, StorageKey::Story, StorageKey::Workshop, StorageKey::Handout];
    let key = heard.into_iter().find(|key| key.name() == name)?;
    Some(Msg::Page(Page::OtherTabWrote(key, event.new_value().unwrap_or_default())))
}

fn less_motion(event: &web_sys::Event) -> Option<Msg> {
    Some(Msg::Page(Page::SystemMotionChanged(event.dyn_ref::<MediaQueryListEvent>()?.matches())))
}

/// Undo and redo; Escape closes whatever small window is open.
fn shortcut(event: &web_sys::Event) -> Option<Msg> {
    let event = event.dyn_ref::<KeyboardEvent>()?;
    let command = event.ctrl_key() || event.meta_key();
    match (command, event.shift_key(), event.key().as_str()) {
        (true, false, "z") if !types(event) => Some(Msg::Setup(Setup::Undone)),
        (true, true, "z" | "Z") | (true, false, "y") if !types(event) => Some(Msg::Setup(Setup::Redone)),
        (false, _, "Escape") => Some(Msg::Page(Page::PanelClosed)),
        _ => None,
    }
}

/// Whether the key goes into a field that has an undo of its own.
fn types(event: &KeyboardEvent) -> bool {
    let Some(target) = event.target() else { return false };
    let field = target.dyn_ref::<web_sys::HtmlInputElement>();
    field.is_some_and(|field| field.type_() != "range") || target.has_type::<web_sys::HtmlTextAreaElement>()
}
