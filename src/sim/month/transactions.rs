//! Transactions: goods and money change hands between the enterprise, its dealers and their customers.

use super::decisions;
use super::tally::Tally;
use crate::economics;
use crate::numeric::Bounded as _;
use crate::sim::dealer::Dealer;
use crate::sim::diary::{Event, Observer};
use crate::sim::ledger::{Account, Ledger, Party};
use crate::sim::rules::work::Calendar;
use crate::sim::rules::{clearance, finance, honesty, stock, supply};
use crate::sim::terms::{LIST, Terms};
use crate::sim::world::Enterprise;
use crate::units::Goods;

/// Days of a month, in which time to pay is counted.
const DAYS: f64 = 30.0;

/// How this month's goods are shared out.
#[derive(Clone, Copy, Debug)]
pub struct Supply {
    /// Units per claim for dealers whose orders go first.
    pub first: f64,
    /// Units per claim for the others.
    pub rest: f64,
    /// Part of what was to be pushed that there is, 0-1.
    pub push: f64,
    /// Delivery time, 0-1.
    pub delivery: f64,
    /// Utility of the brand.
    pub brand: f64,
}

impl Supply {
    /// Enough for everybody.
    pub const ENOUGH: Self = Self { first: f64::INFINITY, rest: f64::INFINITY, push: 1.0, delivery: 1.0, brand: 0.0 };
}

/// The month's terms, and the books in which every exchange is entered.
pub struct Transactions<'a> {
    /// The terms of the month.
    pub terms: &'a Terms,
    /// How the goods are shared out.
    pub supply: &'a Supply,
    /// Where the month lies.
    pub calendar: &'a Calendar,
    /// Who delivers.
    pub enterprise: &'a mut Enterprise,
    /// The books of money.
    pub ledger: &'a mut Ledger,
    /// The sums of the month.
    pub tally: &'a mut Tally,
}

impl Transactions<'_> {
    /// What was ordered comes as far as there is enough; what was pushed comes from what is left.
    pub fn deliver(&mut self, dealer: &mut Dealer) {
        let level = if dealer.record.priority { self.supply.first } else { self.supply.rest };
        let order = dealer.present.order;
        let claim = supply::claim(dealer, self.terms);
        let share = if level.is_finite() { (claim * level).at_most(order) } else { order };
        let delivered = self.take(share);
        dealer.stock += delivered;
        dealer.present.delivered = delivered;
        dealer.present.fill = if order > 0.0 { delivered.units() / order } else { 1.0 };
        let pushed = self.push(dealer);
        if !self.terms.consigned {
            self.charge(dealer, (delivered + pushed).units());
        }
        dealer.record.ordered += order;
        dealer.record.delivered += delivered.units();
        self.tally.ordered += order;
        self.tally.delivered += delivered.units();
        self.tally.pushed += pushed.units();
    }

    /// Takes units out of the enterprise's stock, as far as they are there.
    fn take(&mut self, units: f64) -> Goods {
        let goods = Goods::from_units(units).min(self.enterprise.stock);
        self.enterprise.stock -= goods;
        goods
    }

    /// Delivers what nobody ordered.
    fn push(&mut self, dealer: &mut Dealer) -> Goods {
        if self.terms.policy.forced_stock <= 0.0 {
            return Goods::default();
        }
        let pushed = self.take(self.supply.push * decisions::forced(dealer, self.terms, self.calendar.season));
        dealer.slow_stock += pushed;
        dealer.present.pushed = pushed;
        pushed
    }

    /// Charges the wholesale price of some units, and what a cut of the margin claws back.
    fn charge(&mut self, dealer: &mut Dealer, units: f64) {
        let (margin, cut) = (dealer.present.margin, dealer.record.cut);
        let price = self.terms.wholesale(margin + cut);
        self.ledger.pay(&mut dealer.cash, Party::Enterprise, Account::Wholesale, units * price);
        if cut > 0.0 {
            self.ledger.pay(&mut dealer.cash, Party::Enterprise, Account::Clawback, units * LIST * cut);
        }
    }

    /// The dealer's money of the month: what it took in, what it paid, what is left as profit. Gives the enterprise's part
    /// of the dealer's advertising, money.
    pub fn settle(&mut self, dealer: &mut Dealer, claim: f64) -> f64 {
        let sold = dealer.present.sold;
        self.ledger.sold += Goods::from_units(sold);
        self.tally.sold += sold;
        self.tally.margin_given += sold * LIST * (dealer.present.margin - self.terms.conditions.usual_margin);
        let trading = self.receipts(dealer, sold);
        let running = self.running_costs(dealer, sold);
        let holding = self.hold_stock(dealer);
        let ads = decisions::pay_for_ads(dealer, self.terms, self.ledger, claim);
        let leak = self.leak(dealer);
        let interest = self.pay_interest(dealer);
        let written_down = self.write_down(dealer);
        dealer.present.profit = trading - running - holding - ads + leak - interest - written_down;
        learn_demand(dealer, self.terms, self.calendar.per_season);
        dealer.ads - ads
    }

    /// Interest on the dealer's debt. Gives its cost.
    fn pay_interest(&mut self, dealer: &mut Dealer) -> f64 {
        let debt = -dealer.cash.units();
        if debt <= 0.0 {
            return 0.0;
        }
        let due = finance::interest(debt, finance::credit(dealer, self.terms), self.terms);
        self.ledger.pay(&mut dealer.cash, Party::World, Account::Interest, due)
    }

    /// Carries stock at the lower of cost and what it will fetch. Gives the loss on paper, which comes back when goods are sold.
    fn write_down(&mut self, dealer: &mut Dealer) -> f64 {
        let monthly_sales = dealer.beliefs.demand * self.calendar.season;
        let needed = clearance::write_down(dealer, self.terms, monthly_sales);
        let loss = needed - dealer.books.written_down;
        dealer.books.written_down = needed;
        loss
    }

    /// What a free-rider draws out of the channel at the enterprise's cost.
    fn leak(&mut self, dealer: &mut Dealer) -> f64 {
        if !dealer.free_riding {
            return 0.0;
        }
        let gain = honesty::gain(dealer, self.terms);
        self.ledger.receive(Party::Enterprise, &mut dealer.cash, Account::Leakage, gain)
    }

    /// What customers pay less what the goods cost, the allowance, and the value of credit. Gives the trading profit.
    fn receipts(&mut self, dealer: &mut Dealer, sold: f64) -> f64 {
        let (policy, margin) = (&self.terms.policy, dealer.present.margin);
        let (price, cost) =
            (LIST * (1.0 - margin * dealer.present.passed_on - dealer.present.markdown), self.terms.wholesale(margin));
        let paid = self.ledger.receive(Party::Customers, &mut dealer.cash, Account::Receipts, sold * price);
        let mut profit = paid - sold * cost;
        if self.terms.consigned {
            self.charge(dealer, sold);
        }
        if policy.allowance > 0.0 && !dealer.record.award_revoked {
            let allowance = sold * LIST * policy.allowance;
            profit += self.ledger.receive(Party::Enterprise, &mut dealer.cash, Account::Allowance, allowance);
        }
        if policy.activity_pay > 0.0 && !dealer.record.award_revoked {
            let earned = sold * LIST * policy.activity_pay * dealer.effort.at_most(1.0);
            profit += self.ledger.receive(Party::Enterprise, &mut dealer.cash, Account::ActivityPay, earned);
        }
        if policy.credit_days > 0.0 {
            let (p, owed) = (&self.terms.parameters, sold * cost * policy.credit_days / DAYS);
            self.ledger.spend(Account::Financing, p.credit_cost * owed);
            profit += self.ledger.receive(Party::World, &mut dealer.cash, Account::Credit, p.credit_value * owed);
        }
        profit
    }

    /// Handling, fixed cost and the cost of effort; and the warranty, which the enterprise bears.
    fn running_costs(&mut self, dealer: &mut Dealer, sold: f64) -> f64 {
        let (p, skills) = (&self.terms.parameters, &dealer.skills);
        let faults = p.warranty_share * (1.0 - p.defects_avoided * skills.product) * sold;
        self.ledger.spend(Account::Warranty, faults * p.unit_cost);
        let handling = p.handling_cost * sold * (1.0 - p.handling_saved * skills.management);
        let effort = p.effort_cost * dealer.effort * dealer.effort / 2.0;
        let shed = p.overhead_saved * skills.management + p.cost_shedding * dealer.books.lean;
        let overhead = (p.fixed_cost * (1.0 - shed) + effort) * dealer.traits.size;
        let cost = (handling + overhead) * self.terms.scale;
        self.ledger.pay(&mut dealer.cash, Party::World, Account::Operating, cost)
    }

    /// Stock costs money, loses value and may go back. Gives the cost to the dealer.
    fn hold_stock(&mut self, dealer: &mut Dealer) -> f64 {
        let target = dealer.present.target;
        self.tally.surplus += (dealer.stock + dealer.slow_stock).units() + dealer.present.sold - target;
        let lost = self.terms.conditions.obsolescence;
        let scrapped = scrap(&mut dealer.stock, lost) + scrap(&mut dealer.slow_stock, lost);
        self.ledger.scrapped += scrapped;
        let held = (dealer.stock + dealer.slow_stock).units();
        if self.terms.consigned {
            self.tally.consigned += held;
            return 0.0;
        }
        let cost = self.terms.wholesale(dealer.present.margin);
        let carrying = self.terms.carrying * held * cost;
        let carrying = self.ledger.pay(&mut dealer.cash, Party::World, Account::Holding, carrying);
        let loss = scrapped.units() * cost;
        carrying + loss - self.share_loss(dealer, loss) + self.take_back(dealer, target, cost)
    }

    /// The enterprise's part of a dealer's loss on stock.
    fn share_loss(&mut self, dealer: &mut Dealer, loss: f64) -> f64 {
        let share = 1.0 - self.terms.dealer_risk;
        if share > 0.0 {
            self.ledger.receive(Party::Enterprise, &mut dealer.cash, Account::RiskShare, share * loss)
        } else {
            0.0
        }
    }

    /// Takes surplus stock back. Gives what the dealer loses by it.
    fn take_back(&mut self, dealer: &mut Dealer, target: f64, cost: f64) -> f64 {
        let back = Goods::from_units(stock::returns(dealer, self.terms, target)).min(dealer.stock);
        if back == Goods::ZERO {
            return 0.0;
        }
        dealer.stock -= back;
        self.enterprise.stock += back;
        let worth = back.units() * cost;
        let refund = self.terms.policy.buyback_share * worth;
        worth - self.ledger.receive(Party::Enterprise, &mut dealer.cash, Account::BuyBack, refund)
    }
}

fn scrap(stock: &mut Goods, share: f64) -> Goods {
    let lost = Goods::from_units(stock.units() * share).min(*stock);
    *stock -= lost;
    lost
}

/// What the month teaches the dealer and the enterprise about its demand.
fn learn_demand(dealer: &mut Dealer, terms: &Terms, per_season: f64) {
    let p = &terms.parameters;
    dealer.beliefs.demand =
        economics::ewma(dealer.beliefs.demand, p.demand_learning, dealer.present.wanted * per_season);
    let record = &mut dealer.record;
    record.sold += dealer.present.sold;
    record.usual_sales = economics::ewma(record.usual_sales, p.sales_learning, dealer.present.sold * per_season);
}

/// The owner lives from the shop, and keeps it alive in bad months as long as it can.
pub fn pay_owner(dealer: &mut Dealer, terms: &Terms, ledger: &mut Ledger, slot: usize, observer: &mut Observer) {
    let drawn = finance::draw(dealer, terms);
    ledger.pay(&mut dealer.cash, Party::World, Account::OwnerDraw, drawn);
    dealer.books.reserve = finance::saved(dealer, terms, drawn);
    let support = finance::support(dealer, terms);
    if support > 0.0 {
        let paid = ledger.receive(Party::World, &mut dealer.cash, Account::Capital, support);
        dealer.books.reserve -= paid;
        if !dealer.books.supported {
            observer.record(slot, || Event::OwnerPaid { amount: paid as f32 });
        }
    }
    dealer.books.supported = support > 0.0;
    dealer.books.lean = finance::lean(dealer, terms);
}
