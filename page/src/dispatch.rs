//! How a view says what happened: the one thing that travels by context.

use yew::prelude::*;

use super::state::msg::Msg;

/// Where messages go. Equal to every other, so that a new one draws nothing anew.
#[derive(Clone, Debug, Default)]
pub struct Dispatch(pub Callback<Msg>);

impl PartialEq for Dispatch {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Dispatch {
    /// Says that `msg` happened.
    pub fn emit(&self, msg: Msg) {
        self.0.emit(msg);
    }

    /// A callback that says that `msg` happened.
    #[must_use]
    pub fn on<E>(&self, msg: Msg) -> Callback<E> {
        let send = self.0.clone();
        Callback::from(move |_| send.emit(msg.clone()))
    }

    /// A callback that says what `what` makes of the value of the control that was touched.
    pub fn on_value<E: AsRef<Event> + 'static>(&self, what: impl Fn(String) -> Option<Msg> + 'static) -> Callback<E> {
        let send = self.0.clone();
        Callback::from(move |event: E| {
            if let Some(msg) = value_of(event.as_ref()).and_then(&what) {
                send.emit(msg);
            }
        })
    }
}

/// The dispatcher of the page.
#[hook]
pub fn use_dispatch() -> Dispatch {
    use_context().unwrap_or_default()
}

/// The value of the control that an event comes from.
fn value_of(event: &Event) -> Option<String> {
    use wasm_bindgen::JsCast;
    let target = event.target()?;
    let input = target.dyn_ref::<web_sys::HtmlInputElement>().map(web_sys::HtmlInputElement::value);
    input.or_else(|| target.dyn_ref::<web_sys::HtmlSelectElement>().map(web_sys::HtmlSelectElement::value))
}
