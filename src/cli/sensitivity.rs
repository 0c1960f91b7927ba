//! `sensitivity`: what matters for a figure and for a verdict, and whether the verdict stands under other rules.

mod words;

use super::failure::{Failure, Outcome};
use super::formats::Format;
use super::options::{Suggested, noted, whole};
use super::output::Output;
use super::plan_options::{Order, PlanOptions};
use super::result_options::ResultOptions;
use super::study_options::{StoreOption, StudyOptions};
use super::work::{Finished, in_order, inquired_in};
use crate::experiment::{Criterion, run_block};
use crate::registry::Problem;
use crate::report::sensitivity::{Findings, Sensitivity};
use crate::study::sensitivity::{Analysis, FACTOR_SETS, MethodKind, Rules, Span, all_spans};
use crate::study::{Evaluation, Method as _, Study};

/// Most factors of a study.
const FACTORS_MAX: usize = 200;

/// Options of `sensitivity`.
#[derive(clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    plan: PlanOptions,
    #[command(flatten)]
    study: StudyOptions,
    /// How to find out: locate tipping points (tornado), screen many factors (morris), apportion the variance (sobol), or
    /// try other rules of behaviour (robustness).
    #[arg(long, help_heading = "Study", value_name = "METHOD", default_value = "morris", value_parser = Suggested(|| MethodKind::ALL.map(MethodKind::key).to_vec()))]
    method: String,
    /// What to vary: sliders, conditions, market (with switches, choices and the horizon), levers (of the leader), parameters, or keys, each with an optional range
    /// [default: sliders].
    #[arg(long, help_heading = "Study", value_name = "SET|KEY[=LO:HI],…", value_delimiter = ',')]
    factors: Vec<String>,
    /// Which other rules robustness tries: the rule books that fit what is known (ensemble), or every number drawn within 30 %
    /// (thirty-percent) [default: ensemble].
    #[arg(long, help_heading = "Study", value_name = "RULES", value_parser = Suggested(|| Rules::ALL.map(Rules::key).to_vec()))]
    rules: Option<String>,
    /// Trajectories (morris: 20), rows (sobol: 256) or rule books (robustness: 200, all that fit); 2 to 100000.
    #[arg(long, help_heading = "Study", value_name = "N", allow_negative_numbers = true)]
    samples: Option<String>,
    /// Whose lead over the best other policy to study [default: the one with the best mean].
    #[arg(long, help_heading = "Study", value_name = "KEY")]
    lead: Option<String>,
    #[command(flatten)]
    store: StoreOption,
    #[command(flatten)]
    result: ResultOptions,
}

/// A study that was understood.
struct Task {
    order: Order,
    criterion: Criterion,
    method: MethodKind,
    rules: Rules,
    replications: u32,
    samples: u32,
    favourite: Option<u16>,
    format: Format,
    output: Output,
}

/// Says what matters.
pub(super) fn sensitivity(args: &Args) -> Outcome {
    let task = args.read()?;
    let store = args.store.open()?;
    let (own, favourite) = own_rules(&task)?;
    let Order { spec, plan, threads } = &task.order;
    let spans = args.spans(&task.order, favourite).map_err(Failure::Input)?;
    let analysis = match task.method {
        MethodKind::Robustness => Analysis::under(task.rules, plan, task.samples),
        method => Analysis::new(method, plan, favourite, spans, task.samples),
    };
    let study = analysis.study(spec, task.criterion, task.replications);
    let finished = inquired_in(store.as_ref(), &study, &analysis, *threads, |_| String::new())?;
    let findings = |told: &[Evaluation]| Findings::of(&study, &analysis, favourite, told);
    let Some(group) = analysis.group() else {
        task.say(&study, &own, findings(&finished.results))?;
        let cut_short = "the search was cut short; what it knows was written";
        return finished.all().map_err(|_| Failure::Stopped(cut_short.to_owned()));
    };
    task.report(&study, &own, &(finished.results, analysis.expected()), group, findings)
}

/// How the policies stand under the plan's own rules, in as many replications as the plan has; and whose lead is looked at.
fn own_rules(task: &Task) -> Outcome<(Evaluation, u16)> {
    let Order { plan, threads, .. } = &task.order;
    let finished = in_order(plan.replications(), *threads, |replication| run_block(plan, replication));
    let stopped = finished.all();
    if let Err(Failure::Interrupted { done, asked }) = stopped {
        return Err(Failure::Stopped(format!(
            "{done} of {asked} futures under the plan's own rules; nothing was written"
        )));
    }
    let Finished { results, .. } = finished;
    let own = Evaluation::of(&results, &[task.criterion]);
    if plan.policies().len() == 1 {
        return Ok((own, 0));
    }
    let nobody =
        || Problem::english("by", "fewer than two policies have a number for it", "another KPI of `list kpis`");
    let favourite = own.leader().map(|leader| task.favourite.unwrap_or(leader)).ok_or_else(nobody)?;
    Ok((own, favourite))
}

impl Args {
    /// Reads everything, and tells all mistakes at once.
    fn read(&self) -> Outcome<Task> {
        let mut problems = Vec::new();
        let order = self.plan.read(&mut problems);
        let criterion = self.study.criterion(&mut problems);
        let method = noted(MethodKind::read(&self.method), &mut problems);
        let rules = self.rules.as_deref().map_or(Ok(Rules::default()), Rules::read);
        let rules = noted(rules, &mut problems);
        let replications = self.study.replications(method.unwrap_or_default().replications(), &mut problems);
        let samples = self.samples.as_deref().map(|text| whole("samples", text, 2, 100_000));
        let samples = samples.map_or_else(|| method.map(MethodKind::samples), |samples| noted(samples, &mut problems));
        let result = self.result.read(&mut problems);
        let favourite = order.as_ref().map(|order| self.of_plan(order, method, &mut problems));
        let (
            Some(order),
            Some(criterion),
            Some(replications),
            Some(method),
            Some(rules),
            Some(samples),
            Some((output, format)),
            true,
        ) = (order, criterion, replications, method, rules, samples, result, problems.is_empty())
        else {
            return Err(Failure::Input(problems));
        };
        Ok(Task {
            order,
            criterion,
            method,
            rules,
            replications,
            samples,
            favourite: favourite.flatten(),
            format,
            output,
        })
    }

    /// What can only be checked against a plan; gives the policy whose lead is asked for.
    fn of_plan(&self, order: &Order, method: Option<MethodKind>, problems: &mut Vec<Problem>) -> Option<u16> {
        let wanted = self.lead.as_deref().map(|key| order.plan.policy_index("lead", key));
        let alone = order.plan.policies().len() == 1;
        if alone && (matches!(method, Some(MethodKind::Robustness | MethodKind::Tornado)) || self.lead.is_some()) {
            problems.push(Problem::english(
                "policies",
                "one policy has nobody to beat",
                "two or more, such as carrot,stick",
            ));
        }
        if method == Some(MethodKind::Robustness) && !self.factors.is_empty() {
            let hint = "leave it out, or use --method morris";
            problems.push(Problem::english("factors", "robustness changes every setting of behaviour", hint));
        }
        if self.rules.is_some() && method.is_some_and(|method| method != MethodKind::Robustness) {
            problems.push(Problem::english("rules", "only robustness tries other rules", "add --method robustness"));
        }
        problems.extend(self.spans(order, 0).err().into_iter().flatten());
        wanted.and_then(|wanted| noted(wanted, problems))
    }

    /// Everything that is varied, and between which values.
    fn spans(&self, order: &Order, favourite: u16) -> Result<Vec<Span>, Vec<Problem>> {
        let usual = [FACTOR_SETS[0].to_owned()];
        let asked = if self.factors.is_empty() { &usual[..] } else { &self.factors };
        let spans = all_spans(&order.spec, &order.plan, favourite, asked)?;
        if spans.len() > FACTORS_MAX {
            let message = format!("{} factors are too many", spans.len());
            return Err(vec![Problem::english("factors", message, format!("at most {FACTORS_MAX}"))]);
        }
        Ok(spans)
    }
}

impl Task {
    /// Writes what was found from complete groups of `group` points; fails if Ctrl-C came before all were there.
    fn report(
        &self,
        study: &Study,
        own: &Evaluation,
        (told, asked): &(Vec<Evaluation>, u32),
        group: usize,
        findings: impl FnOnce(&[Evaluation]) -> Findings,
    ) -> Outcome {
        let groups = told.len() / group;
        let stopped = (told.len() < *asked as usize)
            .then(|| format!("{groups} of {} samples are complete", *asked as usize / group));
        if groups < 2 {
            return stopped.map_or(Ok(()), |how_far| Err(Failure::Stopped(format!("{how_far}; nothing was written"))));
        }
        self.say(study, own, findings(&told[..groups * group]))?;
        stopped.map_or(Ok(()), |how_far| Err(Failure::Stopped(format!("{how_far}; they were written"))))
    }

    fn say(&self, study: &Study, own: &Evaluation, findings: Findings) -> Outcome {
        let result = Sensitivity::new(study, self.replications, findings);
        let text = || words::sensitivity(&self.order.plan, self.criterion, own, &result, self.rules);
        self.output.result(self.format, text, || &result, || result.findings.rows())
    }
}
