//! What the board remembers: what revealed rounds bring, which it asks for itself.

use crate::effect::Effect;
use crate::run::rounds::Rounds;
use crate::screens::desk::Desk;
use crate::shared::Shared;
use dealers_choice::workshop::file;
use worker::Reply;

/// What this screen remembers.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// What revealed rounds bring.
    pub rounds: Rounds,
}

/// What only this screen can hear: nothing.
#[derive(Clone, Copy, Debug)]
pub enum Msg {}

impl Model {
    /// What follows from what was touched.
    pub fn update(&mut self, msg: Msg, _: &mut Shared) -> Vec<Effect> {
        match msg {}
    }
}

impl Desk for Model {
    fn has_stage(&self) -> bool {
        false
    }

    fn ticks(&self, _: &Shared) -> bool {
        true
    }

    fn owns(&self, run: u64) -> bool {
        self.rounds.owns(run)
    }

    fn answered(&mut self, run: u64, reply: Reply, _: f64) -> Vec<Effect> {
        if let Reply::Year(records) = reply {
            self.rounds.arrived(run, records);
        }
        Vec::new()
    }

    fn failed(&mut self, run: u64, words: &str) -> Vec<Effect> {
        self.rounds.failed(run, words);
        Vec::new()
    }

    fn retried(&mut self, shared: &mut Shared) -> Option<Vec<Effect>> {
        self.rounds.retried().then(|| self.begin(shared))
    }

    fn begin(&mut self, shared: &mut Shared) -> Vec<Effect> {
        let session = file::read(&shared.workshop);
        let asked = session.map_or_else(|_| Vec::new(), |session| self.rounds.follow(&session, || shared.next_run()));
        [vec![Effect::Tick], asked].concat()
    }

    fn is_forgotten(&self, kept: &[u64]) -> bool {
        self.rounds.is_forgotten(kept)
    }

    fn forget(&mut self, kept: &[u64]) {
        self.rounds.forget(kept);
    }
}
