//! Clearance: what goods that nobody needs are worth to a dealer, and how far it marks them down.
//!
//! A dealer facing customers whose demand falls exponentially with the price takes a constant mark-up on what one more unit is worth
//! to it (marginal revenue equals that worth). So the price falls by as much as the worth falls: because goods will wait long for a
//! buyer (clearance pricing, Lazear 1986), because the dealer needs cash, or because one more sale brings a prize. It may fall below the wholesale price.

use crate::numeric;
use crate::numeric::Bounded as _;
use crate::sim::dealer::Dealer;
use crate::sim::rules::finance;
use crate::sim::terms::{LIST, Terms};

/// Least sales in a month, units. A guard: months of waiting are divided by it.
const SALES_LEAST: f64 = 1e-9;
/// Months after which waiting longer makes no difference.
const LONGEST_WAIT: f64 = 24.0;

/// Units in stock that ordering less will not get rid of within a month: slow lines, and what is left beyond a whole month's start.
#[inline]
fn surplus(dealer: &Dealer) -> (f64, f64) {
    (dealer.slow_stock.units(), (dealer.stock.units() - dealer.present.target).at_least(0.0))
}

/// Months that the surplus would wait for buyers at the usual price: few customers take slow lines.
#[inline]
fn wait(dealer: &Dealer, monthly_sales: f64, terms: &Terms) -> f64 {
    let (slow, brisk) = surplus(dealer);
    if slow + brisk <= 0.0 {
        return 0.0;
    }
    let takers = (terms.parameters.slow_appeal * monthly_sales).at_least(SALES_LEAST);
    (slow / takers + brisk / monthly_sales.at_least(SALES_LEAST)).at_most(LONGEST_WAIT)
}

/// Share of its wholesale price that a surplus unit will not fetch: it loses worth in every month that it waits.
#[inline]
#[must_use]
pub fn lost_worth(wait: f64, terms: &Terms) -> f64 {
    if wait > 0.0 { 1.0 - numeric::exp(-terms.glut_loss * wait) } else { 0.0 }
}

/// Share of its worth that a dealer takes off a unit because it needs the money now (fire sales: Shleifer and Vishny 1992).
#[inline]
fn hurry(dealer: &Dealer, terms: &Terms) -> f64 {
    let debt = -dealer.cash.units();
    if debt <= 0.0 {
        return 0.0;
    }
    terms.parameters.distress_markdown * finance::shortage(debt, finance::credit(dealer, terms))
}

/// Markdown below the usual shelf price, share of list: the fall in the worth of a unit. `prize` is the money that one more sale
/// brings because something hangs on it now.
#[inline]
#[must_use]
pub fn markdown(dealer: &Dealer, terms: &Terms, monthly_sales: f64, prize: f64) -> f64 {
    let lost = if terms.consigned {
        0.0
    } else {
        1.0 - (1.0 - lost_worth(wait(dealer, monthly_sales, terms), terms)) * (1.0 - hurry(dealer, terms))
    };
    let fallen = terms.wholesale(dealer.present.margin) / LIST * lost;
    let prized = terms.parameters.deadline_markdown * prize / LIST;
    (fallen + prized).at_most(terms.parameters.markdown_max)
}

/// By how much a dealer's stock must be written down below what it cost, money: the lower of cost and what it will fetch.
#[inline]
#[must_use]
pub fn write_down(dealer: &Dealer, terms: &Terms, monthly_sales: f64) -> f64 {
    let (slow, brisk) = surplus(dealer);
    if terms.consigned || slow + brisk <= 0.0 {
        return 0.0;
    }
    let lost = lost_worth(wait(dealer, monthly_sales, terms), terms);
    (slow + brisk) * terms.wholesale(dealer.present.margin) * lost
}

/// Units of slow lines that customers take: those who do not mind, and those who come for the price.
#[inline]
#[must_use]
pub fn slow_sales(wanted: f64, markdown: f64, terms: &Terms) -> f64 {
    let bargain = terms.parameters.price_sensitivity * markdown;
    wanted * (terms.parameters.slow_appeal + bargain).at_most(1.0)
}

/// What a markdown adds to the logarithm of a dealer's attraction: customers of the brand compare it with what they have come to
/// expect there, and customers at large with other brands.
#[inline]
#[must_use]
pub fn pull(markdown: f64, expected: f64, terms: &Terms) -> f64 {
    terms.bargain_sensitivity * (markdown - expected) + terms.parameters.price_sensitivity * expected
}
