//! Replications on all cores, in order, with a bar for the patient and a brake for the impatient.

use std::num::NonZero;
use std::sync::Once;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::failure::{Failure, INTERRUPTED, Outcome, say};
use crate::study::{Evaluation, Method, Study, inquire};

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
    let finished = shared_out(count, threads, &bar, task);
    bar.finish();
    finished
}

/// How the policies stand at all points that a method asks for, until it knows enough or Ctrl-C comes.
pub(super) fn inquired(study: &Study, method: &impl Method, threads: u32) -> Finished<Evaluation> {
    inquired_aloud(study, method, threads, |_| String::new())
}

/// The same, with words on the bar about what is known after each batch.
pub(super) fn inquired_aloud(
    study: &Study,
    method: &impl Method,
    threads: u32,
    words: impl Fn(&[Evaluation]) -> String,
) -> Finished<Evaluation> {
    let bar = Bar::new(method.expected(), POINTS);
    let (mut asked, mut told) = (0, Vec::new());
    let results = inquire(method, |points| {
        asked += points.len() as u32;
        bar.expect_at_least(asked);
        let task = |index| study.evaluation(&points[index as usize]);
        let answers = shared_out(points.len() as u32, threads, &bar, task).results;
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
        let results = shared_out(count, self.threads, &self.bar, task).results;
        (results.len() == count as usize).then_some(results)
    }
}

impl Drop for Batches {
    fn drop(&mut self) {
        self.bar.finish();
    }
}

/// Shares the tasks out, in order, among threads.
fn shared_out<T: Send>(count: u32, threads: u32, bar: &Bar, task: impl Fn(u32) -> T + Sync) -> Finished<T> {
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
            bar.advance();
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
struct Bar {
    bar: ProgressBar,
    start: Instant,
}

impl Bar {
    fn new(count: u32, what: &str) -> Self {
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

    fn advance(&self) {
        if self.bar.is_hidden() && self.start.elapsed() > PATIENCE {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        self.bar.inc(1);
    }

    fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
