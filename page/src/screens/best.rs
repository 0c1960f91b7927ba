//! The best mix of levers, and policies at the same cost.

mod beside;
mod choice;
mod model;
mod view;

use crate::effect::Effect;
use crate::run::inquiry::Inquiry;
use crate::screens::desk::Desk;
use crate::shared::Shared;
pub use choice::{SECONDS, levers};
pub use model::{Model, Msg};
pub use view::BestMix as View;
use worker::Reply;

impl Desk for Model {
    fn inquiry(&self) -> Option<&Inquiry> {
        Some(&self.inquiry)
    }

    fn inquiry_mut(&mut self) -> Option<&mut Inquiry> {
        Some(&mut self.inquiry)
    }

    fn owns(&self, run: u64) -> bool {
        run > 0 && (self.inquiry.run == run || self.check.run == run)
    }

    fn answered(&mut self, run: u64, reply: Reply, now_ms: f64) -> Vec<Effect> {
        match reply {
            Reply::Evaluations { from, evaluations } => self.arrived(run, from, evaluations, now_ms),
            _ => Vec::new(),
        }
    }

    fn failed(&mut self, run: u64, words: &str) -> Vec<Effect> {
        let inquiry = if self.check.run == run { &mut self.check } else { &mut self.inquiry };
        inquiry.failed(words.to_owned())
    }

    fn retried(&mut self, _: &mut Shared) -> Option<Vec<Effect>> {
        self.inquiry.retried().or_else(|| self.check.retried())
    }

    fn leave(&mut self) -> Vec<Effect> {
        [self.inquiry.leave(), self.check.leave()].concat()
    }

    fn is_forgotten(&self, kept: &[u64]) -> bool {
        self.inquiry.is_forgotten(kept) || self.check.is_forgotten(kept)
    }

    fn forget(&mut self, kept: &[u64]) {
        self.inquiry.forget(kept);
        self.check.forget(kept);
    }

    fn begin(&mut self, shared: &mut Shared) -> Vec<Effect> {
        self.ask(shared)
    }
}
