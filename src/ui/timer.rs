//! Something to be done later, unless it is dropped before.

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
