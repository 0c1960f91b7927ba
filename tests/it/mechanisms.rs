//! Do the mechanisms that carry the cases follow their formulas? Worked examples, computed by hand beside each test.

use dealers_choice::luck::DrawSource;
use dealers_choice::numeric::{self, Bounded as _};
use dealers_choice::sim::dealer::Dealer;
use dealers_choice::sim::person::Beginner;
use dealers_choice::sim::rules::grievance::{self, Pay};
use dealers_choice::sim::rules::{clearance, finance, leaving};
use dealers_choice::sim::terms::{Drift, Setting, Terms};
use dealers_choice::sim::{Conditions, Kpi, Parameters, Policy};
use dealers_choice::units::{Goods, Money};

use crate::lab::Lab;

fn terms(policy: &Policy, conditions: &Conditions) -> Terms {
    Terms::new(Setting { policy, conditions, parameters: &Parameters::default() }, Drift::NONE)
}

/// A dealer of size 1 who wants 130 units in stock and sells 100 a month.
fn dealer(terms: &Terms) -> Dealer {
    let mut dealer = Dealer::new(Beginner::draw(&DrawSource::new(1, 0), 0, 0, terms), 0, terms);
    dealer.traits.size = 1.0;
    dealer.talent = 1.0;
    dealer.present.target = 130.0;
    dealer.present.margin = 0.2;
    dealer
}

fn close(left: f64, right: f64) {
    assert!((left / right - 1.0).abs() < 1e-9, "{left} is not {right}");
}

/// Obsolescence .01, carrying .01, glut .02: each month of waiting costs 4 %. Twelve units of slow lines, of which six are sold a month
/// at the usual price, wait two months: e^(−.08) = .923116. The wholesale price of 80 falls by 6.1507, and so does the shelf price.
#[test]
fn a_price_falls_by_as_much_as_the_worth_of_goods_that_wait() {
    let terms = terms(&Policy::default(), &Conditions::default());
    let mut dealer = dealer(&terms);
    assert_eq!(clearance::markdown(&dealer, &terms, 100.0, 0.0), 0.0, "nothing waits");
    dealer.slow_stock = Goods::from_units(12.0);
    close(clearance::markdown(&dealer, &terms, 100.0, 0.0), 0.8 * (1.0 - numeric::exp(-0.08)));
    // The twelve units cost 960 and will fetch 886.19.
    close(clearance::write_down(&dealer, &terms, 100.0), 960.0 * (1.0 - numeric::exp(-0.08)));
}

/// Two hundred units of slow lines wait the longest time, and the deepest markdown is .30: the shelf price is 70 and the goods cost 80.
#[test]
fn a_stuffed_dealer_sells_below_what_the_goods_cost() {
    let terms = terms(&Policy::default(), &Conditions::default());
    let mut dealer = dealer(&terms);
    dealer.slow_stock = Goods::from_units(200.0);
    let markdown = clearance::markdown(&dealer, &terms, 100.0, 0.0);
    assert_eq!(markdown, 0.30);
    assert!(100.0 * (1.0 - markdown) < terms.wholesale(0.2));
}

/// At half of its credit, a dealer takes half of a tenth off what its goods are worth: 4 of 80; beyond its credit, a tenth: 8.
#[test]
fn a_dealer_short_of_cash_sells_for_less() {
    let terms = terms(&Policy::default(), &Conditions::default());
    let mut dealer = dealer(&terms);
    let credit = finance::credit(&dealer, &terms);
    dealer.cash = Money::from_units(-credit / 2.0);
    close(clearance::markdown(&dealer, &terms, 100.0, 0.0), 0.04);
    dealer.cash = Money::from_units(-3.0 * credit);
    close(clearance::markdown(&dealer, &terms, 100.0, 0.0), 0.08);
    // Goods that wait lose first what they lose by waiting.
    dealer.slow_stock = Goods::from_units(12.0);
    dealer.cash = Money::from_units(-3.0 * finance::credit(&dealer, &terms));
    close(clearance::markdown(&dealer, &terms, 100.0, 0.0), 0.8 * (1.0 - 0.9 * numeric::exp(-0.08)));
}

/// A fifth of a prize of 10 is passed on: 2 of 100.
#[test]
fn a_prize_for_one_more_sale_is_passed_on_in_part() {
    let terms = terms(&Policy::default(), &Conditions::default());
    close(clearance::markdown(&dealer(&terms), &terms, 100.0, 10.0), 0.02);
}

/// Customers of the brand compare with the dealer next door, all others with other brands: where everybody marks down alike and it is
/// expected, only the price sensitivity between brands is left.
#[test]
fn what_everybody_marks_down_moves_only_the_customers_of_other_brands() {
    let terms = terms(&Policy::default(), &Conditions::default());
    close(clearance::pull(0.1, 0.1, &terms), 3.3 * 0.1);
    close(clearance::pull(0.1, 0.0, &terms), 7.0 * 0.1);
    assert!(clearance::pull(0.0, 0.1, &terms) < 0.0, "siblings who keep their price lose");
}

/// Cash 1,000, a credit line of 2,000, no stock. Without shared risk four tenths of 80 can be borrowed on a unit, so it takes 48 down:
/// 62.5 units. With half of the risk shared, seven tenths: 24 down, 125 units.
#[test]
fn shared_risk_lowers_the_cash_that_stock_ties_up() {
    let units = |risk_share| {
        let terms = terms(&Policy { risk_share, ..Policy::default() }, &Conditions::default());
        let mut dealer = dealer(&terms);
        dealer.cash = Money::from_units(1000.0);
        finance::affordable(&dealer, &terms)
    };
    close(units(0.0), 62.5);
    close(units(0.5), 125.0);
}

/// A debt of 1,000 at a limit of 2,000: half of the full rate of .01, so 5.
#[test]
fn interest_rises_with_the_debt() {
    let terms = terms(&Policy::default(), &Conditions::default());
    close(finance::interest(1000.0, 2000.0, &terms), 5.0);
    close(finance::interest(2000.0, 2000.0, &terms), 20.0);
    assert_eq!(finance::interest(-1.0, 2000.0, &terms), 0.0);
}

/// Who owes more than it can borrow goes on as long as its owner can put in, or as it earns again.
#[test]
fn only_lasting_losses_without_equity_end_in_bankruptcy() {
    let terms = terms(&Policy::default(), &Conditions::default());
    let mut dealer = dealer(&terms);
    dealer.cash = Money::from_units(-2500.0);
    dealer.beliefs.profit = -100.0;
    assert!(!finance::is_bankrupt(&dealer, &terms), "the owner has {}", dealer.books.reserve);
    close(finance::support(&dealer, &terms), 625.0);
    dealer.books.reserve = 0.0;
    assert!(finance::is_bankrupt(&dealer, &terms));
    assert_eq!(finance::draw(&dealer, &terms), 0.0, "and the owner takes nothing");
    dealer.beliefs.profit = 100.0;
    assert!(!finance::is_bankrupt(&dealer, &terms));
}

/// Everyday goods in India: certain pay falls from .039 to .033, the prospect rises from .0028 to .008 at its certainty equivalent. The
/// loss counts double: .012 against .0052, so .0068 of a usual .039. The same pay from the start is no cut at all.
#[test]
fn a_fall_in_certain_pay_is_felt_though_the_sum_rises() {
    let before = Pay { certain: 0.039, prospect: 0.0028 };
    let after = Pay { certain: 0.033, prospect: 0.008 };
    assert!(after.certain + after.prospect >= before.certain + before.prospect - 0.001);
    close(grievance::felt_cut(after, before, 2.0, 0.039), 0.0068 / 0.039);
    assert_eq!(grievance::felt_cut(after, after, 2.0, 0.039), 0.0);
    assert_eq!(grievance::felt_cut(before, after, 2.0, 0.039), 0.0, "more certain pay is no grievance");
}

/// A bonus of .05 at even odds is worth .025 to the bold and .015 to who takes four tenths off for its risk.
#[test]
fn uncertain_pay_is_worth_less_to_the_cautious() {
    let terms = terms(&Policy { bonus: 0.05, ..Policy::default() }, &Conditions::default());
    let mut dealer = dealer(&terms);
    let prospect = |dealer: &Dealer| grievance::pay(dealer, &terms).prospect;
    dealer.traits.caution = 0.0;
    close(prospect(&dealer), 0.025);
    dealer.traits.caution = 1.0;
    close(prospect(&dealer), 0.015);
}

/// An average rival's doors are half open to a dealer worth e^(−.6) = .5488, and a brand of +.3 asks for e^(.6) times as much: 1.
#[test]
fn strong_rivals_ask_for_more() {
    let welcome = |rival_strength, size| {
        let terms = terms(&Policy::default(), &Conditions { rival_strength, ..Conditions::default() });
        let mut dealer = dealer(&terms);
        dealer.traits.size = size;
        leaving::welcome(&dealer, &terms)
    };
    close(welcome(0.0, numeric::exp(-0.6)), 0.5);
    close(welcome(0.3, 1.0), 0.5);
    assert!(welcome(0.3, 0.4) < 0.1, "small firms find no strong rival's door open");
}

/// Twice the share of goods in use adds word_of_mouth · ln 2 to the brand.
#[test]
fn the_brand_follows_its_goods_in_use() {
    let mut first = None;
    Lab::new("mid").live("carrot", 36, |month, replication| {
        let enterprise = &replication.world.enterprise;
        let share = enterprise.installed.own / (enterprise.installed.own + enterprise.installed.rivals);
        let first = *first.get_or_insert(share);
        let expected = 0.10 * numeric::ln(share / first);
        assert!((enterprise.following - expected).abs() < 1e-12, "month {month}");
        assert!(month < 24 || enterprise.following > 0.01, "the carrot sells more: {}", enterprise.following);
    });
}

#[test]
fn a_stick_that_empties_territories_loses_brand() {
    let mut last = 0.0;
    Lab::new("weak_brand").live("stick", 48, |_, replication| last = replication.world.enterprise.following);
    assert!(last < -0.01, "{last}");
}

/// Whoever sold more in the second year than in the first gets the rebate on the difference, once, in its last month.
#[test]
fn a_growth_rebate_pays_for_growth_over_last_year_alone() {
    let policy = "laissez_faire growth_rebate=0.1 promise_keeping=1";
    let (mut year, mut last) = (Vec::new(), Vec::new());
    Lab::new("mid market_growth=0.15").live(policy, 24, |month, replication| {
        let dealers = &replication.world.dealers;
        if month == 22 {
            year = dealers.iter().map(|dealer| (dealer.generation, dealer.books.year_sold)).collect::<Vec<_>>();
            last = dealers.iter().map(|dealer| dealer.books.last_year_sold).collect::<Vec<_>>();
        } else if month == 23 {
            let grown = |slot: usize| year[slot].1 + dealers[slot].present.sold - last[slot];
            let due: f64 = (0..dealers.len())
                .filter(|slot| dealers[*slot].generation == year[*slot].0 && last[*slot] > 0.0 && year[*slot].1 > 0.0)
                .map(|slot| 10.0 * grown(slot).at_least(0.0))
                .sum();
            let paid = replication.world.ledger.flow(dealers_choice::sim::ledger::Account::GrowthRebate).units();
            assert!(due > 1000.0 && (paid / due - 1.0).abs() < 0.05, "paid {paid} of {due}");
        }
    });
}

/// In a healthy plan half to two thirds meet a quota of 1, and the rest lie on both sides with real tails (practitioner source).
#[test]
fn attainment_spreads_as_in_life() {
    let replications = Lab::new("mid").replications(60).run(&["laissez_faire"]);
    let spread = replications.mean("laissez_faire", Kpi::AttainmentSpread);
    let met = replications.mean("laissez_faire", Kpi::AttainmentMet);
    assert!((0.18..0.30).contains(&spread) && (0.50..0.65).contains(&met), "s.d. {spread}, {met} meet it");
}

/// Calm markets know no strikes, also where dealers could.
#[test]
fn nobody_strikes_where_nothing_is_the_matter() {
    let replications = Lab::new("mid boycott=1").run(&["laissez_faire", "carrot", "mixed"]);
    for policy in ["laissez_faire", "carrot", "mixed"] {
        assert_eq!(replications.mean(policy, Kpi::StrikeShare), 0.0, "{policy}");
    }
}
