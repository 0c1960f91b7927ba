//! The simulation worker: it takes a request, answers it, and remembers nothing. Where workers do not start, the page calls the
//! same program on its own thread.
//!
//! The handler is synchronous, so that a trap reaches the page as an error of the worker. A trap itself says only
//! "unreachable"; the panic's own words are sent just before it.

use wasm_bindgen::prelude::{Closure, JsCast, JsValue, wasm_bindgen};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};
use worker::{Request, from_bytes, serve, to_bytes};

fn main() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let panic_scope = scope.clone();
    std::panic::set_hook(Box::new(move |info| post(&panic_scope, &JsValue::from_str(&info.to_string()))));
    let reply_scope = scope.clone();
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| answer(&reply_scope, &event));
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    post(&scope, &JsValue::TRUE);
}

fn answer(scope: &DedicatedWorkerGlobalScope, event: &MessageEvent) {
    let bytes = js_sys::Uint8Array::new(&event.data()).to_vec();
    let reply = js_sys::Uint8Array::from(simulate(&bytes).as_slice());
    let transfer = js_sys::Array::of1(&reply.buffer());
    if scope.post_message_with_transfer(&reply, &transfer).is_err() {
        wasm_bindgen::throw_str("the reply could not be sent");
    }
}

/// The answer to a request, both as bytes.
#[wasm_bindgen]
#[must_use]
pub fn simulate(request: &[u8]) -> Vec<u8> {
    let Some(request) = from_bytes::<Request>(request) else {
        wasm_bindgen::throw_str("unreadable request");
    };
    to_bytes(&serve(request))
}

/// Sends a message that holds no buffer. If even that fails nobody is left to tell.
fn post(scope: &DedicatedWorkerGlobalScope, message: &JsValue) {
    if scope.post_message(message).is_err() {
        wasm_bindgen::throw_str("the page cannot be reached");
    }
}
