//! When the market changes under the reader's eyes: the months in which a condition becomes another one, whoever wrote that down.

use dealers_choice::experiment::Plan;

/// A month in which the market changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Dated {
    /// The first month with the new values, from 1.
    pub month: u32,
    /// The conditions that change, by their places, with their new values.
    pub moved: Vec<(usize, f64)>,
}

impl Dated {
    /// The month, from 0: where charts have it.
    #[must_use]
    pub const fn place(&self) -> usize {
        self.month.saturating_sub(1) as usize
    }
}

/// The months of a plan in which its market changes, in their order.
#[must_use]
pub fn dated(plan: &Plan) -> Vec<Dated> {
    let market = plan.market();
    let change = |month: u32| {
        let [before, after] = [month.checked_sub(1)?, month].map(|month| market.at(month).numbers());
        let moves = |index: &usize| before[*index].to_bits() != after[*index].to_bits();
        let moved: Vec<_> = (0..after.len()).filter(moves).map(|index| (index, after[index])).collect();
        (!moved.is_empty()).then_some(Dated { month: month + 1, moved })
    };
    market.months().filter(|month| *month < plan.months()).filter_map(change).collect()
}

#[cfg(test)]
mod tests {
    use super::dated;
    use dealers_choice::experiment::{Plan, PlanSpec};
    use dealers_choice::sim::Conditions;

    fn months(text: &str) -> Vec<(u32, Vec<&'static str>)> {
        let plan = Plan::try_from(PlanSpec::from_json(text).expect("a plan file")).expect("a plan");
        let keys = |moved: &[(usize, f64)]| moved.iter().map(|(index, _)| Conditions::SPECS[*index].key).collect();
        dated(&plan).iter().map(|dated| (dated.month, keys(&dated.moved))).collect()
    }

    #[test]
    fn a_change_is_marked_when_it_comes_and_when_it_goes_and_never_after_the_end() {
        assert_eq!(months("{}"), []);
        let raid = vec![(25, vec!["rival_hunger"]), (31, vec!["rival_hunger"])];
        assert_eq!(months(r#"{ "scenario": "rival_raid" }"#), raid);
        let two = r#"{ "months": 24, "changes": [ { "month": 12, "conditions": { "rival_count": 3, "rival_hunger": 0.1 } },
                                              { "month": 30, "conditions": { "rival_count": 0 } } ] }"#;
        assert_eq!(months(two), vec![(13, vec!["rival_count", "rival_hunger"])]);
    }
}
