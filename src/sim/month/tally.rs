//! What a month adds up to.

use crate::sim::dealer::Dealer;
use crate::sim::terms::Terms;

/// Sums over all dealers, from which the KPIs follow: each field sums what it is called; units as in the KPIs.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tally {
    pub working: f64,
    pub sold: f64,
    pub direct: f64,
    pub ordered: f64,
    pub delivered: f64,
    pub pushed: f64,
    pub rival_sold: f64,
    pub served: f64,
    pub potential: f64,
    pub surplus: f64,
    pub effort: f64,
    pub free_riding: f64,
    pub loss_making: f64,
    pub dealer_profit: f64,
    pub margin_given: f64,
    pub consigned: f64,
    pub sanctions: f64,
    pub just_sanctions: f64,
    pub assessed_sales: f64,
    pub assessed_quota: f64,
    pub staying: f64,
    pub loyalty: f64,
    pub cohort_loyalty: f64,
    pub trust: f64,
    pub economic: f64,
    pub social: f64,
    pub conflict: f64,
    pub gap: f64,
    pub skill: f64,
    pub defected: f64,
    pub terminated: f64,
    pub closed: f64,
    pub bankrupt: f64,
}

impl Tally {
    /// Enters a dealer who is there at the end of the month; `cohort` is the first person of the cohort in its slot.
    pub fn remember(&mut self, dealer: &Dealer, cohort: Option<u32>, terms: &Terms) {
        let feelings = &dealer.feelings;
        self.staying += 1.0;
        self.loyalty += feelings.loyalty;
        self.cohort_loyalty += if cohort == Some(dealer.generation) { feelings.loyalty } else { 0.0 };
        self.trust += feelings.trust;
        self.economic += feelings.economic;
        self.social += feelings.social;
        self.conflict += feelings.conflict;
        self.skill += dealer.skills.mean();
        self.gap += (dealer.beliefs.profit - dealer.beliefs.outside) * dealer.per_size * terms.per_normal_profit;
    }
}
