//! What is said of phases and of waiting, on the console and in the kit.

use yew::prelude::*;

use crate::answer::phases::key;
use crate::controls::live::live;
use crate::screens::workshop::given::Desk;
use crate::screens::workshop::model::RESULT;
use crate::words::{numbers, say};
use dealers_choice::workshop::Setup;
use dealers_choice::workshop::setup::{FUTURES, Phase};

/// The facilitator's lines of a phase.
pub fn lines(setup: &Setup, phase: Phase) -> Html {
    let of = match phase {
        Phase::Round(round) => format!("twist-{}", setup.rounds[usize::from(round)].twist.key()),
        other => format!("phase-{}", key(other)),
    };
    let line = |part: &str| {
        let key = format!("note-{of}-{part}");
        let words = say(&key, &[]);
        html! { <><dt>{say(&format!("note-{part}"), &[])}</dt><dd key={key}>{words}</dd></> }
    };
    html! { <dl key={of.clone()}>{for ["do", "say", "ask"].into_iter().map(line)}</dl> }
}

/// What is said while futures are played, or when that broke off.
pub fn waiting(desk: &Desk) -> Html {
    let broken = desk.model.rounds.broken().is_some();
    let words = if broken {
        say("workshop-broken", &[])
    } else {
        say("workshop-playing", &[("futures", numbers::number(f64::from(FUTURES), 0).into())])
    };
    html! { <p id={RESULT} tabindex="-1" role="status">{live(words)}</p> }
}
