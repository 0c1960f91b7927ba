//! How often each emergent pattern stands when all settings of behaviour are drawn anew, each within 30 % of its usual value.
//!
//! A pattern stands in a draw if the means over its replications have the claimed signs; the presets, the markets and the costs
//! stay. The whole study takes minutes, so that `cargo test` tries the usual rules and the first few draws, whose counts must lie
//! where the recorded ones let a binomial count lie; with `PERTURB=1` all draws are measured and must give the record of
//! `src/claims/perturbed.rs` itself.

use std::env;

use dealers_choice::claims::perturbed::{DRAWS, PARTS};
use dealers_choice::experiment::perturbed_parameters;
use dealers_choice::registry::Group;
use dealers_choice::sim::{Kpi, Parameters};
use dealers_choice::study::sensitivity::PERTURBATION;

use crate::lab::Lab;

/// Replications of each draw.
const REPLICATIONS: u32 = 16;
/// Draws that are measured in every test run.
const SAMPLE: u32 = 6;
/// Least chance of a count as far out as the one found: each side of a 99.8 % interval.
const TAIL: f64 = 0.001;
/// The seed of the draws.
const SEED: u64 = 1;

/// The rules of one draw.
struct Rules(Parameters);

impl Rules {
    /// All settings of behaviour but the costs, which are accounts and can be looked up.
    fn drawn(draw: u32) -> Self {
        let (usual, drawn) = (Parameters::default(), perturbed_parameters(SEED, draw, PERTURBATION));
        let mut numbers = drawn.numbers();
        for ((number, spec), usual) in numbers.iter_mut().zip(Parameters::SPECS).zip(usual.numbers()) {
            if spec.group == Group::Costs {
                *number = usual;
            }
        }
        Self(Parameters::from_numbers(&numbers))
    }

    /// A market under these rules; what it says itself of a rule wins.
    fn lab(&self, market: &str) -> Lab {
        let mut lab = Lab::new(market).replications(REPLICATIONS);
        for (spec, number) in Parameters::SPECS.iter().zip(self.0.numbers()) {
            lab.0.parameters.entry(spec.key.to_owned()).or_insert_with(|| spec.spell(number));
        }
        lab
    }

    /// The mean of what a policy has more than another.
    fn more(&self, market: &str, policy: &str, other: &str, kpi: Kpi) -> f64 {
        self.lab(market).run(&[policy, other]).gap(policy, other, kpi).mean()
    }

    /// How much more the harsh stick earns than the baseline in some months.
    fn stick_earns(&self, market: &str, months: std::ops::Range<u32>) -> f64 {
        let replications = self.lab(market).run(&["stick", "laissez_faire"]);
        replications.gap_in("stick", "laissez_faire", Kpi::EnterpriseProfit, months).mean()
    }

    /// Whether a policy earns more than all others.
    fn best(&self, policy: &str, market: &str) -> bool {
        const PRESETS: [&str; 5] = ["laissez_faire", "carrot", "stick", "fair_stick", "mixed"];
        let replications = self.lab(market).run(&PRESETS);
        let others = PRESETS.iter().filter(|other| **other != policy);
        others.into_iter().all(|other| replications.gap(policy, other, Kpi::Npv).mean() > 0.0)
    }

    /// What it changes under a policy that dealers hear of each other's punishments.
    fn heard(&self, market: &str, policy: &str, kpi: Kpi) -> f64 {
        let [all, nothing] = [1, 0].map(|observation| {
            self.lab(&format!("mid guilt_visible=1 {market} observation={observation}"))
                .run(&[policy])
                .mean(policy, kpi)
        });
        all - nothing
    }

    /// What patience earns a harsh stick.
    fn patience(&self, market: &str) -> f64 {
        self.more(market, "stick tolerance=8", "stick", Kpi::Npv)
    }

    /// What the harsh stick earns more than the carrot within three years.
    fn in_three_years(&self, market: &str) -> f64 {
        self.lab(market).months(36).run(&["stick", "carrot"]).gap("stick", "carrot", Kpi::Npv).mean()
    }

    /// Loyalty of those who stayed and of all who were there at first: what the harsh stick costs.
    fn hidden(&self) -> bool {
        let replications = self.lab("mid").run(&["stick", "laissez_faire"]);
        let lost = |kpi| -replications.gap("stick", "laissez_faire", kpi).mean();
        lost(Kpi::CohortLoyalty) > 0.0 && lost(Kpi::Loyalty) < 0.5 * lost(Kpi::CohortLoyalty)
    }

    /// Whether people get used to the carrot and stay loyal.
    fn used_to_it(&self) -> bool {
        let replications = self.lab("mid market_growth=0").months(120).run(&["carrot"]);
        let at = |kpi, month: u32| {
            replications.sum("carrot", kpi, month - 1..month).iter().sum::<f64>() / f64::from(REPLICATIONS)
        };
        at(Kpi::EconomicSatisfaction, 36) > at(Kpi::EconomicSatisfaction, 120)
            && at(Kpi::Loyalty, 120) > at(Kpi::Loyalty, 60) - 0.02
    }
}

/// The share of co-op advertising in a channel with a talk a month.
fn joint(share: f64) -> String {
    format!("laissez_faire talks=1 coop_cap=0.10 coop_share={share}")
}

const CARROT: [&str; 3] =
    ["laissez_faire carrot_intensity=0.25", "laissez_faire carrot_intensity=0.5", "laissez_faire carrot_intensity=1"];
const FINES_ONLY: &str = "stick margin_cut=0 termination=0";
const RIGHTS: &str = "laissez_faire exclusive=1";

/// Whether each part stands under some rules, in the order of [`PARTS`].
const STANDS: [fn(&Rules) -> bool; PARTS.len()] = [
    |rules| rules.stick_earns("mid", 0..12) > 0.0 && rules.stick_earns("mid", 36..60) < 0.0,
    |rules| {
        rules.stick_earns("strong_brand", 12..24) > 0.0
            && rules.more("strong_brand", "stick", "laissez_faire", Kpi::CohortLoyalty) < 0.0
    },
    |rules| {
        rules.more("mid brand_strength=-0.4", "stick", "laissez_faire", Kpi::Npv) < 0.0
            && rules.more("mid brand_strength=0.4", "stick", "laissez_faire", Kpi::Npv) > 0.0
    },
    |rules| rules.more("sellers_market", CARROT[0], "laissez_faire", Kpi::Npv) < 0.0,
    |rules| {
        rules.more("weak_brand", CARROT[2], CARROT[1], Kpi::Npv) > 0.0
            && rules.more("strong_brand", CARROT[2], CARROT[1], Kpi::Npv) < 0.0
    },
    |rules| rules.heard("false_alarm=0", FINES_ONLY, Kpi::FreeRiding) < 0.0,
    |rules| rules.heard("false_alarm=0.3", "stick", Kpi::ExitRate) > 0.0,
    |rules| rules.patience("hungry_rivals") > rules.patience("strong_many_quiet"),
    |rules| rules.patience("hungry_rivals") > 0.0,
    |rules| rules.more("mid", "fair_stick tolerance=1", "fair_stick", Kpi::Npv) > 0.0,
    |rules| rules.best("carrot", "mid"),
    |rules| rules.best("carrot", "weak_brand"),
    |rules| rules.best("mixed", "strong_brand"),
    |rules| {
        rules.more("sellers_market", "stick", "laissez_faire", Kpi::Npv) > 0.0
            && ["carrot", "mixed"]
                .into_iter()
                .all(|policy| rules.more("sellers_market", policy, "laissez_faire", Kpi::Npv) < 0.0)
    },
    |rules| rules.more("mid", "stick diagnosis=1", "stick", Kpi::Npv) > 0.0,
    Rules::used_to_it,
    |rules| {
        rules.more("mid spillover=0", RIGHTS, "laissez_faire", Kpi::Effort) < 0.0
            && rules.more("mid spillover=0.3", RIGHTS, "laissez_faire", Kpi::Effort) > 0.0
    },
    |rules| {
        rules.more("mid", &joint(0.5), &joint(0.0), Kpi::Npv) > 0.0
            && rules.more("mid", &joint(0.5), &joint(0.9), Kpi::Npv) > 0.0
    },
    Rules::hidden,
    |rules| {
        ["mid", "weak_brand", "strong_brand"]
            .into_iter()
            .all(|market| rules.more(market, "carrot", "stick", Kpi::ExitRate) < 0.0)
    },
    |rules| {
        rules.in_three_years("mid brand_strength=-0.2") < 0.0 && rules.in_three_years("mid brand_strength=0.4") > 0.0
    },
];

#[test]
fn every_emergent_pattern_stands_under_the_usual_rules() {
    let usual = Rules(Parameters::default());
    for (part, stands) in PARTS.iter().zip(STANDS) {
        assert!(stands(&usual), "{}: {}", part.id, part.words);
    }
}

/// In how many of these draws each part stands, counted by two threads.
fn measured(draws: std::ops::Range<u32>) -> Vec<u32> {
    let half = |first: u32| -> Vec<u32> {
        let rules: Vec<Rules> = (first..draws.end).step_by(2).map(Rules::drawn).collect();
        STANDS.iter().map(|stands| rules.iter().filter(|rules| stands(rules)).count() as u32).collect()
    };
    let (even, odd) = std::thread::scope(|scope| {
        let odd = scope.spawn(|| half(draws.start + 1));
        (half(draws.start), odd.join().expect("no draw fails"))
    });
    even.iter().zip(&odd).map(|(even, odd)| even + odd).collect()
}

/// Chance that of `draws` draws exactly `stands` stand, if each does with that chance.
fn binomial(draws: u32, stands: u32, chance: f64) -> f64 {
    let ways: f64 = (0..stands).map(|k| f64::from(draws - k) / f64::from(k + 1)).product();
    let power = |base: f64, times: u32| (0..times).map(|_| base).product::<f64>();
    ways * power(chance, stands) * power(1.0 - chance, draws - stands)
}

#[test]
fn a_sample_of_perturbed_rules_agrees_with_what_is_written() {
    if env::var_os("PERTURB").is_some() {
        let recorded: Vec<u32> = PARTS.iter().map(|part| part.stands).collect();
        assert_eq!(measured(0..DRAWS), recorded, "measured, and recorded in src/claims/perturbed.rs");
    }
    let found = measured(0..SAMPLE);
    for (part, stands) in PARTS.iter().zip(found) {
        let told = format!("{}: {} stands in {stands} of {SAMPLE}, in {} of {DRAWS}", part.id, part.words, part.stands);
        // The sample is a part of the draws on record, so neither count can be exceeded.
        assert!(stands <= part.stands && SAMPLE - stands <= DRAWS - part.stands, "{told}");
        let chance = f64::from(part.stands) / f64::from(DRAWS);
        let below: f64 = (0..=stands).map(|stands| binomial(SAMPLE, stands, chance)).sum();
        let above: f64 = (stands..=SAMPLE).map(|stands| binomial(SAMPLE, stands, chance)).sum();
        assert!(below >= TAIL && above >= TAIL, "{told}: chances {below:.4} and {above:.4}");
    }
}

#[test]
fn the_validation_tells_how_often_each_pattern_stands() {
    let table = include_str!("../../docs/validation.md");
    for part in PARTS {
        let row = format!("| {} | {} | {} |", part.id, part.words, part.stands);
        assert!(table.contains(&row), "docs/validation.md: {row}");
    }
}
