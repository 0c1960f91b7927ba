//! Nothing is lost and nothing comes from nowhere: money, goods, people; and nobody sits where there is no place.

use dealers_choice::experiment::PlanSpec;
use dealers_choice::experiment::replication::Replication;
use dealers_choice::sim::{Kpi, World};
use dealers_choice::units::{Goods, Money};

use super::{live_together, plan, settings, short, six};

fn active(world: &World) -> usize {
    world.dealers.iter().filter(|dealer| dealer.is_active()).count()
}

/// The last figure's numerator of a KPI, summed over enterprises.
fn last(replications: &[Replication], kpi: Kpi) -> f64 {
    replications.iter().filter_map(|lived| lived.history().last()).map(|record| record[kpi as usize].of).sum()
}

/// Who came to a place in the month: its size, which stays a person's own.
fn arrived(before: &World, after: &World) -> Vec<u64> {
    let pairs = before.dealers.iter().zip(&after.dealers);
    pairs.filter(|(old, new)| new.generation > old.generation).map(|(_, new)| new.traits.size.to_bits()).collect()
}

fn check(spec: PlanSpec) -> u32 {
    let plan = plan(spec);
    let (mut so_far, mut moves) = (0, 0);
    live_together(&plan, |before, after, moved| {
        moves = moved.iter().sum::<u32>();
        let (mut joined, mut known) = (0, 0);
        for (index, (old, new)) in before.iter().zip(after).enumerate() {
            let (old, new) = (&old.world, &new.world);
            assert_eq!((new.balance(), new.missing_goods()), (Money::ZERO, Goods::ZERO), "month {}", new.month);
            let here = arrived(old, new);
            let elsewhere = before.iter().enumerate().filter(|(other, _)| *other != index);
            let people: Vec<u64> = elsewhere
                .flat_map(|(_, other)| other.world.dealers.iter().filter(|dealer| dealer.is_active()))
                .map(|dealer| dealer.traits.size.to_bits())
                .collect();
            joined += here.len();
            known += here.iter().filter(|who| people.contains(who)).count();
            for territory in &new.territories {
                for slot in territory.places().filter(|slot| new.dealers[*slot].is_active()) {
                    let newcomer = new.dealers[slot].generation > old.dealers[slot].generation
                        && !people.contains(&new.dealers[slot].traits.size.to_bits());
                    assert!(!territory.is_spare(slot) || !newcomer, "a newcomer in a spare place");
                    assert!(!territory.is_spare(slot) || plan.policies()[index].key != "alone");
                }
                let held = territory.places().filter(|slot| new.dealers[*slot].is_active()).count();
                assert!(held <= (territory.slots + territory.spare) as usize);
            }
        }
        let gone = last(after, Kpi::ExitRate);
        let (was, is): (usize, usize) = (
            before.iter().map(|lived| active(&lived.world)).sum(),
            after.iter().map(|lived| active(&lived.world)).sum(),
        );
        assert_eq!(is as f64, was as f64 - gone + joined as f64);
        assert_eq!(last(after, Kpi::ActiveDealers), is as f64);
        assert!(known >= (moves - so_far) as usize, "movers are people who were elsewhere");
        assert!(last(after, Kpi::DefectionRate) >= f64::from(moves - so_far));
        so_far = moves;
    });
    moves
}

#[test]
fn money_goods_and_people_are_conserved_wherever_enterprises_meet() {
    for scenario in ["mid", "sellers_market", "recession", "hungry_rivals"] {
        let moves = check(PlanSpec { scenario: scenario.to_owned(), policies: six(), dealers: 25, ..short(24) });
        assert!(moves > 5, "{moves} moves in {scenario}");
    }
}

#[test]
fn everything_is_conserved_with_consigned_goods_own_outlets_and_empty_places() {
    for (key, value) in [("direct_share", 0.3), ("filled_at_start", 0.5), ("rival_count", 0.0), ("giant_size", 4.0)] {
        let spec = PlanSpec { conditions: settings(&[(key, value)]), policies: six(), dealers: 25, ..short(24) };
        check(spec);
    }
}
