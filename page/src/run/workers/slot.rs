//! One place in the pool: a worker, the request it holds, and its generation.
//!
//! Events of an earlier generation are told apart by its number: a late error or reply of a worker that was ended must
//! not hit its successor.

use std::rc::Rc;

use wasm_bindgen::prelude::{Closure, JsCast, JsValue};
use web_sys::{ErrorEvent, MessageEvent, Worker, WorkerOptions, WorkerType};

use crate::run::workers::Job;
use crate::run::workers::timer::Timer;
use worker::to_bytes;

/// Time within which a worker must have started, milliseconds.
const START_MS_MAX: i32 = 15_000;

/// What came from a worker.
pub(super) enum Heard {
    /// It has started and can take a request.
    Ready,
    /// Words just before a trap.
    Words(String),
    /// The answer to its request.
    Reply(Vec<u8>),
    /// It is dead or took too long.
    Trap(Option<String>),
}

type Ear = Rc<dyn Fn(u32, Heard)>;

#[derive(Default)]
pub(super) struct Slot {
    generation: u32,
    worker: Option<Live>,
    ear: Option<Ear>,
    ready: bool,
    job: Option<(Job, f64)>,
    words: Option<String>,
    deadline: Option<Timer>,
}

/// A running worker with its handlers.
struct Live {
    worker: Worker,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(web_sys::Event)>,
}

impl Drop for Live {
    fn drop(&mut self) {
        self.worker.terminate();
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
    }
}

impl Slot {
    pub(super) fn empty() -> Self {
        Self::default()
    }

    pub(super) const fn generation(&self) -> u32 {
        self.generation
    }

    pub(super) const fn is_ready(&self) -> bool {
        self.ready
    }

    pub(super) const fn is_idle(&self) -> bool {
        self.ready && self.job.is_none()
    }

    /// Ends the worker that is here, if any, and starts another; whether that could be tried at all.
    pub(super) fn start(&mut self, address: &str, ear: impl Fn(u32, Heard) + 'static) -> bool {
        let ear: Ear = Rc::new(ear);
        bury(self.worker.take());
        *self = Self { generation: self.generation + 1, ear: Some(Rc::clone(&ear)), ..Self::default() };
        self.worker = live(address, self.generation, &ear);
        self.expect_within(START_MS_MAX);
        self.worker.is_some()
    }

    pub(super) fn set_ready(&mut self) {
        self.ready = true;
        self.deadline = None;
    }

    pub(super) fn give(&mut self, job: Job) {
        let bytes = js_sys::Uint8Array::from(to_bytes(&*job.request).as_slice());
        let transfer = js_sys::Array::of1(&bytes.buffer());
        let sent =
            self.worker.as_ref().is_some_and(|live| live.worker.post_message_with_transfer(&bytes, &transfer).is_ok());
        self.expect_within(if sent { job.deadline_ms } else { 0 });
        self.job = Some((job, js_sys::Date::now()));
    }

    pub(super) fn take_job(&mut self) -> Option<Job> {
        self.deadline = None;
        self.job.take().map(|(job, _)| job)
    }

    /// Time since it was given its request, milliseconds; below 0 when idle.
    pub(super) fn busy_for_ms(&self) -> f64 {
        self.job.as_ref().map_or(-1.0, |(_, since)| js_sys::Date::now() - since)
    }

    pub(super) fn remember(&mut self, words: String) {
        self.words = Some(words);
    }

    pub(super) fn last_words(&mut self) -> Option<String> {
        self.words.take()
    }

    fn expect_within(&mut self, milliseconds: i32) {
        let generation = self.generation;
        self.deadline =
            self.ear.clone().map(|ear| Timer::after(milliseconds, move || ear(generation, Heard::Trap(None))));
    }
}

/// Ends a worker in a later task: one of its handlers may be what is running now.
fn bury(live: Option<Live>) {
    if let Some(live) = live {
        live.worker.terminate();
        wasm_bindgen_futures::spawn_local(async move { drop(live) });
    }
}

fn live(address: &str, generation: u32, ear: &Ear) -> Option<Live> {
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let worker = Worker::new_with_options(address, &options).ok()?;
    let message_ear = Rc::clone(ear);
    let on_message = Closure::new(move |event: MessageEvent| message_ear(generation, heard(&event.data())));
    let error_ear = Rc::clone(ear);
    let on_error = Closure::new(move |event: web_sys::Event| {
        event.prevent_default();
        let words = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message);
        error_ear(generation, Heard::Trap(words));
    });
    worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
    Some(Live { worker, _on_message: on_message, _on_error: on_error })
}

fn heard(data: &JsValue) -> Heard {
    if let Some(words) = data.as_string() {
        Heard::Words(words)
    } else if let Some(bytes) = data.dyn_ref::<js_sys::Uint8Array>() {
        Heard::Reply(bytes.to_vec())
    } else {
        Heard::Ready
    }
}
