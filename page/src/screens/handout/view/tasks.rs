//! The tasks: which, in which order, and in whose words.

use yew::prelude::*;

use crate::screens::handout::model::{Msg, TASKS, Text};
use crate::screens::handout::source::results;
use crate::screens::handout::tasks::Task;
use crate::screens::handout::view::fields::Field;
use crate::screens::handout::view::parts::{Desk, bold, button, part, said};
use crate::shared::handout::{Ask, Part, Source, TASKS_MAX, TEXT_LENGTH};
use crate::words::say;

/// The tasks of the hand-out, and those that may join them.
pub fn tasks(desk: &Desk) -> Html {
    let body = if desk.told.draft().policies().len() < 2 {
        let own = button(&desk.send, say("handout-own-plan", &[]), false, Msg::SourceChosen(Source::Own));
        html! { <>{said("", "handout-one-policy")}<p>{own}</p></> }
    } else if results(desk.told).is_some() {
        let tasks = desk.all.tasks.iter().enumerate().map(|(place, task)| one(desk, place, task));
        html! { <><ol class="handout__tasks">{for tasks}</ol>{others(desk)}</> }
    } else {
        said("study__empty", "handout-tasks-coming")
    };
    let heading = html! { <span id={TASKS} tabindex="-1">{say("handout-tasks", &[])}</span> };
    part(heading, html! { <>{said("study__note", "handout-tasks-words")}{body}</> })
}

fn one(desk: &Desk, place: usize, task: &Task) -> Html {
    let (ask, send) = (task.ask, &desk.send);
    let name = say(&format!("handout-name-{}", ask.key()), &[]);
    let way = |key: &str, is_off: bool, msg: Msg| {
        let label = say(&format!("handout-task-{key}"), &[("task", name.as_str().into())]);
        html! { <button class="button button--link" disabled={is_off} aria-label={label} onclick={send.on(msg)}>{say(&format!("handout-{key}"), &[])}</button> }
    };
    let field = |part: Part, key: &str, value: &str, hint: &str| {
        let label = say(key, &[("number", (place as u32 + 1).into())]);
        html! { <Field text={Text::Task(ask, part)} {label} value={value.to_owned()} hint={hint.to_owned()} most={TEXT_LENGTH} /> }
    };
    html! {
        <li key={ask.key()} id={format!("handout-task-{}", ask.key())} tabindex="-1">
            <p class="handout__task">{bold(&name)}{way("lift", place == 0, Msg::TaskLifted(ask))}{way("remove", false, Msg::TaskToggled(ask))}</p>
            {field(Part::Question, "handout-question", &task.question, &task.program[0])}
            {field(Part::Because, "handout-because", &task.because, &task.program[1])}
        </li>
    }
}

/// The tasks that may be added, as long as there is room.
fn others(desk: &Desk) -> Html {
    let asked = &desk.composition.tasks;
    let is_full = asked.len() >= TASKS_MAX;
    let add = |ask: Ask| {
        let name = say(&format!("handout-name-{}", ask.key()), &[]);
        let words = say("handout-add", &[("task", name.into())]);
        button(&desk.send, words, is_full, Msg::TaskToggled(ask))
    };
    let rest = Ask::ALL.into_iter().filter(|ask| !asked.contains(ask));
    let full = is_full.then(|| say("handout-tasks-full", &[("count", (TASKS_MAX as u32).into())]));
    html! { <><p class="handout__ways">{for rest.map(add)}</p>{for full}</> }
}
