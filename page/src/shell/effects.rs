//! What the state asks of the browser is done here, and what happens outside is told from here. Workers (`run::workers`), the
//! plot's width, the still picture and the events of controls touch the browser too.

mod breakdowns;
mod browser;
mod export;
mod listeners;
mod picture;
mod writes;

use std::rc::Rc;

use yew::Callback;

use crate::effect::{Effect, Focus, StorageKey, Wake};
use crate::msg::{Msg, Setup, Work};
use crate::run::playback::Moving;
use crate::run::workers::here::Here;
use crate::run::workers::timer::{Seen, Timer};
use crate::run::workers::{Event, Job, Pool};
use crate::shared::{Notice, storage};
use crate::state::State;
use crate::table::IS_WHOLE;
use crate::words;
use breakdowns::Watch;
use listeners::Listeners;
use worker::Request;
use writes::Writes;

/// Most workers, whatever the machine has: more make the page wait for them to start.
const WORKERS_MAX: u32 = 4;
/// Nothing is asked beside the run until nothing has moved for so long, milliseconds.
const REST_MS: i32 = 900;
/// A second, milliseconds.
const SECOND_MS: f64 = 1_000.0;
/// A few words are read in so long, milliseconds.
const READ_MS: i32 = 6_000;

/// The outside.
pub struct Effects {
    send: Callback<Msg>,
    pool: Pool,
    here: Here,
    /// Whether the page has to compute by itself.
    alone: Rc<std::cell::Cell<bool>>,
    later: Option<Timer>,
    tick: Option<Timer>,
    rest: Option<Timer>,
    read: Option<Timer>,
    seen: Option<Seen>,
    /// Where the focus goes once what has changed is on the page.
    focus: Option<Focus>,
    writes: Writes,
    breakdowns: Watch,
    /// The export that is being made; another one takes its place.
    export: Option<Here>,
    _listeners: Listeners,
}

impl Effects {
    /// Starts the workers and listens to the browser; what happens goes to `send`.
    #[must_use]
    pub fn new(send: Callback<Msg>) -> Self {
        let alone = Rc::new(std::cell::Cell::new(false));
        let here = Here::new(teller(&send, None));
        let pool = Pool::start(
            browser::cores().clamp(1, WORKERS_MAX),
            &browser::meta("worker"),
            teller(&send, Some((here.clone(), Rc::clone(&alone)))),
        );
        let (listeners, writes) = (Listeners::new(&send), Writes::new(&send));
        Self {
            send,
            pool,
            here,
            alone,
            later: None,
            tick: None,
            rest: None,
            read: None,
            seen: None,
            focus: None,
            writes,
            breakdowns: Watch::new(),
            export: None,
            _listeners: listeners,
        }
    }

    /// The state that the address, or else the last visit, restores.
    #[must_use]
    pub fn restored(&self) -> State {
        let mut state = State::default();
        let shared = state.shared_mut();
        shared.base = browser::address("");
        shared.now_ms = browser::now_ms();
        shared.system_less_motion = browser::asks_less_motion();
        if let Ok(Some(stored)) = browser::stored(StorageKey::Device.name())
            && storage::restore(shared, &stored).is_err()
        {
            shared.notify(Notice::KeptAside(StorageKey::Device));
        }
        shared.situations = as_stored(StorageKey::Situations);
        shared.story = as_stored(StorageKey::Story);
        shared.workshop = as_stored(StorageKey::Workshop);
        shared.seat = as_stored(StorageKey::Seat);
        shared.handout = as_stored(StorageKey::Handout);
        let work = browser::stored(StorageKey::Work.name()).ok().flatten();
        state.restore(&writes::fragment(), work.as_deref(), breakdowns::before());
        for key in [StorageKey::Device, StorageKey::Work] {
            if state.shared.notices.contains(&Notice::KeptAside(key)) {
                browser::copy_stored(key.name(), key.aside());
            }
        }
        state
    }

    /// Notes how far the run is, for the case that it breaks the page, and whether the page needs a processor for itself.
    pub fn follow(&mut self, state: &State) {
        self.breakdowns.follow(state.phase());
        self.pool.make_room(state.shared.playback.moving != Moving::Still);
    }

    /// What has changed is on the page now.
    pub fn drawn(&mut self) {
        if let Some(focus) = self.focus.take() {
            browser::focus(&focus);
        }
    }

    /// Does what was asked for in that state.
    pub fn perform(&mut self, effect: Effect, state: &State) {
        match effect {
            Effect::Compute { run, requests, deadline_ms } => {
                self.compute(jobs(state, run, requests, deadline_ms), true);
            }
            Effect::ComputeMore { run, requests, deadline_ms } => {
                self.compute(jobs(state, run, requests, deadline_ms), false);
            }
            Effect::StopComputing => self.stop(),
            Effect::OnceSeen(wake) => self.seen = Some(Seen::once(self.waking(wake))),
            Effect::Later { after_ms, wake } => {
                self.later = Some(Timer::after(after_ms.cast_signed(), self.waking(wake)));
            }
            Effect::Tick => self.tick = Some(self.ticking()),
            Effect::OnceAtRest(wake) => self.rest = Some(Timer::after(REST_MS, self.waking(wake))),
            Effect::OnceRead(wake) => self.read = Some(Timer::after(READ_MS, self.waking(wake))),
            Effect::DrawSeed => self.draw_seed(),
            Effect::ShowAddress(fragment) => self.writes.show(fragment),
            Effect::EnterAddress(left, entered) => self.writes.enter(&left, &entered),
            Effect::CorrectAddress(fragment) => self.writes.correct(&fragment),
            Effect::Focus(focus) => self.focus = Some(focus),
            Effect::Title(screen) => browser::title(&words::title(screen)),
            Effect::Keep(key, text) => self.writes.keep(key, text),
            // A browser that keeps nothing has said so before.
            Effect::SetAside(key, text) => drop(browser::keep(key.aside(), &text)),
            Effect::CopyLink(fragment) => browser::copy(browser::address(&fragment), self.send.clone()),
            Effect::SaveRuns { plan, dialect, name } => self.export = Some(export::runs(&plan, dialect, name)),
            Effect::CopyText(text) => browser::copy(text, self.send.clone()),
            Effect::DrawPixels(sketches) if IS_WHOLE => picture::draw(sketches, self.send.clone()),
            Effect::SaveText { name, text } => browser::save(&name, "text/csv", &text),
            Effect::SaveFile { name, mime, text } => browser::save(&name, mime, &text),
            Effect::SaveZip { name, bytes } if IS_WHOLE => browser::save_zip(&name, &bytes),
            // The opening makes no hand-out.
            Effect::DrawPixels(_) | Effect::SaveZip { .. } => {}
            Effect::SavePicture { chart, format, name } => picture::save(state, chart, format, name),
            Effect::Read(paper) => browser::read(paper, self.send.clone()),
            Effect::Print => browser::print(),
            Effect::Dress(preferences) => browser::dress(preferences),
            Effect::BringWhole { link, device, holds_address } => {
                self.keep_for_whole(&link, &device, holds_address);
                browser::bring_whole(self.send.clone());
            }
            Effect::TakeOver => browser::take_over(self.send.clone()),
        }
    }

    fn compute(&mut self, jobs: Vec<Job>, instead: bool) {
        if instead {
            self.rest = None;
        }
        match (self.alone.get(), instead) {
            (false, true) => self.pool.replace(jobs),
            (false, false) => self.pool.add(jobs),
            (true, _) => {
                if instead {
                    self.here.cancel();
                }
                self.here.add(jobs);
            }
        }
    }

    fn stop(&self) {
        self.pool.cancel();
        self.here.cancel();
    }

    /// A call that wakes the page.
    fn waking(&self, wake: Wake) -> impl FnOnce() + 'static {
        let send = self.send.clone();
        move || send.emit(wake.into())
    }

    /// A timer that tells the time at the next full second.
    fn ticking(&self) -> Timer {
        let send = self.send.clone();
        let left = SECOND_MS - browser::now_ms() % SECOND_MS;
        Timer::after(left as i32, move || send.emit(Msg::Work(Work::Ticked(browser::now_ms()))))
    }

    fn draw_seed(&self) {
        if let Some(seed) = browser::entropy() {
            self.send.emit(Msg::Setup(Setup::SeedDrawn(seed)));
        }
    }

    /// Puts down where the whole program begins.
    fn keep_for_whole(&mut self, link: &str, device: &str, holds_address: bool) {
        // What waits to be written is older than this.
        self.writes.forget();
        // A browser that keeps nothing has said so before; the address carries the plan all the same.
        drop(browser::keep(StorageKey::Device.name(), device));
        if !holds_address || browser::keep(StorageKey::Work.name(), link).is_err() {
            browser::show_fragment(link);
        }
    }
}

/// The text that is stored under that key; empty for none.
fn as_stored(key: StorageKey) -> Rc<str> {
    browser::stored(key.name()).ok().flatten().unwrap_or_default().into()
}

fn jobs(state: &State, run: u64, requests: Vec<Rc<Request>>, deadline_ms: i32) -> Vec<Job> {
    let aside = state.is_aside(run);
    requests.into_iter().map(|request| Job { run, request, deadline_ms, crashes: 0, aside }).collect()
}

/// Tells the page what a pool has to say; where workers do not start, the page takes over what waits.
fn teller(send: &Callback<Msg>, instead: Option<(Here, Rc<std::cell::Cell<bool>>)>) -> Rc<dyn Fn(Event)> {
    let send = send.clone();
    Rc::new(move |event| match event {
        Event::Answered { run, reply } => {
            send.emit(Msg::Work(Work::Answered { run, reply, now_ms: browser::now_ms() }));
        }
        Event::Crashed { run, message } => send.emit(Msg::Work(Work::Crashed(run, message))),
        Event::Unavailable { waiting } => {
            if let Some((here, alone)) = &instead {
                alone.set(true);
                here.add(waiting);
                send.emit(Msg::Work(Work::WorkersRefused));
            }
        }
    })
}
