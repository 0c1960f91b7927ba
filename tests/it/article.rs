//! Every mechanism that the article names (s1 to s20 of `docs/model.md`) has a lever or a state that moves a figure and shows
//! in the dealers' diaries.

use dealers_choice::experiment::{Plan, run_block, trace};
use dealers_choice::sim::Kpi;
use dealers_choice::sim::diary::{Event, Support};

use crate::lab::{Difference, Lab};

/// Replications for the figures, and those whose diaries are read.
const REPLICATIONS: u32 = 16;
const READ: u32 = 3;

/// A mechanism, a market and policy that use it, a market and policy that do not (or less), the figure that must move, and
/// the line in the diary that must be there more often.
struct Row {
    mechanism: &'static str,
    with: (&'static str, &'static str),
    without: (&'static str, &'static str),
    kpi: Kpi,
    line: fn(&Event) -> bool,
}

fn in_mid(mechanism: &'static str, policies: [&'static str; 2], kpi: Kpi, line: fn(&Event) -> bool) -> Row {
    let [with, without] = policies.map(|policy| ("mid", policy));
    Row { mechanism, with, without, kpi, line }
}

const fn supported(event: &Event, how: Support) -> bool {
    matches!(event, Event::Supported { by, .. } if *by as u32 == how as u32)
}

fn carrots() -> Vec<Row> {
    let baseline = "laissez_faire";
    vec![
        in_mid(
            "s1 reputation first",
            ["carrot promise_keeping=0.7", "carrot promise_keeping=1"],
            Kpi::Trust,
            |event| matches!(event, Event::PromiseBroken),
        ),
        in_mid("s2 less risk", ["laissez_faire risk_share=0.5 credit_days=60", baseline], Kpi::DealerProfit, |event| {
            supported(event, Support::Risk) || supported(event, Support::Credit)
        }),
        in_mid("s3 the dealers' interests", ["laissez_faire bonus=0.02", baseline], Kpi::DealerProfit, |event| {
            matches!(event, Event::BonusPaid { .. })
        }),
        in_mid("s4 more support", ["carrot", baseline], Kpi::EconomicSatisfaction, |event| {
            matches!(event, Event::Equipped | Event::CoopAds { .. } | Event::Supported { .. })
        }),
        in_mid("s5 supply that fits", ["laissez_faire supply_flexibility=0.9", baseline], Kpi::Sales, |event| {
            supported(event, Support::Supply)
        }),
        in_mid("s6 larger margins", ["laissez_faire margin=0.23", baseline], Kpi::DealerProfit, |event| {
            supported(event, Support::Margin)
        }),
        in_mid("s7 allowances", ["laissez_faire allowance=0.02", baseline], Kpi::Sales, |event| {
            supported(event, Support::Allowance)
        }),
        in_mid("s8 exclusive right", ["laissez_faire exclusive=1", baseline], Kpi::Effort, |event| {
            supported(event, Support::ExclusiveRight)
        }),
        in_mid("s9 free equipment", ["laissez_faire equipment=1", baseline], Kpi::Sales, |event| {
            matches!(event, Event::Equipped)
        }),
        in_mid("s10 joint advertising", ["laissez_faire coop_share=0.5", baseline], Kpi::Sales, |event| {
            matches!(event, Event::CoopAds { .. })
        }),
    ]
}

fn care_and_sticks() -> Vec<Row> {
    let baseline = "laissez_faire";
    vec![
        in_mid("s11 talks", ["laissez_faire talks=0.6", baseline], Kpi::Trust, |event| {
            supported(event, Support::Talks)
        }),
        in_mid("s12 training", ["laissez_faire training_product=0.25", baseline], Kpi::Sales, |event| {
            supported(event, Support::Training)
        }),
        in_mid("s13 assessment", ["stick", "stick assess_every_months=12"], Kpi::TerminationRate, |event| {
            matches!(event, Event::Passed { .. } | Event::Missed { .. })
        }),
        in_mid("s14 cause and remedy", ["stick diagnosis=1", "stick"], Kpi::UnfairSanctions, |event| {
            matches!(event, Event::Helped { .. } | Event::Missed { found: Some(_), .. })
        }),
        in_mid("s15 tolerance", ["stick tolerance=6", "stick"], Kpi::ExitRate, |event| matches!(event, Event::Warned)),
        in_mid("s16 removal", ["stick", "stick termination=0"], Kpi::TerminationRate, |event| {
            matches!(event, Event::Terminated { .. })
        }),
        in_mid(
            "s17 cuts and revocation",
            ["laissez_faire margin_cut=0.03 revoke_award=1 tolerance=1 quota=1.1", baseline],
            Kpi::CohortLoyalty,
            |event| matches!(event, Event::MarginCut { .. } | Event::AwardRevoked { .. }),
        ),
    ]
}

fn situations() -> Vec<Row> {
    vec![
        Row {
            mechanism: "s18 coercion needs strength",
            with: ("weak_brand", "stick"),
            without: ("strong_brand", "stick"),
            kpi: Kpi::DefectionRate,
            line: |event| matches!(event, Event::Defected { .. }),
        },
        Row {
            mechanism: "s19 the market decides",
            with: ("hungry_rivals", "stick"),
            without: ("quiet_rivals", "stick"),
            kpi: Kpi::Npv,
            line: |event| matches!(event, Event::Offer { .. }),
        },
        in_mid(
            "s20 grow together",
            ["carrot", "laissez_faire"],
            Kpi::WinWin,
            |event| matches!(event, Event::SalesMoved { from, to } if to > from),
        ),
    ]
}

fn plan((market, policy): (&str, &str)) -> Plan {
    Lab::new(market).replications(REPLICATIONS).months(36).plan(&[policy])
}

/// How often the line stands in the diaries.
fn lines(plan: &Plan, line: fn(&Event) -> bool) -> usize {
    let told = |replication| trace(plan, 0, replication).diary.iter().filter(|entry| line(&entry.event)).count();
    (0..READ).map(told).sum()
}

/// The figure in each replication.
fn figures(plan: &Plan, kpi: Kpi) -> Vec<f64> {
    (0..REPLICATIONS).map(|replication| run_block(plan, replication).runs[0].whole(kpi)).collect()
}

/// Lists the mechanisms whose figure does not move or whose line is not told at least half as often again.
fn check(rows: &[Row]) {
    let mut missing = Vec::new();
    for row in rows {
        let (with, without) = (plan(row.with), plan(row.without));
        let told = (lines(&with, row.line), lines(&without, row.line));
        let t = Difference::between(&figures(&with, row.kpi), &figures(&without, row.kpi)).t();
        if 2 * told.0 <= 3 * told.1 || t.is_nan() || t.abs() < 4.0 {
            missing.push(format!("{}: told {} times against {}, t {t:.1}", row.mechanism, told.0, told.1));
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn every_carrot_of_the_article_moves_a_figure_and_is_told() {
    check(&carrots());
}

#[test]
fn care_and_sticks_of_the_article_move_a_figure_and_are_told() {
    check(&care_and_sticks());
}

#[test]
fn the_situations_of_the_article_move_a_figure_and_are_told() {
    check(&situations());
}

#[test]
fn all_twenty_mechanisms_have_a_row() {
    let rows = carrots().into_iter().chain(care_and_sticks()).chain(situations());
    let named = rows.filter_map(|row| row.mechanism.split(' ').next());
    assert_eq!(named.collect::<Vec<_>>(), (1..=20).map(|number| format!("s{number}")).collect::<Vec<_>>());
}
