//! All that the page and a worker say to each other.
//!
//! A request is complete in itself, so a worker remembers nothing, may die at any moment and be replaced; the reply is
//! a pure function of the request, so it does not matter who gave it.

use serde::{Deserialize, Serialize};

#[cfg(feature = "whole")]
use dealers_choice::experiment::exits::Reckoning;
use dealers_choice::experiment::trace;
use dealers_choice::experiment::{Block, Criterion, Plan, Trace, run_block, run_policies};
#[cfg(feature = "whole")]
use dealers_choice::study::counterfactual::{Counterfactual, Whom, counterfactual};
use dealers_choice::study::evaluation::{Budget, Evaluation, evaluation};
#[cfg(feature = "whole")]
use dealers_choice::workshop::{Record, live};

/// What the page asks for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// The replications from `from` until before `to`, each under every policy of the plan.
    Blocks {
        /// What is to be run.
        plan: Plan,
        /// The first replication.
        from: u32,
        /// The replication after the last.
        to: u32,
        /// Whether the baseline is run too, for the KPIs that compare a policy with it.
        compared: bool,
    },
    /// One replication under one policy, in full.
    Trace {
        /// What is to be run.
        plan: Plan,
        /// Position of the policy in the plan.
        policy: u32,
        /// Which replication, from 0.
        replication: u32,
    },
    /// A trap on purpose: a test proves with it that the page recovers.
    Crash,
    /// How the policies stand in each of some plans.
    Evaluations {
        /// What is to be run: the points of a study.
        plans: Vec<Plan>,
        /// What decides, then what is worked out too.
        criteria: Vec<Criterion>,
        /// How many replications each plan gets.
        budget: Budget,
        /// Place of the first plan among all points of the study.
        from: u32,
    },
    /// The smallest change of a lever that would have retained a dealer. From here on only the whole page asks: the program
    /// that a reader loads first cannot, and the numbers of what it can ask stay the same.
    #[cfg(feature = "whole")]
    Counterfactual {
        /// What was run.
        plan: Plan,
        /// The dealer.
        whom: Whom,
        /// Place of the lever in the table of levers.
        lever: u16,
        /// The month from which on it is changed, from 0.
        from: u32,
    },
    /// Why dealers left and whether the punished had deserved it, in the replications from `from` until before `to`.
    #[cfg(feature = "whole")]
    Reckonings {
        /// What is to be run.
        plan: Plan,
        /// The first replication.
        from: u32,
        /// The replication after the last.
        to: u32,
    },
    /// What the last year of a workshop's plan brings in the replications from `from` until before `to`.
    #[cfg(feature = "whole")]
    Year {
        /// What the teams decided, as a policy each, and leaving dealers alone as the last.
        plan: Plan,
        /// Whether the companies meet in that year.
        meets: bool,
        /// The first replication.
        from: u32,
        /// The replication after the last.
        to: u32,
    },
}

/// What a worker answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Reply {
    /// The replications asked for, in order.
    Blocks(Vec<Block>),
    /// The replication asked for.
    Trace(Trace),
    /// How the policies stand at the points asked for.
    Evaluations {
        /// Place of the first among all points of the study.
        from: u32,
        /// One for each plan, in order.
        evaluations: Vec<Evaluation>,
    },
    /// The change that was asked for, if there is one.
    #[cfg(feature = "whole")]
    Counterfactual(Option<Counterfactual>),
    /// For each replication asked for, in order, the reckoning of each policy.
    #[cfg(feature = "whole")]
    Reckonings(Vec<Vec<Reckoning>>),
    /// The replications of the round asked for, in order.
    #[cfg(feature = "whole")]
    Year(Vec<Record>),
}

/// Answers a request.
///
/// # Panics
/// On [`Request::Crash`], which exists for that.
#[must_use]
pub fn serve(request: Request) -> Reply {
    match request {
        Request::Blocks { plan, from, to, compared } => {
            let run = if compared { run_block } else { run_policies };
            Reply::Blocks((from..to).map(|replication| run(&plan, replication)).collect())
        }
        Request::Trace { plan, policy, replication } => Reply::Trace(trace(&plan, policy, replication)),
        #[cfg(feature = "whole")]
        Request::Counterfactual { plan, whom, lever, from } => {
            Reply::Counterfactual(counterfactual(&plan, whom, lever, from))
        }
        #[cfg(feature = "whole")]
        Request::Reckonings { plan, from, to } => {
            let policies = 0..plan.policies().len() as u32;
            let replication =
                |replication| policies.clone().map(|policy| Reckoning::of(&plan, policy, replication)).collect();
            Reply::Reckonings((from..to).map(replication).collect())
        }
        #[cfg(feature = "whole")]
        Request::Year { plan, meets, from, to } => {
            Reply::Year((from..to).map(|replication| live(&plan, meets, replication)).collect())
        }
        Request::Crash => panic!("crashed on purpose"),
        Request::Evaluations { plans, criteria, budget, from } => {
            let evaluations = plans.iter().map(|plan| evaluation(plan, &criteria, budget)).collect();
            Reply::Evaluations { from, evaluations }
        }
    }
}

/// The message as bytes.
///
/// # Panics
/// Never: every message can be written.
#[must_use]
pub fn to_bytes<T: Serialize>(message: &T) -> Vec<u8> {
    postcard::to_stdvec(message).expect("messages hold plain data, which postcard can always write")
}

/// The message in `bytes`; nothing if they are not such a message.
#[must_use]
pub fn from_bytes<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::{Reply, Request, from_bytes, serve, to_bytes};
    use dealers_choice::experiment::{Plan, PlanSpec};

    fn plan() -> Plan {
        Plan::try_from(PlanSpec { months: 6, replications: 3, dealers: 10, ..PlanSpec::default() })
            .expect("a small plan")
    }

    #[test]
    fn a_message_that_was_sent_is_the_message_that_arrives() {
        let request = Request::Blocks { plan: plan(), from: 1, to: 3, compared: false };
        assert_eq!(from_bytes::<Request>(&to_bytes(&request)).as_ref(), Some(&request));
        let sent = to_bytes(&serve(request));
        let Some(Reply::Blocks(blocks)) = from_bytes(&sent) else { panic!("blocks were asked for") };
        assert_eq!(blocks.iter().map(|block| block.replication).collect::<Vec<_>>(), [1, 2]);
        assert!(to_bytes(&Reply::Blocks(blocks)) == sent, "undefined figures keep their bits too");
    }

    #[test]
    fn whoever_answers_and_in_whatever_pieces_the_answer_is_the_same() {
        let ask = |from, to| to_bytes(&serve(Request::Blocks { plan: plan(), from, to, compared: false }));
        let apart = |from, to| match from_bytes(&ask(from, to)) {
            Some(Reply::Blocks(blocks)) => blocks,
            _ => panic!("blocks were asked for"),
        };
        let together = [apart(2, 3), apart(0, 2)].concat();
        let mut sorted = together;
        sorted.sort_by_key(|block| block.replication);
        assert!(to_bytes(&Reply::Blocks(sorted)) == ask(0, 3));
    }

    #[test]
    fn a_picture_shows_the_policy_and_the_replication_asked_for() {
        let Reply::Trace(trace) = serve(Request::Trace { plan: plan(), policy: 2, replication: 1 }) else {
            panic!("a trace was asked for")
        };
        assert_eq!((trace.policy, trace.replication, trace.frames.len()), (2, 1, 60));
    }

    #[test]
    fn bytes_that_are_no_message_are_refused() {
        assert_eq!(from_bytes::<Request>(&[250, 1, 2]), None);
        assert_eq!(from_bytes::<Request>(&[]), None);
    }

    #[test]
    #[should_panic(expected = "on purpose")]
    fn the_crash_that_a_test_asks_for_is_a_crash() {
        drop(serve(Request::Crash));
    }
}
