//! Replications on all cores, in order, with a bar for the patient and a brake for the impatient.

use std::num::NonZero;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Mutex, Once};
use std::thread;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::failure::{Failure, INTERRUPTED, Outcome, say};
use crate::store::{self, Store, Trouble};
use crate::study::{Evaluation, Method, Point, Study, inquire};

/// Most threads that may be asked for.
pub(super) const THREADS_MAX: u32 = 1024;
/// Work that is done sooner shows no bar.
const PATIENCE: Duration = Duration::from_secs(1);

/// Set by Ctrl-C: begin nothing new.
static STOP: AtomicBool = AtomicBool::new(false);

/// Threads that the machine runs at once.
pub(super) fn cores() -> u32 {
    thread::available_parallelism().map_or(1, NonZero::get) as u32
}

/// The results of the replications 0, 1, 2, … as far as they were completed.
pub(super) struct Finished<T> {
    pub results: Vec<T>,
    asked: u32,
}

/// What is counted on the bar.
const REPLICATIONS: &str = "futures";
/// What is counted where many plans are tried.
const POINTS: &str = "points";

impl<T> Finished<T> {
    /// Nothing was asked for yet.
    pub const fn none() -> Self {
        Self { results: Vec::new(), asked: 0 }
    }

    /// Takes in what came next; whether Ctrl-C cut it short.
    pub fn extend(&mut self, more: Self) -> bool {
        let short = (more.results.len() as u32) < more.asked;
        self.asked += more.asked;
        self.results.extend(more.results);
        short
    }

    /// Whether Ctrl-C came before the first replication was complete.
    pub fn is_empty(&self) -> bool {
        self.results.is_empty()
    }

    /// Fails if Ctrl-C came before all replications were complete.
    pub fn all(&self) -> Outcome {
        let done = self.results.len() as u32;
        if done == self.asked { Ok(()) } else { Err(Failure::Interrupted { done, asked: self.asked }) }
    }
}

/// Does `task` for 0, 1, 2, … below `count` on some threads.
///
/// Tasks are handed out in order and each is finished, so what Ctrl-C leaves is a beginning without gaps. The results do
/// not depend on the number of threads.
pub(super) fn in_order<T: Send>(count: u32, threads: u32, task: impl Fn(u32) -> T + Sync) -> Finished<T> {
    let bar = Bar::new(count, REPLICATIONS);
    let finished = shared_out(count, threads, &|_| bar.advance(1), task);
    bar.finish();
    finished
}

/// How the policies stand at all points that a method asks for, until it knows enough or Ctrl-C comes.
pub(super) fn inquired(study: &Study, method: &impl Method, threads: u32) -> Finished<Evaluation> {
    asked_aloud(method, |points, _, bar| computed(study, points, threads, bar), |_| String::new())
}

/// How the policies stand at these points.
fn computed(study: &Study, points: &[Point], threads: u32, bar: &Bar) -> Vec<Evaluation> {
    let task = |index| study.evaluation(&points[index as usize]);
    shared_out(points.len() as u32, threads, &|_| bar.advance(1), task).results
}

/// The same over a store, if there is one: what it holds is read, what it lacks is computed and kept. `words` stand on the bar after
/// each batch, about what is known by then.
pub(super) fn inquired_in(
    store: Option<&Store>,
    study: &Study,
    method: &impl Method,
    threads: u32,
    words: impl Fn(&[Evaluation]) -> String,
) -> Outcome<Finished<Evaluation>> {
    let mut trouble = None;
    let answer = |points: &[Point], first: u32, bar: &Bar| {
        let Some(store) = store else { return computed(study, points, threads, bar) };
        let portions: Vec<_> = store::portions(study, first.into(), points).collect();
        let task = |&(first, points): &(u64, &[Point])| store::evaluated(store, study, first, points);
        let (answers, failed) = kept(&portions, threads, bar, task, |(_, points)| points.len() as u64);
        trouble = failed;
        answers.into_iter().flatten().collect()
    };
    let finished = asked_aloud(method, answer, words);
    trouble.map_or(Ok(finished), |trouble| Err(trouble.into()))
}

/// Does tasks that may meet trouble with the disk, until the first does: their results as far as there are all before them, and the
/// trouble. `weight` is what a task counts on the bar.
pub(super) fn kept<T: Sync, R: Send>(
    tasks: &[T],
    threads: u32,
    bar: &Bar,
    task: impl Fn(&T) -> Result<R, Trouble> + Sync,
    weight: impl Fn(&T) -> u64 + Sync,
) -> (Vec<R>, Option<Trouble>) {
    let trouble = Mutex::new(None);
    let labour = |index: u32| {
        if trouble.lock().is_ok_and(|trouble| trouble.is_some()) {
            return None;
        }
        match task(&tasks[index as usize]) {
            Ok(result) => Some(result),
            Err(error) => {
                trouble.lock().expect("nobody panics while holding it").get_or_insert(error);
                None
            }
        }
    };
    let advance = |index: u32| bar.advance(weight(&tasks[index as usize]));
    let results = shared_out(tasks.len() as u32, threads, &advance, labour).results;
    (results.into_iter().map_while(|result| result).collect(), trouble.into_inner().expect("nobody panicked"))
}

/// Asks a method until it knows enough, with a bar. `answer` is given the points, how many were asked before, and the bar.
fn asked_aloud(
    method: &impl Method,
    mut answer: impl FnMut(&[Point], u32, &Bar) -> Vec<Evaluation>,
    words: impl Fn(&[Evaluation]) -> String,
) -> Finished<Evaluation> {
    let bar = Bar::new(method.expected(), POINTS);
    let (mut asked, mut told) = (0, Vec::new());
    let results = inquire(method, |points| {
        let first = asked;
        asked += points.len() as u32;
        bar.expect_at_least(asked);
        let answers = answer(points, first, &bar);
        told.extend_from_slice(&answers);
        bar.tell(words(&told));
        answers
    });
    bar.finish();
    Finished { results, asked }
}

/// Batches of tasks, one after the other, under one bar.
pub(super) struct Batches {
    bar: Bar,
    threads: u32,
}

impl Batches {
    /// No batch yet.
    pub fn new(what: &str, threads: u32) -> Self {
        Self { bar: Bar::new(0, what), threads }
    }

    /// Says where the work is.
    pub fn tell(&self, words: String) {
        self.bar.tell(words);
    }

    /// Does a batch; nothing if Ctrl-C came before it was complete.
    pub fn run<T: Send>(&self, count: u32, task: impl Fn(u32) -> T + Sync) -> Option<Vec<T>> {
        self.bar.begin(count);
        let results = shared_out(count, self.threads, &|_| self.bar.advance(1), task).results;
        (results.len() == count as usize).then_some(results)
    }
}

impl Drop for Batches {
    fn drop(&mut self) {
        self.bar.finish();
    }
}

/// Shares the tasks out, in order, among threads; `advance` hears of each that is done.
fn shared_out<T: Send>(
    count: u32,
    threads: u32,
    advance: &(impl Fn(u32) + Sync),
    task: impl Fn(u32) -> T + Sync,
) -> Finished<T> {
    heed_interrupts();
    let next = AtomicU32::new(0);
    let labour = || {
        let mut done = Vec::new();
        while !STOP.load(Ordering::Relaxed) {
            let index = next.fetch_add(1, Ordering::Relaxed);
            if index >= count {
                break;
            }
            done.push((index, task(index)));
            advance(index);
        }
        done
    };
    let mut done: Vec<(u32, T)> = thread::scope(|scope| {
        let hands: Vec<_> = (0..threads.min(count)).map(|_| scope.spawn(labour)).collect();
        hands.into_iter().flat_map(|hand| hand.join().expect("a task that panics ends the program")).collect()
    });
    done.sort_unstable_by_key(|(index, _)| *index);
    Finished { results: done.into_iter().map(|(_, result)| result).collect(), asked: count }
}

/// The first Ctrl-C asks the work to stop, the second ends the program.
fn heed_interrupts() {
    static HEEDED: Once = Once::new();
    HEEDED.call_once(set_handler);
}

fn set_handler() {
    let handled = ctrlc::set_handler(|| {
        if STOP.swap(true, Ordering::Relaxed) {
            std::process::exit(i32::from(INTERRUPTED));
        }
    });
    if handled.is_err() {
        say("Ctrl-C will stop the program at once, without writing: the system allows no handler");
    }
}

/// A bar on standard error that appears after a second, and never where there is no terminal.
pub(super) struct Bar {
    bar: ProgressBar,
    start: Instant,
}

impl Bar {
    /// So many of `what` are to come.
    pub fn new(count: u32, what: &str) -> Self {
        let bar = ProgressBar::with_draw_target(Some(u64::from(count)), ProgressDrawTarget::hidden());
        let style = ProgressStyle::with_template(&format!("{{bar:40}} {{pos}} of {{len}} {what}, {{eta}} left{{msg}}"));
        bar.set_style(style.expect("a template that was tried"));
        Self { bar, start: Instant::now() }
    }

    fn expect_at_least(&self, count: u32) {
        if self.bar.length().is_none_or(|length| length < u64::from(count)) {
            self.bar.set_length(u64::from(count));
        }
    }

    fn begin(&self, count: u32) {
        self.bar.set_length(u64::from(count));
        self.bar.set_position(0);
    }

    fn tell(&self, words: String) {
        self.bar.set_message(words);
    }

    fn advance(&self, by: u64) {
        if self.bar.is_hidden() && self.start.elapsed() > PATIENCE {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        self.bar.inc(by);
    }

    /// It is over.
    pub fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
