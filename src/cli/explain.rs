//! `explain`: one dealer's story under one policy in one future.

use std::path::PathBuf;

use super::failure::{Failure, Outcome};
use super::options::{noted, whole};
use super::output::Output;
use super::plan_options::{Order, PlanOptions};
use super::prose::sentence;
use crate::experiment::trace::Person;
use crate::experiment::{Trace, trace};
use crate::registry::Problem;
use crate::sim::diary::Entry;

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
    dealer: String,
    /// Only this month, from 0.
    #[arg(long, help_heading = "Story", value_name = "N", allow_negative_numbers = true)]
    month: Option<String>,
    /// File for the story [default: standard output].
    #[arg(long, help_heading = "Story", value_name = "FILE")]
    out: Option<PathBuf>,
}

/// Tells the story.
pub(super) fn explain(args: &Args) -> Outcome {
    let mut problems = Vec::new();
    let order = args.plan.read(&mut problems);
    let output = noted(Output::new(args.out.as_deref()), &mut problems);
    let scene = order.as_ref().map(|order| args.scene(order, &mut problems));
    let (Some(order), Some(output), Some(scene), true) = (order, output, scene, problems.is_empty()) else {
        return Err(Failure::Input(problems));
    };
    output.text(&story(&order, &scene))
}

/// Where to look.
struct Scene {
    replication: u32,
    slot: u32,
    month: Option<u32>,
}

impl Args {
    fn scene(&self, order: &Order, problems: &mut Vec<Problem>) -> Scene {
        let plan = &order.plan;
        let month = self.month.as_deref().map(|text| whole("month", text, 0, plan.months() - 1));
        let replication = whole("replication", &self.replication, 0, plan.replications() - 1);
        Scene {
            replication: noted(replication, problems).unwrap_or_default(),
            slot: noted(whole("dealer", &self.dealer, 0, plan.dealers() - 1), problems).unwrap_or_default(),
            month: month.and_then(|month| noted(month, problems)),
        }
    }
}

fn story(order: &Order, scene: &Scene) -> String {
    let policies = order.plan.policies().iter().enumerate();
    policies.map(|(i, policy)| chapter(&trace(&order.plan, i as u32, scene.replication), &policy.key, scene)).collect()
}

fn chapter(trace: &Trace, policy: &str, scene: &Scene) -> String {
    let head = format!("Under {policy}, in future {}, slot {}:\n", scene.replication, scene.slot);
    let people = trace.people.iter().filter(|person| person.slot == scene.slot);
    let lives: Vec<String> = people.map(|person| introduce(person) + &life(trace, person, scene.month)).collect();
    format!("{head}{}\n", lives.concat())
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
