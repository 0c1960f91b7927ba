//! What the Lab remembers beside what all screens share: its own run, and what was asked about it.

use std::rc::Rc;

use super::diary::telling;
use super::settings::Kind;
use super::why::{Event, Why, leaver};
use crate::chart::{Document, Ink, run_document};
use crate::chart_id::ChartId;
use crate::effect::Effect;
use crate::run::bench::DealerId;
use crate::run::channel::Cast;
use crate::run::inquiry::Inquiry;
use crate::run::look::Look;
use crate::run::stage::{Phase, Stage};
use crate::screens::desk::Desk;
use crate::shared::Shared;
use crate::words::names;
use dealers_choice::experiment::Plan;
use dealers_choice::study::counterfactual::Whom;
use worker::Reply;

/// What the Lab remembers.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// The run of the policy on the bench.
    pub stage: Stage,
    /// Why it came so.
    pub why: Why,
    /// Whether the channel is a table instead of a picture.
    pub as_table: bool,
}

/// Something was touched.
#[derive(Clone, Copy, Debug)]
pub enum Msg {
    /// The channel was wanted as a table, or as a picture.
    TableToggled,
    /// The run on screen was kept for comparison.
    RunSaved,
    /// Every setting of a kind was to be put back.
    PutBack(Kind),
    /// Something about why it came so.
    Why(Event),
}

impl Model {
    /// What follows from what was touched.
    pub fn update(&mut self, msg: Msg, shared: &mut Shared) -> Vec<Effect> {
        match msg {
            Msg::TableToggled => self.as_table = !self.as_table,
            Msg::RunSaved => self.save(shared),
            Msg::PutBack(kind) => put_back(kind, shared),
            Msg::Why(event) => {
                let busy = self.stage.phase == Phase::Running || self.why.is_counting();
                let leaver = self.leaver(shared);
                let effects = self.why.update(event, shared, leaver);
                return if busy { effects.into_iter().map(Effect::after_others).collect() } else { effects };
            }
        }
        Vec::new()
    }

    /// The replication on screen under the policy on the bench.
    #[must_use]
    pub fn cast(&self) -> Option<&Rc<Cast>> {
        self.stage.casts.first()?.as_ref()
    }

    /// The dealer whose diary is open: the one that was picked, or else the one whose story says most.
    #[must_use]
    pub fn reading(&self, shared: &Shared) -> Option<DealerId> {
        shared.bench.dealer.or_else(|| self.cast().and_then(|cast| telling(cast)))
    }

    /// That dealer, if it has left by the end of the replication on screen.
    #[must_use]
    pub fn leaver(&self, shared: &Shared) -> Option<Whom> {
        leaver(self.reading(shared), shared, self.cast().map(|cast| &**cast))
    }

    /// Keeps the run on screen: its name and its medians.
    fn save(&self, shared: &mut Shared) {
        let Some(results) = &self.stage.results else { return };
        let medians = results.fans.iter().map(|fans| fans[0].rows.iter().map(|row| row[2]).collect()).collect();
        let name = names::saved_run(shared.draft(), shared.on_bench());
        let taken: Vec<&str> = shared.bench.saved.iter().map(|run| run.name.as_str()).collect();
        let name = names::unlike(&name, &taken);
        shared.bench.save(name, medians);
    }
}

/// Puts every setting of a kind back to where it stands while nobody moves it.
fn put_back(kind: Kind, shared: &mut Shared) {
    let place = shared.on_bench();
    let usual = shared.draft().tried(|words| match kind {
        Kind::Lever => words.policies[place].set.clear(),
        Kind::Condition => words.conditions.clear(),
        Kind::Parameter => words.parameters.clear(),
    });
    if let Ok(draft) = usual {
        shared.step(draft);
    }
}

impl Desk for Model {
    fn stage(&self) -> Option<&Stage> {
        Some(&self.stage)
    }

    fn stage_mut(&mut self) -> Option<&mut Stage> {
        Some(&mut self.stage)
    }

    fn plan(&self, shared: &Shared) -> Rc<Plan> {
        Rc::new(shared.draft().bench_plan(shared.on_bench()))
    }

    fn inquiry(&self) -> Option<&Inquiry> {
        Some(&self.why.shares.inquiry)
    }

    fn inquiry_mut(&mut self) -> Option<&mut Inquiry> {
        Some(&mut self.why.shares.inquiry)
    }

    fn owns(&self, run: u64) -> bool {
        self.why.owns(run)
    }

    fn answered(&mut self, run: u64, reply: Reply, now_ms: f64) -> Vec<Effect> {
        self.why.answered(run, reply, now_ms)
    }

    fn failed(&mut self, run: u64, words: &str) -> Vec<Effect> {
        self.why.failed(run, words)
    }

    fn retried(&mut self, shared: &mut Shared) -> Option<Vec<Effect>> {
        self.inquiry_mut().and_then(Inquiry::retried).or_else(|| self.why.retried(shared))
    }

    fn begin(&mut self, shared: &mut Shared) -> Vec<Effect> {
        if self.stage.phase == Phase::Finished { self.why.begin(shared) } else { Vec::new() }
    }

    fn is_forgotten(&self, kept: &[u64]) -> bool {
        self.stage.is_forgotten(kept) || self.why.is_forgotten(kept)
    }

    fn forget(&mut self, kept: &[u64]) {
        self.stage.forget(kept);
        self.why.forget(kept);
    }

    fn picture(&self, shared: &Shared, chart: ChartId, ink: &dyn Fn(Look) -> Ink) -> Option<Document> {
        let results = self.stage.results.as_ref()?;
        run_document(shared, results, chart, shared.on_bench(), &shared.bench.saved, ink)
    }
}
