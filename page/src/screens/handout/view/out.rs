//! The ways out. Until all is there they wait, and say for what.

use yew::prelude::*;

use crate::controls::live::live;
use crate::controls::progress::progress as run_progress;
use crate::controls::study::progress as study_progress;
use crate::run::stage::Phase;
use crate::screens::handout::files;
use crate::screens::handout::model::{Asked, Msg, Out};
use crate::screens::handout::source::results;
use crate::screens::handout::view::Desk;
use crate::shared::address;
use crate::words::say;

/// Where the reason stands for which the buttons wait.
const REASON: &str = "handout-reason";

/// The ways out.
pub fn out(desk: &Desk) -> Html {
    let way = |key: &str, out: Out, main: bool| {
        let described = (!desk.all.is_whole).then_some(REASON);
        html! {
            <li>
                <button class={classes!("button", main.then_some("button--main"))} disabled={!desk.all.is_whole} aria-describedby={described} onclick={desk.send.on(Msg::Wanted(out))}>{say(&format!("handout-out-{key}"), &[])}</button>
                <small>{say(&format!("handout-out-{key}-words"), &[])}</small>
            </li>
        }
    };
    html! {
        <section class="card handout__part">
            <h2>{say("handout-out", &[])}</h2>
            {waits(desk)}
            <ul class="handout__outs">
                {way("print", Out::Print, true)}
                {way("zip", Out::Zip, false)}
                {way("scorm", Out::Scorm, false)}
            </ul>
            {frame(desk)}
            {notebook(desk)}
        </section>
    }
}

/// What is still to come, how far it is, and the way to stop it or to go on.
fn waits(desk: &Desk) -> Html {
    if desk.all.is_whole {
        return Html::default();
    }
    let stage = &desk.told.stage;
    let is_run = results(desk.told).is_none();
    let phase =
        if stage.plan.as_ref() == Some(desk.told.draft().plan()) { stage.phase.clone() } else { Phase::Waiting };
    html! {
        <div id={REASON} class="handout__waits">
            <p>{live(say(if is_run { "handout-waits-run" } else { "handout-waits-turns" }, &[]))}</p>
            if is_run {
                {run_progress(&desk.page, &phase, stage.finished(), stage.wanted())}
            } else if desk.model.asked() == Some(Asked::Turns) {
                {study_progress(&desk.page, &desk.model.inquiry)}
            }
        </div>
    }
}

/// The code of a frame, to be read and copied.
fn frame(desk: &Desk) -> Html {
    let code = files::frame(&desk.all.title, desk.told, desk.composition);
    let local = address::is_local(&desk.shared.base).then(|| html! { <p>{say("handout-frame-local", &[])}</p> });
    copied(desk, "frame", Out::Frame, &code, local.unwrap_or_default())
}

/// The code of a notebook; a picture with months has to be there.
fn notebook(desk: &Desk) -> Html {
    match files::notebook(desk.all) {
        Some(code) => copied(desk, "notebook", Out::Notebook, &code, Html::default()),
        None => html! { <p class="study__note">{say("handout-notebook-none", &[])}</p> },
    }
}

fn copied(desk: &Desk, key: &str, out: Out, code: &str, more: Html) -> Html {
    html! {
        <details class="fold">
            <summary>{say(&format!("handout-out-{key}"), &[])}</summary>
            <p>{say(&format!("handout-out-{key}-words"), &[])}</p>
            {more}
            <pre class="handout__code" tabindex="0" translate="no">{code.to_owned()}</pre>
            <p><button class="button" disabled={!desk.all.is_whole} onclick={desk.send.on(Msg::Wanted(out))}>{say(&format!("handout-copy-{key}"), &[])}</button></p>
        </details>
    }
}
