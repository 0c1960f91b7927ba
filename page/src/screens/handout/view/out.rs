//! The ways out. Until all is there they wait, and say for what.

use yew::prelude::*;

use crate::controls::progress::progress as run_progress;
use crate::controls::study::progress as study_progress;
use crate::run::stage::Phase;
use crate::screens::handout::files;
use crate::screens::handout::model::{Asked, Msg, Out};
use crate::screens::handout::source::results;
use crate::screens::handout::view::parts::{Desk, button, list, part, said};
use crate::shared::address;
use crate::words::say;

/// The ways out.
pub fn out(desk: &Desk) -> Html {
    let ways = [("print", Out::Print), ("zip", Out::Zip), ("scorm", Out::Scorm)];
    let way = |(key, out): (&str, Out)| {
        let name = say(&format!("handout-out-{key}"), &[]);
        let words = say(&format!("handout-out-{key}-words"), &[]);
        html! { <>{button(&desk.send, name, !desk.all.is_whole, Msg::Wanted(out))}<small>{words}</small></> }
    };
    let code = files::frame(&desk.all.title, desk.told, desk.composition);
    let local = address::is_local(&desk.shared.base).then(|| said("", "handout-frame-local"));
    let notebook = files::notebook(desk.all).map(|code| copied(desk, "notebook", Out::Notebook, code, None));
    let body = html! {
        <>
            {waits(desk)}
            {list("handout__outs", ways.into_iter().map(way))}
            {copied(desk, "frame", Out::Frame, code, local)}
            {notebook.unwrap_or_else(|| said("study__note", "handout-notebook-none"))}
        </>
    };
    part(say("handout-out", &[]).into(), body)
}

/// What is still to come, how far it is, and the way to stop it or to go on: the reason for which the buttons wait.
fn waits(desk: &Desk) -> Html {
    if desk.all.is_whole {
        return Html::default();
    }
    let stage = &desk.told.stage;
    if results(desk.told).is_none() {
        let is_on_it = stage.plan.as_ref() == Some(desk.told.draft().plan());
        let phase = if is_on_it { stage.phase.clone() } else { Phase::Waiting };
        let how_far = run_progress(&desk.page, &phase, stage.finished(), stage.wanted());
        return html! { <>{said("", "handout-waits-run")}{how_far}</> };
    }
    let how_far = (desk.model.asked() == Some(Asked::Turns)).then(|| study_progress(&desk.page, &desk.model.inquiry));
    html! { <>{said("", "handout-waits-turns")}{for how_far}</> }
}

/// Code to be read and copied.
fn copied(desk: &Desk, key: &str, out: Out, code: String, more: Option<Html>) -> Html {
    let name = say(&format!("handout-out-{key}"), &[]);
    let words = say(&format!("handout-out-{key}-words"), &[]);
    let copy = say(&format!("handout-copy-{key}"), &[]);
    html! {
        <details class="fold">
            <summary>{name}</summary>
            <p>{words}</p>
            {for more}
            <pre class="handout__code" tabindex="0" translate="no">{code}</pre>
            {button(&desk.send, copy, !desk.all.is_whole, Msg::Wanted(out))}
        </details>
    }
}
