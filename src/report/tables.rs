//! The tables of the documentation, in Markdown: made from the registry, so that they cannot say anything else than the
//! code does.
//!
//! A document marks the places with `<!-- generated: levers -->` and `<!-- end -->`; [`filled`] writes between them. A
//! test compares `docs/model.md` with the outcome, and rewrites it when asked to.

use crate::registry::{Explanation, Kind, Spec, Value};
use crate::sim::kpi::{Better, KpiSpec, Whole};
use crate::sim::{Conditions, KPIS, PRESETS, Parameters, Policy, SCENARIOS, Scenario, explanation};

/// What opens a generated part, up to the table's name.
const OPENS: &str = "<!-- generated: ";
/// What ends the name.
const NAMED: &str = " -->";
/// What closes a generated part.
const CLOSES: &str = "<!-- end -->";

/// A table: its name in the marker, and the function that writes it.
pub type Table = (&'static str, fn() -> String);

/// All tables.
pub const TABLES: &[Table] = &[
    ("levers", || settings(Policy::SPECS)),
    ("conditions", || settings(Conditions::SPECS)),
    ("parameters", || settings(Parameters::SPECS)),
    ("kpis", kpis),
    ("scenarios", scenarios),
    ("presets", presets),
];

/// The document with every marked part made anew.
///
/// # Errors
/// The name of a table that does not exist, or the part that is never closed.
pub fn filled(document: &str) -> Result<String, String> {
    let (kept, parts) = document.split_once(OPENS).unwrap_or((document, ""));
    let parts: Vec<String> =
        parts.split(OPENS).filter(|part| !part.is_empty()).map(remade).collect::<Result<_, String>>()?;
    Ok(kept.to_owned() + &parts.concat())
}

/// A part of a document that begins within a marker, with its table made anew.
fn remade(part: &str) -> Result<String, String> {
    let (name, rest) = part.split_once(NAMED).ok_or_else(|| format!("a marker without its end: {part:.40}"))?;
    let (_, after) = rest.split_once(CLOSES).ok_or_else(|| format!("the table \"{name}\" is never closed"))?;
    let found = TABLES.iter().find(|(known, _)| *known == name);
    let (_, table) = found.ok_or_else(|| format!("there is no table \"{name}\""))?;
    Ok(format!("{OPENS}{name}{NAMED}\n\n{}\n{CLOSES}{after}", table()))
}

/// A table of rows; the first is its head.
fn table(rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let mut lines: Vec<String> = rows.into_iter().map(|cells| line(&cells)).collect();
    let columns = lines.first().map_or(0, |head| head.matches(" |").count());
    lines.insert(1.min(lines.len()), format!("|{}\n", "---|".repeat(columns)));
    lines.concat()
}

fn line(cells: &[String]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| cell.replace('|', "\\|")).collect();
    format!("| {} |\n", cells.join(" | "))
}

fn words<const N: usize>(cells: [&str; N]) -> Vec<String> {
    cells.map(str::to_owned).into()
}

fn code(text: &str) -> String {
    format!("`{text}`")
}

/// One table for each group of settings.
fn settings(specs: &[Spec]) -> String {
    let groups = specs.chunk_by(|one, next| one.group == next.group);
    let tables: Vec<String> =
        groups.map(|group| format!("**{}**\n\n{}", group[0].group.key(), settings_of(group))).collect();
    tables.join("\n")
}

fn settings_of(group: &[Spec]) -> String {
    let head = words(["key", "meaning", "unit", "default", "range", "step", "source", "must move"]);
    table([head].into_iter().chain(group.iter().map(setting)))
}

fn setting(spec: &Spec) -> Vec<String> {
    let Explanation { help, source, moves } = *explanation(spec);
    let to = spelled(spec, moves.to);
    let moves = format!("`{}` in `{}` from `{}`, at {to}", moves.kpi, moves.scenario, moves.base);
    let (range, step) = match spec.kind {
        Kind::Number | Kind::Whole => (format!("{} to {}", spec.min, spec.max), spec.step.to_string()),
        Kind::Switch => ("false, true".to_owned(), String::new()),
        Kind::Choice(options) => (options.join(", "), String::new()),
    };
    let unit = match spec.kind {
        Kind::Switch | Kind::Choice(_) => "",
        Kind::Number | Kind::Whole => spec.unit.symbol(),
    };
    let [help, source] = [help, source].map(str::to_owned);
    vec![code(spec.key), help, unit.to_owned(), spelled(spec, spec.default), range, step, source, moves]
}

/// A value as a plan file spells it, without quotes and without the last digits that adding decimal numbers leaves.
fn spelled(spec: &Spec, value: f64) -> String {
    match spec.spell((value * 1e9).round() / 1e9) {
        Value::Word(word) => word,
        other => other.to_string(),
    }
}

fn kpis() -> String {
    let head = words(["key", "meaning", "unit", "good is", "over the horizon"]);
    table([head].into_iter().chain(KPIS.iter().map(kpi)))
}

fn kpi(spec: &KpiSpec) -> Vec<String> {
    let better = match spec.better {
        Better::More => "more",
        Better::Less => "less",
        Better::Neither => "",
    };
    let whole = match spec.whole {
        Whole::Quotient => "sum over sum",
        Whole::Sum => "sum",
        Whole::Last => "last month",
    };
    let mut row = words([spec.key, spec.help, spec.unit.symbol(), better, whole]);
    row[0] = code(spec.key);
    row
}

fn scenarios() -> String {
    let head = words(["key", "meaning", "differs from `mid` in (months from 0)"]);
    table([head].into_iter().chain(SCENARIOS.iter().map(scenario)))
}

fn scenario(scenario: &Scenario) -> Vec<String> {
    let fixed = scenario.conditions.iter().map(|(key, value)| format!("`{key}` {value}"));
    let dated = scenario
        .changes
        .iter()
        .map(|(from, until, key, value)| format!("`{key}` {value} from month {from} until before month {until}"));
    vec![code(scenario.key), scenario.help.to_owned(), fixed.chain(dated).collect::<Vec<_>>().join(", ")]
}

/// All levers of all presets side by side, in a trade with the default margin; what differs from the first stands out.
fn presets() -> String {
    let margin = Conditions::default().usual_margin;
    let columns: Vec<_> = PRESETS.iter().map(|preset| preset.policy(margin).numbers()).collect();
    let head = [String::new()].into_iter().chain(PRESETS.iter().map(|preset| code(preset.key))).collect();
    let row = |(index, spec): (usize, &Spec)| {
        let cell = |levers: &[f64; Policy::SPECS.len()]| {
            let value = spelled(spec, levers[index]);
            if levers[index].to_bits() == columns[0][index].to_bits() { value } else { format!("**{value}**") }
        };
        [code(spec.key)].into_iter().chain(columns.iter().map(cell)).collect()
    };
    table([head].into_iter().chain(Policy::SPECS.iter().enumerate().map(row)))
}

#[cfg(test)]
mod tests {
    use super::{TABLES, filled};

    #[test]
    fn what_stands_between_the_markers_is_replaced_and_the_rest_is_kept() {
        let before = "one\n<!-- generated: kpis -->\nstale\n<!-- end -->\ntwo\n";
        let after = filled(before).expect("a table of that name");
        assert!(after.starts_with("one\n<!-- generated: kpis -->\n\n| key |"));
        assert!(after.ends_with("|\n\n<!-- end -->\ntwo\n") && !after.contains("stale"));
        assert_eq!(filled(&after), Ok(after));
    }

    #[test]
    fn a_marker_that_means_nothing_is_reported() {
        assert_eq!(
            filled("<!-- generated: nonsense --><!-- end -->"),
            Err("there is no table \"nonsense\"".to_owned())
        );
        assert_eq!(filled("<!-- generated: kpis -->"), Err("the table \"kpis\" is never closed".to_owned()));
    }

    #[test]
    fn every_row_of_a_table_has_as_many_cells_as_its_head() {
        for (name, table) in TABLES {
            let text = table();
            for block in text.split("\n\n").filter(|block| block.starts_with('|')) {
                let cells = |line: &str| line.replace("\\|", "").matches('|').count();
                let head = cells(block.lines().next().expect("a head"));
                assert!(block.lines().all(|line| cells(line) == head), "{name}");
            }
        }
    }
}
