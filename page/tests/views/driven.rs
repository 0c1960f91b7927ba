//! The page driven without a browser: what happens on it, with workers that answer at once, and what stands on it then.

use std::rc::Rc;

use page::effect::Effect;
use page::msg::{Msg, Work};
use page::shell::page::render;
use page::state::{Message, State};
use worker::{Request, serve};

/// Lets `message` happen, and computes what follows from it as workers would.
pub fn happen(state: &mut State, message: impl Into<Message>) {
    happen_with(state, message, usize::MAX);
}

/// Lets `message` happen, and answers no more than `answers` of the requests that follow from it.
pub fn happen_with(state: &mut State, message: impl Into<Message>, answers: usize) {
    let mut effects = state.update(message);
    let mut left = answers;
    while let Some(effect) = effects.pop() {
        match effect {
            Effect::Compute { run, requests, .. } | Effect::ComputeMore { run, requests, .. } => {
                let answered = requests.len().min(left);
                left -= answered;
                for request in &requests[..answered] {
                    effects.extend(state.update(answer(run, request)));
                }
            }
            Effect::OnceSeen(wake) | Effect::OnceAtRest(wake) => effects.extend(state.update(Msg::from(wake))),
            _ => {}
        }
    }
}

/// What a worker answers to a request.
pub fn answer(run: u64, request: &Rc<Request>) -> Msg {
    Msg::Work(Work::Answered { run, reply: serve((**request).clone()), now_ms: 0.0 })
}

/// What stands on the page, in which no word is missing; where no line ends, a space stands here all the same.
pub async fn html(state: &State) -> String {
    let html = render(Rc::new(state.clone())).await;
    assert_eq!(page::words::faults(), [], "words that are missing or that want other values");
    html.replace('\u{a0}', " ")
}

/// Whether all these words stand on the page.
pub async fn check(state: &State, expected: &[&str]) {
    let html = html(state).await;
    for words in expected {
        assert!(html.contains(words), "{words:?} is not on the page:\n{html}");
    }
}
