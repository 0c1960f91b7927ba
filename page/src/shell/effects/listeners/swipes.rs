//! A finger that wants to scroll and begins on a slider: the browser moves the thumb to it before it knows. When it finds that
//! the gesture goes up or down, it cancels the pointer; the slider then goes back to where it was.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::JsCast;
use web_sys::{HtmlInputElement, Window};
use yew::Callback;

use super::{Ear, ear};
use crate::msg::Msg;

/// What is listened to for that.
pub(super) fn ears(window: &Window, send: &Callback<Msg>) -> [Ear; 2] {
    let touched = Rc::new(RefCell::new(None));
    let before = Rc::clone(&touched);
    let down = ear(window, "pointerdown", send, move |event| {
        *before.borrow_mut() = slider(event).map(|slider| (slider.value(), slider));
        None
    });
    let cancel = ear(window, "pointercancel", send, move |_| {
        if let Some((value, slider)) = touched.borrow_mut().take() {
            put_back(&slider, &value);
        }
        None
    });
    [down, cancel]
}

/// The slider that an event comes from.
fn slider(event: &web_sys::Event) -> Option<HtmlInputElement> {
    let input = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    (input.type_() == "range").then_some(input)
}

/// Puts the slider back to that value, as if the reader had done so and let it go.
fn put_back(slider: &HtmlInputElement, value: &str) {
    if slider.value() == value {
        return;
    }
    slider.set_value(value);
    for name in ["input", "change"] {
        let event = web_sys::window().and_then(|window| window.document()?.create_event("Event").ok());
        if let Some(event) = event {
            event.init_event_with_bubbles(name, true);
            // Nobody stops this event, so nothing is to be done about its answer.
            drop(slider.dispatch_event(&event));
        }
    }
}
