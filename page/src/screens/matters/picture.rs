//! What a sensitivity analysis says, as bars: made from the answers that are there.

use crate::chart::{Bar, Bars};
use crate::screens::matters::model::{Asked, Detail, MethodKind, Model};
use crate::words::{Arg, names, numbers, say};
use dealers_choice::experiment::Criterion;
use dealers_choice::numeric::{Bounded as _, order};
use dealers_choice::registry::Unit;
use dealers_choice::report::csv;
use dealers_choice::study::Evaluation;
use dealers_choice::study::sensitivity::{
    Analysis, Effect, Grounds, ROWS_MIN, Robustness, Span, Way, apportioned, foremost, screened,
};
use dealers_choice::study::switching::{SearchRange, Switching, SwitchingValue, SwitchingValues};

/// Things that a title names; of more it says how many.
const NAMED: usize = 2;

/// The bars of what is known; none before the first complete part of the design.
#[must_use]
pub fn bars(desk: &Model) -> Option<Bars> {
    let asked = desk.asked.as_ref()?;
    let told = desk.inquiry.told();
    let outcomes = outcomes(desk, asked);
    match asked.analysis() {
        Analysis::Morris(_) => screening(asked, &outcomes),
        Analysis::Tornado(switching) => (!told.is_empty()).then(|| switching_values(asked, &switching, told)),
        Analysis::Sobol(_) => shares(asked, &outcomes),
        Analysis::Robustness(_) => (!told.is_empty()).then(|| perturbed(asked, &Robustness::of(asked.favourite, told))),
    }
}

/// The rows of what is known, as the command line writes them.
#[must_use]
pub fn csv(desk: &Model, dialect: csv::Dialect) -> Option<String> {
    let told = desk.inquiry.told();
    let asked = desk.asked.as_ref().filter(|_| !told.is_empty())?;
    Some(csv::text(dialect, asked.findings(told).rows()))
}

/// A difference in what decides, with its sign.
fn points(criterion: Criterion, value: f64) -> String {
    numbers::signed(&numbers::by_criterion(criterion, value))
}

fn screening(asked: &Asked, outcomes: &[f64]) -> Option<Bars> {
    let (walks, effects) = screened(asked.draft.spec().seed, asked.spans.len() as u32, outcomes);
    if walks == 0 {
        return None;
    }
    let largest =
        effects.iter().map(|effect| effect.mu_star_ci95[1].at_most(3.0 * effect.mu_star)).fold(0.0, f64::at_least);
    let rows: Vec<(f64, Bar)> = effects
        .iter()
        .zip(&asked.spans)
        .map(|(effect, span)| {
            let [low, high] = effect.mu_star_ci95;
            let whisker = high.is_finite().then_some([low, high.at_most(largest)]);
            let words = vec![numbers::by_criterion(asked.criterion, effect.mu_star), say(way(effect.way()), &[])];
            let name = names::factor(&asked.draft, span.factor);
            (effect.mu_star, Bar { name, span: [0.0, effect.mu_star], mark: None, whisker, words })
        })
        .collect();
    let axis = [0.0, largest.at_least(f64::MIN_POSITIVE)];
    let bars = table(asked, "morris", walks, rows, axis, &["mu-star", "way"]);
    let title = most(asked, &effects).unwrap_or_else(|| asked.question());
    let in_money = asked.criterion.monthly().spec().unit == Unit::Money;
    let unit = in_money.then(|| say("matters-unit", &[numbers::money_unit()]));
    let subtitle = std::iter::once(bars.subtitle).chain(unit).collect::<Vec<_>>().join(" ");
    Some(Bars { title, subtitle, ..bars })
}

const fn way(way: Way) -> &'static str {
    match way {
        Way::Up => "matters-way-up",
        Way::Down => "matters-way-down",
        Way::Both => "matters-way-both",
    }
}

/// What moves the lead most, as far as the intervals part; nothing before there are any.
fn most(asked: &Asked, effects: &[Effect]) -> Option<String> {
    let foremost = foremost(effects);
    let name = |place: &usize| names::factor(&asked.draft, asked.spans[*place].factor);
    let named: Vec<String> = foremost.iter().take(NAMED).map(name).collect();
    let first = named.first()?;
    let policy = names::policy_in_full(&asked.draft, asked.favourite.into());
    let args = [
        ("policy", Arg::from(policy)),
        ("first", first.as_str().into()),
        ("second", named.get(1).cloned().unwrap_or_default().into()),
        ("others", (foremost.len().saturating_sub(NAMED) as u32).into()),
    ];
    Some(say(["matters-most-one", "matters-most-two", "matters-most-more"][foremost.len().min(3) - 1], &args))
}

/// What else is known of each thing that was moved: its mean effect, the interval of its size, and by how much it varies.
#[must_use]
pub fn details(desk: &Model) -> Vec<Detail> {
    let Some(asked) = desk.asked.as_ref().filter(|asked| asked.method == MethodKind::Morris) else { return Vec::new() };
    let outcomes = outcomes(desk, asked);
    let (_, effects) = screened(asked.draft.spec().seed, asked.spans.len() as u32, &outcomes);
    let number = |value: f64| numbers::by_criterion(asked.criterion, value);
    let detail = |(effect, span): (&Effect, &Span)| {
        let [low, high] = effect.mu_star_ci95.map(|end| Arg::from(number(end)));
        let interval = say("figure-range", &[("low", low), ("high", high)]);
        let words = vec![interval, points(asked.criterion, effect.mu), number(effect.sigma)];
        (-effect.mu_star, Detail { name: names::factor(&asked.draft, span.factor), words })
    };
    let rows: Vec<(f64, Detail)> = effects.iter().zip(&asked.spans).map(detail).collect();
    order::by_number(rows, |(weight, _)| *weight).into_iter().map(|(_, detail)| detail).collect()
}

fn outcomes(desk: &Model, asked: &Asked) -> Vec<f64> {
    desk.inquiry.told().iter().map(|evaluation| asked.outcome().of(evaluation, asked.criterion)).collect()
}

/// How far each thing can go either way from where it stands, as shares of its range.
fn switching_values(asked: &Asked, switching: &Switching, told: &[Evaluation]) -> Bars {
    let bar = |(range, values): (&SearchRange, SwitchingValues)| {
        let words = |at: Option<SwitchingValue>| {
            at.map_or_else(
                || say("matters-holds", &[]),
                |at| {
                    let value = numbers::factor(range.factor, at.value);
                    let then = names::policy(&asked.draft, at.then.into());
                    say("matters-ends", &[("value", value.into()), ("then", then.into())])
                },
            )
        };
        let span = [values.below.map_or(range.low, |at| at.value), values.above.map_or(range.high, |at| at.value)];
        let name = names::factor(&asked.draft, range.factor);
        let words = vec![numbers::factor(range.factor, range.now), words(values.below), words(values.above)];
        let nearness = -values.nearest(range).unwrap_or(f64::INFINITY);
        (nearness, Bar { name, span: span.map(|value| range.part(value)), mark: Some(0.0), whisker: None, words })
    };
    let rows: Vec<(f64, Bar)> = switching.ranges.iter().zip(switching.switching_values(told)).map(bar).collect();
    ranked(asked, "tornado", asked.method.replications(), rows, [-1.0, 1.0], &["now", "below", "above"])
}

fn shares(asked: &Asked, outcomes: &[f64]) -> Option<Bars> {
    let (count, indices) = apportioned(asked.draft.spec().seed, asked.spans.len() as u32, outcomes);
    if count < ROWS_MIN || Grounds::of(&indices) == Grounds::None {
        return None;
    }
    let range = |share: f64, [low, high]: [f64; 2]| {
        let [share, low, high] = [share, low, high].map(|share| Arg::from(numbers::percent(share, 0)));
        say("matters-share", &[("share", share), ("low", low), ("high", high)])
    };
    let rows: Vec<(f64, Bar)> = indices
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
    Some(ranked(asked, "sobol", count, rows, [0.0, 1.0], &["total", "first"]))
}

fn perturbed(asked: &Asked, robustness: &Robustness) -> Bars {
    let bar = |(place, share): (usize, f64)| {
        let name = names::policy_in_full(&asked.draft, place);
        (share, Bar { name, span: [0.0, share], mark: None, whisker: None, words: vec![numbers::percent(share, 0)] })
    };
    let rows: Vec<(f64, Bar)> = robustness.shares().enumerate().map(bar).collect();
    ranked(asked, "shaking", robustness.draws, rows, [0.0, 1.0], &["led"])
}

/// The rows in order of weight, under their heads, with a title that names the first.
fn ranked(asked: &Asked, key: &str, count: u32, rows: Vec<(f64, Bar)>, axis: [f64; 2], columns: &[&str]) -> Bars {
    let rows = order::by_number(rows, |(weight, _)| -weight);
    // A search in which nothing takes the lead away gives no row a weight.
    let first = rows.first().filter(|(weight, _)| weight.is_finite()).map(|(_, bar)| bar.name.clone());
    let policy = ("policy", Arg::from(names::policy_in_full(&asked.draft, asked.favourite.into())));
    let title = match first {
        Some(first) => say(&format!("matters-first-{key}"), &[("first", first.into()), policy]),
        None => say("matters-first-none", &[policy]),
    };
    Bars { title, ..table(asked, key, count, rows, axis, columns) }
}

/// The rows in order of weight, under their heads.
fn table(asked: &Asked, key: &str, count: u32, rows: Vec<(f64, Bar)>, axis: [f64; 2], columns: &[&str]) -> Bars {
    let rows = order::by_number(rows, |(weight, _)| -weight);
    let policy = names::policy_in_full(&asked.draft, asked.favourite.into());
    let what = names::figure(asked.criterion);
    let heads = columns.iter().map(|column| say(&format!("matters-column-{column}"), &[]));
    Bars {
        title: asked.question(),
        subtitle: say(
            &format!("matters-note-{key}"),
            &[("policy", policy.into()), ("what", what.into()), ("count", count.into())],
        ),
        head: std::iter::once(say(&format!("matters-names-{key}"), &[])).chain(heads).collect(),
        bars: rows.into_iter().map(|(_, bar)| bar).collect(),
        axis,
    }
}
