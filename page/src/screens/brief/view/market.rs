//! The market that a brief assumed, in the words of its sliders.

use yew::prelude::*;

use crate::controls::live::{live, live_figure};
use crate::run::draft::Draft;
use crate::words::{numbers, say};
use dealers_choice::sim::Conditions;
use dealers_choice::study::sliders;

/// Name, size and the five conditions that decide most.
pub fn market(draft: &Draft) -> Html {
    let line = [
        ("market", say(&format!("scenario-{}", draft.spec().scenario), &[]).into()),
        ("dealers", draft.plan().dealers().into()),
        ("years", super::horizon(draft).into()),
    ];
    html! {
        <>
            <p>{live(say("brief-market-line", &line))}</p>
            <dl class="brief__facts">
                {for sliders::conditions().filter_map(|key| condition(draft, key))}
                {fact(say("market-pull", &[]), numbers::number(draft.pull(), 2))}
            </dl>
        </>
    }
}

fn condition(draft: &Draft, key: &str) -> Option<Html> {
    let (index, spec) = Conditions::index(key).zip(Conditions::spec(key))?;
    let value = numbers::setting(spec, draft.conditions().number(index));
    Some(fact(say(&format!("condition-{key}"), &[]), value))
}

fn fact(name: String, value: String) -> Html {
    html! { <div><dt>{name}</dt><dd>{live_figure(value)}</dd></div> }
}
