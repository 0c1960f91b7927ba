//! Controls that a link for a class may have locked: the browser then lets nobody touch them.

use yew::prelude::*;

use crate::shared::lesson::{Aid, Lesson};

/// What stands behind the lock.
#[derive(Clone, PartialEq, Properties)]
pub struct LockProps {
    /// Which lock it is.
    pub aid: Aid,
    /// The controls.
    pub children: Html,
}

/// The controls, locked or not.
#[component]
pub fn Lock(props: &LockProps) -> Html {
    if use_context::<Lesson>().unwrap_or_default().has(props.aid) {
        html! { <fieldset class="lock" disabled=true>{props.children.clone()}</fieldset> }
    } else {
        props.children.clone()
    }
}
