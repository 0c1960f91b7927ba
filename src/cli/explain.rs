//! `explain`: one dealer's story under one policy in one replication, and why it came so for all of them.

mod wide;

use super::failure::{Failure, Outcome};
use super::numbers::counted;
use super::options::{noted, whole};
use super::plan_options::{Order, PlanOptions};
use super::result_options::ResultOptions;
use super::work::in_order;
use crate::experiment::spec::unknown;
use crate::experiment::trace::Person;
use crate::experiment::{Trace, trace};
use crate::registry::Problem;
use crate::report::explained::{Explanation, Finding, Question, Who, rows};
use crate::sim::diary::{Entry, Event, StayTerms};
use crate::sim::{PRESETS, Policy};
use crate::study::counterfactual::{Counterfactual, Whom, counterfactual, left_in};
use crate::words::{Lexicon, english, is_nothing, sentence, signed, stay_terms};

/// Options of `explain`.
#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    plan: PlanOptions,
    /// Which future, from 1.
    #[arg(long, help_heading = "Story", value_name = "N", allow_negative_numbers = true, default_value = "1")]
    replication: String,
    /// Which dealer: the number of its slot, from 0.
    #[arg(long, help_heading = "Story", value_name = "ID", allow_negative_numbers = true)]
    dealer: Option<String>,
    /// Only this month, from 1; changes that would have kept the dealer then start in this month.
    #[arg(long, help_heading = "Story", value_name = "N", allow_negative_numbers = true)]
    month: Option<String>,
    /// Say why dealers left, and who was punished for bad luck alone, over all futures.
    #[arg(long, help_heading = "Story")]
    exits: bool,
    /// Say what each group of levers and each lever adds to profit.
    #[arg(long, help_heading = "Story")]
    shares: bool,
    /// Compare with a switch to another policy from a month on, counted from 1.
    #[arg(long, help_heading = "Story", value_name = "MONTH:POLICY")]
    what_if: Option<String>,
    #[command(flatten)]
    result: ResultOptions,
}

/// Tells the story.
pub(super) fn explain(args: &Args) -> Outcome {
    let mut problems = Vec::new();
    let order = args.plan.read(&mut problems);
    let result = args.result.read(&mut problems);
    let scene = order.as_ref().and_then(|order| args.scene(order, &mut problems));
    let turn = order.as_ref().and_then(|order| args.turn(order, &mut problems));
    if let Some(order) = order.as_ref().filter(|_| args.shares) {
        problems.extend(wide::unshareable(&order.spec));
    }
    if args.dealer.is_none() && !args.exits && !args.shares && args.what_if.is_none() {
        problems.push(Problem::english(
            "dealer",
            "is needed",
            "a slot such as --dealer 23, or --exits, --shares or --what-if",
        ));
    } else if args.dealer.is_none() && args.month.is_some() {
        problems.push(Problem::english("month", "is about one dealer", "add a slot, such as --dealer 23"));
    }
    let (Some(order), Some((output, format)), true) = (order, result, problems.is_empty()) else {
        return Err(Failure::Input(problems));
    };
    let mut told = scene.map_or_else(|| Ok(Told::default()), |scene| story(&order, &scene))?;
    if args.exits {
        told.extend(wide::exits(&order)?);
    }
    if args.shares {
        told.extend(wide::shares(&order)?);
    }
    if let Some(turn) = turn {
        told.extend(wide::what_if(&order, turn)?);
    }
    let Told { text, findings } = told;
    output.result(format, || text, || Explanation::new(&order.spec, &findings), || rows(&findings))
}

/// The same twice: in words for a reader, as findings for a program.
#[derive(Default)]
struct Told {
    text: String,
    findings: Vec<Finding>,
}

impl Told {
    fn words(text: String) -> Self {
        Self { text, findings: Vec::new() }
    }

    fn extend(&mut self, more: Self) {
        self.text += &more.text;
        self.findings.extend(more.findings);
    }
}

impl FromIterator<Self> for Told {
    fn from_iter<I: IntoIterator<Item = Self>>(parts: I) -> Self {
        parts.into_iter().fold(Self::default(), |mut all, part| {
            all.extend(part);
            all
        })
    }
}

/// Where to look; future and month count from 0 here.
struct Scene {
    replication: u32,
    slot: u32,
    month: Option<u32>,
}

impl Args {
    fn scene(&self, order: &Order, problems: &mut Vec<Problem>) -> Option<Scene> {
        let dealer = self.dealer.as_deref()?;
        let plan = &order.plan;
        let month = self.month.as_deref().map(|text| whole("month", text, 1, plan.months()));
        let replication = whole("replication", &self.replication, 1, plan.replications()).map(|future| future - 1);
        Some(Scene {
            replication: noted(replication, problems).unwrap_or_default(),
            slot: noted(whole("dealer", dealer, 0, plan.dealers() - 1), problems).unwrap_or_default(),
            month: month.and_then(|month| noted(month, problems)).map(|month| month - 1),
        })
    }

    /// The month and the preset of a turn.
    fn turn(&self, order: &Order, problems: &mut Vec<Problem>) -> Option<(u32, usize)> {
        let text = self.what_if.as_deref()?;
        let (month, key) = text.split_once(':').unwrap_or((text, ""));
        let month = noted(whole("what_if", month, 1, order.plan.months()), problems).map(|month| month - 1);
        let preset = PRESETS.iter().position(|preset| preset.key == key.trim());
        let presets = PRESETS.iter().map(|preset| preset.key);
        let preset = noted(preset.ok_or_else(|| unknown("what_if", "policy", key.trim(), presets)), problems);
        month.zip(preset)
    }
}

fn story(order: &Order, scene: &Scene) -> Outcome<Told> {
    let (words, policies) = (english(), order.plan.policies().iter().enumerate());
    words.tell_in(order.plan.scale());
    policies
        .map(|(i, policy)| chapter(order, &trace(&order.plan, i as u32, scene.replication), &policy.key, scene, &words))
        .collect()
}

fn chapter(order: &Order, trace: &Trace, policy: &str, scene: &Scene, words: &Lexicon) -> Outcome<Told> {
    let mut told = Told::words(format!("Under {policy}, in future {}, slot {}:\n", scene.replication + 1, scene.slot));
    for person in trace.people.iter().filter(|person| person.slot == scene.slot) {
        let Person { slot, generation, .. } = *person;
        let whom = Whom { policy: trace.policy, replication: trace.replication, slot, generation };
        let who = Who { replication: trace.replication + 1, slot, generation };
        let mut own = life(trace, policy, person, scene.month, words);
        own.extend(ending(order, policy, whom, scene.month.unwrap_or(0))?);
        own.findings.iter_mut().for_each(|finding| finding.dealer = Some(who));
        told.extend(Told::words(introduce(person)));
        told.extend(own);
    }
    told.text.push('\n');
    Ok(told)
}

/// Whether a person stayed, and what would have retained one who left.
fn ending(order: &Order, policy: &str, whom: Whom, from: u32) -> Outcome<Told> {
    let left = left_in(&order.plan, whom);
    let about = if left.is_some() { "left" } else { "stayed" };
    let end = Finding { value: None, ..Finding::new(Question::End, policy, about, 0.0).in_month(left) };
    let mut told = match left {
        None => Told::words("  It is still with you at the end.\n".to_owned()),
        Some(left) if from > left => {
            Told::words(format!("  It left in month {}, before anything could change.\n", left + 1))
        }
        Some(_) => counterfactuals(order, policy, whom, from)?,
    };
    told.findings.insert(0, end);
    Ok(told)
}

/// What would have retained a person who left, with one lever moved from that month on, the smallest change first.
fn counterfactuals(order: &Order, policy: &str, whom: Whom, from: u32) -> Outcome<Told> {
    let tried = in_order(Policy::SPECS.len() as u32, order.threads, |lever| {
        counterfactual(&order.plan, whom, lever as u16, from)
    });
    tried.all().map_err(|_| Failure::Stopped("some levers were not tried yet; nothing was written".to_owned()))?;
    let mut found: Vec<Counterfactual> = tried.results.into_iter().flatten().collect();
    found.sort_by(|left, right| left.size.total_cmp(&right.size));
    if found.is_empty() {
        let text = "  No single lever, even at its limit, would have kept it a year longer.\n";
        return Ok(Told::words(text.to_owned()));
    }
    let since = if from == 0 { String::new() } else { format!(" from month {}", from + 1) };
    let head = format!("  Any one of these changes{since} would have kept it, with the same luck. Smallest first:\n");
    Ok(std::iter::once(Told::words(head))
        .chain(found.iter().map(|counterfactual| retained(policy, counterfactual)))
        .collect())
}

fn retained(policy: &str, counterfactual: &Counterfactual) -> Told {
    let spec = &Policy::SPECS[counterfactual.lever as usize];
    let spelled = |value: f64| spec.spell(value).to_string().trim_matches('"').to_owned();
    let stays = counterfactual
        .leaves
        .map_or_else(|| "it stays throughout".to_owned(), |month| format!("it stays until month {}", month + 1));
    let (to, from) = (spelled(counterfactual.to), spelled(counterfactual.from));
    let text = format!("    {} {to}, not {from}: {stays}; npv {:+.0}\n", spec.key, counterfactual.npv);
    let finding = Finding::new(Question::Counterfactual, policy, spec.key, counterfactual.to);
    Told {
        text,
        findings: vec![Finding {
            from: Some(counterfactual.from),
            npv: Some(counterfactual.npv),
            ..finding.in_month(counterfactual.leaves)
        }],
    }
}

/// What happened to a person, a line for each event.
fn life(trace: &Trace, policy: &str, person: &Person, month: Option<u32>, words: &Lexicon) -> Told {
    let own = trace.diary.iter().filter(|entry| (entry.slot, entry.generation) == (person.slot, person.generation));
    let told = own.filter(|entry| month.is_none_or(|month| entry.month == month));
    let line = |entry: &Entry| {
        let (Entry { month, loyalty, .. }, event) = (entry, happened(words, entry));
        let text = format!("  month {:>3}  loyalty {loyalty:.2}  {event}\n", month + 1);
        let finding = Finding::new(Question::Story, policy, event, f64::from(*loyalty));
        Told { text, findings: vec![finding.in_month(Some(*month))] }
    };
    told.map(line).collect()
}

/// What happened, and the reasons of a decision, which a picture shows elsewhere.
fn happened(words: &Lexicon, entry: &Entry) -> String {
    let told = sentence(words, entry, |slot| words.say("dealer-slot", &[("slot", slot.to_string().into())]));
    match entry.event {
        Event::Stayed { terms } => format!("{told} {}", reasons(words, terms)),
        Event::Defected { terms } | Event::Closed { terms } => {
            let sum: f64 = stay_terms(terms).iter().map(|(_, value)| value).sum();
            let even = if sum < 0.0 {
                words.say("decision-short", &[("short", words.number(-sum, 2).into())])
            } else {
                words.say("decision-anyway", &[])
            };
            format!("{told} {} {even}", reasons(words, terms))
        }
        _ => told,
    }
}

/// The terms of a decision that are not nothing, and their sum.
fn reasons(words: &Lexicon, terms: StayTerms) -> String {
    let figure = |value| signed(&words.number(value, 2));
    let term = |(key, value): (&str, f64)| {
        words.say("term-in-words", &[("term", words.say(key, &[]).into()), ("figure", figure(value).into())])
    };
    let terms = stay_terms(terms);
    let sum = figure(terms.iter().map(|(_, value)| value).sum());
    let told: Vec<String> = terms.into_iter().filter(|(_, value)| !is_nothing(*value, 2)).map(term).collect();
    words.say("decision-terms", &[("terms", told.join("; ").into()), ("total", sum.into())])
}

fn introduce(person: &Person) -> String {
    let Person { generation, since, territory, size, capability, opportunism, fairness, .. } = person;
    let since = match since {
        0.. => format!("your dealer since month {}", since + 1),
        _ => format!("your dealer for {} before the start", counted(since.unsigned_abs(), "month")),
    };
    format!(
        "Dealer {} in this slot, {since}, town {territory}: size {size:.2}, capability {capability:.2}, \
         opportunism {opportunism:.2}, sense of fairness {fairness:.2}.\n",
        generation + 1
    )
}
