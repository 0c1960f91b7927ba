//! `list`: the keys that plans, options and results use, with what they mean.

use serde_json::{Map, Value as Json, json};

use super::failure::{Failure, Outcome};
use super::formats::{Offer, names, read};
use super::options::{Suggested, noted, range};
use super::output::Output;
use super::text::aligned;
use crate::experiment::spec::unknown;
use crate::registry::Spec;
use crate::sim::kpi::{Better, KpiSpec, Whole};
use crate::sim::{Conditions, KPIS, PRESETS, Parameters, Policy, SCENARIOS, Scenario, explanation};

/// Options of `list`.
#[derive(clap::Args)]
pub(super) struct Args {
    /// What to list.
    #[arg(value_name = "WHAT", value_parser = Suggested(|| LISTS.iter().map(|(name, _)| *name).collect()))]
    what: String,
    /// Format of the list.
    #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = Suggested(|| names(offer())))]
    format: String,
}

/// A list: for people, and for programs.
struct List {
    rows: Vec<Vec<String>>,
    json: Json,
}

/// How a list is spelled: a few lines, for which rows would be too much.
fn offer() -> Offer<fn(&List) -> String> {
    vec![("text", |list| aligned(&list.rows)), ("json", |list| format!("{:#}\n", list.json))]
}

/// A list's name and how it is made.
type Named = (&'static str, fn() -> List);

const LISTS: [Named; 6] = [
    ("levers", || settings(Policy::SPECS)),
    ("conditions", || settings(Conditions::SPECS)),
    ("kpis", kpis),
    ("scenarios", scenarios),
    ("policies", policies),
    ("parameters", || settings(Parameters::SPECS)),
];

/// Prints a list.
pub(super) fn list(args: &Args) -> Outcome {
    let mut problems = Vec::new();
    let spelled = read(&args.format, &offer());
    let found = LISTS.iter().find(|(name, _)| *name == args.what);
    if found.is_none() {
        problems.push(unknown("list", "list", &args.what, LISTS.iter().map(|(name, _)| *name)));
    }
    let spelled = noted(spelled, &mut problems);
    let (Some((_, make)), Some(spelled)) = (found, spelled) else { return Err(Failure::Input(problems)) };
    Output::standard().text(&spelled(&make()))
}

fn words<const N: usize>(cells: [&str; N]) -> Vec<String> {
    cells.map(str::to_owned).into()
}

fn settings(specs: &[Spec]) -> List {
    let default = |spec: &Spec| spec.spell(spec.default).to_string().replace('"', "");
    let row = |spec: &Spec| words([spec.key, &default(spec), &range(spec), spec.group.key(), explanation(spec).help]);
    let rows =
        [words(["KEY", "DEFAULT", "RANGE", "GROUP", "MEANING"])].into_iter().chain(specs.iter().map(row)).collect();
    List { rows, json: specs.iter().map(setting).collect() }
}

fn setting(spec: &Spec) -> Json {
    json!({
        "key": spec.key, "group": spec.group.key(), "unit": spec.unit.symbol(), "default": spec.spell(spec.default),
        "min": spec.spell(spec.min), "max": spec.spell(spec.max), "step": spec.step, "range": range(spec),
        "help": explanation(spec).help, "source": explanation(spec).source,
    })
}

fn kpis() -> List {
    let row = |spec: &KpiSpec| words([spec.key, spec.unit.symbol(), better(spec), whole(spec), spec.help]);
    let rows =
        [words(["KEY", "UNIT", "BETTER", "HORIZON", "MEANING"])].into_iter().chain(KPIS.iter().map(row)).collect();
    let json = |spec: &KpiSpec| json!({ "key": spec.key, "unit": spec.unit.symbol(), "better": better(spec), "whole": whole(spec), "help": spec.help });
    List { rows, json: KPIS.iter().map(json).collect() }
}

const fn better(spec: &KpiSpec) -> &'static str {
    match spec.better {
        Better::More => "more",
        Better::Less => "less",
        Better::Neither => "neither",
    }
}

const fn whole(spec: &KpiSpec) -> &'static str {
    match spec.whole {
        Whole::Quotient => "quotient",
        Whole::Sum => "sum",
        Whole::Last => "last",
    }
}

fn scenarios() -> List {
    let rows = SCENARIOS.iter().map(|scenario| words([scenario.key, scenario.help]));
    let json = |scenario: &Scenario| {
        let change = |(from, until, key, value): &(u32, u32, &str, f64)| json!({ "month": from, "until": until, "conditions": differences(Conditions::SPECS, [(*key, *value)]) });
        let conditions = differences(Conditions::SPECS, scenario.conditions.iter().copied());
        let changes: Vec<Json> = scenario.changes.iter().map(change).collect();
        json!({ "key": scenario.key, "help": scenario.help, "conditions": conditions, "changes": changes })
    };
    List {
        rows: [words(["KEY", "MEANING"])].into_iter().chain(rows).collect(),
        json: SCENARIOS.iter().map(json).collect(),
    }
}

fn policies() -> List {
    let rows = PRESETS.iter().map(|preset| words([preset.key, preset.help]));
    let json = PRESETS.iter().map(|preset| {
        let levers = preset.policy(Conditions::default().usual_margin).numbers();
        let moved = Policy::SPECS.iter().zip(levers).filter(|(spec, number)| spec.default.to_bits() != number.to_bits());
        json!({ "key": preset.key, "help": preset.help, "levers": differences(Policy::SPECS, moved.map(|(spec, number)| (spec.key, number))) })
    });
    List { rows: [words(["KEY", "MEANING"])].into_iter().chain(rows).collect(), json: json.collect() }
}

/// Settings as a plan file would spell them.
fn differences<'a>(specs: &[Spec], numbers: impl IntoIterator<Item = (&'a str, f64)>) -> Json {
    let spelled = |(key, number): (&str, f64)| {
        let spec = specs.iter().find(|spec| spec.key == key)?;
        Some((key.to_owned(), json!(spec.spell(number))))
    };
    Json::Object(numbers.into_iter().filter_map(spelled).collect::<Map<String, Json>>())
}
