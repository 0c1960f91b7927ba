//! Counterfactuals, what would have retained this dealer: the same replication again, with one lever moved as little as is
//! enough.
//!
//! The same draws meet the same person. A lever is moved in steps of its slider, first one, then two, four and so on, to
//! either side; where the person stays, the way back is halved to the smallest step that still retains it. Whether somebody stays
//! need not depend on a lever in one direction only, so what is found is *a* smallest change, not a proof that none is smaller.
//!
//! Somebody who took over a slot may, with a lever moved, never come, because the one before it stays: that retains nobody. So
//! who is retained must have come by the month in which it left.

use serde::{Deserialize, Serialize};

use crate::experiment::Plan;
use crate::experiment::replication::Shared;
use crate::numeric::Bounded as _;
use crate::registry::{Kind, Spec};
use crate::sim::{Kpi, Policy};

/// A person who stays for so long beyond the month in which it left counts as retained, months; or to the end of the plan.
pub const RETAINED_MONTHS: u32 = 12;
/// A change of a slider counts as no smaller than this share of its range when changes are ordered.
const SMALL: f64 = 1e-9;

/// Who, where, in which replication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Whom {
    /// Place of the policy in the plan.
    pub policy: u32,
    /// Which replication, from 0.
    pub replication: u32,
    /// The slot.
    pub slot: u32,
    /// Which person in the slot, from 0.
    pub generation: u32,
}

/// A change of one lever that would have retained the person.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Counterfactual {
    /// Place of the lever in the table of levers.
    pub lever: u16,
    /// Its value as it was.
    pub from: f64,
    /// The value that retains the person.
    pub to: f64,
    /// Size of the change as a share of the lever's range, 0-1.
    pub size: f64,
    /// The month in which the person leaves with it, from 0; none if it stays to the end.
    pub leaves: Option<u32>,
    /// What the enterprise's discounted profit of this replication changes by, money.
    pub npv: f64,
}

/// How a person's time with the enterprise went.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Fate {
    /// The month at whose end it was first seen to have come, from 0; none if it never came.
    came: Option<u32>,
    /// The month in which it left, from 0; none if it was there at the end.
    left: Option<u32>,
    /// The enterprise's discounted profit of the replication, money.
    npv: f64,
}

impl Fate {
    /// Whether it had come by the month `left`, and stayed on until `needed` or to the end.
    fn is_retained(self, left: u32, needed: u32) -> bool {
        self.came.is_some_and(|month| month <= left) && self.left.is_none_or(|month| month >= needed)
    }
}

/// The month in which the person left under its policy, from 0; none if it was there at the end, or never came.
#[must_use]
pub fn left_in(plan: &Plan, whom: Whom) -> Option<u32> {
    fate(plan, whom).left
}

/// The smallest change of that lever, from month `from` on, that would have retained the person; none if none was found, or if
/// the person never left.
#[must_use]
pub fn counterfactual(plan: &Plan, whom: Whom, lever: u16, from: u32) -> Option<Counterfactual> {
    let base = fate(plan, whom);
    let left = base.left?;
    let spec = &Policy::SPECS[lever as usize];
    let now = plan.policies()[whom.policy as usize].levers.at(from.min(left)).number(lever.into());
    let needed = (left + RETAINED_MONTHS).min(plan.months());
    let tried = |value: f64| {
        let fate = fate(&changed(plan, whom.policy, lever, value, from), whom);
        fate.is_retained(left, needed).then_some((value, fate))
    };
    let found = match spec.kind {
        Kind::Switch => tried(1.0 - now),
        Kind::Choice(words) => (0..words.len()).map(|word| word as f64).filter(|word| *word != now).find_map(tried),
        Kind::Number | Kind::Whole => {
            let sides = [1.0, -1.0].map(|side| search(spec, now, side, &tried));
            sides
                .into_iter()
                .flatten()
                .min_by(|(left, _), (right, _)| (left - now).abs().total_cmp(&(right - now).abs()))
        }
    };
    found.map(|(to, fate)| Counterfactual {
        lever,
        from: now,
        to,
        size: ((to - now).abs() / (spec.max - spec.min)).at_least(SMALL),
        leaves: fate.left,
        npv: fate.npv - base.npv,
    })
}

/// The plan with a lever of one policy at another value from a month on.
fn changed(plan: &Plan, policy: u32, lever: u16, value: f64, from: u32) -> Plan {
    plan.with_levers(policy as usize, from, |levers| levers.with(lever.into(), value))
}

/// The smallest number of steps to one side that retains the person.
fn search(spec: &Spec, now: f64, side: f64, tried: &impl Fn(f64) -> Option<(f64, Fate)>) -> Option<(f64, Fate)> {
    let end = if side > 0.0 { spec.max } else { spec.min };
    let most = ((end - now).abs() / spec.step).ceil() as u32;
    let value =
        |steps: u32| if steps >= most { end } else { spec.nearest(tidy(now + side * f64::from(steps) * spec.step)) };
    let (mut failed, mut steps) = (0, 1);
    let mut retained = loop {
        if failed >= most {
            return None;
        }
        if let Some(found) = tried(value(steps)) {
            break found;
        }
        (failed, steps) = (steps, (2 * steps).min(most.max(steps + 1)));
    };
    let mut enough = steps;
    while enough - failed > 1 {
        let middle = failed + (enough - failed) / 2;
        match tried(value(middle)) {
            Some(found) => (enough, retained) = (middle, found),
            None => failed = middle,
        }
    }
    Some(retained)
}

/// The number without the dust of binary fractions.
fn tidy(value: f64) -> f64 {
    (value * 1e9).round() / 1e9
}

/// Lives through the replication and watches one person.
fn fate(plan: &Plan, whom: Whom) -> Fate {
    let mut shared = Shared::new(plan, whom.replication);
    let mut run = shared.replication(&plan.policies()[whom.policy as usize].levers);
    let (mut came, mut left) = (None, None);
    for month in 0..plan.months() {
        shared.draw(month);
        run.live_unseen(plan, &shared, month);
        let dealer = &run.world.dealers[whom.slot as usize];
        let there = dealer.is_active() && dealer.generation == whom.generation;
        let gone = dealer.generation > whom.generation || (dealer.generation == whom.generation && !dealer.is_active());
        if there || gone {
            came = came.or(Some(month));
        }
        if gone {
            left = left.or(Some(month));
        }
    }
    let npv = run.history().last().map_or(f64::NAN, |month| month[Kpi::Npv as usize].value());
    Fate { came, left, npv }
}

#[cfg(test)]
mod tests {
    use super::{Counterfactual, Whom, changed, counterfactual, fate, left_in};
    use crate::experiment::{Plan, PlanSpec, PolicySpec, trace};
    use crate::registry::Kind;
    use crate::sim::Policy;
    use crate::sim::diary::Event;

    fn plan() -> Plan {
        let policies = vec![PolicySpec::preset("stick"), PolicySpec::preset("carrot")];
        Plan::try_from(PlanSpec { months: 36, dealers: 20, policies, ..PlanSpec::default() }).expect("a plan")
    }

    /// Everybody of the first people who left under the stick, with the month.
    fn leavers(plan: &Plan) -> Vec<(Whom, u32)> {
        let told = trace(plan, 0, 0);
        let exits = told.diary.iter().filter(|entry| {
            matches!(
                entry.event,
                Event::Defected { .. } | Event::Closed { .. } | Event::Terminated { .. } | Event::Bankrupt { .. }
            )
        });
        let whom = |slot, generation| Whom { policy: 0, replication: 0, slot, generation };
        exits.map(|entry| (whom(entry.slot, entry.generation), entry.month)).collect()
    }

    #[test]
    fn who_left_is_seen_to_leave_in_the_month_of_its_diary() {
        let plan = plan();
        let leavers = leavers(&plan);
        assert!(leavers.len() > 5, "{}", leavers.len());
        for (whom, month) in leavers {
            assert_eq!(left_in(&plan, whom), Some(month), "{whom:?}");
        }
    }

    fn counterfactuals(plan: &Plan, whom: Whom) -> Vec<Counterfactual> {
        (0..Policy::SPECS.len() as u16).filter_map(|lever| counterfactual(plan, whom, lever, 0)).collect()
    }

    #[test]
    fn a_counterfactual_keeps_the_person_and_a_step_less_does_not() {
        let plan = plan();
        let (whom, month) = leavers(&plan)[0];
        let needed = (month + super::RETAINED_MONTHS).min(36);
        let found = counterfactuals(&plan, whom);
        assert!(!found.is_empty(), "nothing keeps {whom:?}, who left in month {month}");
        for counterfactual in found {
            let with = |value| fate(&changed(&plan, 0, counterfactual.lever, value, 0), whom);
            assert!(with(counterfactual.to).is_retained(month, needed), "{counterfactual:?}");
            assert_eq!(with(counterfactual.to).left, counterfactual.leaves);
            let spec = &Policy::SPECS[counterfactual.lever as usize];
            let is_inside = counterfactual.to > spec.min && counterfactual.to < spec.max;
            if matches!(spec.kind, Kind::Number | Kind::Whole) && is_inside {
                let less =
                    spec.nearest(counterfactual.to - (counterfactual.to - counterfactual.from).signum() * spec.step);
                assert!(!with(less).is_retained(month, needed), "{less} is enough: {counterfactual:?}");
            }
        }
    }

    #[test]
    fn a_counterfactual_of_a_successor_does_not_keep_it_from_coming() {
        let plan = plan();
        let successors = leavers(&plan).into_iter().filter(|(whom, _)| whom.generation > 0).take(4);
        let mut found = 0;
        for (whom, month) in successors {
            for counterfactual in counterfactuals(&plan, whom) {
                let with = changed(&plan, 0, counterfactual.lever, counterfactual.to, 0);
                let people = trace(&with, 0, 0).people;
                let same = people.iter().find(|one| (one.slot, one.generation) == (whom.slot, whom.generation));
                assert!(
                    same.is_some_and(|one| i64::from(one.since) <= i64::from(month)),
                    "{whom:?} is not there in {month}: {counterfactual:?}"
                );
                found += 1;
            }
        }
        assert!(found > 0, "no successor could be kept");
    }

    #[test]
    fn who_never_left_needs_no_counterfactual() {
        let plan = plan();
        let gone: Vec<u32> = leavers(&plan).iter().map(|(whom, _)| whom.slot).collect();
        let slot = (0..20).find(|slot| !gone.contains(slot)).expect("somebody stayed");
        let whom = Whom { policy: 0, replication: 0, slot, generation: fate_generation(&plan, slot) };
        assert_eq!((left_in(&plan, whom), counterfactual(&plan, whom, 0, 0)), (None, None));
    }

    fn fate_generation(plan: &Plan, slot: u32) -> u32 {
        trace(plan, 0, 0)
            .people
            .iter()
            .filter(|person| person.slot == slot)
            .map(|person| person.generation)
            .max()
            .unwrap_or_default()
    }
}
