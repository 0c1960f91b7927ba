//! The work of the pool done on the page's own thread, a replication at a time, where workers do not start.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use crate::run::workers::timer::Timer;
use crate::run::workers::{Event, Job};
use worker::{Request, serve};

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
        let job = self.0.borrow_mut().queue.pop_front();
        if let Some(job) = job {
            let reply = serve((*job.request).clone());
            let notify = Rc::clone(&self.0.borrow().notify);
            notify(Event::Answered { run: job.run, reply });
        }
        self.schedule();
    }
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
