//! A file that the reader picks: its text, read on this machine and sent nowhere.

use wasm_bindgen::prelude::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, HtmlInputElement};
use yew::prelude::*;

use super::dispatch::Dispatch;

/// Longest file that is read, bytes: a longer one is no file of this page.
const BYTES_MAX: f64 = 1_000_000.0;

/// A button that lets the reader pick a file. `what` makes a message of its text; a file that cannot be read, or is far too long,
/// is an empty text.
pub fn file_button<M: Clone + 'static>(
    send: &Dispatch<M>,
    words: &str,
    accept: &'static str,
    what: fn(String) -> M,
) -> Html {
    let send = send.clone();
    let picked = Callback::from(move |event: Event| {
        let Some(field) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else { return };
        let Some(file) = field.files().and_then(|files| files.item(0)) else { return };
        let send = send.clone();
        spawn_local(async move {
            send.emit(what(text(&file).await.unwrap_or_default()));
            // The same file can be picked again.
            field.set_value("");
        });
    });
    html! {
        <label class="button file">
            <input type="file" class="file__field" {accept} onchange={picked} />{words}
        </label>
    }
}

async fn text(file: &Blob) -> Option<String> {
    if file.size() > BYTES_MAX {
        return None;
    }
    JsFuture::from(file.text()).await.ok()?.as_string()
}
