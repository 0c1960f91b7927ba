//! A pool of simulation workers that are stateless, replaceable and loud.
//!
//! Each worker holds one request; the rest waits here, so a dead worker takes exactly one request with it. That request
//! is given out once more; if it kills a second worker, the page hears of it with the worker's last words. A worker that
//! says nothing until its deadline is killed too. If workers cannot be started at all, the page hears that, and what
//! waits is handed back for the page to do itself ([`here`]).

pub mod here;
mod slot;
pub mod timer;

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use slot::{Heard, Slot};

use worker::{Reply, Request};

/// Starts that may fail in a row before the pool gives up.
const FAILED_STARTS_MAX: u32 = 3;
/// Time that a worker may have spent on an outdated request before it is replaced, milliseconds.
const OUTDATED_MS_MAX: f64 = 250.0;

/// A request on its way through the pool.
#[derive(Clone, Debug)]
pub struct Job {
    /// The run that it belongs to; the pool only hands it back.
    pub run: u64,
    /// What is asked.
    pub request: Rc<Request>,
    /// Time after which a worker counts as lost, milliseconds.
    pub deadline_ms: i32,
    /// Workers that this job has killed so far.
    pub crashes: u32,
    /// Whether it is done beside what the reader waits for.
    pub aside: bool,
}

/// What the pool has to say.
#[derive(Debug)]
pub enum Event {
    /// A request was answered.
    Answered {
        /// The run that it belonged to.
        run: u64,
        /// The answer.
        reply: Reply,
    },
    /// A request killed two workers.
    Crashed {
        /// The run that it belonged to.
        run: u64,
        /// The last words of the second worker.
        message: String,
    },
    /// Workers do not start here; these requests are still open.
    Unavailable {
        /// What was waiting, in order.
        waiting: Vec<Job>,
    },
}

/// The pool. Dropping it ends its workers.
#[derive(Clone)]
pub struct Pool(Rc<RefCell<Inner>>);

struct Inner {
    address: String,
    slots: Vec<Slot>,
    queue: VecDeque<Job>,
    /// Whether the page needs a processor for itself.
    moving: bool,
    failed_starts: u32,
    notify: Rc<dyn Fn(Event)>,
}

impl Pool {
    /// Starts `size` workers from the script at `address` and tells `notify` what happens.
    pub fn start(size: u32, address: &str, notify: Rc<dyn Fn(Event)>) -> Self {
        let slots = (0..size).map(|_| Slot::empty()).collect();
        let queue = VecDeque::new();
        let inner = Inner { address: address.to_owned(), slots, queue, moving: false, failed_starts: 0, notify };
        let pool = Self(Rc::new(RefCell::new(inner)));
        for index in 0..size as usize {
            pool.spawn(index);
        }
        pool
    }

    /// Forgets what waits, replaces workers that are long at outdated requests, and works on `jobs` instead.
    pub fn replace(&self, jobs: impl IntoIterator<Item = Job>) {
        self.clear(OUTDATED_MS_MAX);
        self.0.borrow_mut().queue.extend(jobs);
        self.hand_out();
    }

    /// Adds `jobs` behind those that wait.
    pub fn add(&self, jobs: impl IntoIterator<Item = Job>) {
        self.0.borrow_mut().queue.extend(jobs);
        self.hand_out();
    }

    /// Forgets what waits and ends all work at once; idle workers stay warm.
    pub fn cancel(&self) {
        self.clear(0.0);
    }

    /// While something moves on the page, one worker does nothing aside.
    pub fn make_room(&self, moving: bool) {
        if std::mem::replace(&mut self.0.borrow_mut().moving, moving) && !moving {
            self.hand_out();
        }
    }

    fn clear(&self, patience_ms: f64) {
        self.0.borrow_mut().queue.clear();
        let slow = self.0.borrow().slots.iter().map(|slot| slot.busy_for_ms() >= patience_ms).collect::<Vec<_>>();
        for (index, _) in slow.iter().enumerate().filter(|(_, slow)| **slow) {
            self.spawn(index);
        }
    }

    /// Puts a new worker in place of whatever is at `index`.
    fn spawn(&self, index: usize) {
        let weak = Rc::downgrade(&self.0);
        let mut inner = self.0.borrow_mut();
        let address = inner.address.clone();
        let started = inner.slots[index].start(&address, move |generation, heard| {
            if let Some(inner) = weak.upgrade() {
                Self(inner).hear(index, generation, heard);
            }
        });
        drop(inner);
        if !started {
            self.start_failed(index);
        }
    }

    fn hear(&self, index: usize, generation: u32, heard: Heard) {
        if self.0.borrow().slots[index].generation() != generation {
            return;
        }
        match heard {
            Heard::Ready => self.ready(index),
            Heard::Words(words) => self.0.borrow_mut().slots[index].remember(words),
            Heard::Reply(bytes) => self.answered(index, &bytes),
            Heard::Trap(words) => self.trapped(index, words),
        }
    }

    fn ready(&self, index: usize) {
        let mut inner = self.0.borrow_mut();
        inner.failed_starts = 0;
        inner.slots[index].set_ready();
        drop(inner);
        self.hand_out();
    }

    fn answered(&self, index: usize, bytes: &[u8]) {
        let job = self.0.borrow_mut().slots[index].take_job();
        self.hand_out();
        match (job, worker::from_bytes::<Reply>(bytes)) {
            (Some(job), Some(reply)) => self.tell(Event::Answered { run: job.run, reply }),
            (Some(job), None) => self.tell(Event::Crashed { run: job.run, message: "unreadable reply".to_owned() }),
            (None, _) => {}
        }
    }

    fn trapped(&self, index: usize, words: Option<String>) {
        let mut inner = self.0.borrow_mut();
        let was_ready = inner.slots[index].is_ready();
        let message = inner.slots[index].last_words().or(words);
        let job = inner.slots[index].take_job();
        drop(inner);
        if !was_ready {
            return self.start_failed(index);
        }
        self.spawn(index);
        if let Some(job) = job {
            self.crashed(job, message.unwrap_or_else(|| "no answer in time".to_owned()));
        }
    }

    fn crashed(&self, job: Job, message: String) {
        if job.crashes == 0 {
            self.0.borrow_mut().queue.push_front(Job { crashes: 1, ..job });
            self.hand_out();
        } else {
            self.tell(Event::Crashed { run: job.run, message });
        }
    }

    fn start_failed(&self, index: usize) {
        let mut inner = self.0.borrow_mut();
        inner.failed_starts += 1;
        let given_up = inner.failed_starts >= FAILED_STARTS_MAX;
        let waiting = if given_up { inner.queue.drain(..).collect() } else { Vec::new() };
        drop(inner);
        if given_up {
            self.tell(Event::Unavailable { waiting });
        } else {
            self.spawn(index);
        }
    }

    fn hand_out(&self) {
        let mut inner = self.0.borrow_mut();
        let Inner { slots, queue, moving, .. } = &mut *inner;
        let last = slots.len() - 1;
        for (place, slot) in slots.iter_mut().enumerate().filter(|(_, slot)| slot.is_idle()) {
            let rests = *moving && place > 0 && place == last;
            if let Some(job) = queue.pop_front_if(|job| !(rests && job.aside)) {
                slot.give(job);
            }
        }
    }

    fn tell(&self, event: Event) {
        let notify = Rc::clone(&self.0.borrow().notify);
        notify(event);
    }
}
