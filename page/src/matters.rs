//! What a sensitivity analysis says, as bars: made from the answers that are there.

use super::chart::{Bar, Bars};
use super::format;
use super::state::names;
use super::state::studies::matters::{Asked, Matters, Way};
use super::words::{Arg, say};
use dealers_choice::experiment::Judge;
use dealers_choice::numeric::Bounded as _;
use dealers_choice::report::csv;
use dealers_choice::study::Standing;
use dealers_choice::study::breaking::{End, Ends, Reach};
use dealers_choice::study::sensitivity::{Grounds, Robustness, apportioned, screened};

/// The bars of what is known; none before the first complete part of the design.
#[must_use]
pub fn bars(desk: &Matters) -> Option<Bars> {
    let asked = desk.asked.as_ref()?;
    let told = desk.inquiry.told();
    let outcomes: Vec<f64> = told.iter().map(|standing| asked.outcome().of(standing, asked.judge)).collect();
    match asked.way {
        Way::Morris => screening(asked, &outcomes),
        Way::Tornado => (!told.is_empty()).then(|| ends(asked, told)),
        Way::Sobol => shares(asked, &outcomes),
        Way::Shaking => (!told.is_empty()).then(|| shaken(asked, &Robustness::of(asked.favourite, told))),
    }
}

/// The rows of what is known, as the command line writes them.
#[must_use]
pub fn csv(desk: &Matters) -> Option<String> {
    let told = desk.inquiry.told();
    let asked = desk.asked.as_ref().filter(|_| !told.is_empty())?;
    Some(csv::text(asked.findings(told).rows()))
}

/// A difference in what decides, with its sign.
fn points(judge: Judge, value: f64) -> String {
    format::signed(&format::judged(judge, value))
}

fn screening(asked: &Asked, outcomes: &[f64]) -> Option<Bars> {
    let (walks, effects) = screened(asked.draft.spec().seed, asked.spans.len() as u32, outcomes);
    if walks == 0 {
        return None;
    }
    let largest =
        effects.iter().map(|effect| effect.mu_star_ci95[1].at_most(3.0 * effect.mu_star)).fold(0.0, f64::at_least);
    let mut rows: Vec<(f64, Bar)> = effects
        .iter()
        .zip(&asked.spans)
        .map(|(effect, span)| {
            let [low, high] = effect.mu_star_ci95;
            let whisker = high.is_finite().then_some([low, high.at_most(largest)]);
            let words = vec![
                points(asked.judge, effect.mu),
                format::judged(asked.judge, effect.mu_star),
                format::judged(asked.judge, effect.sigma),
            ];
            let name = names::factor(&asked.draft, span.factor);
            (effect.mu_star, Bar { name, span: [0.0, effect.mu_star], mark: None, whisker, words })
        })
        .collect();
    Some(table(
        asked,
        "morris",
        walks,
        &mut rows,
        [0.0, largest.at_least(f64::MIN_POSITIVE)],
        &["mu", "mu-star", "sigma"],
    ))
}

/// How far each thing can go either way from where it stands, as shares of its range.
fn ends(asked: &Asked, told: &[Standing]) -> Bars {
    let breaking = asked.breaking();
    let bar = |(reach, ends): (&Reach, Ends)| {
        let way = |value: f64| (value - reach.now) / (reach.high - reach.low);
        let words = |end: Option<End>| {
            end.map_or_else(
                || say("matters-holds", &[]),
                |end| {
                    let value = format::factor(reach.factor, end.value);
                    let then = names::policy(&asked.draft, end.then.into());
                    say("matters-ends", &[("value", value.into()), ("then", then.into())])
                },
            )
        };
        let span = [ends.below.map_or(reach.low, |end| end.value), ends.above.map_or(reach.high, |end| end.value)];
        let name = names::factor(&asked.draft, reach.factor);
        let words = vec![format::factor(reach.factor, reach.now), words(ends.below), words(ends.above)];
        let nearness = -ends.nearest(reach).unwrap_or(f64::INFINITY);
        (nearness, Bar { name, span: span.map(way), mark: Some(0.0), whisker: None, words })
    };
    let mut rows: Vec<(f64, Bar)> = breaking.reaches.iter().zip(breaking.ends(told)).map(bar).collect();
    table(asked, "tornado", asked.way.futures(), &mut rows, [-1.0, 1.0], &["now", "below", "above"])
}

fn shares(asked: &Asked, outcomes: &[f64]) -> Option<Bars> {
    let (count, indices) = apportioned(asked.draft.spec().seed, asked.spans.len() as u32, outcomes);
    if count < 8 || Grounds::of(&indices) == Grounds::None {
        return None;
    }
    let range = |share: f64, [low, high]: [f64; 2]| {
        let [share, low, high] = [share, low, high].map(|share| Arg::from(format::percent(share, 0)));
        say("matters-share", &[("share", share), ("low", low), ("high", high)])
    };
    let mut rows: Vec<(f64, Bar)> = indices
        .iter()
        .zip(&asked.spans)
        .map(|(index, span)| {
            let words = vec![range(index.total, index.total_ci95), range(index.first, index.first_ci95)];
            let name = names::factor(&asked.draft, span.factor);
            (
                index.total,
                Bar { name, span: [0.0, index.total], mark: Some(index.first), whisker: Some(index.total_ci95), words },
            )
        })
        .collect();
    Some(table(asked, "sobol", count, &mut rows, [0.0, 1.0], &["total", "first"]))
}

fn shaken(asked: &Asked, robustness: &Robustness) -> Bars {
    let draws = f64::from(robustness.draws);
    let bar = |(place, led): (usize, &u32)| {
        let share = f64::from(*led) / draws;
        let name = names::policy_in_full(&asked.draft, place);
        (share, Bar { name, span: [0.0, share], mark: None, whisker: None, words: vec![format::percent(share, 0)] })
    };
    let mut rows: Vec<(f64, Bar)> = robustness.led.iter().enumerate().map(bar).collect();
    table(asked, "shaking", robustness.draws, &mut rows, [0.0, 1.0], &["led"])
}

/// The rows in order of weight, under their heads.
fn table(asked: &Asked, key: &str, count: u32, rows: &mut [(f64, Bar)], axis: [f64; 2], columns: &[&str]) -> Bars {
    rows.sort_by(|(left, _), (right, _)| right.total_cmp(left));
    let policy = names::policy_in_full(&asked.draft, asked.favourite.into());
    let what = say(&format!("kpi-{}", asked.judge.key()), &[]).to_lowercase();
    let heads = columns.iter().map(|column| say(&format!("matters-column-{column}"), &[]));
    Bars {
        title: say(&format!("matters-result-{key}"), &[("policy", policy.as_str().into())]),
        subtitle: say(
            &format!("matters-note-{key}"),
            &[("policy", policy.as_str().into()), ("what", what.into()), ("count", count.into())],
        ),
        head: std::iter::once(say(&format!("matters-names-{key}"), &[])).chain(heads).collect(),
        bars: rows.iter().map(|(_, bar)| bar.clone()).collect(),
        axis,
    }
}
