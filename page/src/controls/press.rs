//! A button with words, as most are. One function makes them all: each that is written out costs a reader of the page bytes.

use yew::prelude::*;

/// A button of that class.
pub fn press(class: &'static str, words: String, pressed: Callback<MouseEvent>) -> Html {
    html! { <button {class} onclick={pressed}>{words}</button> }
}

/// The same, which can be dead.
pub fn press_if(alive: bool, class: &'static str, words: String, pressed: Callback<MouseEvent>) -> Html {
    html! { <button {class} disabled={!alive} onclick={pressed}>{words}</button> }
}
