//! A part of a page that a narrow screen folds away behind its title.

use yew::prelude::*;

use crate::words::say;

/// What can be folded.
#[derive(Clone, PartialEq, Properties)]
pub struct FoldableProps {
    /// Class of the part.
    pub class: &'static str,
    /// Key of its title.
    pub title: &'static str,
    /// The part below its title.
    pub children: Html,
}

/// The part: on a narrow screen its title opens it, on others it is open.
#[component]
pub fn Foldable(props: &FoldableProps) -> Html {
    let open = use_state(|| false);
    let toggles = {
        let open = open.clone();
        move |_| open.set(!*open)
    };
    html! {
        <section class={classes!(props.class, "foldable", open.then_some("is-open"))} aria-labelledby={props.title}>
            <h2 id={props.title}>
                <span class="foldable__title">{say(props.title, &[])}</span>
                <button class="foldable__opener" id={format!("fold-{}", props.title)} aria-expanded={open.to_string()} onclick={toggles}>{say(props.title, &[])}</button>
            </h2>
            {props.children.clone()}
        </section>
    }
}
