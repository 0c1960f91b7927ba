//! A reader's bet on a policy, placed before the curtain rises, and how it went. It stands for as long as what is tried is what it
//! was placed on.

use std::rc::Rc;

use super::Shared;
use crate::run::draft::Draft;
use crate::run::results::{Answer, Results};
use dealers_choice::experiment::Criterion;
use dealers_choice::experiment::statistics::VerbalScale;

/// A bet.
#[derive(Clone, Debug)]
pub struct Bet {
    /// Place of the policy.
    policy: usize,
    /// What was tried.
    on: Rc<Draft>,
    /// What decided.
    by: Criterion,
}

/// How a bet went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Not all futures are in.
    Open,
    /// It is too close to call; the place of the policy that is just ahead.
    Close(usize),
    /// It was right.
    Won,
    /// The place of the policy that won, and which one the policy came; none if its figure is defined nowhere.
    Lost(usize, Option<u32>),
}

impl Shared {
    /// Places a bet on the policy at that place, or none.
    pub fn place_bet(&mut self, policy: Option<usize>) {
        let placed = |policy| Bet { policy, on: Rc::clone(self.draft()), by: self.criterion };
        self.bet = policy.filter(|policy| *policy < self.draft().policies().len()).map(placed);
    }

    /// Place of the policy that the reader has bet on; none once something else is tried, or decides.
    #[must_use]
    pub fn bet(&self) -> Option<usize> {
        let stands = |bet: &&Bet| bet.on == *self.draft() && bet.by == self.criterion;
        self.bet.as_ref().filter(stands).map(|bet| bet.policy)
    }

    /// How the bet on that policy went.
    #[must_use]
    pub fn outcome(&self, policy: usize) -> Outcome {
        let answer =
            self.compared().filter(|results| self.is_about(results)).and_then(|results| results.answer.as_deref());
        answer.map_or(Outcome::Open, |answer| judged(answer, policy))
    }

    /// Whether these are all the futures of what is tried, by what decides.
    fn is_about(&self, results: &Results) -> bool {
        results.complete() && results.plan == *self.draft().plan() && results.criterion == self.criterion
    }
}

fn judged(answer: &Answer, policy: usize) -> Outcome {
    let leader = answer.leader();
    match answer.verdict.leadership.word {
        VerbalScale::TooClose => Outcome::Close(leader),
        _ if leader == policy => Outcome::Won,
        _ => {
            let came = answer.ranking.iter().position(|other| *other == policy);
            Outcome::Lost(leader, came.map(|place| place as u32 + 1))
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::msg::Setup;
    use crate::shared::Shared;
    use crate::shared::address::{print, print_free, print_shared, read};

    #[test]
    fn a_bet_outlives_a_reload_and_falls_with_what_it_was_placed_on() {
        let mut shared = Shared::default();
        shared.place_bet(Some(1));
        assert_eq!(shared.bet(), Some(1));
        let mut reloaded = Shared::default();
        read(&mut reloaded, &print(&shared)).expect("an own link");
        assert_eq!(reloaded.bet(), Some(1));
        for sent in [print_shared(&shared), print_free(&shared)] {
            read(&mut reloaded, &sent).expect("an own link");
            assert_eq!(reloaded.bet(), None, "a link that is sent carries nobody's bet");
        }
        shared.change(Setup::ConditionMoved("brand_strength", 0.25));
        assert_eq!(shared.bet(), None);
        shared.place_bet(Some(99));
        assert_eq!(shared.bet(), None, "there is no such policy");
    }
}
