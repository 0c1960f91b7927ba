//! The page that runs in this tab, and how it is started and ended.

use std::cell::RefCell;

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use yew::AppHandle;

use crate::app::App;

thread_local! {
    static RUNNING: RefCell<Option<AppHandle<App>>> = const { RefCell::new(None) };
}

#[wasm_bindgen]
extern "C" {
    /// Says over the page that it broke down, keeps the work, and offers to go on.
    #[wasm_bindgen(js_namespace = dealersChoice, js_name = broken, catch)]
    fn js_broken(words: &str) -> Result<(), JsValue>;
}

/// Starts the page. A document that has no words for a breakdown shows none.
pub fn start() {
    std::panic::set_hook(Box::new(|info| drop(js_broken(&info.to_string()))));
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
