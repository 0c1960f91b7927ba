//! The program that a reader loads first has no studies: when one is wanted, the whole program takes its place.

use super::State;
use super::chart::{ChartId, Format};
use super::effect::Effect;
use dealers_choice::experiment::exits::Reckoning;
use dealers_choice::study::Evaluation;
use dealers_choice::study::counterfactual::Counterfactual;

/// No studies.
#[derive(Clone, Copy, Debug, Default)]
pub struct Studies {}

/// Nothing that can happen to them.
#[derive(Clone, Copy, Debug)]
pub enum Study {}

#[expect(clippy::unused_self, reason = "the whole program has methods of these names that need it")]
impl State {
    pub(super) const fn study(&self, event: Study) -> Vec<Effect> {
        match event {}
    }

    pub(super) const fn study_table(&self, _: ChartId, _: Format, _: &str) -> Option<Effect> {
        None
    }

    pub(super) const fn leave_study(&self) -> Vec<Effect> {
        Vec::new()
    }

    pub(super) const fn study_ready(&self) -> Vec<Effect> {
        Vec::new()
    }

    pub(super) const fn enter_study(&self) -> Vec<Effect> {
        Vec::new()
    }

    pub(super) fn study_answered(&self, _: u64, _: u32, _: Vec<Evaluation>, _: f64) -> Vec<Effect> {
        Vec::new()
    }

    pub(super) const fn counterfactual_arrived(&self, _: u64, _: Option<Counterfactual>) {}

    pub(super) const fn reckonings_arrived(&self, _: u64, _: &[Vec<Reckoning>]) {}

    pub(super) const fn study_failed(&self, _: u64, _: &str) -> Vec<Effect> {
        Vec::new()
    }
}
