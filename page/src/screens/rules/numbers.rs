//! Every number that a person may set, group by group: what it is for, what is usual, and where it comes from.

use yew::prelude::*;

use crate::words::{help, numbers, say};
use dealers_choice::registry::Spec;
use dealers_choice::sim::{Conditions, Parameters, Policy, explanation};

/// The dials of the Lab: each moves several levers.
const DIALS: [&str; 5] = ["carrot", "stick", "fairness", "talks", "tolerance"];

/// All groups below their three heads.
pub fn numbers() -> Html {
    let kinds = [("lever", Policy::SPECS), ("condition", Conditions::SPECS), ("parameter", Parameters::SPECS)];
    html! { <>{for kinds.map(|(kind, specs)| all(kind, specs))}</> }
}

fn all(kind: &'static str, specs: &'static [Spec]) -> Html {
    html! {
        <section>
            <h3>{say(&format!("rules-numbers-{kind}"), &[])}</h3>
            if kind == "lever" {
                {fold(&say("rules-dials", &[]), &html! { <dl class="terms">{for DIALS.map(dial)}</dl> })}
            }
            {for specs.chunk_by(|left, right| left.group == right.group).map(|specs| group(kind, specs))}
        </section>
    }
}

fn group(kind: &str, specs: &'static [Spec]) -> Html {
    let name = say(&format!("group-{}", specs[0].group.key()), &[]);
    fold(&name, &html! { <dl class="terms">{for specs.iter().map(|spec| number(kind, spec))}</dl> })
}

/// What is folded away behind its name.
pub fn fold(name: &str, inside: &Html) -> Html {
    html! { <details class="fold"><summary>{name}</summary>{inside.clone()}</details> }
}

fn dial(key: &str) -> Html {
    html! { <div><dt>{say(&format!("dial-{key}"), &[])}</dt><dd>{say(&format!("dial-{key}-why"), &[])}</dd></div> }
}

fn number(kind: &str, spec: &'static Spec) -> Html {
    let told = explanation(spec);
    let value = |value| crate::words::Arg::from(numbers::setting(spec, value));
    html! {
        <div>
            <dt>{say(&format!("{kind}-{}", spec.key), &[])}</dt>
            <dd>
                <p>{help(spec.key, told.help)}</p>
                <p class="terms__source">
                    {say("why-range", &[("min", value(spec.min)), ("max", value(spec.max)), ("default", value(spec.default))])}{" "}
                    {say("why-source", &[("source", told.source.trim_end_matches('.').into())])}{" "}
                    {say("why-standard", &[("key", spec.key.into())])}
                </p>
            </dd>
        </div>
    }
}
