//! The work of the pool done on the page's own thread, a replication at a time, where workers do not start. It is the worker's
//! program that does it, loaded when it is first wanted, so that the page's own carries no simulation.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use crate::run::workers::timer::Timer;
use crate::run::workers::{Event, Job};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use wasm_bindgen_futures::spawn_local;
use worker::{Reply, Request, from_bytes, to_bytes};

#[wasm_bindgen]
extern "C" {
    /// Answers a request, both as bytes.
    #[wasm_bindgen(js_namespace = dealersChoice, js_name = simulate, catch)]
    async fn js_simulate(request: Vec<u8>) -> Result<JsValue, JsValue>;
}

/// The page doing the work itself: between two replications it can take a breath.
#[derive(Clone)]
pub struct Here(Rc<RefCell<Inner>>);

struct Inner {
    queue: VecDeque<Job>,
    next: Option<Timer>,
    notify: Rc<dyn Fn(Event)>,
}

impl Here {
    /// Nothing to do yet; `notify` will be told of every answer.
    pub fn new(notify: Rc<dyn Fn(Event)>) -> Self {
        Self(Rc::new(RefCell::new(Inner { queue: VecDeque::new(), next: None, notify })))
    }

    /// Forgets what waits.
    pub fn cancel(&self) {
        let mut inner = self.0.borrow_mut();
        inner.queue.clear();
        inner.next = None;
    }

    /// Adds `jobs` behind those that wait, in pieces of one replication.
    pub fn add(&self, jobs: impl IntoIterator<Item = Job>) {
        self.0.borrow_mut().queue.extend(jobs.into_iter().flat_map(pieces));
        self.schedule();
    }

    fn schedule(&self) {
        let again = self.clone();
        let mut inner = self.0.borrow_mut();
        if !inner.queue.is_empty() {
            inner.next = Some(Timer::after(0, move || again.work()));
        }
    }

    fn work(&self) {
        let Some(job) = self.0.borrow_mut().queue.pop_front() else { return };
        let here = self.clone();
        spawn_local(async move {
            let event = match answered(&job.request).await {
                Ok(reply) => Event::Answered { run: job.run, reply },
                Err(message) => Event::Crashed { run: job.run, message },
            };
            let notify = Rc::clone(&here.0.borrow().notify);
            notify(event);
            here.schedule();
        });
    }
}

/// The reply to a request, or why there is none.
async fn answered(request: &Request) -> Result<Reply, String> {
    let reply = js_simulate(to_bytes(request)).await.map_err(|error| format!("{error:?}"))?;
    from_bytes(&js_sys::Uint8Array::new(&reply).to_vec()).ok_or_else(|| "unreadable reply".to_owned())
}

fn pieces(job: Job) -> Vec<Job> {
    match &*job.request {
        Request::Blocks { plan, from, to, compared } => (*from..*to)
            .map(|replication| Request::Blocks {
                plan: plan.clone(),
                from: replication,
                to: replication + 1,
                compared: *compared,
            })
            .map(|request| Job { request: Rc::new(request), ..job.clone() })
            .collect(),
        _ => vec![job],
    }
}
