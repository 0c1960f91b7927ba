//! Single questions to the browser and single acts in it. What it refuses is told, never thrown.

use dealers_choice::numeric::Bounded as _;
use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlElement, Storage, Url, Window};
use yew::Callback;

use crate::effect::Focus;
use crate::msg::{Msg, Page};
use crate::preferences::Preferences;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = dealersChoice, js_name = takeOver, catch)]
    async fn js_take_over() -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = dealersChoice, js_name = bringWhole, catch)]
    async fn js_bring_whole() -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = dealersChoice, js_name = paper, catch)]
    async fn js_paper(name: &str) -> Result<JsValue, JsValue>;
}

fn window() -> Window {
    web_sys::window().expect("the page runs in a window, never in a worker")
}

/// The page's clock, milliseconds.
pub(super) fn now_ms() -> f64 {
    js_sys::Date::now()
}

/// Processor cores, at least 1.
pub(super) fn cores() -> u32 {
    window().navigator().hardware_concurrency().at_least(1.0) as u32
}

/// What the document says under that name.
pub(super) fn meta(name: &str) -> String {
    let found =
        window().document().and_then(|document| document.query_selector(&format!("meta[name={name}]")).ok().flatten());
    found.and_then(|element| element.get_attribute("content")).unwrap_or_default()
}

/// The address's fragment with its `#`; empty for none.
pub(super) fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// The whole address with that fragment. The history takes an empty address for the one there, so it gets the whole one.
pub(super) fn address(fragment: &str) -> String {
    let href = window().location().href().unwrap_or_default();
    format!("{}{fragment}", href.split('#').next().unwrap_or_default())
}

/// Puts the fragment into the address, in place of the one there.
pub(super) fn show_fragment(fragment: &str) {
    if let Ok(history) = window().history() {
        // A browser that refuses (too many changes in a short time) shows an older address; the next change corrects it.
        drop(history.replace_state_with_url(&JsValue::TRUE, "", Some(&address(fragment))));
    }
}

/// Puts the fragment into the address as a new entry of the history.
pub(super) fn enter_fragment(fragment: &str) {
    if let Ok(history) = window().history() {
        // Refused, the screen changes all the same, and Back leaves one screen more.
        drop(history.push_state_with_url(&JsValue::TRUE, "", Some(&address(fragment))));
    }
}

/// Whether the entry of the history that is shown was made by the page, not by an address that somebody typed.
pub(super) fn entry_is_own() -> bool {
    window().history().and_then(|history| history.state()).is_ok_and(|state| state.is_truthy())
}

/// Takes the focus there; a screen's heading can be focused but is no stop for the Tab key.
pub(super) fn focus(focus: &Focus) {
    let Some(document) = window().document() else { return };
    let found = match focus {
        Focus::Heading => {
            document.query_selector("main h1").ok().flatten().or_else(|| document.get_element_by_id("main"))
        }
        Focus::Element(id) => document.get_element_by_id(id),
        Focus::Dot(replication) => {
            document.query_selector(&format!(".dots > :nth-child({})", replication + 1)).ok().flatten()
        }
    };
    let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else { return };
    if *focus == Focus::Heading {
        element.set_tab_index(-1);
    }
    // An element that cannot take the focus leaves it where it is.
    drop(element.focus());
}

/// Notes for the style sheet that the reader uses a keyboard.
pub(super) fn note_keyboard() {
    if let Some(root) = window().document().and_then(|document| document.document_element()) {
        // Refused, headings have no ring, as for a reader with a pointer.
        drop(root.set_attribute("data-keys", ""));
    }
}

/// The title of the document.
pub(super) fn title(words: &str) {
    if let Some(document) = window().document() {
        document.set_title(words);
    }
}

fn storage() -> Result<Storage, JsValue> {
    window().local_storage()?.ok_or(JsValue::NULL)
}

/// What is stored under that name.
pub(super) fn stored(name: &str) -> Result<Option<String>, JsValue> {
    storage()?.get_item(name)
}

/// Keeps `text` under that name.
pub(super) fn keep(name: &str, text: &str) -> Result<(), JsValue> {
    storage()?.set_item(name, text)
}

/// Keeps what is stored under one name under another too.
pub(super) fn copy_stored(from: &str, to: &str) {
    if let Ok(Some(text)) = stored(from) {
        // A storage that has no room for it loses nothing that could still be read.
        drop(keep(to, &text));
    }
}

/// What this tab alone remembers; it refuses where the storage does.
fn session() -> Result<Storage, JsValue> {
    window().session_storage()?.ok_or(JsValue::NULL)
}

/// What this tab has noted under that name.
pub(super) fn noted(name: &str) -> Option<String> {
    session().ok()?.get_item(name).ok().flatten()
}

/// Notes `text` under that name in this tab, as far as the browser allows it.
pub(super) fn note(name: &str, text: &str) {
    drop(session().and_then(|session| session.set_item(name, text)));
}

/// Takes away what this tab has noted under that name.
pub(super) fn forget(name: &str) {
    drop(session().and_then(|session| session.remove_item(name)));
}

/// Whether the system asks for less motion.
pub(super) fn asks_less_motion() -> bool {
    window().match_media("(prefers-reduced-motion: reduce)").ok().flatten().is_some_and(|query| query.matches())
}

/// A number from the system's entropy.
pub(super) fn entropy() -> Option<u64> {
    let mut bytes = [0_u8; 8];
    window().crypto().ok()?.get_random_values_with_u8_array(&mut bytes).ok()?;
    // Short enough to read out: up to six figures.
    Some(u64::from_le_bytes(bytes) % 1_000_000)
}

/// Lets the document follow the preferences.
pub(super) fn dress(preferences: Preferences) {
    let root = window()
        .document()
        .and_then(|document| document.document_element())
        .and_then(|root| root.dyn_into::<HtmlElement>().ok());
    if let Some(root) = root {
        let attributes = [
            ("theme", preferences.theme.key()),
            ("motion", preferences.motion.key()),
            ("text", preferences.text.key()),
        ];
        for (name, value) in attributes {
            // An attribute with a fixed good name is never refused.
            drop(root.set_attribute(&format!("data-{name}"), value));
        }
    }
}

/// What the style sheet says of the page under that name.
pub(super) fn style(name: &str) -> String {
    let body = window().document().and_then(|document| document.body());
    let styles = body.and_then(|body| window().get_computed_style(&body).ok().flatten());
    let value = styles.and_then(|styles| styles.get_property_value(name).ok());
    value.unwrap_or_default().trim().to_owned()
}

/// A new element that is not in the document.
pub(super) fn element(name: &str) -> Result<web_sys::Element, JsValue> {
    window().document().ok_or(JsValue::NULL)?.create_element(name)
}

/// Copies `text` to the clipboard and says how it went.
pub(super) fn copy(text: String, send: Callback<Msg>) {
    let clipboard = js_sys::Reflect::get(&window().navigator(), &JsValue::from_str("clipboard"))
        .ok()
        .filter(|clipboard| !clipboard.is_undefined());
    spawn_local(async move {
        let copied = match clipboard {
            Some(_) => JsFuture::from(window().navigator().clipboard().write_text(&text)).await.is_ok(),
            None => false,
        };
        send.emit(Msg::Page(if copied { Page::LinkCopied } else { Page::ClipboardRefused(text) }));
    });
}

/// Hands `text` to the reader as a file.
pub(super) fn save(name: &str, mime: &str, text: &str) {
    save_part(name, mime, &JsValue::from_str(text));
}

/// Hands a zip to the reader as a file.
pub(super) fn save_zip(name: &str, bytes: &[u8]) {
    save_part(name, "application/zip", &js_sys::Uint8Array::from(bytes));
}

fn save_part(name: &str, mime: &str, part: &JsValue) {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let parts = js_sys::Array::of1(part);
    let blob = Blob::new_with_buffer_source_sequence_and_options(&parts, &options);
    if let Ok(address) = blob.and_then(|blob| Url::create_object_url_with_blob(&blob)) {
        save_address(name, &address);
        // The download has begun with the click; an address that cannot be let go costs memory until the page closes.
        drop(Url::revoke_object_url(&address));
    }
}

/// Hands what is at `address` to the reader as a file.
pub(super) fn save_address(name: &str, address: &str) {
    let made = window().document().and_then(|document| document.create_element("a").ok());
    if let Some(anchor) = made.and_then(|element| element.dyn_into::<HtmlAnchorElement>().ok()) {
        anchor.set_href(address);
        anchor.set_download(name);
        anchor.click();
    }
}

/// Opens the window for printing.
pub(super) fn print() {
    // A browser without one shows nothing, and there is nothing else to offer.
    drop(window().print());
}

/// Lets the whole program take the place of this one. If it comes, nobody is left here to hear of it.
pub(super) fn bring_whole(send: Callback<Msg>) {
    spawn_local(async move {
        if js_bring_whole().await.is_err() {
            send.emit(Msg::Page(Page::WholeRefused));
        }
    });
}

/// Brings a document of the project.
pub(super) fn read(paper: &'static str, send: Callback<Msg>) {
    spawn_local(async move {
        let text = js_paper(paper).await.ok().and_then(|text| text.as_string());
        send.emit(Msg::Page(Page::PaperCame(paper, text)));
    });
}

/// Lets a newer version of the page take over.
pub(super) fn take_over(send: Callback<Msg>) {
    spawn_local(async move {
        let taken = js_take_over().await.is_ok_and(|taken| taken.is_truthy());
        if !taken {
            send.emit(Msg::Page(Page::UpdateRefused));
        }
    });
}
