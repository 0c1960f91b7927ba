//! `explain`: one dealer's story under one policy in one future, and why it came so for all of them.

mod wide;

use std::path::PathBuf;

use super::failure::{Failure, Outcome};
use super::options::{noted, whole};
use super::output::Output;
use super::plan_options::{Order, PlanOptions};
use super::prose::sentence;
use super::work::in_order;
use crate::experiment::spec::unknown;
use crate::experiment::trace::Person;
use crate::experiment::{Trace, trace};
use crate::registry::Problem;
use crate::sim::diary::Entry;
use crate::sim::{PRESETS, Policy};
use crate::study::kept::{Remedy, Whom, left_in, remedy};

/// Options of `explain`.
#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    plan: PlanOptions,
    /// Which future, from 0.
    #[arg(long, help_heading = "Story", value_name = "N", allow_negative_numbers = true, default_value = "0")]
    replication: String,
    /// Which dealer: the number of its slot, from 0.
    #[arg(long, help_heading = "Story", value_name = "ID", allow_negative_numbers = true)]
    dealer: Option<String>,
    /// Only this month, from 0.
    #[arg(long, help_heading = "Story", value_name = "N", allow_negative_numbers = true)]
    month: Option<String>,
    /// Say why dealers left, and whether those who were punished had deserved it, over all futures.
    #[arg(long, help_heading = "Story")]
    exits: bool,
    /// Say what each group of levers and each lever is worth.
    #[arg(long, help_heading = "Story")]
    shares: bool,
    /// Compare with the policy as it would be from a month (from 0) on as another one.
    #[arg(long, help_heading = "Story", value_name = "MONTH:POLICY")]
    what_if: Option<String>,
    /// File for the story [default: standard output].
    #[arg(long, help_heading = "Story", value_name = "FILE")]
    out: Option<PathBuf>,
}

/// Tells the story.
pub(super) fn explain(args: &Args) -> Outcome {
    let mut problems = Vec::new();
    let order = args.plan.read(&mut problems);
    let output = noted(Output::new(args.out.as_deref()), &mut problems);
    let scene = order.as_ref().and_then(|order| args.scene(order, &mut problems));
    let turn = order.as_ref().and_then(|order| args.turn(order, &mut problems));
    if args.dealer.is_none() && !args.exits && !args.shares && args.what_if.is_none() {
        problems.push(Problem::new(
            "dealer",
            "is needed",
            "a slot such as --dealer 23, or --exits, --shares or --what-if",
        ));
    }
    let (Some(order), Some(output), true) = (order, output, problems.is_empty()) else {
        return Err(Failure::Input(problems));
    };
    let mut told = scene.map_or_else(String::new, |scene| story(&order, &scene));
    if args.exits {
        told += &wide::exits(&order)?;
    }
    if args.shares {
        told += &wide::shares(&order)?;
    }
    if let Some(turn) = turn {
        told += &wide::what_if(&order, turn)?;
    }
    output.text(&told)
}

/// Where to look.
struct Scene {
    replication: u32,
    slot: u32,
    month: Option<u32>,
}

impl Args {
    fn scene(&self, order: &Order, problems: &mut Vec<Problem>) -> Option<Scene> {
        let dealer = self.dealer.as_deref()?;
        let plan = &order.plan;
        let month = self.month.as_deref().map(|text| whole("month", text, 0, plan.months() - 1));
        let replication = whole("replication", &self.replication, 0, plan.replications() - 1);
        Some(Scene {
            replication: noted(replication, problems).unwrap_or_default(),
            slot: noted(whole("dealer", dealer, 0, plan.dealers() - 1), problems).unwrap_or_default(),
            month: month.and_then(|month| noted(month, problems)),
        })
    }

    /// The month and the preset of a turn.
    fn turn(&self, order: &Order, problems: &mut Vec<Problem>) -> Option<(u32, usize)> {
        let text = self.what_if.as_deref()?;
        let (month, key) = text.split_once(':').unwrap_or((text, ""));
        let month = noted(whole("what_if", month, 0, order.plan.months() - 1), problems);
        let preset = PRESETS.iter().position(|preset| preset.key == key.trim());
        let presets = PRESETS.iter().map(|preset| preset.key);
        let preset = noted(preset.ok_or_else(|| unknown("what_if", "policy", key.trim(), presets)), problems);
        month.zip(preset)
    }
}

fn story(order: &Order, scene: &Scene) -> String {
    let policies = order.plan.policies().iter().enumerate();
    policies
        .map(|(i, policy)| chapter(order, &trace(&order.plan, i as u32, scene.replication), &policy.key, scene))
        .collect()
}

fn chapter(order: &Order, trace: &Trace, policy: &str, scene: &Scene) -> String {
    let head = format!("Under {policy}, in future {}, slot {}:\n", scene.replication, scene.slot);
    let people = trace.people.iter().filter(|person| person.slot == scene.slot);
    let remedies = |person: &Person| if scene.month.is_none() { remedies(order, trace, person) } else { String::new() };
    let told = |person: &Person| introduce(person) + &life(trace, person, scene.month) + &remedies(person);
    format!("{head}{}\n", people.map(told).collect::<String>())
}

/// What would have kept a person who left, the smallest change first; nothing for one who stayed.
fn remedies(order: &Order, trace: &Trace, person: &Person) -> String {
    let Person { slot, generation, .. } = *person;
    let whom = Whom { policy: trace.policy, replication: trace.replication, slot, generation };
    if left_in(&order.plan, whom).is_none() {
        return String::new();
    }
    let tried = in_order(Policy::SPECS.len() as u32, order.threads, |lever| remedy(&order.plan, whom, lever as u16, 0));
    let mut found: Vec<Remedy> = tried.results.into_iter().flatten().collect();
    found.sort_by(|left, right| left.size.total_cmp(&right.size));
    if found.is_empty() {
        return "  No single lever, moved as far as it goes, would have kept it a year longer.\n".to_owned();
    }
    let line = |remedy: &Remedy| {
        let spec = &Policy::SPECS[remedy.lever as usize];
        let spelled = |value: f64| spec.spell(value).to_string().trim_matches('"').to_owned();
        let stays =
            remedy.leaves.map_or_else(|| "stays to the end".to_owned(), |month| format!("stays until month {month}"));
        format!(
            "    {} {} instead of {}: {stays}, npv {:+.0}\n",
            spec.key,
            spelled(remedy.to),
            spelled(remedy.from),
            remedy.npv
        )
    };
    format!(
        "  What would have kept it, on the same luck, one lever alone, the smallest change first:\n{}",
        found.iter().map(line).collect::<String>()
    )
}

/// What happened to a person, a line for each event.
fn life(trace: &Trace, person: &Person, month: Option<u32>) -> String {
    let own = trace.diary.iter().filter(|entry| (entry.slot, entry.generation) == (person.slot, person.generation));
    let told = own.filter(|entry| month.is_none_or(|month| entry.month == month));
    let line = |entry: &Entry| {
        let Entry { month, loyalty, event, .. } = entry;
        format!("  month {month:>3}  loyalty {loyalty:.2}  {}.\n", sentence(event))
    };
    told.map(line).collect::<Vec<_>>().concat()
}

fn introduce(person: &Person) -> String {
    let Person { generation, since, territory, size, capability, opportunism, fairness, .. } = person;
    format!(
        "Dealer {} of the slot, a dealer since month {since}, territory {territory}: size {size:.2}, capability {capability:.2}, \
         opportunism {opportunism:.2}, sense of fairness {fairness:.2}.\n",
        generation + 1
    )
}
