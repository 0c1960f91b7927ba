//! The dealers' council: complaint, joint demand, order strike, and how it ends.
//!
//! Voice comes before exit (Hirschman 1970): shared grievance becomes a complaint, then a demand. The enterprise answers as its policy
//! says. Where it does not, dealers strike one after the other as those they know do (Granovetter 1978), until the enterprise concedes,
//! too few are left, or they give up. Peace follows. All recalled from memory; the periods are assumed.

use super::tally::Tally;
use crate::numeric::Bounded as _;
use crate::sim::dealer::Dealer;
use crate::sim::diary::{Event, Observer};
use crate::sim::ledger::{Account, Party};
use crate::sim::policy::Concession;
use crate::sim::terms::Terms;
use crate::sim::world::World;

/// Share of its threshold below which the council drops a complaint. A guard: it does not go to and fro.
const CALMED: f64 = 0.8;

/// Where the dealers' common cause stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// Nothing is the matter.
    #[default]
    Quiet,
    /// The council complains.
    Complaint,
    /// It has demanded an answer.
    Demand,
    /// Dealers strike.
    Strike,
    /// An answer was given, or the strike is over.
    Peace,
}

/// The dealers' council.
#[derive(Clone, Copy, Debug, Default)]
pub struct Council {
    /// Where it stands.
    pub stage: Stage,
    /// For how many months.
    pub months: u32,
    /// Whether the enterprise has promised to stop what they complain of, while peace lasts.
    pub appeased: bool,
}

impl Council {
    fn enter(&mut self, stage: Stage) {
        (self.stage, self.months) = (stage, 0);
    }

    /// Whether goods are pushed on dealers now, if that is the policy.
    #[must_use]
    pub fn allows_pushing(&self) -> bool {
        !(self.stage == Stage::Peace && self.appeased)
    }
}

/// A month of the council, when everybody has felt.
pub fn meet(world: &mut World, terms: &Terms, tally: &mut Tally, observer: &mut Observer) {
    if !terms.conditions.boycott {
        return;
    }
    let p = &terms.parameters;
    let grievance = tally.grievance / tally.staying.at_least(1.0);
    let striking = tally.striking / tally.working.at_least(1.0);
    let council = &mut world.council;
    council.months += 1;
    let waited = f64::from(council.months) >= p.council_patience;
    match council.stage {
        Stage::Quiet if grievance >= p.council_threshold => council.enter(Stage::Complaint),
        Stage::Complaint if grievance < CALMED * p.council_threshold => council.enter(Stage::Quiet),
        Stage::Complaint if waited => {
            council.enter(Stage::Demand);
            tell(&world.dealers, observer, || Event::Demanded);
        }
        Stage::Demand | Stage::Strike if terms.policy.concession != Concession::None => {
            concede(world, terms, tally, observer);
        }
        Stage::Demand if waited => council.enter(Stage::Strike),
        Stage::Strike if council.months > 1 && striking < p.strike_quorum => end(world, 1.0),
        Stage::Strike if f64::from(council.months) > p.strike_months => end(world, p.defeat_memory),
        Stage::Peace if f64::from(council.months) > p.peace_months => {
            council.appeased = false;
            council.enter(Stage::Quiet);
        }
        _ => {}
    }
}

/// The strike is over, and nobody has won: of each dealer's grievance this share is left.
fn end(world: &mut World, left: f64) {
    for dealer in world.dealers.iter_mut().filter(|dealer| dealer.is_active()) {
        dealer.boycott = 0;
        dealer.feelings.grievance *= left;
    }
    world.council.enter(Stage::Peace);
    world.council.appeased = false;
}

/// The enterprise answers: it talks, and pays if that is the policy.
fn concede(world: &mut World, terms: &Terms, tally: &mut Tally, observer: &mut Observer) {
    let relief = 1.0 - terms.parameters.talk_relief;
    let pays = terms.policy.concession == Concession::Compensation;
    let share = if pays { terms.policy.compensation_share } else { 0.0 };
    for (slot, dealer) in world.dealers.iter_mut().enumerate().filter(|(_, dealer)| dealer.is_active()) {
        dealer.boycott = 0;
        dealer.feelings.grievance *= relief * (1.0 - share);
        let owed = share * dealer.books.losses;
        if owed > 0.0 {
            let paid = world.ledger.receive(Party::Enterprise, &mut dealer.cash, Account::Compensation, owed);
            dealer.books.losses = 0.0;
            dealer.books.year_profit += paid;
            tally.dealer_profit += paid;
            observer.record(slot, || Event::Compensated { amount: paid as f32 });
        } else {
            observer.record(slot, || Event::Answered);
        }
    }
    world.council.enter(Stage::Peace);
    world.council.appeased = true;
}

fn tell(dealers: &[Dealer], observer: &mut Observer, event: impl Fn() -> Event) {
    for slot in (0..dealers.len()).filter(|slot| dealers[*slot].is_active()) {
        observer.record(slot, &event);
    }
}
