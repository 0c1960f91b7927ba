//! Fields to write into.

use yew::prelude::*;

use crate::controls::dispatch::use_dispatch;
use crate::controls::live::live;
use crate::controls::press::press;
use crate::screens::handout::model::{Msg, Text};
use crate::screens::handout::view::parts::paragraph;
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
    /// What counts while it is empty; or for a few lines what the program would say.
    pub hint: AttrValue,
    /// Most characters.
    pub most: usize,
}

/// A field. It is drawn anew only when what it shows changes, so that nobody is disturbed while typing. The pages follow every letter of
/// a line that stands on them; a text of a task counts when it is left, so that nobody who empties it gets the program's words back at once.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    let (send, text) = (use_dispatch::<Msg>(), props.text);
    let typed = send.on_value(move |typed| Some(Msg::Typed(text, typed)));
    let (most, is_task) = (props.most.to_string(), matches!(text, Text::Task(..)));
    let field = if is_task {
        html! { <textarea class="field entry__field handout__lines" maxlength={most} value={&props.value} onchange={typed} /> }
    } else {
        let at_once = (text != Text::Seed).then(|| send.on_value(move |typed| Some(Msg::Typed(text, typed))));
        html! { <input class="field entry__field" autocomplete="off" maxlength={most} placeholder={&props.hint} value={&props.value} onchange={typed} oninput={at_once} /> }
    };
    let is_full = props.value.chars().count() >= props.most;
    let full = is_full.then(|| paragraph("entry__note", say("handout-full", &[("count", (props.most as u32).into())])));
    html! {
        <div class="entry">
            <label class="entry"><span class="entry__label">{&props.label}</span>{field}</label>
            {for full}
            if is_task && props.value != props.hint {
                <p class="handout__own">
                    <small>{say("handout-own-words", &[])}{" "}{live(props.hint.clone())}</small>
                    {press("button button--link", say("handout-own-back", &[]), send.on(Msg::Typed(text, String::new())))}
                </p>
            }
        </div>
    }
}
