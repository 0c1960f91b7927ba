//! A claim about punishment seen by others, which needs to know who saw whom.

use dealers_choice::experiment::Plan;
use dealers_choice::experiment::replication::Shared;
use dealers_choice::sim::dealer::Dealer;
use dealers_choice::sim::diary::{Event, Observer};

use super::regression::slope;
use crate::lab::{Difference, Lab};

/// Months before and after a punishment over which the cheating of those who saw it is counted.
const AROUND: usize = 6;

/// What a replication shows: who rode free in each month, slot by slot, and who saw whom punished.
struct Watched {
    riding: Vec<Vec<Option<bool>>>,
    /// Month, the dealer who saw it, ties of the one punished against the average.
    seen: Vec<(usize, usize, f64)>,
}

impl Watched {
    fn live(plan: &Plan, replication: u32) -> Self {
        let mut shared = Shared::new(plan, replication);
        let mut run = shared.replication(&plan.policies()[0].levers);
        let mut observer = Observer::watching();
        let (mut riding, mut seen) = (Vec::new(), Vec::new());
        for month in 0..plan.months() {
            shared.draw(month);
            run.live(plan, &shared, month, &mut observer);
            for (slot, event) in observer.take().events {
                if let Event::SawSanction { of_slot, .. } = event {
                    seen.push((month as usize, slot, run.world.network.prominence(of_slot as usize)));
                }
            }
            let rides = |dealer: &Dealer| dealer.is_active().then_some(dealer.free_riding);
            riding.push(run.world.dealers.iter().map(rides).collect());
        }
        Self { riding, seen }
    }

    /// How often the dealer of a slot rode free in some months.
    fn share(&self, slot: usize, months: std::ops::Range<usize>) -> Option<f64> {
        let length = months.len() as f64;
        let rides: Option<Vec<bool>> = months.map(|month| *self.riding.get(month)?.get(slot)?).collect();
        rides.map(|rides| rides.iter().filter(|rides| **rides).count() as f64 / length)
    }

    /// What each sight of a punishment did: ties of the one punished against the average, and how much less the one who saw it rode
    /// free.
    fn deterred(&self) -> Vec<(f64, f64)> {
        let moved = |(month, slot, prominence): &(usize, usize, f64)| {
            let before = self.share(*slot, month.checked_sub(AROUND)?..*month)?;
            Some((*prominence, before - self.share(*slot, month + 1..month + 1 + AROUND)?))
        };
        self.seen.iter().filter_map(moved).collect()
    }
}

/// V32, where guilt is rarely plain. Measured: those who see a punishment ride free in .027 [.025, .028] fewer of their months. With
/// the ties of the one punished this changes by −.001 [−.009, .007] for as many again as usual: sympathy is too weak to show.
#[test]
fn v32_punishing_a_dealer_deters_those_who_see_it_whether_or_not_it_is_well_connected() {
    const FINES: &str = "laissez_faire monitoring=0.1 fine_months=1";
    let plan = Lab::new("mid false_alarm=0 observation=1 guilt_visible=0.3").plan(&[FINES]);
    let seen: Vec<Vec<(f64, f64)>> = (0..400).map(|replication| Watched::live(&plan, replication).deterred()).collect();
    let deterred = |seen: &Vec<(f64, f64)>| seen.iter().map(|sight| sight.1).sum::<f64>() / seen.len() as f64;
    Difference::of(seen.iter().map(deterred).collect()).exceeds(0.01);
    let by_ties = |seen: &Vec<(f64, f64)>| slope(&seen.iter().collect::<Vec<_>>(), |sight| sight.1, |sight| sight.0);
    Difference::of(seen.iter().map(by_ties).collect()).lies_within(-0.02, 0.02);
}
