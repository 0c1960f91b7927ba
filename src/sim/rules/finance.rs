//! Money before death: what a dealer can borrow and afford, what its owner takes out and puts in, how lean it runs, and when it can
//! go on no longer.

use crate::economics;
use crate::numeric::Bounded as _;
use crate::sim::dealer::Dealer;
use crate::sim::terms::Terms;

/// Least credit, money. A guard: debts are divided by it.
const CREDIT_LEAST: f64 = 1e-9;
/// Least share of their price that goods must be paid with at once. A guard: orders are divided by it.
const DOWN_PAYMENT_LEAST: f64 = 0.05;
/// Months of normal profit below which an owner has nothing left. A guard: a reserve runs out ever more slowly, and never ends.
const EMPTY: f64 = 0.05;

/// What the dealer can owe, money: its credit line, and a share of its stock's value (floor-plan finance).
#[inline]
#[must_use]
pub fn credit(dealer: &Dealer, terms: &Terms) -> f64 {
    let line = terms.parameters.credit_line * dealer.traits.size * terms.scale;
    if terms.consigned {
        return line;
    }
    let stock = (dealer.stock + dealer.slow_stock).units() * terms.wholesale(dealer.present.margin);
    line + terms.stock_credit * stock
}

/// Units that the dealer can pay for: what it has and can borrow, and what can be borrowed on the goods themselves.
#[inline]
#[must_use]
pub fn affordable(dealer: &Dealer, terms: &Terms) -> f64 {
    if terms.consigned {
        return f64::INFINITY;
    }
    let down_payment = terms.wholesale(dealer.present.margin) * (1.0 - terms.stock_credit).at_least(DOWN_PAYMENT_LEAST);
    (dealer.cash.units() + credit(dealer, terms)).at_least(0.0) / down_payment
}

/// How short of cash a dealer is: the share of its credit that it has used, from 0 to 1.
#[inline]
#[must_use]
pub fn shortage(debt: f64, credit: f64) -> f64 {
    (debt / credit.at_least(CREDIT_LEAST)).at_most(1.0)
}

/// Interest on a debt in a month, money: the rate rises with the debt and is full at the limit.
#[inline]
#[must_use]
pub fn interest(debt: f64, credit: f64, terms: &Terms) -> f64 {
    if debt <= 0.0 { 0.0 } else { terms.parameters.debt_interest * debt * shortage(debt, credit) }
}

/// What the owner takes out of the shop, money: a share of the profit, or what it needs to live; less the deeper the shop is in debt.
#[inline]
#[must_use]
pub fn draw(dealer: &Dealer, terms: &Terms) -> f64 {
    let least = terms.parameters.draw_floor * dealer.normal_profit(terms);
    let debt = -dealer.cash.units();
    let left = if debt > 0.0 { 1.0 - shortage(debt, credit(dealer, terms)) } else { 1.0 };
    (terms.parameters.owner_share * dealer.present.profit).at_least(least) * left
}

/// What the owner puts into a shop in debt, money.
#[inline]
#[must_use]
pub fn support(dealer: &Dealer, terms: &Terms) -> f64 {
    let debt = (-dealer.cash.units()).at_least(0.0);
    (terms.parameters.owner_support * debt).at_most(dealer.books.reserve)
}

/// What the owner has left to put in, when it has drawn that much, money.
#[inline]
#[must_use]
pub fn saved(dealer: &Dealer, terms: &Terms, drawn: f64) -> f64 {
    let most = terms.parameters.owner_reserve * dealer.normal_profit(terms);
    (dealer.books.reserve + terms.parameters.owner_saving * drawn).at_most(most.at_least(dealer.books.reserve))
}

/// How lean a dealer runs next month: losing ones shed cost, others take it on again.
#[inline]
#[must_use]
pub fn lean(dealer: &Dealer, terms: &Terms) -> f64 {
    let wanted = if dealer.beliefs.profit < 0.0 { 1.0 } else { 0.0 };
    economics::ewma(dealer.books.lean, terms.parameters.shedding_speed, wanted)
}

/// Whether a dealer can go on no longer: it owes more than anybody lends, its owner has nothing left, and it goes on losing.
#[inline]
#[must_use]
pub fn is_bankrupt(dealer: &Dealer, terms: &Terms) -> bool {
    let debt = -dealer.cash.units();
    debt > 0.0
        && dealer.beliefs.profit < 0.0
        && dealer.books.reserve < EMPTY * dealer.normal_profit(terms)
        && debt > credit(dealer, terms)
}
