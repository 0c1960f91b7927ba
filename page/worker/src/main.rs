//! The simulation worker: it takes a request, answers it, and remembers nothing.
//!
//! The handler is synchronous, so that a trap reaches the page as an error of the worker. A trap itself says only
//! "unreachable"; the panic's own words are sent just before it.

use wasm_bindgen::prelude::{Closure, JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};
use worker::{Request, from_bytes, serve, to_bytes};

fn main() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
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
    let Some(request) = from_bytes::<Request>(&bytes) else {
        wasm_bindgen::throw_str("unreadable request");
    };
    let reply = js_sys::Uint8Array::from(to_bytes(&serve(request)).as_slice());
    let transfer = js_sys::Array::of1(&reply.buffer());
    if scope.post_message_with_transfer(&reply, &transfer).is_err() {
        wasm_bindgen::throw_str("the reply could not be sent");
    }
}

/// Sends a message that holds no buffer. If even that fails nobody is left to tell.
fn post(scope: &DedicatedWorkerGlobalScope, message: &JsValue) {
    if scope.post_message(message).is_err() {
        wasm_bindgen::throw_str("the page cannot be reached");
    }
}
