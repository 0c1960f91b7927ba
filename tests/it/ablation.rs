//! What do the cases and facts lose without each mechanism? `UPDATE_DOCS=1` writes the table of docs/validation.md anew.

use std::path::Path;
use std::{env, fs};

use dealers_choice::claims::ablation::{MECHANISMS, Mechanism};
use dealers_choice::experiment::replication::Shared;
use dealers_choice::experiment::{Block, Plan, PlanSpec, run_policies};
use dealers_choice::registry::Value;
use dealers_choice::sim::Kpi;

/// Replications behind each figure.
const REPLICATIONS: u32 = 40;

/// A figure, with a mechanism off.
type Outcome = fn(Option<&Mechanism>) -> f64;

/// What the cases are known for, and what attainment looks like: each a figure of one plan.
const OUTCOMES: [(&str, Outcome); 9] = [
    ("attainment, s.d. in `mid`", attainment),
    ("effort in the third month of a quarter with a bonus against the first", deadline),
    ("premium cars: markdown in month 12, share of list", |off| case("premium_auto_2014", 12, off).last(Kpi::Markdown)),
    ("premium cars: futures with a strike", |off| case("premium_auto_2014", 12, off).struck()),
    ("India: futures with a strike", |off| case("fmcg_india", 24, off).struck()),
    ("price war: years at a loss for each exit", |off| {
        let lived = case("auto_price_war_2024", 60, off);
        lived.share(Kpi::DealersAtALossAYear) / lived.share(Kpi::ExitRate)
    }),
    ("Lenovo: exits a dealer-year after year 1", |off| case("lenovo_1994", 60, off).exits_from(12)),
    ("Lenovo: share in month 36", |off| case("lenovo_1994", 36, off).last(Kpi::MarketShare)),
    ("correlation of a dealer's ties with its cheating", ties),
];

/// The first policy of a plan in some replications.
struct Lived(Vec<Block>, u32);

/// The plan's first policy alone, with a mechanism off.
fn plan(mut spec: PlanSpec, months: u32, off: Option<&Mechanism>) -> Plan {
    spec.policies.truncate(1);
    (spec.months, spec.replications) = (months, REPLICATIONS);
    let settings = off.map_or(&[][..], |mechanism| mechanism.off);
    spec.parameters.extend(settings.iter().map(|(key, value)| ((*key).to_owned(), Value::Number(*value))));
    Plan::try_from(&spec).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn lived(spec: PlanSpec, months: u32, off: Option<&Mechanism>) -> Lived {
    let plan = plan(spec, months, off);
    Lived((0..REPLICATIONS).map(|replication| run_policies(&plan, replication)).collect(), months)
}

fn case(key: &str, months: u32, off: Option<&Mechanism>) -> Lived {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("scenarios/cases/{key}.json"));
    let text = fs::read_to_string(path).expect("the plan of a case");
    lived(PlanSpec::from_json(&text).expect("a plan"), months, off)
}

fn attainment(off: Option<&Mechanism>) -> f64 {
    lived(leave_alone(&[]), 36, off).share(Kpi::AttainmentSpread)
}

fn deadline(off: Option<&Mechanism>) -> f64 {
    let lived = lived(leave_alone(&[("bonus", 0.02)]), 36, off);
    let month = |place: u32| (0..12).map(|quarter| lived.month(3 * quarter + place, Kpi::Effort)).sum::<f64>();
    month(2) / month(0)
}

/// How far cheating goes with ties, over the dealers of some replications that are left alone for three years.
fn ties(off: Option<&Mechanism>) -> f64 {
    const MONTHS: u32 = 36;
    let plan = plan(leave_alone(&[]), MONTHS, off);
    let (mut prominence, mut cheating) = (Vec::new(), Vec::new());
    for replication in 0..REPLICATIONS {
        let mut shared = Shared::new(&plan, replication);
        let mut lived = shared.replication(&plan.policies()[0].levers);
        let mut cheated = vec![0.0; lived.world.dealers.len()];
        for month in 0..MONTHS {
            shared.draw(month);
            lived.live_unseen(&plan, &shared, month);
            let dealers = lived.world.dealers.iter().zip(&mut cheated);
            dealers.for_each(|(dealer, cheated)| *cheated += f64::from(u8::from(dealer.free_riding)));
        }
        prominence.extend(lived.world.dealers.iter().map(|dealer| dealer.prominence));
        cheating.extend(cheated);
    }
    correlation(&prominence, &cheating)
}

/// Pearson's correlation.
fn correlation(left: &[f64], right: &[f64]) -> f64 {
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
    let (left_mean, right_mean) = (mean(left), mean(right));
    let sum = |term: fn(f64, f64) -> f64| -> f64 {
        left.iter().zip(right).map(|(l, r)| term(l - left_mean, r - right_mean)).sum()
    };
    sum(|l, r| l * r) / (sum(|l, _| l * l) * sum(|_, r| r * r)).sqrt()
}

/// Leaving dealers alone in an average market, with these levers moved.
fn leave_alone(levers: &[(&str, f64)]) -> PlanSpec {
    let mut spec = PlanSpec::default();
    spec.policies[0].base = Some("laissez_faire".to_owned());
    "alone".clone_into(&mut spec.policies[0].key);
    spec.policies[0].set = levers.iter().map(|(key, value)| ((*key).to_owned(), Value::Number(*value))).collect();
    spec
}

impl Lived {
    fn mean(&self, figure: impl Fn(&Block) -> f64) -> f64 {
        self.0.iter().map(figure).sum::<f64>() / self.0.len() as f64
    }

    fn share(&self, kpi: Kpi) -> f64 {
        self.mean(|block| block.runs[0].whole(kpi))
    }

    fn month(&self, month: u32, kpi: Kpi) -> f64 {
        self.mean(|block| block.runs[0].month(month, kpi))
    }

    fn last(&self, kpi: Kpi) -> f64 {
        self.month(self.1 - 1, kpi)
    }

    fn struck(&self) -> f64 {
        self.mean(|block| f64::from(u8::from(block.runs[0].whole(Kpi::StrikeShare) > 0.0)))
    }

    /// Exits a dealer-year from that month on.
    fn exits_from(&self, first: u32) -> f64 {
        let sum = |block: &Block| {
            (first..self.1).map(|month| block.runs[0].month(month, Kpi::ExitRate)).sum::<f64>()
                / f64::from(self.1 - first)
        };
        self.mean(sum)
    }
}

fn row(name: &str, off: Option<&Mechanism>) -> String {
    let figures = OUTCOMES.map(|(_, outcome)| format!(" {:.2} |", outcome(off)));
    format!("| {name} |{}\n", figures.concat())
}

fn table() -> String {
    let heads = OUTCOMES.map(|(name, _)| format!(" {name} |"));
    let rule = OUTCOMES.map(|_| "---|");
    let rows = MECHANISMS.iter().map(|mechanism| row(&format!("without {}", mechanism.name), Some(mechanism)));
    let rows: String = std::iter::once(row("**all mechanisms**", None)).chain(rows).collect();
    format!("| |{}\n|---|{}\n{rows}", heads.concat(), rule.concat())
}

#[test]
fn what_each_mechanism_earns_is_measured() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/validation.md");
    let written = fs::read_to_string(&path).expect("docs/validation.md");
    let start = "<!-- generated: ablation -->\n";
    let (before, rest) = written.split_once(start).expect("the place of the table");
    let (old, after) = rest.split_once("<!-- end -->").expect("the end of the table");
    let right = table();
    if env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, format!("{before}{start}{right}<!-- end -->{after}"))
            .expect("docs/validation.md can be written");
    } else {
        assert!(old == right, "`UPDATE_DOCS=1 cargo test --test it ablation` writes it anew:\n{right}");
    }
}
