//! What the page asks of every screen, whichever it is: the runs and studies on its desk, its tables and pictures.
//!
//! All has an answer already that fits a screen which shows the run of all policies and works on nothing of its own.

use std::rc::Rc;

use crate::chart::{Document, Ink};
use crate::chart_id::ChartId;
use crate::effect::Effect;
use crate::run::asides::Extra;
use crate::run::draft::Draft;
use crate::run::inquiry::Inquiry;
use crate::run::look::Look;
use crate::run::stage::Stage;
use crate::shared::Shared;
use crate::shared::paper::Paper;
use dealers_choice::experiment::{Criterion, Plan};
use dealers_choice::report::csv::Dialect;
use worker::Reply;

/// What a screen remembers and does. Beside this it has `update`, which takes its own messages, and a view.
pub trait Desk {
    /// Whether it shows, or leans on, a run of what is tried.
    fn has_stage(&self) -> bool {
        true
    }

    /// Whether it shows the answer of Compare, so that more is asked about it when nothing moves.
    fn shows_answer(&self) -> bool {
        false
    }

    /// A study that it wants beside the answer of Compare, when nothing else is asked any more.
    fn beside(&self, _shared: &Shared) -> Option<Extra> {
        None
    }

    /// Its own run, where that is not the run of all policies.
    fn stage(&self) -> Option<&Stage> {
        None
    }

    /// Its own run, to be changed.
    fn stage_mut(&mut self) -> Option<&mut Stage> {
        None
    }

    /// What decides who does best in its own run.
    fn criterion(&self, shared: &Shared) -> Criterion {
        shared.criterion
    }

    /// The month in which it opens, where it shows a future of its own, and always the first.
    fn opens_at(&self, _shared: &Shared) -> Option<u32> {
        None
    }

    /// Reads what is stored of it, before it is shown.
    fn read(&mut self, _shared: &Shared) {}

    /// Takes in the drawings that became pixels: the name and the PNG file of each that did.
    fn drawn(&mut self, _shared: &Shared, _pictures: Vec<(String, Vec<u8>)>) -> Vec<Effect> {
        Vec::new()
    }

    /// The chapter that it opens, where it has chapters and the address names none.
    fn chapter(&self, _shared: &Shared) -> Option<u32> {
        None
    }

    /// The month in which its moving picture waits for the reader; none where it goes on to the end.
    fn waits_at(&self) -> Option<u32> {
        None
    }

    /// Notes that the moving picture has come to rest in that month.
    fn came_to_rest(&mut self, _month: u32) {}

    /// The plan that it shows.
    fn plan(&self, shared: &Shared) -> Rc<Plan> {
        Rc::clone(shared.draft().plan())
    }

    /// The study on it.
    fn inquiry(&self) -> Option<&Inquiry> {
        None
    }

    /// The study on it, to be changed.
    fn inquiry_mut(&mut self) -> Option<&mut Inquiry> {
        None
    }

    /// Whether that run was asked for from here, beside its own stage.
    fn owns(&self, run: u64) -> bool {
        run > 0 && self.inquiry().is_some_and(|inquiry| inquiry.run == run)
    }

    /// Works out what its study shows, once for all that show it, when more is known.
    fn conclude(&mut self) {}

    /// Takes in what a worker has answered to a run of its own.
    fn answered(&mut self, run: u64, reply: Reply, now_ms: f64) -> Vec<Effect> {
        match (self.inquiry_mut().filter(|inquiry| inquiry.run == run), reply) {
            (Some(inquiry), Reply::Evaluations { from, evaluations }) => {
                let effects = inquiry.arrived(from, evaluations, now_ms);
                self.conclude();
                effects
            }
            _ => Vec::new(),
        }
    }

    /// Gives up a run of its own, with the worker's last words.
    fn failed(&mut self, run: u64, words: &str) -> Vec<Effect> {
        let inquiry = self.inquiry_mut().filter(|inquiry| inquiry.run == run);
        inquiry.map_or_else(Vec::new, |inquiry| inquiry.failed(words.to_owned()))
    }

    /// Asks again for what a breakdown has taken; none if it has taken nothing.
    fn retried(&mut self, _shared: &mut Shared) -> Option<Vec<Effect>> {
        self.inquiry_mut().and_then(Inquiry::retried)
    }

    /// Asks by itself what it shows, where that was not asked yet or had to wait: when the reader has come, and whenever the
    /// workers have nothing better to do.
    fn begin(&mut self, _shared: &mut Shared) -> Vec<Effect> {
        self.inquiry_mut().map_or_else(Vec::new, Inquiry::go_on)
    }

    /// Lets its study wait until the reader comes back.
    fn leave(&mut self) -> Vec<Effect> {
        self.inquiry_mut().map_or_else(Vec::new, Inquiry::leave)
    }

    /// Whether it waits for answers to other runs than these: those that the workers have not forgotten.
    fn is_forgotten(&self, kept: &[u64]) -> bool {
        let inquiry = self.inquiry().is_some_and(|inquiry| inquiry.is_forgotten(kept));
        inquiry || self.stage().is_some_and(|stage| stage.is_forgotten(kept))
    }

    /// Notes that the workers have forgotten all runs but these, so that it asks again when it is its turn.
    fn forget(&mut self, kept: &[u64]) {
        if let Some(inquiry) = self.inquiry_mut() {
            inquiry.forget(kept);
        }
        if let Some(stage) = self.stage_mut() {
            stage.forget(kept);
        }
    }

    /// Whether it shows the time.
    fn ticks(&self, _shared: &Shared) -> bool {
        false
    }

    /// The document of the project that it shows.
    fn paper(&self) -> Option<&Paper> {
        None
    }

    /// That document, to be changed.
    fn paper_mut(&mut self) -> Option<&mut Paper> {
        None
    }

    /// The rows behind one of its charts as comma-separated values, where they are not those of a run.
    fn table(&self, _chart: ChartId, _dialect: Dialect) -> Option<String> {
        None
    }

    /// The plan that its pictures and tables are of, with the words it came from.
    fn pictured<'a>(&'a self, shared: &'a Shared) -> &'a Draft {
        shared.draft()
    }

    /// The picture of one of its charts, to stand on its own; nothing while it shows nothing. `ink` gives the colours of the
    /// page with that of a look.
    fn picture(&self, _shared: &Shared, _chart: ChartId, _ink: &dyn Fn(Look) -> Ink) -> Option<Document> {
        None
    }
}
