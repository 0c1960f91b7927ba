//! How a view says what happened: the one thing that travels by context.
//!
//! Which messages may travel is in the type: [`Msg`] may be sent from anywhere, a screen's own only from that screen.

use yew::prelude::*;

use crate::msg::Msg;

/// Where messages go. Equal to every other, so that a new one draws nothing anew.
#[derive(Clone, Debug)]
pub struct Dispatch<M = Msg>(pub Callback<M>);

impl<M> PartialEq for Dispatch<M> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl<M: 'static> Default for Dispatch<M> {
    fn default() -> Self {
        Self(Callback::noop())
    }
}

impl<M: Clone + 'static> Dispatch<M> {
    /// Says that `msg` happened.
    pub fn emit(&self, msg: M) {
        self.0.emit(msg);
    }

    /// The way for messages that are a part of these.
    #[must_use]
    pub fn of<Part: Into<M> + 'static>(&self) -> Dispatch<Part> {
        let send = self.0.clone();
        Dispatch(Callback::from(move |part: Part| send.emit(part.into())))
    }

    /// A callback that says that `msg` happened.
    #[must_use]
    pub fn on<E>(&self, msg: M) -> Callback<E> {
        let send = self.0.clone();
        Callback::from(move |_| send.emit(msg.clone()))
    }

    /// A callback that says what `what` makes of the value of the control that was touched.
    pub fn on_value<E: AsRef<Event> + 'static>(&self, what: impl Fn(String) -> Option<M> + 'static) -> Callback<E> {
        let send = self.0.clone();
        Callback::from(move |event: E| {
            if let Some(msg) = value_of(event.as_ref()).and_then(&what) {
                send.emit(msg);
            }
        })
    }
}

/// The way for messages of that kind.
#[hook]
pub fn use_dispatch<M: Clone + 'static>() -> Dispatch<M> {
    use_context().unwrap_or_default()
}

/// The value of the control that an event comes from.
fn value_of(event: &Event) -> Option<String> {
    use wasm_bindgen::JsCast;
    let target = event.target()?;
    let input = target.dyn_ref::<web_sys::HtmlInputElement>().map(web_sys::HtmlInputElement::value);
    let choice = || target.dyn_ref::<web_sys::HtmlSelectElement>().map(web_sys::HtmlSelectElement::value);
    let text = || target.dyn_ref::<web_sys::HtmlTextAreaElement>().map(web_sys::HtmlTextAreaElement::value);
    input.or_else(choice).or_else(text)
}
