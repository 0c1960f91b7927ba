//! Your market: three questions, what changes and when, what is done today, and situations kept side by side.

mod changes;
mod entry;
mod questions;
mod situations;
mod today;

use yew::prelude::*;

use crate::answer::today::against;
use crate::answer::verdict;
use crate::controls::dispatch::use_dispatch;
use crate::controls::live::live;
use crate::controls::lock::Lock;
use crate::controls::press::press;
use crate::controls::progress::progress;
use crate::msg::{Msg as Anywhere, Page};
use crate::screens::props::Props;
use crate::screens::yours::model::{Model, Msg};
use crate::shared::Shared;
use crate::shared::lesson::Aid;
use crate::table::Screen;
use crate::words::say;

/// The screen.
#[component]
pub fn Yours(props: &Props<Model>) -> Html {
    let (shared, desk) = (&*props.shared, &*props.desk);
    let (send, page) = (use_dispatch::<Msg>(), use_dispatch());
    html! {
        <div class="study yours">
            <header class="study__head">
                <h1>{say("yours-title", &[])}</h1>
                <p>{say("yours-words", &[])}</p>
            </header>
            <Lock aid={Aid::Market}><div class="yours__questions">{questions::questions(shared, desk)}</div></Lock>
            <section class="card yours__answer" id="result" tabindex="-1">
                <p aria-live="polite">{answer(shared)}</p>
                {progress(&page, &shared.stage.phase, shared.stage.finished(), shared.stage.wanted())}
                {press("button button--main", say("yours-compare", &[]), page.on(Anywhere::Page(Page::ScreenChosen(Screen::Compare))))}
            </section>
            <div class="yours__pair">
                <Lock aid={Aid::Market}>{changes::changes(&send, shared, desk)}</Lock>
                <Lock aid={Aid::Policies}>{today::today(&send, &page, shared, desk)}</Lock>
            </div>
            {against(shared)}
            {situations::situations(&send, shared, desk)}
        </div>
    }
}

/// Who leads in this market.
fn answer(shared: &Shared) -> Html {
    let known = shared.compared().and_then(|results| results.answer.as_deref().map(|answer| (results, answer)));
    let Some((results, answer)) = known else { return live(say("yours-counting", &[])) };
    let [title, ..] = verdict::sentences(shared.draft(), results, answer);
    title
}
