//! Did it teach? Questions before the story and after it, how they went, and the line to hand in.

use yew::prelude::*;

use super::page::Page;
use crate::controls::choices::choices;
use crate::controls::live::live;
use crate::controls::press::{press, press_if};
use crate::screens::story::handed;
use crate::screens::story::model::{Msg, QUIZ};
use crate::screens::story::progress::{Bet, Progress};
use crate::words::{Arg, numbers, say};
use dealers_choice::story::{QUESTIONS, Question, ROUND};

/// The questions before the story, as long as nothing was bet.
pub fn before(page: &Page, progress: &Progress) -> Html {
    if progress.closed[0] {
        return html! { <p class="study__note" role="status">{say("quiz-later", &[])}</p> };
    }
    let fresh = progress.bets.iter().all(|bet| *bet == Bet::Open);
    if !fresh {
        return Html::default();
    }
    html! {
        <details class="card tale__quiz" open={progress.answers[0].iter().any(Option::is_some)}>
            <summary>{say("quiz-before-title", &[])}</summary>
            <p>{say("quiz-before-words", &[])}</p>
            {round(page, progress, 0)}
        </details>
    }
}

/// The questions after the story, and how both rounds went.
pub fn after(page: &Page, progress: &Progress) -> Html {
    let all = Arg::from(ROUND as u32);
    let known = |round| Arg::from(progress.known(round));
    let went = if progress.closed[0] {
        say("quiz-compared", &[("before", known(0)), ("after", known(1)), ("all", all)])
    } else {
        say("quiz-done", &[("right", known(1)), ("all", all)])
    };
    html! {
        <section class="card tale__quiz" aria-labelledby={QUIZ}>
            <h2 id={QUIZ} tabindex="-1">{if progress.closed[1] { live(went) } else { html! { {say("quiz-after-title", &[])} } }}</h2>
            if !progress.closed[1] {
                <p>{say("quiz-after-words", &[])}</p>
                {round(page, progress, 1)}
            }
        </section>
    }
}

/// The questions of a round, each with its options.
fn round(page: &Page, progress: &Progress, round: usize) -> Html {
    let asked = |(place, question): (usize, &Question)| {
        let option = |(option, word): (usize, &&str)| {
            let chosen = progress.answers[round][place] == Some(option);
            (format!("quiz-{}-{word}", question.key), chosen, Msg::Answered(round, place, option))
        };
        let options: Vec<(String, bool, Msg)> = question.options.iter().enumerate().map(option).collect();
        html! { <li>{choices(&page.send, &format!("quiz-{}", question.key), &options)}</li> }
    };
    let ready = progress.has_answered(round);
    html! {
        <>
            <p>{say("quiz-boss", &[])}</p>
            <ol>{for QUESTIONS[round].iter().enumerate().map(asked)}</ol>
            <p class="tale__next">
                {press_if(ready, "button", say("quiz-check", &[]), page.send.on(Msg::Closed(round)))}
                if !ready {
                    <span class="study__note">{say("quiz-open", &[])}</span>
                }
            </p>
        </>
    }
}

/// The line to hand in, and the place where a teacher checks those of a class.
pub fn handed_in(page: &Page, progress: &Progress) -> Html {
    let class = handed::class(page.desk.checked.as_deref().unwrap_or_default());
    html! {
        <section class="card tale__quiz">
            <p>{say("quiz-code", &[])}</p>
            <p><output class="tale__code">{live(handed::line(progress))}</output></p>
            <details class="tale__class">
                <summary>{say("quiz-teacher", &[])}</summary>
                <p><label class="entry__label" for="quiz-line">{say("quiz-teacher-words", &[])}</label></p>
                <textarea class="field" id="quiz-line" rows="4" autocomplete="off" spellcheck="false" onchange={page.send.on_value(|text| Some(Msg::Checked(text)))} />
                <ul role="status">{for class.iter().map(checked)}</ul>
                if !class.is_empty() {
                    <p>{press("button", say("quiz-table", &[]), page.send.on(Msg::ClassWanted))}</p>
                }
            </details>
        </section>
    }
}

/// What a line says that was handed in.
fn checked((line, said): &(&str, Option<Progress>)) -> Html {
    let told = match said {
        Some(said) => {
            let (bets, right) = said.score();
            let args = [
                ("bets", bets.into()),
                ("right", right.into()),
                ("promised", numbers::number(said.promised(), 1).into()),
                ("before", said.known(0).into()),
                ("after", said.known(1).into()),
                ("all", (ROUND as u32).into()),
            ];
            say("quiz-valid", &args)
        }
        None => say("quiz-invalid", &[]),
    };
    html! { <li><code>{live((*line).to_owned())}</code>{" "}{live(told)}</li> }
}
