//! In a browser, the document's boot script has fetched the words before the program starts.

use dealers_choice::words::{Lexicon, Source};
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// The language that the reader gets.
    #[wasm_bindgen(js_namespace = dealersChoice)]
    fn language() -> String;
    /// The files that have arrived, three strings each: language, name, content.
    #[wasm_bindgen(js_namespace = dealersChoice)]
    fn words() -> Vec<String>;
}

/// The words that have arrived.
pub(super) fn lexicon() -> Lexicon {
    Lexicon::new(&language(), &words().chunks_exact(3).map(source).collect::<Vec<_>>())
}

fn source(file: &[String]) -> Source {
    let [language, name, text] = [0, 1, 2].map(|part| file.get(part).cloned().unwrap_or_default());
    Source { language, name, text }
}
