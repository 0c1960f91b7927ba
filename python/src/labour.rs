//! Work on all cores while the interpreter is free for others, and an ear for Ctrl-C.

use std::num::NonZero;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use dealers_choice::experiment::PlanSpec;
use pyo3::prelude::*;

/// How long Ctrl-C waits at most before it is heard, and then for the futures at hand.
const PATIENCE: Duration = Duration::from_millis(50);

/// Threads to use: as many as asked for; else as many as the machine runs at once and the memory has room for.
pub fn threads(spec: &PlanSpec, asked: Option<u32>) -> u32 {
    let cores = || thread::available_parallelism().map_or(1, NonZero::get) as u32;
    asked.unwrap_or_else(|| cores().min(spec.replications_at_once()))
}

/// The results of `task` for 0, 1, 2, … below `count`, in this order whatever the number of threads.
///
/// # Errors
/// What a signal handler of Python raises, such as `KeyboardInterrupt`; the tasks at hand are finished first.
pub fn in_order<T: Send>(py: Python<'_>, count: u32, threads: u32, task: impl Fn(u32) -> T + Sync) -> PyResult<Vec<T>> {
    let (next, stop) = (AtomicU32::new(0), AtomicBool::new(false));
    let labour = |done: Sender<(u32, T)>| {
        while !stop.load(Ordering::Relaxed) {
            let index = next.fetch_add(1, Ordering::Relaxed);
            if index >= count || done.send((index, task(index))).is_err() {
                break;
            }
        }
    };
    py.detach(|| {
        thread::scope(|scope| {
            let (sender, receiver) = channel();
            for _ in 0..threads.clamp(1, count.max(1)) {
                let (labour, sender) = (&labour, sender.clone());
                scope.spawn(move || labour(sender));
            }
            drop(sender);
            let done = gathered(&receiver, count);
            stop.store(done.is_err(), Ordering::Relaxed);
            done
        })
    })
}

/// Takes in what is done until everybody has finished; asks the interpreter now and then whether to go on.
fn gathered<T>(receiver: &Receiver<(u32, T)>, count: u32) -> PyResult<Vec<T>> {
    let mut done: Vec<(u32, T)> = Vec::with_capacity(count as usize);
    let mut asked = Instant::now();
    loop {
        match receiver.recv_timeout(PATIENCE) {
            Ok(result) => done.push(result),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => break,
        }
        if asked.elapsed() >= PATIENCE {
            Python::attach(go_on)?;
            asked = Instant::now();
        }
    }
    done.sort_unstable_by_key(|(index, _)| *index);
    Ok(done.into_iter().map(|(_, result)| result).collect())
}

/// Whether no signal asks to stop.
fn go_on(py: Python<'_>) -> PyResult<()> {
    py.check_signals()
}
