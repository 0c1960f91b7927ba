//! The still picture that the document brings, and how the living page takes its place: hidden behind it until a worker has
//! sent what it shows, so that nothing empty is seen and the page's own program needs no simulation.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element};

/// The name of the element that holds the page.
const PAGE: &str = "page";

fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).expect("the page runs in a document")
}

/// A place for the page in the document's body, not seen yet.
pub fn behind() -> Element {
    let document = document();
    let page = document.create_element("div").expect("a document can make an element");
    page.set_class_name(PAGE);
    page.set_attribute("hidden", "").expect("any element can be hidden");
    document.body().expect("the document has a body").append_child(&page).expect("a body takes an element");
    page
}

/// Shows the page and takes the still picture away; a dialog that lies over both stays.
pub fn give_way() {
    let Some(body) = document().body() else { return };
    let children = body.children();
    let mut page = None;
    for child in (0..children.length()).rev().filter_map(|place| children.item(place)) {
        if page.is_none() && child.class_name() == PAGE {
            page = Some(child);
        } else if child.dyn_ref::<web_sys::HtmlDialogElement>().is_none() {
            child.remove();
        }
    }
    if let Some(page) = page {
        drop(page.remove_attribute("hidden"));
    }
}
