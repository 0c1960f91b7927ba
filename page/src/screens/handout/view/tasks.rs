//! The tasks: which, in which order, and in whose words.

use yew::prelude::*;

use crate::controls::live::live;
use crate::screens::handout::model::{Msg, TASKS, Text};
use crate::screens::handout::source::results;
use crate::screens::handout::tasks::Task;
use crate::screens::handout::view::Desk;
use crate::screens::handout::view::fields::Lines;
use crate::shared::handout::{Ask, Part, Source, TASKS_MAX, TEXT_LENGTH};
use crate::words::say;

/// The tasks of the hand-out, and those that may join them.
pub fn tasks(desk: &Desk) -> Html {
    let is_known = results(desk.told).is_some();
    let has_one_policy = desk.told.draft().policies().len() < 2;
    html! {
        <section class="card handout__part">
            <h2 id={TASKS} tabindex="-1">{say("handout-tasks", &[])}</h2>
            <p class="study__note">{say("handout-tasks-words", &[])}</p>
            if has_one_policy {
                <p>{say("handout-one-policy", &[])}</p>
                <p><button class="button" onclick={desk.send.on(Msg::SourceChosen(Source::Own))}>{say("handout-own-plan", &[])}</button></p>
            } else if is_known {
                <ol class="handout__tasks">{for desk.all.tasks.iter().enumerate().map(|(place, task)| one(desk, place, task))}</ol>
                {others(desk)}
            } else {
                <p class="study__empty">{say("handout-tasks-coming", &[])}</p>
            }
        </section>
    }
}

fn one(desk: &Desk, place: usize, task: &Task) -> Html {
    let (ask, send) = (task.ask, &desk.send);
    let name = say(&format!("handout-name-{}", ask.key()), &[]);
    let button = |key: &str, is_off: bool, msg: Msg| {
        let label = say(&format!("handout-task-{key}"), &[("task", name.as_str().into())]);
        html! { <button class="button button--link" disabled={is_off} aria-label={label} onclick={send.on(msg)}>{say(&format!("handout-{key}"), &[])}</button> }
    };
    let field = |part: Part, key: &str, value: &str, hint: &str| {
        let label = say(key, &[("number", (place as u32 + 1).into())]);
        html! { <Lines text={Text::Task(ask, part)} {label} value={value.to_owned()} hint={hint.to_owned()} most={TEXT_LENGTH} /> }
    };
    html! {
        <li key={ask.key()} id={format!("handout-task-{}", ask.key())} tabindex="-1">
            <p class="handout__task"><b>{live(name.clone())}</b>{button("lift", place == 0, Msg::TaskLifted(ask))}{button("remove", false, Msg::TaskToggled(ask))}</p>
            {field(Part::Question, "handout-question", &task.question, &task.program[0])}
            {field(Part::Because, "handout-because", &task.because, &task.program[1])}
        </li>
    }
}

/// The tasks that may be added, as long as there is room.
fn others(desk: &Desk) -> Html {
    let asked = &desk.composition.tasks;
    let rest = Ask::ALL.into_iter().filter(|ask| !asked.contains(ask));
    let add = |ask: Ask| {
        let name = say(&format!("handout-name-{}", ask.key()), &[]);
        html! { <button class="button" disabled={asked.len() >= TASKS_MAX} onclick={desk.send.on(Msg::TaskToggled(ask))}>{say("handout-add", &[("task", name.into())])}</button> }
    };
    html! {
        <>
            <p class="handout__ways">{for rest.map(add)}</p>
            if asked.len() >= TASKS_MAX { <p class="study__note">{say("handout-tasks-full", &[("count", (TASKS_MAX as u32).into())])}</p> }
        </>
    }
}
