//! The pooled market in its closed form, against one that is added up choice by choice.

use dealers_choice::experiment::replication::Replication;
use dealers_choice::experiment::{Plan, PlanSpec, PolicySpec};
use dealers_choice::registry::Value;
use dealers_choice::sim::World;
use dealers_choice::sim::terms::{Drift, Setting, Terms};

use super::{exclusive, live_together, plan, policy, settings, settled, short};

/// Whoever misses a high quota twice loses its right.
const STRICT: [(&str, f64); 4] =
    [("tolerance", 1.0), ("margin_cut", 0.0), ("quota", 1.4), ("assess_every_months", 1.0)];

/// Nobody leaves, and no luck of a dealer's own blurs what customers want.
fn clear(policies: Vec<PolicySpec>, vacant: f64) -> Plan {
    let mut parameters = settled();
    parameters.extend(settings(&[("dealer_noise", 0.0), ("local_spread", 0.0), ("customer_return", 0.0)]));
    let conditions = settings(&[("filled_at_start", 1.0 - vacant), ("candidate_supply", 0.0), ("giant_size", 3.0)]);
    plan(PlanSpec { policies, parameters, conditions, dealers: 22, ..short(9) })
}

/// The same policy without terminations: a dealer who sells badly loses its right.
fn lenient(policy: PolicySpec) -> PolicySpec {
    let rungs = [("termination", false), ("revoke_award", true)];
    let rungs = rungs.map(|(key, is_on)| (key.to_owned(), Value::Switch(is_on)));
    PolicySpec { set: policy.set.clone().into_iter().chain(rungs).collect(), ..policy }
}

/// What an enterprise brings into the part of a slot: the mass of what is no dealer's, and the attraction of each dealer there.
fn brought(plan: &Plan, world: &World, policy: usize, territory: usize, part: usize) -> (f64, Vec<(usize, f64)>) {
    let levers = plan.policies()[policy].levers.at(0);
    let setting = Setting { policy: levers, conditions: plan.market().at(0), parameters: plan.parameters() };
    let terms = Terms::new(setting, Drift::NONE);
    let territory = &world.territories[territory];
    let others = (territory.no_purchase(&terms) + territory.rivals(&terms)) * territory.place(part) / territory.extent;
    let at_work = || territory.places().filter(|slot| world.dealers[*slot].is_active());
    let alone = |slot: usize| levers.exclusive && !world.dealers[slot].record.territory_lost;
    let holder = at_work().find(|slot| *slot == part);
    if levers.exclusive && holder.is_none_or(alone) {
        let dealer = holder.map(|slot| (slot, world.dealers[slot].present.attraction));
        return (others, dealer.into_iter().collect());
    }
    let shared: f64 = if levers.exclusive {
        at_work().filter(|slot| !alone(*slot)).map(|slot| territory.place(slot)).sum()
    } else {
        territory.extent
    };
    let spread = |slot: usize| (slot, world.dealers[slot].present.attraction * territory.place(part) / shared);
    (others, at_work().filter(|slot| !alone(*slot)).map(spread).collect())
}

/// The channels as customers found them: dealers who have gone since, and rights that were lost, are there.
fn when_customers_came(before: &[Replication], after: &[Replication]) -> Vec<World> {
    let mut channels: Vec<World> = after.iter().map(|lived| lived.world.clone()).collect();
    for (channel, before) in channels.iter_mut().zip(before) {
        for (dealer, was) in channel.dealers.iter_mut().zip(&before.world.dealers) {
            (dealer.tenancy, dealer.record.territory_lost) = (was.tenancy, was.record.territory_lost);
        }
    }
    channels
}

/// Adds up the choices of all customers in all parts of every territory, and compares what each dealer's customers want.
fn check(plan: &Plan, channels: &[World]) {
    let worlds = channels.len() as f64;
    for territory in 0..channels[0].territories.len() {
        let place = channels[0].territories[territory];
        let mut wanted = vec![vec![0.0; channels[0].dealers.len()]; channels.len()];
        let mut else_chosen = 0.0;
        for part in place.range() {
            let all: Vec<_> = (0..).zip(channels).map(|(own, one)| brought(plan, one, own, territory, part)).collect();
            let mass: f64 =
                all.iter().map(|(others, dealers)| others + dealers.iter().map(|one| one.1).sum::<f64>()).sum();
            let customers = worlds * place.market * place.place(part) / place.extent;
            for (own, (others, dealers)) in all.iter().enumerate() {
                else_chosen += customers * others / mass;
                for (slot, attraction) in dealers {
                    wanted[own][*slot] += customers * attraction / mass;
                }
            }
        }
        let mut sum = else_chosen;
        for (own, channel) in channels.iter().enumerate() {
            for slot in place.places().filter(|slot| channel.dealers[*slot].is_active()) {
                let model = channel.dealers[slot].present.wanted;
                assert!((model / wanted[own][slot] - 1.0).abs() < 1e-12, "{model} for {}", wanted[own][slot]);
                sum += model;
            }
        }
        assert!((sum / (worlds * place.market) - 1.0).abs() < 1e-12, "{sum} of {}", worlds * place.market);
    }
}

#[test]
fn customers_are_conserved_and_choose_among_all() {
    let open = |key, margin| policy(key, "laissez_faire", &[("margin", margin)]);
    let cases = [
        vec![open("a", 0.2), open("b", 0.26)],
        vec![open("a", 0.2), exclusive(policy("b", "laissez_faire", &[]))],
        vec![
            exclusive(policy("a", "carrot", &[])),
            open("b", 0.2),
            lenient(exclusive(policy("c", "stick", &STRICT))),
            open("d", 0.24),
        ],
    ];
    let mut rights_lost = 0;
    for policies in cases {
        for vacant in [0.0, 0.3] {
            let plan = clear(policies.clone(), vacant);
            live_together(&plan, |before, after, moved| {
                assert!(moved.iter().all(|count| *count == 0));
                let channels = when_customers_came(before, after);
                let dealers = channels.iter().flat_map(|channel| &channel.dealers);
                rights_lost += dealers.filter(|dealer| dealer.record.territory_lost).count();
                check(&plan, &channels);
            });
        }
    }
    assert!(rights_lost > 0, "nobody shared a part of an exclusive channel");
}

/// One enterprise that is twice as attractive to customers draws them from one that is not.
#[test]
fn who_attracts_more_gets_more_than_alone() {
    let plan = clear(vec![policy("plain", "laissez_faire", &[]), policy("rich", "carrot", &[])], 0.0);
    let mut custom = Vec::new();
    live_together(&plan, |_, after, _| {
        custom = after.iter().map(|lived| lived.world.territories[0].custom).collect();
    });
    assert!(custom[0] < 1.0 && custom[1] > 1.0, "{custom:?}");
    assert!((custom[0] + custom[1] - 2.0).abs() < 1e-12);
}
