//! What the state asks for is done here, and what happens outside is told from here: the only place of the page that
//! touches the browser, charts apart.

mod browser;
mod export;
mod listeners;
mod picture;

use std::rc::Rc;

use yew::Callback;

use crate::effect::{Effect, StorageKey, Wake};
use crate::msg::{Msg, Page, Setup, Work};
use crate::run::workers::here::Here;
use crate::run::workers::timer::{Seen, Timer};
use crate::run::workers::{Event, Job, Pool};
use crate::shell::{address, storage};
use crate::state::State;
use crate::words;
use listeners::Listeners;
use worker::Request;

/// Most workers, whatever the machine has: more make the page wait for them to start.
const WORKERS_MAX: u32 = 4;
/// Nothing is asked beside the run until nothing has moved for so long, milliseconds.
const REST_MS: i32 = 900;
/// Address and storage are written when nothing has moved for so long, milliseconds.
const WRITE_AFTER_MS: i32 = 300;

/// The outside.
pub struct Effects {
    send: Callback<Msg>,
    pool: Pool,
    here: Here,
    /// Whether the page has to compute by itself.
    alone: Rc<std::cell::Cell<bool>>,
    later: Option<Timer>,
    rest: Option<Timer>,
    seen: Option<Seen>,
    address: Option<Timer>,
    focus: Option<Timer>,
    writes: [Option<Timer>; 2],
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
        let listeners = Listeners::new(&send);
        Self {
            send,
            pool,
            here,
            alone,
            later: None,
            rest: None,
            seen: None,
            address: None,
            focus: None,
            writes: [None, None],
            export: None,
            _listeners: listeners,
        }
    }

    /// The state that the address, or else the last visit, restores.
    #[must_use]
    pub fn restored(&self) -> State {
        let mut state = State::opening();
        let shared = state.shared_mut();
        shared.base = browser::address("");
        shared.system_less_motion = browser::asks_less_motion();
        if let Ok(Some(stored)) = browser::stored(StorageKey::Device.name()) {
            storage::restore(shared, &stored);
        }
        let fragment = browser::fragment();
        if !fragment.is_empty() {
            state.follow(&fragment);
        } else if let Ok(Some(work)) = browser::stored(StorageKey::Work.name()) {
            // Work that cannot be read any more is as good as none: the opening example is a fine start.
            drop(address::read(state.shared_mut(), &work));
        }
        state
    }

    /// Does what was asked for in that state.
    pub fn perform(&mut self, effect: Effect, state: &State) {
        match effect {
            Effect::Compute { run, requests, deadline_ms } => self.compute(jobs(run, requests, deadline_ms), true),
            Effect::ComputeMore { run, requests, deadline_ms } => self.compute(jobs(run, requests, deadline_ms), false),
            Effect::StopComputing => self.stop(),
            Effect::OnceSeen(wake) => self.seen = Some(Seen::once(self.waking(wake))),
            Effect::Later { after_ms, wake } => {
                self.later = Some(Timer::after(after_ms.cast_signed(), self.waking(wake)));
            }
            Effect::OnceAtRest(wake) => self.rest = Some(Timer::after(REST_MS, self.waking(wake))),
            Effect::DrawSeed => self.draw_seed(),
            Effect::ShowAddress(fragment) => {
                self.address = Some(Timer::after(WRITE_AFTER_MS, move || browser::show_fragment(&fragment)));
            }
            Effect::EnterAddress(left, entered) => {
                self.address = None;
                browser::show_fragment(&left);
                browser::enter_fragment(&entered);
            }
            Effect::CorrectAddress(fragment) => {
                self.address = None;
                browser::show_fragment(&fragment);
            }
            Effect::Focus(focus) => self.focus = Some(Timer::after(0, move || browser::focus(&focus))),
            Effect::Title(screen) => browser::title(&words::title(screen)),
            Effect::Keep(key, text) => self.keep(key, text),
            Effect::CopyLink(fragment) => browser::copy(browser::address(&fragment), self.send.clone()),
            Effect::SaveRuns { plan, name } => self.export = Some(export::runs(&plan, name)),
            Effect::SaveText { name, text } => browser::save(&name, "text/csv", &text),
            Effect::SavePicture { chart, format, name } => picture::save(state, chart, format, name),
            Effect::Print => browser::print(),
            Effect::Dress(preferences) => browser::dress(preferences),
            Effect::BringWhole(fragment, stored) => {
                // What waits to be written is older than this.
                (self.address, self.writes) = (None, [None, None]);
                browser::show_fragment(&fragment);
                // A browser that keeps nothing has said so before; the address carries the plan all the same.
                drop(browser::keep(StorageKey::Device.name(), &stored));
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

    fn draw_seed(&self) {
        if let Some(seed) = browser::entropy() {
            self.send.emit(Msg::Setup(Setup::SeedDrawn(seed)));
        }
    }

    fn keep(&mut self, key: StorageKey, text: String) {
        let send = self.send.clone();
        self.writes[key as usize] = Some(Timer::after(WRITE_AFTER_MS, move || {
            if browser::keep(key.name(), &text).is_err() {
                send.emit(Msg::Page(Page::StorageRefused));
            }
        }));
    }
}

fn jobs(run: u64, requests: Vec<Rc<Request>>, deadline_ms: i32) -> Vec<Job> {
    requests.into_iter().map(|request| Job { run, request, deadline_ms, crashes: 0 }).collect()
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
