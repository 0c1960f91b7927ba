//! The enterprise watches, assesses, helps and punishes; and the others hear of it.

use super::calendar;
use super::draws::MonthDraws;
use super::tally::Tally;
use super::turnover;
use crate::economics;
use crate::luck::Draws;
use crate::numeric::order;
use crate::numeric::{Bounded as _, clamp01};
use crate::sim::dealer::Dealer;
use crate::sim::diary::{Cause, Event, Observer};
use crate::sim::ledger::{Account, Ledger, Party};
use crate::sim::rules::assessment::{self, Measure};
use crate::sim::rules::honesty;
use crate::sim::scratch::Sanction;
use crate::sim::terms::{LIST, Terms};
use crate::sim::territory::Territory;
use crate::sim::world::World;

/// What the enterprise knows of the whole channel when it assesses in a month.
#[derive(Clone, Copy, Debug)]
pub struct Assessment {
    /// Whether the period of assessment ends.
    due: bool,
    /// Mean effort of all dealers.
    effort: f64,
    /// Chance that a candidate for a place is in hand.
    candidate: f64,
}

impl Assessment {
    /// Opens the month's assessment, when everybody has decided.
    pub fn open(world: &mut World, terms: &Terms, tally: &Tally) -> Self {
        world.scratch.sanctions.clear();
        let due = world.period.left == 1;
        world.period.left -= 1;
        // A candidate is sought in each month of a quarter, the usual period: three vacancies in a row leave none.
        let vacancy = 1.0 - turnover::recruitment_chance(world, terms);
        let effort = tally.effort / tally.working.at_least(1.0);
        Self { due, effort, candidate: 1.0 - vacancy * vacancy * vacancy }
    }
}

/// The enterprise as it watches and assesses: what it knows, and the books in which it enters what it does.
struct Assessor<'a> {
    terms: &'a Terms,
    draws: &'a [Draws],
    assessment: Assessment,
    ledger: &'a mut Ledger,
    tally: &'a mut Tally,
    sanctions: &'a mut Vec<Sanction>,
    observer: &'a mut Observer,
}

/// Watches the dealers of a territory, and assesses all of them at the end of a period.
pub fn watch_and_assess(
    world: &mut World,
    terms: &Terms,
    index: usize,
    assessment: Assessment,
    draws: &MonthDraws,
    tally: &mut Tally,
    observer: &mut Observer,
) {
    let World { territories, dealers, ledger, candidates, scratch, .. } = world;
    let (draws, sanctions) = (&draws.dealers[..], &mut scratch.sanctions);
    let mut assessor = Assessor { terms, draws, assessment, ledger, tally, sanctions, observer };
    let year_ends = calendar::year_ends(world.month);
    let territory = &territories[index];
    for range in territory.ranges() {
        for slot in range {
            let dealer = &mut dealers[slot];
            if !dealer.is_active() {
                continue;
            }
            assessor.watch(dealer, slot);
            if year_ends {
                assessor.reward_growth(dealer, slot);
            }
            if assessment.due {
                assessor.reward(dealer, slot);
                candidates[slot] |= assessor.assess(dealer, territory, slot);
            }
        }
    }
}

/// Closes the month's assessment: drops whom the enterprise has no use for, and adds up.
pub fn close(world: &mut World, terms: &Terms, tally: &mut Tally, observer: &mut Observer) {
    cull(world, terms, tally, observer);
    let sanctions = &world.scratch.sanctions;
    tally.sanctions = sanctions.len() as f64;
    tally.just_sanctions = sanctions.iter().filter(|sanction| sanction.just).count() as f64;
}

impl Assessor<'_> {
    /// Looks for free-riders.
    fn watch(&mut self, dealer: &mut Dealer, slot: usize) {
        let (guilty, fine) = (dealer.free_riding, self.terms.policy.fine_months);
        let bond = self.terms.policy.bond_months;
        let detected = self.draws[slot].detection() < honesty::detection_chance(guilty, self.terms);
        if !detected || fine + bond <= 0.0 {
            honesty::learn_from_silence(dealer, self.terms, detected);
            return;
        }
        let amount = fine * dealer.normal_profit(self.terms);
        dealer.present.extras -= self.ledger.pay(&mut dealer.cash, Party::Enterprise, Account::Fine, amount);
        self.forfeit(dealer);
        honesty::feel_fined(dealer, self.terms, guilty);
        self.sanction(Sanction {
            slot,
            prominence: dealer.prominence,
            fine: (fine > 0.0).then_some(fine),
            just: guilty,
        });
        self.observer.record(slot, || Event::Fined { months: (fine + bond) as f32, guilty });
    }

    /// Takes the dealer's bond.
    fn forfeit(&mut self, dealer: &mut Dealer) {
        let bond = self.terms.policy.bond_months;
        if bond > 0.0 {
            let amount = bond * dealer.normal_profit(self.terms);
            dealer.present.extras -= self.ledger.pay(&mut dealer.cash, Party::Enterprise, Account::Forfeit, amount);
        }
    }

    /// Enters a sanction and what the dispute over it costs.
    fn sanction(&mut self, sanction: Sanction) {
        self.ledger.spend(Account::Dispute, self.terms.parameters.dispute_cost * self.terms.scale);
        self.sanctions.push(sanction);
    }

    /// Pays what the period has earned, if the promise is kept.
    fn reward(&mut self, dealer: &mut Dealer, slot: usize) {
        let (p, policy, record) = (&self.terms.parameters, &self.terms.policy, &dealer.record);
        let over = record.sold - record.quota;
        let earned = LIST * (policy.bonus * record.quota + policy.tier_margin * over);
        if record.quota <= 0.0 || over < 0.0 || earned <= 0.0 || record.award_revoked {
            return;
        }
        if self.draws[slot].promise() < policy.promise_keeping {
            let paid = self.ledger.receive(Party::Enterprise, &mut dealer.cash, Account::Bonus, earned);
            dealer.present.extras += paid;
            dealer.beliefs.reliability = economics::ewma(dealer.beliefs.reliability, p.kept_lesson, 1.0);
            self.observer.record(slot, || Event::BonusPaid { amount: paid as f32 });
        } else {
            dealer.beliefs.reliability *= p.broken_left;
            dealer.feelings.unfairness += p.broken_unfairness;
            dealer.shocked = true;
            self.observer.record(slot, || Event::PromiseBroken);
        }
    }

    /// Pays the rebate for a year's growth, if the promise is kept. The month's sales are not in the year's books yet.
    fn reward_growth(&mut self, dealer: &mut Dealer, slot: usize) {
        let (rebate, books) = (self.terms.policy.growth_rebate, &dealer.books);
        let grown = books.year_sold + dealer.present.sold - books.last_year_sold;
        let is_due = rebate > 0.0 && books.last_year_sold > 0.0 && grown > 0.0;
        if is_due && self.draws[slot].promise() < self.terms.policy.promise_keeping {
            let earned = rebate * LIST * grown;
            let paid = self.ledger.receive(Party::Enterprise, &mut dealer.cash, Account::GrowthRebate, earned);
            dealer.present.extras += paid;
            self.observer.record(slot, || Event::GrowthRebate { amount: paid as f32 });
        }
    }

    /// Assesses one dealer. Gives whether a candidate takes over its place.
    fn assess(&mut self, dealer: &mut Dealer, territory: &Territory, slot: usize) -> bool {
        let p = &self.terms.parameters;
        self.ledger.spend(Account::Assessment, p.assessment_cost * self.terms.scale);
        let record = &mut dealer.record;
        record.priority = false;
        if dealer.tenure < p.grace_months || record.quota <= 0.0 {
            return false;
        }
        let score = record.sold / record.quota;
        self.tally.enter_attainment(record.sold, record.quota);
        record.score = economics::ewma(record.score, p.score_learning, score);
        if score >= 1.0 {
            assessment::pass(record, self.terms);
            self.observer.record(slot, || Event::Passed { score: score as f32 });
        } else if score < p.fail_below {
            record.fails += 1;
            record.failing_score = economics::ewma(record.failing_score, p.failing_learning, score);
            return self.fail(dealer, territory, slot, score);
        }
        false
    }

    /// Deals with a failure: asks for the cause if that is the policy, then helps or climbs the ladder.
    fn fail(&mut self, dealer: &mut Dealer, territory: &Territory, slot: usize, score: f64) -> bool {
        let p = &self.terms.parameters;
        let cause = assessment::true_cause(dealer, territory, self.terms, self.assessment.effort);
        let found = self.terms.policy.diagnosis.then(|| {
            self.ledger.spend(Account::Diagnosis, p.diagnosis_cost * self.terms.scale);
            assessment::diagnosed(cause, p.diagnosis_accuracy, self.draws[slot].diagnosis())
        });
        self.observer.record(slot, || Event::Missed { score: score as f32, cause, found });
        let just = assessment::is_just(cause, dealer.effort, self.terms, self.assessment.effort);
        let candidate = self.draws[slot].candidate() < self.assessment.candidate;
        let may_terminate = candidate || !self.terms.policy.require_candidate;
        match assessment::measure(&dealer.record, self.terms, found, may_terminate) {
            Measure::Nothing => {}
            Measure::Help(cause) => {
                if cause == Cause::Skill {
                    self.ledger.spend(Account::Training, p.training_cost * self.terms.scale);
                }
                assessment::help(dealer, self.terms, cause);
                self.observer.record(slot, || Event::Helped { cause });
            }
            Measure::Termination => {
                self.terminate(dealer, slot, just);
                return candidate;
            }
            measure => self.punish(dealer, slot, measure, just),
        }
        false
    }

    /// Warns, or puts a rung of the ladder into force.
    fn punish(&mut self, dealer: &mut Dealer, slot: usize, measure: Measure, just: bool) {
        assessment::punish(dealer, self.terms, measure, just);
        let event = match measure {
            Measure::Warning => Event::Warned,
            Measure::Revocation => Event::AwardRevoked { just },
            Measure::MarginCut => Event::MarginCut { total: dealer.record.cut as f32, just },
            Measure::TerritoryLoss => Event::TerritoryLost { just },
            // These are no rungs: `fail` deals with them.
            Measure::Nothing | Measure::Help(_) | Measure::Termination => return,
        };
        if measure != Measure::Warning {
            self.sanction(Sanction { slot, prominence: dealer.prominence, fine: None, just });
        }
        self.observer.record(slot, || event);
    }

    /// Terminates the dealer.
    fn terminate(&mut self, dealer: &mut Dealer, slot: usize, just: bool) {
        dealer.record.terminated = true;
        self.forfeit(dealer);
        self.sanction(Sanction { slot, prominence: dealer.prominence, fine: None, just });
        self.observer.record(slot, || Event::Terminated { just });
    }
}

/// Drops the share of the dealers that the market's condition says, those first who sell least for their size. What is due of
/// a dealer waits until it is a whole one. They did nothing wrong, so it is an unjust termination to those who hear of it.
fn cull(world: &mut World, terms: &Terms, tally: &Tally, observer: &mut Observer) {
    let share = terms.conditions.cull_share;
    if share <= 0.0 || world.month < 0 {
        return;
    }
    world.enterprise.to_drop += share * tally.working;
    let dealers = &world.dealers;
    let candidates =
        (0..dealers.len()).filter(|slot| dealers[*slot].is_active() && !dealers[*slot].record.terminated).collect();
    let worth = |slot: &usize| dealers[*slot].record.usual_sales * dealers[*slot].per_size;
    let mut places = order::by_number(candidates, worth);
    places.truncate(world.enterprise.to_drop as usize);
    world.enterprise.to_drop = (world.enterprise.to_drop - places.len() as f64).at_most(1.0);
    for slot in places {
        world.dealers[slot].record.terminated = true;
        world.ledger.spend(Account::Dispute, terms.parameters.dispute_cost * terms.scale);
        world.scratch.sanctions.push(Sanction {
            slot,
            prominence: world.dealers[slot].prominence,
            fine: None,
            just: false,
        });
        observer.record(slot, || Event::Terminated { just: false });
    }
}

/// Lets every sanction be heard of by the dealers tied to the one who suffered it.
pub fn spread(world: &mut World, terms: &Terms, draws: &MonthDraws, observer: &mut Observer) {
    let World { dealers, network, scratch, .. } = world;
    for sanction in &scratch.sanctions {
        for other in network.of(sanction.slot) {
            let other = *other as usize;
            if dealers[other].is_active() {
                hear(&mut dealers[other], terms, &draws.dealers[other], sanction, other, observer);
            }
        }
    }
}

fn hear(dealer: &mut Dealer, terms: &Terms, draws: &Draws, sanction: &Sanction, slot: usize, observer: &mut Observer) {
    let (p, of_slot) = (&terms.parameters, sanction.slot as u32);
    if draws.observation_of(of_slot) >= p.observation {
        return;
    }
    // Those who know the punished one side with it, the more the better it is known.
    let sides = clamp01(p.sympathy * (sanction.prominence - 1.0));
    let plain = draws.visible_of(of_slot) < p.guilt_visible * (1.0 - sides);
    let believes = dealer.feelings.trust - sides > p.benefit_of_doubt;
    let fair = sanction.just && (plain || believes);
    let present = &mut dealer.present;
    if let Some(fine) = sanction.fine {
        present.seen_fines = present.seen_fines.saturating_add(1);
        present.seen_severity += fine;
    }
    if fair {
        present.seen_fair = present.seen_fair.saturating_add(1);
    } else {
        present.seen_unfair = present.seen_unfair.saturating_add(1);
        dealer.shocked |= draws.unfair_shock_of(of_slot) < p.unfair_shock;
    }
    observer.record(slot, || Event::SawSanction { of_slot, fair });
}
