//! What is run to measure a rule book: the plans that the targets look at, always on the same luck.

use super::{Purpose, Refusal, Target, rule_book};
use crate::experiment::replication::Shared;
use crate::experiment::{Plan, PlanSpec, PolicySpec, Settings};
use crate::numeric::Bounded as _;
use crate::registry::Value;
use crate::sim::kpi::Whole;
use crate::sim::{Conditions, Fraction, Kpi, MonthRecord, Parameters};

use super::prior::Prior;
use super::target::{Look, told};

/// How far off an undefined statistic counts: as far as any can be.
pub const HOPELESS: f64 = 1e9;

/// A rule book as it was measured.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    /// The statistic of each target, in order; none where it is undefined, or was not asked any more.
    pub values: Vec<Option<f64>>,
    /// The largest miss of a target for fitting, in tolerances; at most 1 where all are met.
    pub implausibility: f64,
}

/// The runs that a set of targets needs.
#[derive(Clone, Debug)]
pub struct Trials {
    targets: Vec<Target>,
    looks: Vec<Look>,
    runs: Vec<Run>,
    replications: u32,
}

/// One plan, and which looks are read off it.
#[derive(Clone, Debug)]
struct Run {
    plan: Plan,
    reads: Vec<Reading>,
}

/// What is read off a run: which look, of the policy at which place, and which KPI.
#[derive(Clone, Copy, Debug)]
struct Reading {
    look: usize,
    policy: usize,
    kpi: Kpi,
}

impl Trials {
    /// Sets up what these targets need, with so many replications of the luck of `seed`.
    ///
    /// # Errors
    /// If two targets contradict, or one asks for what does not exist.
    pub fn new(targets: &[Target], seed: u64, replications: u32) -> Result<Self, Refusal> {
        contradiction(targets)?;
        let mut trials = Self { targets: targets.to_vec(), looks: Vec::new(), runs: Vec::new(), replications };
        for target in targets {
            for look in target.statistic.looks() {
                if !trials.looks.contains(&look) {
                    trials.looks.push(look);
                }
            }
        }
        let mut markets: Vec<&str> = Vec::new();
        for look in &trials.looks {
            if !markets.contains(&look.market) {
                markets.push(look.market);
            }
        }
        trials.runs = markets.into_iter().map(|market| trials.run(market, seed)).collect::<Result<_, _>>()?;
        Ok(trials)
    }

    /// The same with the targets of one purpose alone.
    ///
    /// # Errors
    /// As [`Trials::new`].
    pub fn of(targets: &[Target], purpose: Purpose, seed: u64, replications: u32) -> Result<Self, Refusal> {
        let own: Vec<Target> = targets.iter().filter(|target| target.purpose == purpose).copied().collect();
        Self::new(&own, seed, replications)
    }

    /// The targets, in order.
    #[must_use]
    pub fn targets(&self) -> &[Target] {
        &self.targets
    }

    /// All that a measurement depends on beside the rule book: the targets and the luck.
    #[must_use]
    pub fn told(&self) -> String {
        let seed = self.runs.first().map_or(0, |run| run.plan.seed());
        format!("targets {}\nseed {seed}\nfutures {}", told(&self.targets), self.replications)
    }

    /// One run of a market under all policies under which somebody looks at it.
    fn run(&self, market: &'static str, seed: u64) -> Result<Run, Refusal> {
        let here = || self.looks.iter().enumerate().filter(|(_, look)| look.market == market);
        let mut policies: Vec<&str> = Vec::new();
        for (_, look) in here() {
            if !policies.contains(&look.policy) {
                policies.push(look.policy);
            }
        }
        let asks = |target: &&Target| target.statistic.looks().any(|look| look.market == market);
        let target = self.targets.iter().find(asks).map_or("", |target| target.key);
        let months = here().map(|(_, look)| look.to).max().unwrap_or(1);
        let plan = plan(market, &policies, months, seed, self.replications)
            .map_err(|what| Refusal::NoSuch { target, what })?;
        let read = |(place, look): (usize, &Look)| {
            let kpi = Kpi::find(look.kpi).ok_or_else(|| format!("there is no KPI {}", look.kpi))?;
            let policy = policies.iter().position(|policy| *policy == look.policy).unwrap_or_default();
            if look.from < look.to {
                Ok(Reading { look: place, policy, kpi })
            } else {
                Err("it has no months".to_owned())
            }
        };
        let reads = here().map(read).collect::<Result<_, _>>().map_err(|what| Refusal::NoSuch { target, what })?;
        Ok(Run { plan, reads })
    }

    /// Measures a rule book. Once a target is missed by more than `limit` tolerances, the rest is not asked any more.
    #[must_use]
    pub fn measure(&self, priors: &[Prior], digits: &[u8], limit: f64) -> Measured {
        self.measured(&rule_book(priors, digits), limit)
    }

    /// As [`Trials::measure`], for any parameters.
    #[must_use]
    pub fn measured(&self, rules: &Parameters, limit: f64) -> Measured {
        let mut figures: Vec<Option<f64>> = vec![None; self.looks.len()];
        let mut measured = self.judged(rules, &figures);
        for run in &self.runs {
            if measured.implausibility > limit {
                break;
            }
            for (reading, figure) in run.reads.iter().zip(run.figures(&self.looks, rules, self.replications)) {
                figures[reading.look] = Some(figure);
            }
            measured = self.judged(rules, &figures);
        }
        measured
    }

    /// How the targets stand, as far as their figures are known.
    fn judged(&self, rules: &Parameters, figures: &[Option<f64>]) -> Measured {
        let known = |look: Look| {
            let place = self.looks.iter().position(|own| *own == look)?;
            figures[place]
        };
        let (mut values, mut implausibility) = (Vec::with_capacity(self.targets.len()), 0.0);
        for target in &self.targets {
            if target.statistic.looks().any(|look| known(look).is_none()) {
                values.push(None);
                continue;
            }
            let value = target.statistic.value(rules, |look| known(look).unwrap_or(f64::NAN));
            implausibility = target.wanted.implausibility(value).at_least(implausibility);
            values.push(value.is_finite().then_some(value));
        }
        Measured { values, implausibility }
    }
}

impl Run {
    /// The figures that are read off it, each the mean over the replications in which it is defined.
    fn figures(&self, looks: &[Look], rules: &Parameters, replications: u32) -> Vec<f64> {
        let plan = self.plan.under(rules);
        let mut sums = vec![Fraction::default(); self.reads.len()];
        for replication in 0..replications {
            let mut shared = Shared::new(&plan, replication);
            let mut runs = shared.replications(&plan);
            for month in 0..plan.months() {
                shared.draw(month);
                for run in &mut runs {
                    run.live_unseen(&plan, &shared, month);
                }
            }
            for (reading, sum) in self.reads.iter().zip(&mut sums) {
                let look = looks[reading.look];
                let figure = over(&runs[reading.policy].history()[look.from as usize..look.to as usize], reading.kpi);
                if figure.is_finite() {
                    sum.of += figure;
                    sum.per += 1.0;
                }
            }
        }
        sums.into_iter().map(Fraction::value).collect()
    }
}

/// The figure of some months, made of them as that of a whole horizon is.
fn over(months: &[MonthRecord], kpi: Kpi) -> f64 {
    let of = |month: &MonthRecord| month[kpi as usize];
    let sum = |total: Fraction, month: Fraction| Fraction::new(total.of + month.of, total.per + month.per);
    let total = months.iter().map(of).fold(Fraction::default(), sum);
    match kpi.spec().whole {
        Whole::Quotient => total.value(),
        Whole::Sum => total.of,
        Whole::Last => months.last().map_or(f64::NAN, |month| of(month).value()),
    }
}

/// Fails if two targets want the same statistic to be two things.
fn contradiction(targets: &[Target]) -> Result<(), Refusal> {
    for (place, first) in targets.iter().enumerate() {
        let clash = |second: &&Target| {
            first.statistic.is_that_of(&second.statistic) && !first.wanted.agrees_with(second.wanted)
        };
        if let Some(second) = targets[place + 1..].iter().find(clash) {
            return Err(Refusal::Contradiction { first: first.key, second: second.key });
        }
    }
    Ok(())
}

/// The plan of a market under some policies, both written as a key and settings.
fn plan(market: &str, policies: &[&str], months: u32, seed: u64, replications: u32) -> Result<Plan, String> {
    let (scenario, conditions) = read(market);
    if let Some(strange) = conditions.keys().find(|key| Conditions::spec(key).is_none()) {
        return Err(format!("{strange} is no condition"));
    }
    let policy = |(place, text): (usize, &&str)| {
        let (base, set) = read(text);
        PolicySpec { base: Some(base), set, ..PolicySpec::preset(&format!("policy_{place}")) }
    };
    let policies = policies.iter().enumerate().map(policy).collect();
    let spec = PlanSpec { scenario, conditions, months, replications, seed, policies, ..PlanSpec::default() };
    Plan::try_from(spec).map_err(|problems| problems.first().map_or_else(String::new, ToString::to_string))
}

/// A key and the settings after it.
fn read(text: &str) -> (String, Settings) {
    let mut words = text.split_ascii_whitespace();
    let key = words.next().unwrap_or_default().to_owned();
    let setting = |word: &str| {
        let (key, value) = word.split_once('=').unwrap_or((word, ""));
        (key.to_owned(), Value::Word(value.to_owned()))
    };
    (key, words.map(setting).collect())
}

#[cfg(test)]
mod tests {
    use super::Trials;
    use crate::experiment::{Plan, PlanSpec, PolicySpec, run_policies};
    use crate::sim::{Kpi, Parameters};
    use crate::study::calibration::{Look, Purpose, Refusal, Statistic, Target, Wanted};

    const LOOK: Look = Look { market: "mid", policy: "laissez_faire", kpi: "sales", from: 0, to: 6 };
    const TARGET: Target = Target {
        key: "sold",
        claim: "",
        words: "units sold",
        statistic: Statistic::Figure(LOOK),
        wanted: Wanted::AtLeast(1.0, 1.0),
        source: "a test",
        purpose: Purpose::Fitting,
    };

    fn trials(targets: &[Target]) -> Result<Trials, Refusal> {
        Trials::new(targets, 7, 2)
    }

    #[test]
    fn a_look_at_all_months_is_the_figure_of_the_plan() {
        let policies = vec![PolicySpec::preset("laissez_faire"), PolicySpec::preset("stick")];
        let plan = Plan::try_from(PlanSpec { months: 6, seed: 7, policies, ..PlanSpec::default() }).expect("a plan");
        let blocks = [0, 1].map(|replication| run_policies(&plan, replication));
        for (kpi, key) in [(Kpi::Sales, "sales"), (Kpi::ExitRate, "exit_rate"), (Kpi::Npv, "npv")] {
            for (place, policy) in ["laissez_faire", "stick"].into_iter().enumerate() {
                let statistic = Statistic::Figure(LOOK.of(key).under(policy));
                let measured = trials(&[Target { statistic, ..TARGET }])
                    .expect("measurable")
                    .measured(&Parameters::default(), 1.0);
                let expected = blocks.iter().map(|block| block.runs[place].whole(kpi)).sum::<f64>() / 2.0;
                assert_eq!(measured.values, [Some(expected)], "{key} under {policy}");
            }
        }
    }

    #[test]
    fn what_is_hopeless_is_not_run_to_the_end() {
        let closed = Target { statistic: Statistic::Closed(|_| -4.0), ..TARGET };
        let both = trials(&[TARGET, closed]).expect("measurable");
        let measured = both.measured(&Parameters::default(), 5.0);
        assert_eq!((measured.values, measured.implausibility), (vec![None, Some(-4.0)], 6.0));
        assert!(both.measured(&Parameters::default(), 6.0).values[0].is_some());
    }

    #[test]
    fn targets_that_contradict_are_told_by_their_names() {
        let other = Target { key: "sold_less", wanted: Wanted::AtMost(0.5, 1.0), ..TARGET };
        let refusal = trials(&[TARGET, other]).expect_err("both cannot be met");
        assert_eq!(refusal, Refusal::Contradiction { first: "sold", second: "sold_less" });
        assert!(refusal.to_string().contains("sold and sold_less contradict"), "{refusal}");
        assert!(trials(&[TARGET, Target { wanted: Wanted::AtMost(1.0, 1.0), ..other }]).is_ok());
    }

    #[test]
    fn a_target_that_cannot_be_measured_is_told_by_its_name() {
        let check = |look: Look, why: &str| {
            let refusal = trials(&[Target { statistic: Statistic::Figure(look), ..TARGET }]).expect_err(why);
            assert!(refusal.to_string().contains(why) && refusal.to_string().contains("sold"), "{refusal}");
        };
        check(LOOK.of("sails"), "there is no KPI sails");
        check(LOOK.under("laissez_faire margins=0.2"), "margins");
        check(Look { market: "middle", ..LOOK }, "middle");
        check(LOOK.months(3, 3), "it has no months");
    }
}
