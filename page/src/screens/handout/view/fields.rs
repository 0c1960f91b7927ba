//! Fields to write into.

use yew::prelude::*;

use crate::controls::dispatch::use_dispatch;
use crate::controls::live::live;
use crate::screens::handout::model::{Msg, Text};
use crate::words::say;

/// What a field needs.
#[derive(Clone, PartialEq, Properties)]
pub struct FieldProps {
    /// Which text it is.
    pub text: Text,
    /// What it is called.
    pub label: AttrValue,
    /// What stands in it.
    pub value: AttrValue,
    /// What counts while it is empty, or what the program would say.
    pub hint: AttrValue,
    /// Most characters.
    pub most: usize,
}

/// That there is room for no more.
fn full(props: &FieldProps) -> Html {
    let is_full = props.value.chars().count() >= props.most;
    let words = is_full.then(|| live(say("handout-full", &[("count", (props.most as u32).into())])));
    html! { <small class="entry__note" role="status">{for words}</small> }
}

/// A line. The pages follow every letter.
#[component]
pub fn Line(props: &FieldProps) -> Html {
    let (send, text) = (use_dispatch::<Msg>(), props.text);
    html! {
        <label class="entry">
            <span class="entry__label">{&props.label}</span>
            <input class="field entry__field" autocomplete="off" maxlength={props.most.to_string()} placeholder={&props.hint} value={&props.value}
                oninput={send.on_value(move |typed| Some(Msg::Typed(text, typed)))} />
            {full(props)}
        </label>
    }
}

/// A few lines. The pages follow when the field is left, so that nobody who empties it gets the program's words back at once.
#[component]
pub fn Lines(props: &FieldProps) -> Html {
    let (send, text) = (use_dispatch::<Msg>(), props.text);
    let is_own = props.value == props.hint;
    html! {
        <div class="entry">
            <label class="entry">
                <span class="entry__label">{&props.label}</span>
                <textarea class="field entry__field handout__lines" maxlength={props.most.to_string()} value={&props.value}
                    onchange={send.on_value(move |typed| Some(Msg::Typed(text, typed)))} />
                {full(props)}
            </label>
            if !is_own {
                <p class="handout__own">
                    <small>{say("handout-own-words", &[])}{" "}{live(props.hint.clone())}</small>
                    <button class="button button--link" onclick={send.on(Msg::Typed(text, String::new()))}>{say("handout-own-back", &[])}</button>
                </p>
            }
        </div>
    }
}
