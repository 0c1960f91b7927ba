//! All that the page and a worker say to each other.
//!
//! A request is complete in itself, so a worker remembers nothing, may die at any moment and be replaced; the reply is
//! a pure function of the request, so it does not matter who gave it.

use serde::{Deserialize, Serialize};

use crate::experiment::trace::trace;
use crate::experiment::{Block, Plan, Trace, run_block, run_policies};

/// What the page asks for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[expect(clippy::large_enum_variant, reason = "a request lives for one message; boxing it would gain nothing")]
pub enum Request {
    /// The futures from `from` until before `to`, each under every policy of the plan.
    Blocks {
        /// What is to be run.
        plan: Plan,
        /// The first future.
        from: u32,
        /// The future after the last.
        to: u32,
        /// Whether leaving be is run too, for the KPIs that compare a policy with it.
        compared: bool,
    },
    /// One future under one policy, in full.
    Trace {
        /// What is to be run.
        plan: Plan,
        /// Position of the policy in the plan.
        policy: u32,
        /// Which future, from 0.
        replication: u32,
    },
    /// A trap on purpose: a test proves with it that the page recovers.
    Crash,
}

/// What a worker answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Reply {
    /// The futures asked for, in order.
    Blocks(Vec<Block>),
    /// The future asked for.
    Trace(Trace),
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
            Reply::Blocks((from..to).map(|future| run(&plan, future)).collect())
        }
        Request::Trace { plan, policy, replication } => Reply::Trace(trace(&plan, policy, replication)),
        Request::Crash => panic!("crashed on purpose"),
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
