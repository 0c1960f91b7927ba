//! The still picture that the document brings, and how the living page takes its place: made apart from the document until a
//! worker has sent what it shows, so that nothing empty is seen and the page's own program needs no simulation.

use std::cell::RefCell;

use wasm_bindgen::prelude::{JsCast, wasm_bindgen};
use web_sys::{Document, Element, HtmlDialogElement};

#[wasm_bindgen]
extern "C" {
    /// Says that the living page is in the document.
    #[wasm_bindgen(js_namespace = dealersChoice, js_name = shown)]
    fn js_shown();
}

thread_local! {
    static WAITING: RefCell<Option<Element>> = const { RefCell::new(None) };
}

fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).expect("the page runs in a document")
}

/// A place for the page, not in the document yet.
#[must_use]
pub fn behind() -> Element {
    let page = document().create_element("div").expect("a document can make an element");
    page.set_class_name("page");
    WAITING.replace(Some(page.clone()));
    page
}

/// Puts the page in the place of the still picture; a dialog that lies over both stays.
pub fn give_way() {
    let (Some(body), Some(page)) = (document().body(), WAITING.take()) else { return };
    let children = body.children();
    for child in (0..children.length()).rev().filter_map(|place| children.item(place)) {
        if child.dyn_ref::<HtmlDialogElement>().is_none() {
            child.remove();
        }
    }
    body.prepend_with_node_1(&page).expect("a body takes an element");
    js_shown();
}
