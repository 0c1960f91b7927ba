//! The reduced model in this project's style: plain structs laid out by territory, one after another, without a scheduler. The
//! bench `reduced` and the wasm package run this very file.

use crate::dealer::{Dealer, Outcome, Policy, Territory};
use crate::luck::{DealerLuck, Luck, PLACES, SLOTS, TERRITORIES};

/// Fills vacancies and adds up who is there.
fn open(territory: &mut Territory, places: &mut [Dealer], shock: f64, luck: &[DealerLuck], policy: &Policy) {
    territory.move_on(shock);
    let (mut present, mut loyalty) = (0.0, 0.0);
    for dealer in places.iter().filter(|dealer| dealer.vacant_months.is_none()) {
        present += 1.0;
        loyalty += dealer.loyalty;
    }
    let reputation = if present > 0.0 { loyalty / present } else { 0.5 };
    let (mut attraction, mut social, mut count) = (0.0, 0.0, 0.0);
    for (dealer, luck) in places.iter_mut().zip(luck) {
        if let Some(months) = dealer.vacant_months {
            if months < 2 || luck.candidate >= 0.2 + 0.4 * reputation {
                dealer.vacant_months = Some(months + 1);
                continue;
            }
            *dealer = Dealer::new(dealer.size, 0.4, 0, policy);
        }
        attraction += dealer.attraction;
        social += dealer.social;
        count += 1.0;
    }
    territory.mass = 4.0 * PLACES as f64 + attraction + territory.defectors;
    territory.social = if count > 0.0 { social / count } else { 0.5 };
}

/// One future under one policy.
pub fn run(luck: &Luck, policy: &Policy) -> Outcome {
    let mut dealers: [Dealer; SLOTS] = std::array::from_fn(|slot| Dealer::new(luck.sizes[slot], 1.0, 24, policy));
    let mut territories = [Territory::default(); TERRITORIES];
    let mut outcome = Outcome::default();
    for (month, (shocks, luck)) in luck.shocks.iter().zip(&luck.dealers).enumerate() {
        let places = dealers.chunks_exact_mut(PLACES).zip(luck.chunks_exact(PLACES));
        for ((territory, shock), (places, luck)) in territories.iter_mut().zip(shocks).zip(places) {
            open(territory, places, *shock, luck, policy);
            for (dealer, luck) in places.iter_mut().zip(luck).filter(|(dealer, _)| dealer.vacant_months.is_none()) {
                let (sold, leaves) = dealer.live(month, policy, territory, luck);
                outcome.sales += sold;
                outcome.months += 1.0;
                outcome.loyalty += dealer.loyalty;
                if leaves {
                    territory.defectors += 0.3 * dealer.size;
                    dealer.vacant_months = Some(0);
                    outcome.left += 1;
                }
            }
        }
    }
    outcome
}
