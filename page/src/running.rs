//! The page that runs in this tab, and how it is started and ended.

use std::cell::RefCell;

use dealers_choice::words::{Lexicon, Source};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use yew::AppHandle;

use crate::app::App;
use crate::shell::still;
use crate::words;

#[wasm_bindgen]
extern "C" {
    /// The language that the reader gets.
    #[wasm_bindgen(js_namespace = dealersChoice, js_name = language)]
    fn js_language() -> String;
    /// The files of words that have arrived, three strings each: language, name, content.
    #[wasm_bindgen(js_namespace = dealersChoice, js_name = words)]
    fn js_words() -> Vec<String>;
    /// Of which kind a number is in a language.
    #[wasm_bindgen(js_namespace = dealersChoice, js_name = plural)]
    fn js_plural(language: &str, number: f64) -> String;
    /// Says over the page that it broke down, keeps the work, and offers to go on.
    #[wasm_bindgen(js_namespace = dealersChoice, js_name = broken, catch)]
    fn js_broken(words: &str) -> Result<(), JsValue>;
}

thread_local! {
    static RUNNING: RefCell<Option<AppHandle<App>>> = const { RefCell::new(None) };
}

/// Makes ready what the page needs, with the words that the document has brought. A document that has no words for a breakdown
/// shows none.
pub fn start() {
    std::panic::set_hook(Box::new(|info| drop(js_broken(&info.to_string()))));
    let sources: Vec<Source> = js_words().chunks_exact(3).map(source).collect();
    words::speak(Lexicon::new(&js_language(), &sources, js_plural));
}

/// Opens the page behind the still picture.
#[wasm_bindgen]
pub fn open() {
    let handle = yew::Renderer::<App>::with_root(still::behind()).render();
    RUNNING.with(|running| *running.borrow_mut() = Some(handle));
}

fn source(file: &[String]) -> Source {
    let [language, name, text] = [0, 1, 2].map(|part| file.get(part).cloned().unwrap_or_default());
    Source { language, name, text }
}

/// Ends the page and its workers, so that the whole program can take its place.
#[wasm_bindgen]
pub fn leave() {
    if let Some(handle) = RUNNING.with(|running| running.borrow_mut().take()) {
        handle.destroy();
    }
}
