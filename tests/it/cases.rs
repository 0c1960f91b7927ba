//! Do the cases that happened have all that they promise: a market, a plan, a page? And do the mechanisms that were made for
//! them do what they stand for?

mod docs;
mod known;
mod room;
mod told;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use dealers_choice::experiment::replication::{Replication, Shared};
use dealers_choice::experiment::{Plan, PlanSpec, run_policies};
use dealers_choice::sim::dealer::Dealer;
use dealers_choice::sim::{Kpi, SCENARIOS};

use crate::lab::{Difference, Lab};

/// Markets that are no case: those before the first one.
const FIRST_CASE: &str = "lenovo_1994";

fn cases() -> impl Iterator<Item = &'static str> {
    SCENARIOS.iter().map(|scenario| scenario.key).skip_while(|key| *key != FIRST_CASE)
}

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path))
        .unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The names of the files of a folder without their ending, those with that ending.
fn names(folder: &str, ending: &str) -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let files = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").file_name());
    files.filter_map(|name| name.to_str()?.strip_suffix(ending).map(str::to_owned)).collect()
}

#[test]
fn every_case_has_a_market_a_plan_and_a_page() {
    let keys: BTreeSet<String> = cases().map(str::to_owned).collect();
    assert!(keys.len() > 10, "{keys:?}");
    assert_eq!(names("scenarios/cases", ".json"), keys);
    let mut pages = names("docs/cases", ".md");
    assert!(pages.remove("README"), "docs/cases has no index");
    assert_eq!(pages, keys);
    let index = read("docs/cases/README.md");
    for key in keys {
        assert!(index.contains(&format!("]({key}.md)")), "the index leaves out {key}");
    }
}

#[test]
fn every_page_of_a_case_tells_its_sources_its_assumptions_and_how_to_run_it() {
    for key in cases() {
        let page = read(&format!("docs/cases/{key}.md"));
        for word in [&format!("scenarios/cases/{key}.json"), "assumed", "*read*", "digest", "## What has no mechanism"]
        {
            assert!(page.contains(word), "docs/cases/{key}.md does not say {word}");
        }
        let lines = page.lines().count();
        assert!((40..=80).contains(&lines), "docs/cases/{key}.md has {lines} lines");
    }
}

#[test]
fn every_plan_of_a_case_runs_in_its_own_market_and_begins_with_what_was_done() {
    for key in cases() {
        let spec = PlanSpec::from_json(&read(&format!("scenarios/cases/{key}.json"))).expect(key);
        assert_eq!((spec.scenario.as_str(), spec.policies[0].key.as_str()), (key, "as_it_was"));
        let plan = Plan::try_from(PlanSpec { months: 16, replications: 1, dealers: 12, ..spec }).expect(key);
        for run in run_policies(&plan, 0).runs {
            assert!(run.whole(Kpi::Sales) > 0.0, "{key} sells nothing");
        }
    }
}

fn active(replication: &Replication) -> impl Iterator<Item = &Dealer> {
    replication.world.dealers.iter().filter(|dealer| dealer.is_active())
}

/// What a setting of the market changes in a figure.
fn change(market: &str, setting: &str, policy: &str, kpi: Kpi) -> Difference {
    let figures = |market: &str| Lab::new(market).replications(16).months(36).run(&[policy]).whole(policy, kpi);
    Difference::between(&figures(&format!("{market} {setting}")), &figures(market))
}

#[test]
fn a_channel_that_starts_nearly_empty_fills_in_time() {
    let mut counts = Vec::new();
    Lab::new("mid filled_at_start=0.1").live("laissez_faire", 24, |_, replication| {
        counts.push(active(replication).count());
    });
    assert!(counts[0] < 25 && counts[0] < counts[3] && counts[3] < counts[8], "{counts:?}");
    assert!(counts[23] > 50, "{counts:?}");
}

#[test]
fn own_outlets_sell_what_the_dealers_lose_and_more() {
    let sold_by_dealers = |market: &str| {
        let mut sold = 0.0;
        Lab::new(market).live("laissez_faire", 24, |_, replication| {
            sold += active(replication).map(|dealer| dealer.present.sold).sum::<f64>();
        });
        sold
    };
    assert!(sold_by_dealers("mid direct_share=0.3") < 0.95 * sold_by_dealers("mid"));
    change("mid", "direct_share=0.3", "laissez_faire", Kpi::Sales).exceeds(0.0);
    change("mid", "direct_share=0.3", "laissez_faire", Kpi::DealerProfit).stays_below(0.0);
}

#[test]
fn own_outlets_sell_also_where_no_dealer_is_left() {
    let mut last = 0.0;
    Lab::new("mid direct_share=0.3 cull_share=1 candidate_supply=0").live("laissez_faire", 12, |month, replication| {
        last = replication.history()[month as usize][Kpi::Sales as usize].of;
    });
    assert!(last > 500.0, "{last}");
}

#[test]
fn a_giant_dealer_concentrates_the_sales() {
    // Hirschman's and Herfindahl's index: the sum of the squared shares.
    let concentration = |market: &str| {
        let (mut index, mut first) = (0.0, 0.0);
        Lab::new(market).live("laissez_faire", 12, |_, replication| {
            let sold: Vec<f64> = active(replication).map(|dealer| dealer.present.sold).collect();
            let total: f64 = sold.iter().sum();
            first = sold[0] / total;
            index = sold.iter().map(|own| (own / total) * (own / total)).sum();
        });
        (index, first)
    };
    let ((usual, _), (giant, share)) = (concentration("mid"), concentration("mid giant_size=20"));
    assert!(giant > 3.0 * usual, "{giant} against {usual}");
    assert!((0.2..0.3).contains(&share), "{share}");
    change("mid", "giant_size=20", "laissez_faire", Kpi::Sales).exceeds(0.0);
}

#[test]
fn a_bond_keeps_dealers_honest_from_the_first_month_on() {
    let replications =
        Lab::new("mid").replications(16).months(24).run(&["laissez_faire", "laissez_faire bond_months=3"]);
    let bond = "laissez_faire bond_months=3";
    replications.gap_in(bond, "laissez_faire", Kpi::FreeRiding, 0..1).stays_below(0.0);
    replications.gap(bond, "laissez_faire", Kpi::FreeRiding).stays_below(0.0);
}

#[test]
fn dealers_dropped_without_fault_go_in_that_month_and_shock_those_who_know_them() {
    let terminated = |market: &str| {
        let mut shares = Vec::new();
        Lab::new(market).live("laissez_faire", 12, |month, replication| {
            let rate = replication.history()[month as usize][Kpi::TerminationRate as usize];
            shares.push((rate.of, active(replication).filter(|dealer| dealer.shocked).count()));
        });
        shares
    };
    let months = terminated("auto_termination_2009");
    let (gone, shocked) = months[5];
    assert!((13.0..=15.0).contains(&gone), "{months:?}");
    assert!(months.iter().enumerate().all(|(month, (gone, _))| month == 5 || *gone == 0.0), "{months:?}");
    assert!(shocked > 10 && shocked > 3 * months[4].1, "{months:?}");
}

#[test]
fn those_who_sell_least_for_their_size_are_dropped_first() {
    let plan = Lab::new("auto_termination_2009").months(12).plan(&["laissez_faire"]);
    let mut shared = Shared::new(&plan, 0);
    let mut replication = shared.replication(&plan.policies()[0].levers);
    for month in 0..6 {
        let before: Vec<Dealer> = replication.world.dealers.clone();
        shared.draw(month);
        replication.live_unseen(&plan, &shared, month);
        if month == 5 {
            let worth = |slot: usize| before[slot].record.usual_sales * before[slot].per_size;
            let (stayed, gone): (Vec<usize>, Vec<usize>) = (0..before.len())
                .filter(|slot| before[*slot].is_active())
                .partition(|slot| replication.world.dealers[*slot].is_active());
            let mean = |slots: &[usize]| slots.iter().map(|slot| worth(*slot)).sum::<f64>() / slots.len() as f64;
            assert!(mean(&gone) < 0.9 * mean(&stayed), "{} against {}", mean(&gone), mean(&stayed));
        }
    }
}
