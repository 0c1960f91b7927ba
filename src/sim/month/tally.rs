//! What a month adds up to.

use crate::numeric::Bounded as _;
use crate::sim::dealer::{Books, Dealer};
use crate::sim::terms::{LIST, Terms};

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
    pub grievance: f64,
    pub striking: f64,
    pub markdown: f64,
    pub assessed: f64,
    pub met: f64,
    pub attained: f64,
    pub attained_squared: f64,
    pub profit_share: f64,
    pub profit_share_squared: f64,
    pub year_months: f64,
    pub loss_year_months: f64,
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
        self.grievance += feelings.grievance;
        self.skill += dealer.skills.mean();
        self.gap += (dealer.beliefs.profit - dealer.beliefs.outside) * dealer.per_size * terms.per_normal_profit;
    }

    /// Enters a dealer's profit of the month, and its year's where it ends.
    pub fn enter_profit(&mut self, dealer: &mut Dealer, year_ends: bool) {
        let profit = dealer.present.profit;
        self.dealer_profit += profit;
        self.loss_making += f64::from(u8::from(profit < 0.0));
        self.striking += f64::from(u8::from(dealer.boycott > 0));
        let share = dealer.beliefs.profit / (dealer.record.usual_sales * LIST).at_least(1.0);
        self.profit_share += share;
        self.profit_share_squared += share * share;
        let books = &mut dealer.books;
        books.losses = books.losses * (11.0 / 12.0) + (-profit).at_least(0.0);
        books.year_profit += profit;
        books.year_sold += dealer.present.sold;
        books.year_months += 1;
        if year_ends {
            self.close_year(books);
        }
    }

    /// Enters an assessment: attainment is sales as a share of the quota.
    pub fn enter_attainment(&mut self, sold: f64, quota: f64) {
        let attained = sold / quota;
        self.assessed_sales += sold;
        self.assessed_quota += quota;
        self.assessed += 1.0;
        self.met += f64::from(u8::from(attained >= 1.0));
        self.attained += attained;
        self.attained_squared += attained * attained;
    }

    /// Closes a dealer's year.
    pub fn close_year(&mut self, books: &mut Books) {
        let months = f64::from(books.year_months);
        self.year_months += months;
        self.loss_year_months += if books.year_profit < 0.0 { months } else { 0.0 };
        if months > 0.0 {
            books.last_year_sold = books.year_sold * 12.0 / months;
        }
        (books.year_profit, books.year_sold, books.year_months) = (0.0, 0.0, 0);
    }
}
