//! Everything the page knows, and what follows from what happens: pure, so that it is tested without a browser.
//!
//! [`State::update`] takes what happened and gives back what is to be done outside. Nothing here draws, waits, stores or
//! sends; that is the business of [`crate::shell::effects`]. What all screens share is [`Shared`]; what one screen remembers
//! is on its desk, and only messages of that screen change it.

#[cfg(test)]
mod links;
mod page;
mod work;

use std::rc::Rc;

use crate::chart::{Document, Ink};
use crate::chart_id::ChartId;
use crate::effect::{Effect, Focus};
use crate::msg::{Msg, OnBench, Setup, Study, Work};
use crate::run::inquiry::Inquiry;
use crate::run::look::Look;
use crate::run::playback::{Moving, Play, Playback};
use crate::run::stage::{Phase, Stage};
use crate::screens::desk::Desk;
use crate::screens::{Desks, Said};
use crate::shared::{Notice, Shared};
use crate::words::origin;
use worker::Reply;

/// Everything the page knows.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// What all screens share.
    pub shared: Rc<Shared>,
    /// What each screen remembers.
    pub desks: Desks,
}

/// Something that happened.
#[derive(Clone, Debug)]
pub enum Message {
    /// On whichever screen.
    Anywhere(Msg),
    /// On one screen.
    Screen(Said),
}

impl From<Msg> for Message {
    fn from(msg: Msg) -> Self {
        Self::Anywhere(msg)
    }
}

impl From<Said> for Message {
    fn from(said: Said) -> Self {
        Self::Screen(said)
    }
}

impl From<Shared> for State {
    fn from(shared: Shared) -> Self {
        Self { shared: Rc::new(shared), desks: Desks::default() }
    }
}

impl State {
    /// Whether there is something to show in place of the still picture.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        let stage = self.stage();
        stage.phase != Phase::Running || stage.has_pictures()
    }

    /// What the page does when it opens.
    pub fn open(&mut self) -> Vec<Effect> {
        let mut effects = vec![Effect::Dress(self.shared.preferences), Effect::Title(self.shared.screen)];
        self.settle(None);
        let is_held = self.shared.notices.contains(&Notice::BrokeDown { example: false });
        if !is_held || self.desk().is_none() {
            effects.extend(self.screen_chosen());
        }
        effects
    }

    /// What follows from what happened.
    pub fn update(&mut self, message: impl Into<Message>) -> Vec<Effect> {
        let effects = match message.into() {
            Message::Screen(said) => self.said(said),
            Message::Anywhere(Msg::Setup(event)) => self.setup(event),
            Message::Anywhere(Msg::Work(event)) => self.work(event),
            Message::Anywhere(Msg::Play(event)) => self.play(event),
            Message::Anywhere(Msg::Bench(event)) => self.bench(event),
            Message::Anywhere(Msg::Study(event)) => self.study(event),
            Message::Anywhere(Msg::Page(event)) => self.page(event),
        };
        self.forget(&effects);
        effects
    }

    /// What the workers forget through these effects waits for its turn.
    fn forget(&mut self, effects: &[Effect]) {
        let Some(last) = effects.iter().rposition(Effect::clears) else { return };
        let kept: Vec<u64> = effects[last..].iter().filter_map(Effect::run).collect();
        while let Some(screen) = self.desks.find(|desk| desk.is_forgotten(&kept))
            && let Some(desk) = self.desks.of_mut(screen)
        {
            desk.forget(&kept);
        }
        if self.shared.stage.is_forgotten(&kept) {
            self.shared_mut().stage.forget(&kept);
        }
        if !kept.iter().any(|run| self.shared.asides.owns(*run)) {
            // The workers are at something else already.
            drop(self.shared_mut().asides.rest());
        }
    }

    /// Whether most messages of this kind change nothing on screen: answers that are shown together with others.
    #[must_use]
    pub fn is_often_quiet(&self, message: &Message) -> bool {
        let Message::Anywhere(Msg::Work(Work::Answered { run, reply, .. })) = message else { return false };
        let staged = |desk: &dyn Desk| desk.stage().is_some_and(|stage| stage.run == *run);
        let is_staged = self.shared.stage.run == *run || self.desks.find(staged).is_some();
        let is_of_a_run = matches!(reply, Reply::Blocks(_) | Reply::Trace(_));
        is_of_a_run && is_staged || matches!(reply, Reply::Evaluations { .. }) && self.shared.asides.owns(*run)
    }

    /// What answers of workers have changed on screen so far: while it stays the same, they need not be drawn.
    #[must_use]
    pub fn heard(&self) -> impl PartialEq + use<> {
        (self.shared.stage.heard(), self.desk().and_then(Desk::stage).map(Stage::heard), self.shared.asides.heard())
    }

    /// Whether that run was asked for beside what the reader waits for.
    #[must_use]
    pub fn is_aside(&self, run: u64) -> bool {
        let beside_own = |desk: &dyn Desk| desk.stage().is_some() && desk.owns(run);
        self.shared.asides.owns(run) || self.desk().is_some_and(beside_own)
    }

    /// How far the run behind the screen is.
    #[must_use]
    pub fn phase(&self) -> &Phase {
        &self.stage().phase
    }

    /// The picture of a chart of the screen, to stand on its own; nothing while it shows nothing. `ink` gives the colours of
    /// the page with that of a look.
    #[must_use]
    pub fn picture(&self, chart: ChartId, ink: &dyn Fn(Look) -> Ink) -> Option<Document> {
        let desk = self.desk()?;
        let origin = origin::lines(&self.shared, desk.pictured(&self.shared));
        Some(desk.picture(&self.shared, chart, ink)?.with_foot(&origin, &ink(Look::Plain)))
    }

    /// What all screens share, to be changed.
    pub fn shared_mut(&mut self) -> &mut Shared {
        Rc::make_mut(&mut self.shared)
    }

    /// The desk of the screen.
    fn desk(&self) -> Option<&dyn Desk> {
        self.desks.of(self.shared.screen)
    }

    /// The run behind the screen: its own, or that of all policies.
    fn stage(&self) -> &Stage {
        self.desk().and_then(Desk::stage).unwrap_or(&self.shared.stage)
    }

    fn stage_mut(&mut self) -> &mut Stage {
        if self.desk().and_then(Desk::stage).is_none() {
            return &mut Rc::make_mut(&mut self.shared).stage;
        }
        let own = self.desks.of_mut(self.shared.screen).and_then(Desk::stage_mut);
        own.unwrap_or_else(|| &mut Rc::make_mut(&mut self.shared).stage)
    }

    /// The study on screen, to be changed.
    fn inquiry_mut(&mut self) -> Option<&mut Inquiry> {
        self.desks.of_mut(self.shared.screen).and_then(Desk::inquiry_mut)
    }

    /// What follows when something on one screen was touched: it may have changed what is tried, or which screen is shown.
    fn said(&mut self, said: Said) -> Vec<Effect> {
        let before = Rc::clone(&self.shared);
        let mut effects = self.desks.update(said, Rc::make_mut(&mut self.shared));
        if self.shared.screen != before.screen {
            effects.extend(self.moved_on(&before));
        } else if self.shared.draft() != before.draft() || self.shared.bench != before.bench {
            effects.extend(self.rerun());
            effects.extend(self.remember());
        } else if self.shared.studies != before.studies
            || self.shared.story != before.story
            || self.shared.chapter != before.chapter
        {
            effects.extend(self.remember());
        }
        effects
    }

    fn setup(&mut self, event: Setup) -> Vec<Effect> {
        if let Setup::SeedWanted = event {
            return vec![Effect::DrawSeed];
        }
        let starts_over = matches!(event, Setup::Restarted) && self.shared.holds_address();
        if starts_over {
            self.shared_mut().accept_address();
        }
        let removed = if let Setup::PolicyRemoved(place) = event { Some(place) } else { None };
        if !self.shared_mut().change(event) {
            return if starts_over { self.remember() } else { Vec::new() };
        }
        self.shared_mut().clamp_policies();
        let focus = removed.map(|place| self.after_removal(place));
        [self.rerun(), self.remember(), focus.into_iter().collect()].concat()
    }

    /// The focus goes to the policy that took the place of the one removed, or to the way to add one.
    fn after_removal(&self, place: usize) -> Effect {
        let next = place < self.shared.draft().policies().len();
        Effect::Focus(Focus::Element(if next { format!("policy-{place}") } else { "policy-add".to_owned() }))
    }

    fn play(&mut self, event: Play) -> Vec<Effect> {
        let (months, replications) = (self.last_month(), self.stage().finished());
        let shared = self.shared_mut();
        shared.greeted = true;
        let before = shared.playback.replication;
        let mut effects = shared.playback.update(event, months, replications);
        let Playback { replication, month, moving, .. } = shared.playback;
        if replication != before {
            effects.extend(shared.asides.rest());
            effects.extend(self.stage().picture(replication));
        }
        if moving == Moving::Still
            && let Some(desk) = self.desks.of_mut(self.shared.screen)
        {
            desk.came_to_rest(month);
        }
        match event {
            Play::ReplicationReached(replication) => effects.push(Effect::Focus(Focus::Dot(replication))),
            Play::MonthPassed(_) => {}
            Play::Toggled
            | Play::MonthChosen(_)
            | Play::Stepped(_)
            | Play::SpeedChosen(_)
            | Play::ReplicationChosen(_)
            | Play::FlipToggled => effects.extend(self.remember()),
        }
        effects
    }

    fn bench(&mut self, event: OnBench) -> Vec<Effect> {
        let shared = self.shared_mut();
        match event {
            OnBench::PolicyChosen(place) => shared.take_to_bench(place),
            OnBench::DepthChosen(depth) => shared.bench.depth = depth,
            OnBench::DealerChosen(dealer) => shared.bench.dealer = dealer,
            OnBench::SavedToggled(id) => shared.bench.toggle(id),
            OnBench::SavedRemoved(id) => shared.bench.remove(id),
        }
        [self.rerun(), self.remember()].concat()
    }

    fn study(&mut self, event: Study) -> Vec<Effect> {
        let Some(inquiry) = self.inquiry_mut() else { return Vec::new() };
        match event {
            Study::Paused => inquiry.pause(),
            Study::Resumed => inquiry.resume(),
            Study::Stopped => inquiry.stop(),
        }
    }
}
