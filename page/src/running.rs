//! The page that runs in this tab, and how it is started and ended.

use std::cell::RefCell;

use wasm_bindgen::prelude::wasm_bindgen;
use yew::AppHandle;

use crate::app::App;

thread_local! {
    static RUNNING: RefCell<Option<AppHandle<App>>> = const { RefCell::new(None) };
}

/// Starts the page.
pub fn start() {
    let handle = yew::Renderer::<App>::new().render();
    RUNNING.with(|running| *running.borrow_mut() = Some(handle));
}

/// Ends the page and its workers, so that the whole program can take its place.
#[wasm_bindgen]
pub fn leave() {
    if let Some(handle) = RUNNING.with(|running| running.borrow_mut().take()) {
        handle.destroy();
    }
}
