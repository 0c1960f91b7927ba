//! Which figures there are, and what each hands out.

use crate::chart::{CHANNEL, DIFFERENCE, DOTS, Document, Ink, answer_document};
use crate::chart_id::ChartId;
use crate::effect::Effect;
use crate::run::look::Look;
use crate::run::results::CHARTS;
use crate::screens::desk::Desk;
use crate::shared::Shared;

/// What this screen remembers: nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Model;

/// What only this screen can hear: nothing.
#[derive(Clone, Copy, Debug)]
pub enum Msg {}

impl Model {
    /// What follows from what was touched.
    pub fn update(&mut self, msg: Msg, _: &mut Shared) -> Vec<Effect> {
        match msg {}
    }
}

/// All figures, in the order in which an answer is told.
pub fn figures(shared: &Shared) -> Vec<ChartId> {
    let policies = 0..shared.draft().policies().len();
    let charts = CHARTS.iter().rev().map(|chart| ChartId::of_all(chart.key));
    let channels = policies.map(|policy| ChartId::of_policy(CHANNEL, policy));
    [ChartId::of_all(DOTS)].into_iter().chain(charts).chain([DIFFERENCE]).chain(channels).collect()
}

impl Desk for Model {
    fn shows_answer(&self) -> bool {
        true
    }

    fn picture(&self, shared: &Shared, chart: ChartId, ink: &dyn Fn(Look) -> Ink) -> Option<Document> {
        answer_document(shared, chart, ink)
    }
}
