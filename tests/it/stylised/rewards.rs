//! Claims about what rewards, advertising, supply and exclusive rights do to work, sales and survival.

use dealers_choice::experiment::replication::Shared;
use dealers_choice::luck::DrawSource;
use dealers_choice::numeric;
use dealers_choice::sim::dealer::Dealer;
use dealers_choice::sim::ledger::Account;
use dealers_choice::sim::person::Beginner;
use dealers_choice::sim::rules::demand;
use dealers_choice::sim::terms::{Drift, LIST, Setting, Terms};
use dealers_choice::sim::territory::Territory;
use dealers_choice::sim::{Conditions, Kpi, Parameters, Policy, SCENARIOS};

use super::{gap, gap_in};
use crate::lab::{Difference, Lab, Replications};

/// What a monitoring of .10 earns more than one of .02, with a fine of a month's profit.
fn watching(settings: &str) -> Difference {
    let policy = |monitoring: f64| format!("laissez_faire fine_months=1 monitoring={monitoring}");
    gap_in(&format!("mid {settings}"), &policy(0.1), &policy(0.02), Kpi::Npv)
}

/// V35, asked as what pays. Measured: watching earns 103 [77, 130] thousand where watching a dealer all the time costs 20 a month, 79 at
/// 120, nothing at 500, and loses 111 [85, 138] at 1,000; it earns the more, the more harm free-riding does.
#[test]
fn v35_tolerating_pays_where_cheating_is_dear_to_detect_or_does_little_harm() {
    watching("monitoring_cost=20").exceeds(40_000.0);
    watching("monitoring_cost=1000").stays_below(-40_000.0);
    let [harmless, harmful] = ["free_riding_harm=0", "free_riding_harm=0.03"].map(watching);
    harmless.stays_below(0.0);
    harmful.exceeds(100_000.0);
}

/// What heavy fines earn more than none, with a monitoring of .10.
fn severity(settings: &str) -> Difference {
    let policy = |months: f64| format!("laissez_faire monitoring=0.1 fine_months={months}");
    Lab::new(&format!("mid {settings}")).replications(100).run(&[&policy(4.0), &policy(0.0)]).gap(
        &policy(4.0),
        &policy(0.0),
        Kpi::Npv,
    )
}

/// V37, asked as what pays. Measured: heavy fines lose 35 [22, 48] thousand where free-riding does no harm and earn 337 [308, 366] where it
/// does much. With one false alarm in ten they earn 59 [47, 71] thousand less where dealers hear all of each other; with the usual few,
/// 3 [−4, 10].
#[test]
fn v37_severity_pays_where_the_duty_matters_and_less_among_linked_dealers_if_punishments_err() {
    let [trifle, matters] = ["free_riding_harm=0", "free_riding_harm=0.05"].map(severity);
    trifle.stays_below(0.0);
    matters.exceeds(100_000.0);
    let [alone, linked] = ["false_alarm=0.1 observation=0", "false_alarm=0.1 observation=1"].map(severity);
    Difference::between(linked.values(), alone.values()).stays_below(0.0);
    let [alone, linked] = ["observation=0", "observation=1"].map(severity);
    Difference::between(linked.values(), alone.values()).lies_within(-20_000.0, 20_000.0);
}

/// V12, asked as what pays. Measured: half a talk a month earns more than nothing in 11 of 12 markets, the harsh stick in 3. But it
/// earns 595 [514, 676] thousand more with a strong brand, on which dealers depend, than with a weak one; the source found less coercion
/// there.
#[test]
fn v12_talks_pay_nearly_everywhere_threats_seldom_and_most_where_dealers_depend() {
    let gains = |policy: &str| {
        SCENARIOS[..12].iter().map(|market| gap_in(market.key, policy, "laissez_faire", Kpi::Npv)).collect::<Vec<_>>()
    };
    let pays = |gains: &[Difference]| gains.iter().filter(|gain| gain.t() > 2.0).count();
    let (talks, threats) = (gains("laissez_faire talks=0.5"), gains("stick"));
    assert!(pays(&talks) >= 10 && pays(&threats) <= 4, "talks {}, threats {}", pays(&talks), pays(&threats));
    let [weak, strong] =
        ["weak_brand", "strong_brand"].map(|market| gap_in(market, "stick", "laissez_faire", Kpi::Npv));
    Difference::between(strong.values(), weak.values()).exceeds(200_000.0);
}

/// What one share of joint advertising earns more than another where advertising sells that much more.
fn joint(elasticity: f64, offer: (f64, f64), other: (f64, f64)) -> Difference {
    let policy = |(share, cap): (f64, f64)| format!("laissez_faire talks=1 coop_share={share} coop_cap={cap}");
    gap_in(&format!("mid ad_elasticity={elasticity}"), &policy(offer), &policy(other), Kpi::Npv)
}

/// V47, asked as what pays: consumers' goods answer advertising more than industry's. Measured
/// at an elasticity of .03 and .2: half of the cost paid earns 1 [1, 1] and 435 [403, 467] thousand more; a cap of 4 % instead of ½ % earns
/// nothing at .03 and 457 [427, 486] at .15. But the best share is no larger: ½ to ⅗, and ⅖ at .25.
#[test]
fn v47_joint_advertising_pays_more_and_should_be_capped_higher_for_consumer_goods_at_no_larger_share() {
    let worth = |elasticity| joint(elasticity, (0.5, 0.1), (0.0, 0.1));
    let [industrial, consumer] = [0.03, 0.2].map(worth);
    industrial.exceeds(0.0);
    Difference::between(consumer.values(), industrial.values()).exceeds(200_000.0);
    joint(0.03, (0.5, 0.04), (0.5, 0.005)).lies_within(-1_000.0, 1_000.0);
    joint(0.15, (0.5, 0.04), (0.5, 0.005)).exceeds(200_000.0);
    joint(0.25, (0.4, 0.1), (0.6, 0.1)).exceeds(0.0);
    joint(0.06, (0.6, 0.1), (0.4, 0.1)).exceeds(0.0);
}

/// V38. Measured: a tenth more margin (.20 to .22) raises effort by .120; talks that raise loyalty by .080 [.079, .082] raise it by .030
/// [.029, .032]. With these ties a bonus raises effort by .006 [.004, .008] more than without.
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

/// How much harder dealers work in the last month of a period of three than in the first.
fn effort_at_the_end_of_a_period(policy: &str) -> Difference {
    let replications = Lab::new("mid market_growth=0").replications(24).run(&[policy]);
    let in_place = |place: u32| {
        let months: Vec<Vec<f64>> = (12..60)
            .filter(|month| month % 3 == place)
            .map(|month| replications.sum(policy, Kpi::Effort, month..month + 1))
            .collect();
        (0..24).map(|run| months.iter().map(|month| month[run]).sum::<f64>() / 16.0).collect::<Vec<f64>>()
    };
    Difference::between(&in_place(2), &in_place(0))
}

/// V40. Measured: effort in the last month of a quarter above the first by .015 [.014, .016] with a bonus of 2 %, .042 [.040, .044] with
/// one of 5 %, from 1.0.
#[test]
fn v40_a_quota_bonus_brings_games_with_timing() {
    let none = effort_at_the_end_of_a_period("laissez_faire");
    for policy in ["laissez_faire bonus=0.02", "laissez_faire bonus=0.05"] {
        let games = effort_at_the_end_of_a_period(policy);
        games.exceeds(0.0);
        Difference::between(games.values(), none.values()).exceeds(0.0);
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

/// V43, by half more brand advertising. Measured: .066 [.064, .068] in the first year, .272 [.250, .294] in the fifth. The effect
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
fn claimed(offer: &str) -> Difference {
    let plan = Lab::new("mid").plan(&[offer]);
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
/// talk a month, 85 % with half a talk, 71 % [71, 71] with a talk, since dealers advertise less than the offer would cover. With half of
/// the cost up to 2 % and a talk, 56 % is not claimed; with three quarters up to 3 %, 8 %.
#[test]
fn v46_more_than_half_of_the_money_for_joint_advertising_is_never_claimed_unless_the_offer_is_generous() {
    let offer = |share: f64, cap: f64, talks: f64| {
        claimed(&format!("laissez_faire coop_share={share} coop_cap={cap} talks={talks}"))
    };
    let [few, some, many] = [0.1, 0.5, 1.0].map(|talks| offer(0.5, 0.03, talks));
    few.exceeds(0.03);
    Difference::between(some.values(), few.values()).exceeds(0.03);
    Difference::between(many.values(), some.values()).exceeds(0.03);
    many.stays_below(0.4);
    offer(0.5, 0.02, 1.0).lies_within(0.39, 0.5);
    offer(0.75, 0.03, 1.0).exceeds(0.8);
}

/// V48. Measured: exclusive rights lower exits by .019 [.014, .025] a dealer-year in an average market and by .032 [.024, .040] with a
/// weak brand, and keep .9 [.5, 1.2] and 2.8 [2.0, 3.7] of sixty dealers more at work.
#[test]
fn v48_channels_with_exclusive_territories_survive_more_often() {
    const RIGHTS: &str = "laissez_faire exclusive=1";
    for market in ["mid", "weak_brand"] {
        gap_in(market, RIGHTS, "laissez_faire", Kpi::ExitRate).stays_below(-0.01);
        gap_in(market, RIGHTS, "laissez_faire", Kpi::ActiveDealers).exceeds(0.0);
    }
}

/// V49, if the enterprise can make only seven tenths of what is normally sold. Measured in the first half year: of each unit that it
/// sells less, the rivals sell .44 [.43, .45] more. Of what is not on the shelf at once 26 % goes to them, by construction.
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

/// V50. Measured: flexible supply, sixty days to pay and talks raise sales by 14 % [13, 16]; with the better margin that the source
/// found too (1¼ points) and training by 22 % [21, 23].
#[test]
fn v50_small_dealers_linked_to_a_supplier_sell_a_fifth_more() {
    const LINKED: &str = "laissez_faire supply_flexibility=0.9 credit_days=60 talks=0.5";
    let taught = format!("{LINKED} margin=0.2125 training_management=0.25 training_product=0.25");
    let replications = Lab::new("agricultural_inputs").replications(24).run(&["laissez_faire", LINKED, &taught]);
    let usual = replications.mean("laissez_faire", Kpi::Sales);
    replications.gap(LINKED, "laissez_faire", Kpi::Sales).exceeds(0.1 * usual);
    replications.gap(&taught, "laissez_faire", Kpi::Sales).lies_within(0.2 * usual, 0.4 * usual);
    gap("laissez_faire credit_days=60", "laissez_faire", Kpi::DealerProfit).exceeds(0.0);
}
