//! Levers that can never act: a fine that nobody can get because nobody looks. A search that finds one such leaves it out.

use crate::experiment::{Plan, PlanSpec};
use crate::numeric::within;
use crate::sim::Policy;
use crate::study::Factor;
use crate::study::sensitivity::Span;

/// Whether what a lever promises or threatens can ever happen within so many months, given the others.
#[must_use]
pub fn can_act(policy: &Policy, lever: &str, months: u32) -> bool {
    let failures = months / policy.assess_every_months.max(1);
    match lever {
        "fine_months" => policy.monitoring > 0.0,
        "bond_months" => policy.monitoring > 0.0 || policy.termination && failures > policy.tolerance,
        "margin_cut" | "revoke_award" => failures >= policy.tolerance,
        "termination" => failures > policy.tolerance,
        "coop_share" => policy.coop_cap > 0.0,
        "coop_cap" => policy.coop_share > 0.0,
        _ => true,
    }
}

/// A policy that is the same in every month, over a horizon: what a search has to know to leave out what cannot act.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Idle {
    /// The policy before any lever is moved.
    pub own: Policy,
    /// Months.
    pub months: u32,
}

impl Idle {
    /// That of the policy at `place`; none if it changes at a date, since a lever that cannot act today may act then.
    #[must_use]
    pub fn of(spec: &PlanSpec, plan: &Plan, place: usize) -> Option<Self> {
        let same = spec.policies[place].from.is_empty();
        same.then(|| Self { own: *plan.policies()[place].levers.at(0), months: plan.months() })
    }

    /// The places of the levers among the spans that cannot act at these values.
    #[must_use]
    pub fn places(&self, spans: &[Span], values: &[f64]) -> Vec<usize> {
        let levers: Vec<Option<usize>> = spans.iter().map(lever).collect();
        let moved = levers.iter().zip(values);
        let policy = moved.fold(self.own, |policy, (at, value)| at.map_or(policy, |at| policy.with(at, *value)));
        let is_idle = |at: usize| !can_act(&policy, Policy::SPECS[at].key, self.months);
        (0..levers.len()).filter(|place| levers[*place].is_some_and(is_idle)).collect()
    }

    /// Puts levers that cannot act where they stand when nobody sets them, as far as their bounds allow.
    pub fn leave_out(&self, spans: &[Span], values: &mut [f64]) {
        let unset = Policy::default();
        for place in self.places(spans, values) {
            let Span { low, high, .. } = spans[place];
            values[place] = lever(&spans[place]).map_or(values[place], |at| within(unset.number(at), low, high));
        }
    }
}

/// The lever that a span moves: a place in the table of levers.
const fn lever(span: &Span) -> Option<usize> {
    if let Factor::Lever { lever, .. } = span.factor { Some(lever as usize) } else { None }
}

#[cfg(test)]
mod tests {
    use super::{Idle, can_act};
    use crate::experiment::{Plan, PlanSpec, trace};
    use crate::sim::Policy;
    use crate::sim::diary::Event;
    use crate::study::Factor;
    use crate::study::sensitivity::Span;
    use crate::study::variation::spelled;

    /// The stick with some levers moved, and how often dealers under it were punished.
    fn punished(moved: &[(&str, f64)]) -> (Policy, PlanSpec, usize) {
        let spec = PlanSpec { months: 24, ..PlanSpec::default() };
        let factor = |key: &str| Factor::find(&spec, "x", &format!("stick.{key}")).expect("a lever of the stick");
        let factors: Vec<Factor> = moved.iter().map(|(key, _)| factor(key)).collect();
        let values: Vec<f64> = moved.iter().map(|(_, value)| *value).collect();
        let spec = spelled(&spec, &factors, &values);
        let plan = Plan::try_from(&spec).expect("a plan");
        let punishes = |event: &Event| {
            matches!(
                event,
                Event::Fined { .. } | Event::MarginCut { .. } | Event::AwardRevoked { .. } | Event::Terminated { .. }
            )
        };
        let diary = trace(&plan, 1, 0).diary;
        (*plan.policies()[1].levers.at(0), spec, diary.iter().filter(|entry| punishes(&entry.event)).count())
    }

    #[test]
    fn a_punishment_that_cannot_act_never_happens_and_one_that_can_does() {
        let off = [("margin_cut", 0.0), ("termination", 0.0), ("fine_months", 0.0), ("monitoring", 0.0)];
        for (key, on, blocks) in [
            ("fine_months", 3.0, ("monitoring", 0.5)),
            ("bond_months", 3.0, ("monitoring", 0.5)),
            ("margin_cut", 0.03, ("tolerance", 1.0)),
            ("revoke_award", 1.0, ("tolerance", 1.0)),
            ("termination", 1.0, ("tolerance", 1.0)),
        ] {
            let set = |extra: &[(&'static str, f64)]| [&off[..], &[(key, on)], extra].concat();
            let blocked = if blocks.0 == "tolerance" { vec![("tolerance", 12.0)] } else { vec![] };
            let (policy, _, count) = punished(&set(&blocked));
            assert_eq!((can_act(&policy, key, 24), count), (false, 0), "{key}");
            let (policy, _, count) = punished(&set(&[blocks]));
            assert!(can_act(&policy, key, 24) && count > 0, "{key}: {count}");
        }
    }

    #[test]
    fn what_cannot_act_is_put_where_nobody_set_it_within_its_bounds() {
        let (own, spec, _) = punished(&[("monitoring", 0.0)]);
        let span = |key: &str, low, high| Span {
            factor: Factor::find(&spec, "x", &format!("stick.{key}")).expect("a lever"),
            low,
            high,
        };
        let idle = Idle { own, months: 24 };
        let left = |spans: &[Span], values: [f64; 2]| {
            let mut values = values;
            idle.leave_out(spans, &mut values);
            values
        };
        let spans = [span("monitoring", 0.0, 1.0), span("fine_months", 0.0, 6.0)];
        assert_eq!((left(&spans, [0.0, 4.0]), left(&spans, [0.2, 4.0])), ([0.0, 0.0], [0.2, 4.0]));
        assert_eq!(left(&[spans[0], span("fine_months", 1.0, 6.0)], [0.0, 4.0]), [0.0, 1.0]);
    }
}
