//! Choices of which one holds.

use yew::prelude::*;

use super::dispatch::Dispatch;
use crate::words::say;

/// A row of choices of which one holds: a group of radio buttons.
pub fn choices<M: Clone + 'static>(send: &Dispatch<M>, title: &str, choices: &[(String, bool, M)]) -> Html {
    let choice = |(key, chosen, msg): &(String, bool, M)| {
        html! {
            <label class="choices__choice">
                <input type="radio" name={title.to_owned()} checked={*chosen} onchange={send.on(msg.clone())} /><span>{say(key, &[])}</span>
            </label>
        }
    };
    html! {
        <fieldset class="choices">
            <legend>{say(title, &[])}</legend>
            <span class="choices__row">{for choices.iter().map(choice)}</span>
        </fieldset>
    }
}
