//! Something to be done later, unless it is dropped before: after some time, or after the page was painted.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::{Closure, JsCast};

/// A call that will be made once; dropping it cancels the call.
#[derive(Debug)]
pub struct Timer {
    id: Option<i32>,
    _call: Closure<dyn FnMut()>,
}

impl Timer {
    /// Calls `call` after `milliseconds`.
    pub fn after(milliseconds: i32, call: impl FnOnce() + 'static) -> Self {
        let call = Closure::once(call);
        let id = web_sys::window().and_then(|window| {
            window
                .set_timeout_with_callback_and_timeout_and_arguments_0(call.as_ref().unchecked_ref(), milliseconds)
                .ok()
        });
        Self { id, _call: call }
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        if let (Some(window), Some(id)) = (web_sys::window(), self.id) {
            window.clear_timeout_with_handle(id);
        }
    }
}

/// A call that will be made once, after the page's next picture; dropping it cancels the call.
#[derive(Debug)]
pub struct Seen {
    frame: Option<i32>,
    _call: Closure<dyn FnMut()>,
    _after: Rc<RefCell<Option<Timer>>>,
}

impl Seen {
    /// Calls `call` after the next picture; a page that nobody looks at makes none, and does not wait for it.
    pub fn once(call: impl FnOnce() + 'static) -> Self {
        let after = Rc::new(RefCell::new(None));
        let timer = Rc::clone(&after);
        // The browser calls just before it paints; a task of its own comes just after.
        let painting = Closure::once(move || *timer.borrow_mut() = Some(Timer::after(0, call)));
        let window = web_sys::window();
        let hidden = window.as_ref().and_then(web_sys::Window::document).is_some_and(|document| document.hidden());
        let by: &js_sys::Function = painting.as_ref().unchecked_ref();
        let frame = match window {
            Some(window) if !hidden => window.request_animation_frame(by).ok(),
            _ => by.call0(&wasm_bindgen::JsValue::NULL).ok().and(None),
        };
        Self { frame, _call: painting, _after: after }
    }
}

impl Drop for Seen {
    fn drop(&mut self) {
        if let (Some(window), Some(frame)) = (web_sys::window(), self.frame) {
            // A frame that has already been painted cannot be cancelled, and need not be.
            drop(window.cancel_animation_frame(frame));
        }
    }
}
