//! Which figures there are, and what each hands out.

use crate::chart::{DIFFERENCE, Document, Ink, run_document};
use crate::chart_id::ChartId;
use crate::effect::Effect;
use crate::run::look::Look;
use crate::run::results::CHARTS;
use crate::screens::desk::Desk;
use crate::screens::figures::{dots, picture};
use crate::shared::Shared;

/// The dots: a replication each.
pub const DOTS: &str = "futures";
/// The channel of a policy.
pub const CHANNEL: &str = "channel";

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

/// A figure as a document of its own; nothing before it is known.
pub fn document(shared: &Shared, chart: ChartId, ink: &dyn Fn(Look) -> Ink) -> Option<Document> {
    match (chart.what, chart.policy) {
        (DOTS, _) => dots::dots(shared, ink),
        (CHANNEL, Some(policy)) => picture::channel(shared, policy, ink),
        _ => run_document(shared, shared.compared()?, chart, 0, &[], ink),
    }
}

impl Desk for Model {
    fn shows_answer(&self) -> bool {
        true
    }

    fn picture(&self, shared: &Shared, chart: ChartId, ink: &dyn Fn(Look) -> Ink) -> Option<Document> {
        document(shared, chart, ink)
    }
}
