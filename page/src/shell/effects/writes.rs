//! Writes to the address and the storage. They wait until nothing has moved for a while, and are made at once when the page is
//! left or hidden, so that a reload finds the last change.

use std::cell::RefCell;
use std::rc::Rc;

use yew::Callback;

use super::browser;
use super::listeners::Ear;
use crate::effect::StorageKey;
use crate::msg::{Msg, Page};
use crate::run::workers::timer::Timer;

/// Address and storage are written when nothing has moved for so long, milliseconds.
const WRITE_AFTER_MS: i32 = 300;
/// Where a page that is left notes the address it had and the one it should have: a reload keeps the former.
const LEFT: &str = "dealers-choice/left";

/// What is to be written.
pub(super) struct Writes {
    waiting: Rc<Waiting>,
    timer: Option<Timer>,
    _leaving: Vec<Ear>,
}

struct Waiting {
    address: RefCell<Option<String>>,
    texts: RefCell<Vec<(StorageKey, String)>>,
    send: Callback<Msg>,
}

impl Writes {
    /// Nothing to write yet; a browser that refuses is told to `send`.
    pub(super) fn new(send: &Callback<Msg>) -> Self {
        let waiting = Rc::new(Waiting { address: RefCell::default(), texts: RefCell::default(), send: send.clone() });
        let leaves = |name| {
            let waiting = Rc::clone(&waiting);
            web_sys::window().map(|window| Ear::new(&window, name, move |_| waiting.leave()))
        };
        let leaving = ["pagehide", "visibilitychange"].into_iter().filter_map(leaves).collect();
        Self { waiting, timer: None, _leaving: leaving }
    }

    /// Puts the fragment into the address, soon.
    pub(super) fn show(&mut self, fragment: String) {
        self.waiting.address.replace(Some(fragment));
        self.soon();
    }

    /// Goes on from the first fragment to the second, with an entry in the history for each.
    pub(super) fn enter(&self, left: &str, entered: &str) {
        self.correct(left);
        browser::enter_fragment(entered);
    }

    /// Puts the fragment into the address at once, in place of what waits.
    pub(super) fn correct(&self, fragment: &str) {
        self.waiting.address.take();
        browser::show_fragment(fragment);
    }

    /// Stores the text, soon.
    pub(super) fn keep(&mut self, key: StorageKey, text: String) {
        let mut texts = self.waiting.texts.borrow_mut();
        texts.retain(|(kept, _)| *kept != key);
        texts.push((key, text));
        drop(texts);
        self.soon();
    }

    /// Forgets what waits: something newer was written.
    pub(super) fn forget(&mut self) {
        self.timer = None;
        self.waiting.address.take();
        self.waiting.texts.take();
    }

    fn soon(&mut self) {
        let waiting = Rc::clone(&self.waiting);
        self.timer = Some(Timer::after(WRITE_AFTER_MS, move || waiting.write()));
    }
}

impl Waiting {
    fn write(&self) {
        if let Some(fragment) = self.address.take() {
            browser::show_fragment(&fragment);
        }
        for (key, text) in self.texts.take() {
            if browser::keep(key.name(), &text).is_err() {
                self.send.emit(Msg::Page(Page::StorageRefused));
            }
        }
    }

    fn leave(&self) {
        if let Some(fragment) = &*self.address.borrow() {
            browser::note(LEFT, &format!("{}\n{fragment}", browser::fragment()));
        }
        self.write();
    }
}

/// The fragment of the address with which the page opens: a reload has the one from before the last change.
pub(super) fn fragment() -> String {
    let fragment = browser::fragment();
    let left = browser::noted(LEFT);
    browser::forget(LEFT);
    let newer = left.as_deref().and_then(|left| left.split_once('\n')).filter(|(old, _)| *old == fragment);
    newer.map_or(fragment.clone(), |(_, newer)| newer.to_owned())
}
