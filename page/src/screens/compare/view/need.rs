//! How much dealers need you: a result, never a setting.

use yew::prelude::*;

use crate::controls::icon::mark;
use crate::controls::live::live;
use crate::run::channel::Cast;
use crate::run::draft::Draft;
use crate::same::Same;
use crate::words::{names, numbers, say};

/// What the card needs.
#[derive(Clone, PartialEq, Properties)]
pub struct NeedCardProps {
    /// What is tried.
    pub draft: Same<Draft>,
    /// The replication on screen under each policy.
    pub casts: Vec<Option<Same<Cast>>>,
    /// The month on screen, from 1.
    pub month: u32,
    /// The replication on screen, from 0.
    pub replication: u32,
}

/// Of those who thought of leaving until the month on screen, how many stayed.
#[component]
pub fn NeedCard(props: &NeedCardProps) -> Html {
    html! {
        <section class="card need">
            <h2>{say("need-title", &[])}</h2>
            <p>{say("need-words", &[])}</p>
            <ul class="need__rows">
                {for props.casts.iter().take(props.draft.policies().len()).enumerate().map(|(place, cast)| row(props, place, cast.as_ref()))}
            </ul>
            <p class="need__until">{live(say("need-until", &[("month", props.month.into()), ("future", (props.replication + 1).into())]))}</p>
        </section>
    }
}

fn row(props: &NeedCardProps, place: usize, cast: Option<&Same<Cast>>) -> Html {
    let need = cast.map(|cast| cast.need(props.month)).unwrap_or_default();
    let policy = names::policy(&props.draft, place);
    let key = if need.asked == 0 { "need-none" } else { "need-row" };
    let words = say(key, &[("policy", policy.into()), ("asked", need.asked.into()), ("stayed", need.stayed.into())]);
    let look = props.draft.looks()[place];
    html! {
        <li class={classes!("need__row", format!("look-{}", look.key()))}>
            {mark(look)}
            {live(words.clone())}
            <meter min="0" max="1" value={need.share().to_string()} aria-label={words}>{numbers::percent(need.share(), 0)}</meter>
        </li>
    }
}
