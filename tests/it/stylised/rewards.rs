//! Claims about what rewards, advertising, supply and exclusive rights do to work, sales and survival.

use dealers_choice::experiment::replication::Shared;
use dealers_choice::luck::DrawSource;
use dealers_choice::numeric;
use dealers_choice::numeric::Bounded as _;
use dealers_choice::sim::dealer::Dealer;
use dealers_choice::sim::ledger::Account;
use dealers_choice::sim::person::Beginner;
use dealers_choice::sim::rules::demand;
use dealers_choice::sim::terms::{Drift, LIST, Setting, Terms};
use dealers_choice::sim::territory::Territory;
use dealers_choice::sim::{Conditions, Kpi, Parameters, Policy};

use super::{gap, gap_in};
use crate::lab::{Difference, Lab, Replications};

/// V35. Measured with a fine of a month's profit: a monitoring of .10 earns 105 thousand more than one of .02 where watching a dealer
/// all the time costs 20 a month, 83 at 120, nothing at 500, and loses 109 at 1,000. What pays, not what enterprises do.
#[test]
fn v35_tolerating_what_is_dear_to_detect_pays() {
    let watching = |cost: f64| {
        let market = format!("mid monitoring_cost={cost}");
        let policy = |monitoring: f64| format!("laissez_faire fine_months=1 monitoring={monitoring}");
        gap_in(&market, &policy(0.1), &policy(0.02), Kpi::Npv)
    };
    watching(20.0).exceeds(40_000.0);
    watching(1000.0).stays_below(-40_000.0);
}

/// V38. Measured: a tenth more margin (.20 to .22) raises effort by 12.5 %; talks that raise loyalty by 15 % raise it by 3 %. A bonus
/// raises effort by .213 without these ties and by .214 with them.
#[test]
fn v38_money_moves_dealers_to_work_more_than_ties_do_and_ties_do_not_weaken_it() {
    const BOTH: &str = "laissez_faire talks=0.5 bonus=0.02";
    let policies =
        ["laissez_faire", "laissez_faire margin=0.22", "laissez_faire talks=0.5", "laissez_faire bonus=0.02", BOTH];
    let replications = Lab::new("mid").replications(24).run(&policies);
    let gain = |policy, other| replications.gap(policy, other, Kpi::Effort);
    let (money, ties) = (gain(policies[1], policies[0]), gain(policies[2], policies[0]));
    replications
        .gap(policies[2], policies[0], Kpi::Loyalty)
        .exceeds(0.1 * replications.mean(policies[0], Kpi::Loyalty));
    ties.exceeds(0.0);
    Difference::between(money.values(), ties.values()).exceeds(0.05);
    let (with, without) = (gain(BOTH, policies[2]), gain(policies[3], policies[0]));
    Difference::between(with.values(), without.values()).exceeds(-0.01);
}

/// Effort in the months of a period of three under a policy, the first first.
fn effort_by_month_of_period(policy: &str) -> [f64; 3] {
    let replications = Lab::new("mid market_growth=0").replications(24).run(&[policy]);
    let sum = |month| replications.sum(policy, Kpi::Effort, month..month + 1).iter().sum::<f64>() / 24.0;
    [0, 1, 2].map(|place| (12..60).filter(|month| month % 3 == place).map(sum).sum::<f64>() / 16.0)
}

/// V40. Measured: effort 1.107, 1.107, 1.108 in the months of a quarter with a bonus of 2 %, 1.359, 1.360, 1.357 with one of 5 %.
/// The dealers see early enough where they will end, so nothing is put off to the end of the quarter.
#[test]
fn v40_a_quota_bonus_brings_no_games_with_timing() {
    for policy in ["laissez_faire bonus=0.02", "laissez_faire bonus=0.05"] {
        let effort = effort_by_month_of_period(policy);
        let (least, most) =
            (effort.iter().fold(f64::MAX, |a, b| a.at_most(*b)), effort.iter().fold(0.0_f64, |a, b| a.at_least(*b)));
        assert!(most < 1.01 * least, "{policy}: {effort:?}");
    }
}

/// How many per cent more are sold in some months for one per cent more of brand advertising.
fn elasticity(replications: &Replications, more: &str, months: std::ops::Range<u32>) -> Difference {
    const USUAL: f64 = 24_000.0;
    const EXTRA: f64 = 12_000.0;
    let sold = |policy| replications.sum(policy, Kpi::Sales, months.clone());
    let step = numeric::ln(1.0 + EXTRA / USUAL);
    let one = |(with, without): (&f64, &f64)| numeric::ln(with / without) / step;
    Difference::of(sold(more).iter().zip(&sold("laissez_faire")).map(one).collect())
}

/// V43, by half more brand advertising. Measured: .066 [.063, .068] in the first year, .252 [.229, .275] in the fifth. The effect
/// was set to the source's figures, so only the sizes in the channel are new.
#[test]
fn v43_a_tenth_more_advertising_sells_about_one_hundredth_more_and_later_two() {
    const MORE: &str = "laissez_faire brand_advertising=12000";
    let replications = Lab::new("mid").replications(24).run(&[MORE, "laissez_faire"]);
    elasticity(&replications, MORE, 0..12).exceeds(0.05);
    elasticity(&replications, MORE, 0..12).stays_below(0.15);
    elasticity(&replications, MORE, 48..60).exceeds(0.15);
    elasticity(&replications, MORE, 48..60).stays_below(0.35);
}

/// V44: an elasticity of .31. Measured, if all dealers of a place work a hundredth harder than normal: .18; if one does alone, .16.
#[test]
fn v44_a_tenth_more_selling_effort_sells_about_two_hundredths_more() {
    let (policy, conditions, parameters) = (Policy::default(), Conditions::default(), Parameters::default());
    let terms = Terms::new(Setting { policy: &policy, conditions: &conditions, parameters: &parameters }, Drift::NONE);
    let mut territory = Territory::new(0, 5);
    let mut dealer = Dealer::new(Beginner::draw(&DrawSource::new(1, 0), 0, 0, &terms), 0, &terms);
    let mut attraction = |own: f64, all: f64| {
        (dealer.effort, territory.effort) = (own, all);
        demand::attraction(&dealer, &terms, &territory, 0.0)
    };
    let usual = attraction(1.0, 1.0);
    // A fifth of all who could buy do, a twenty-fifth from each dealer; that part cannot be won again.
    let sold_more = |with: f64, share: f64| (1.0 - share) * numeric::ln(with / usual) / numeric::ln(1.01);
    let together = sold_more(attraction(1.01, 1.01), 0.2);
    let alone = sold_more(attraction(1.01, 1.0 + 0.01 / 5.0), 0.04);
    assert!((0.15..0.22).contains(&together) && (0.12..0.2).contains(&alone), "{together:.3} {alone:.3}");
}

/// The share of the money on offer for co-op advertising that dealers get, with so many talks.
fn claimed(talks: f64) -> Difference {
    let plan = Lab::new("mid").plan(&[&format!("laissez_faire coop_share=0.5 talks={talks}")]);
    let of_one = |replication| {
        let mut shared = Shared::new(&plan, replication);
        let mut run = shared.replication(&plan.policies()[0].levers);
        let (mut paid, mut on_offer) = (0.0, 0.0);
        for month in 0..plan.months() {
            shared.draw(month);
            run.live_unseen(&plan, &shared, month);
            paid += run.world.ledger.flow(Account::CoopAds).units().abs();
            let bought = |dealer: &Dealer| dealer.present.delivered.units() * LIST * (1.0 - dealer.present.margin);
            let cap = plan.policies()[0].levers.at(month).coop_cap;
            on_offer += cap * run.world.dealers.iter().filter(|dealer| dealer.is_active()).map(bought).sum::<f64>();
        }
        paid / on_offer
    };
    Difference::of((0..10).map(of_one).collect())
}

/// V46, if the enterprise offers half of the cost up to 3 % of purchases. Measured: never claimed are 92 % of it with a tenth of a
/// talk a month, 85 % with half a talk, 71 % with a talk, since dealers advertise less than the offer would cover.
#[test]
fn v46_more_than_half_of_the_money_for_joint_advertising_is_never_claimed() {
    let [few, some, many] = [0.1, 0.5, 1.0].map(claimed);
    few.exceeds(0.03);
    Difference::between(some.values(), few.values()).exceeds(0.03);
    Difference::between(many.values(), some.values()).exceeds(0.03);
    many.stays_below(0.5);
}

/// V48. Measured: exclusive rights lower exits from .087 to .053 a dealer-year in an average market and from .441 to .354 with a weak
/// brand, where they also raise NPV by 105 thousand, 4 %.
#[test]
fn v48_channels_with_exclusive_territories_survive_more_often() {
    const RIGHTS: &str = "laissez_faire exclusive=1";
    for market in ["mid", "weak_brand"] {
        gap_in(market, RIGHTS, "laissez_faire", Kpi::ExitRate).stays_below(-0.02);
        gap_in(market, RIGHTS, "laissez_faire", Kpi::ActiveDealers).exceeds(0.0);
    }
    gap_in("weak_brand", RIGHTS, "laissez_faire", Kpi::Npv).exceeds(0.0);
}

/// V49, if the enterprise can make only seven tenths of what is normally sold. Measured in the first half year: of each unit that it
/// sells less, the rivals sell .45 [.44, .46] more. Of what is not on the shelf at once 26 % goes to them, by construction.
#[test]
fn v49_when_shelves_are_empty_many_customers_buy_another_brand() {
    let sold = |market: &str| {
        let replications = Lab::new(market).replications(24).run(&["laissez_faire"]);
        let of = |kpi| replications.sum("laissez_faire", kpi, 0..6);
        let own = of(Kpi::Sales);
        let shares = of(Kpi::MarketShare);
        let rivals: Vec<f64> = own.iter().zip(shares).map(|(own, share)| own * (6.0 / share - 1.0)).collect();
        (own, rivals)
    };
    let ((own, rivals), (short_own, short_rivals)) = (sold("mid"), sold("mid capacity=0.7"));
    let went_over = (0..24).map(|run| (short_rivals[run] - rivals[run]) / (own[run] - short_own[run]));
    let went_over = Difference::of(went_over.collect());
    went_over.exceeds(0.3);
    went_over.stays_below(0.6);
}

/// V50. Measured: flexible supply, sixty days to pay and talks raise sales by 12 %; with a point of margin and training by 19 %.
#[test]
fn v50_small_dealers_linked_to_a_supplier_sell_an_eighth_to_a_fifth_more() {
    const LINKED: &str = "laissez_faire supply_flexibility=0.9 credit_days=60 talks=0.5";
    let taught = format!("{LINKED} margin=0.21 training_management=0.25 training_product=0.25");
    let replications = Lab::new("agricultural_inputs").replications(24).run(&["laissez_faire", LINKED, &taught]);
    let usual = replications.mean("laissez_faire", Kpi::Sales);
    replications.gap(LINKED, "laissez_faire", Kpi::Sales).exceeds(0.08 * usual);
    replications.gap(&taught, "laissez_faire", Kpi::Sales).exceeds(0.15 * usual);
    replications.gap(&taught, "laissez_faire", Kpi::Sales).stays_below(0.25 * usual);
    gap("laissez_faire credit_days=60", "laissez_faire", Kpi::DealerProfit).exceeds(0.0);
}
