//! What there is to set and to measure, with units and ranges.

use dealers_choice::experiment::PlanSpec;
use dealers_choice::experiment::spec::Limit;
use dealers_choice::registry::{Kind, Spec};
use dealers_choice::sim::kpi::{Better, KpiSpec, Whole};
use dealers_choice::sim::{Conditions, KPIS, PRESETS, Parameters, Policy, SCENARIOS, explanation};
use dealers_choice::study::Factor;
use dealers_choice::study::sensitivity::{FACTOR_SETS, MethodKind, Rules};
use dealers_choice::study::sliders::SLIDERS;
use pyo3::prelude::*;
use serde_json::{Map, Value, json};

/// All tables as one JSON document.
#[pyfunction]
pub fn tables() -> String {
    let document = json!({
        "version": env!("CARGO_PKG_VERSION"),
        "kpis": KPIS.iter().map(kpi).collect::<Vec<_>>(),
        "levers": Policy::SPECS.iter().map(setting).collect::<Vec<_>>(),
        "conditions": Conditions::SPECS.iter().map(setting).collect::<Vec<_>>(),
        "parameters": Parameters::SPECS.iter().map(setting).collect::<Vec<_>>(),
        "scenarios": SCENARIOS.iter().map(|it| json!({ "key": it.key, "help": it.help })).collect::<Vec<_>>(),
        "policies": PRESETS.iter().map(|it| json!({ "key": it.key, "help": it.help })).collect::<Vec<_>>(),
        "sliders": SLIDERS.iter().map(|key| slider(key)).collect::<Vec<_>>(),
        "factor_sets": FACTOR_SETS,
        "methods": MethodKind::ALL.map(MethodKind::key),
        "rules": Rules::ALL.map(Rules::key),
        "limits": limits(),
    });
    document.to_string()
}

fn kpi(spec: &KpiSpec) -> Value {
    let better = match spec.better {
        Better::More => "more",
        Better::Less => "less",
        Better::Neither => "neither",
    };
    let whole = match spec.whole {
        Whole::Quotient => "quotient",
        Whole::Sum => "sum",
        Whole::Last => "last",
    };
    json!({ "key": spec.key, "unit": spec.unit.symbol(), "better": better, "whole": whole, "help": spec.help })
}

fn setting(spec: &Spec) -> Value {
    let kind = match spec.kind {
        Kind::Number => "number",
        Kind::Whole => "whole",
        Kind::Switch => "switch",
        Kind::Choice(_) => "choice",
    };
    let choices: &[&str] = if let Kind::Choice(words) = spec.kind { words } else { &[] };
    json!({
        "key": spec.key, "kind": kind, "unit": spec.unit.symbol(), "default": spec.spell(spec.default),
        "min": spec.min, "max": spec.max, "step": spec.step, "choices": choices, "group": spec.group.key(),
        "help": explanation(spec).help, "source": explanation(spec).source,
    })
}

/// A slider of the market: a factor of any plan.
fn slider(key: &str) -> Value {
    let factor = Factor::find(&PlanSpec::default(), "factors", key).expect("a slider is a factor of every plan");
    let range = factor.range();
    let help = Conditions::spec(key)
        .map_or("The rival's pull: how often and how well it courts dealers.", |spec| explanation(spec).help);
    json!({ "key": key, "unit": range.unit.symbol(), "min": range.min, "max": range.max, "step": range.step, "help": help })
}

/// The smallest and the largest value of a plan's sizes.
fn limits() -> Value {
    let found = ["months", "replications", "dealers"].into_iter().filter_map(Limit::find);
    found.map(|limit| (limit.key.to_owned(), json!([limit.min, limit.max]))).collect::<Map<String, Value>>().into()
}
