//! The pages of a hand-out as they come out of a printer: predictions, pictures, explanations, and the answers on a page of their own.

use yew::prelude::*;

use crate::controls::code::code;
use crate::controls::icon::mark;
use crate::controls::live::live;
use crate::controls::paper::prose;
use crate::screens::handout::gathered::{Gathered, Picture};
use crate::screens::handout::tasks::Task;
use crate::screens::handout::view::Desk;
use crate::shared::address;
use crate::shared::handout::Extra;
use crate::words::say;

/// Pictures that fit on a page.
const ON_A_PAGE: usize = 2;
/// Lines to write on.
const WHY_LINES: usize = 1;
const EXPLAIN_LINES: usize = 4;

/// All pages.
pub fn pages(desk: &Desk) -> Html {
    let all = desk.all;
    let size = format!("handout__pages--{}", desk.composition.size.key());
    let grey = desk.composition.has(Extra::Grey).then_some("handout__pages--grey");
    html! {
        <div class={classes!("handout__pages", size, grey)} id="result" tabindex="-1">
            {page(all, predict(all))}
            {for all.pictures.chunks(ON_A_PAGE).enumerate().map(|(place, pictures)| page(all, observe(place, pictures)))}
            {page(all, explain(desk))}
            if desk.composition.has(Extra::Key) { {page(all, key(all))} }
        </div>
    }
}

/// A page, with where it comes from at its foot.
fn page(all: &Gathered, body: Html) -> Html {
    let last = all.origin.len().saturating_sub(1);
    let origin = all.origin[..last].join(" · ");
    html! {
        <article class="handout__page">
            <div class="handout__body">{body}</div>
            <footer class="handout__foot">{live(origin)}</footer>
        </article>
    }
}

/// The first page: what it is about, and what one predicts.
fn predict(all: &Gathered) -> Html {
    let (name, sentences) = &all.about;
    html! {
        <>
            <header class="handout__head">
                <p class="handout__course"><span>{live(all.course.clone())}</span><span>{say("handout-name-line", &[])}</span></p>
                <h2 class="handout__title">{live(all.title.clone())}</h2>
            </header>
            <section>
                <h3>{say("handout-situation", &[])}</h3>
                <p><b>{live(name.clone())}</b></p>
                if let Some(text) = &all.prose { {prose(text)} } else { <p>{live(sentences.join(" "))}</p> }
                <ul class="handout__sides">
                    {for all.sides.iter().map(|side| html! { <li>{mark(side.look)}<span><b>{live(side.name.clone())}</b>{": "}{live(side.motto.clone())}</span></li> })}
                </ul>
            </section>
            <section>
                <h3>{say("handout-predict", &[])}</h3>
                <p>{say("handout-predict-words", &[])}</p>
                <ol class="handout__asks">{for all.tasks.iter().map(predicted)}</ol>
            </section>
        </>
    }
}

fn predicted(task: &Task) -> Html {
    let choice = |words: &str| html! { <li>{live(words.to_owned())}</li> };
    html! {
        <li key={task.ask.key()}>
            <p><b>{live(task.question.clone())}</b></p>
            <ul class="handout__boxes">{for task.choices.iter().map(|one| choice(&one.words))}</ul>
            <p class="handout__why">{say("handout-why", &[])}</p>
            {lines(WHY_LINES)}
        </li>
    }
}

fn lines(count: usize) -> Html {
    html! { <div class="handout__rules" aria-hidden="true">{for (0..count).map(|_| html! { <i /> })}</div> }
}

/// A page of pictures.
fn observe(place: usize, pictures: &[Picture]) -> Html {
    html! {
        <section>
            if place == 0 { <h3>{say("handout-observe", &[])}</h3><p>{say("handout-observe-words", &[])}</p> }
            {for pictures.iter().map(picture)}
        </section>
    }
}

fn picture(picture: &Picture) -> Html {
    // The only words of a reader in the drawing are escaped where it is made.
    let drawn = Html::from_html_unchecked(picture.document.svg.clone().into());
    html! { <figure key={picture.name.clone()} class="handout__picture"><div role="img" aria-label={picture.title.clone()}>{drawn}</div></figure> }
}

/// What one makes of it, what words mean, and the way back to the page.
fn explain(desk: &Desk) -> Html {
    let all = desk.all;
    let task = |task: &Task| {
        html! { <li key={task.ask.key()}><p><b>{live(task.question.clone())}</b>{" "}{say("handout-explain-ask", &[])}</p>{lines(EXPLAIN_LINES)}</li> }
    };
    html! {
        <>
            <section>
                <h3>{say("handout-explain", &[])}</h3>
                <p>{say("handout-explain-words", &[])}</p>
                <ol class="handout__asks">{for all.tasks.iter().map(task)}</ol>
            </section>
            if !all.terms.is_empty() {
                <section>
                    <h3>{say("handout-glossary", &[])}</h3>
                    <dl class="handout__terms">{for all.terms.iter().map(|[term, words]| html! { <div><dt>{term.clone()}</dt><dd>{words.clone()}</dd></div> })}</dl>
                </section>
            }
            {again(desk)}
        </>
    }
}

/// The link that brings the same numbers back. A code that leads to the reader's own machine leads nobody else anywhere.
fn again(desk: &Desk) -> Html {
    let is_local = address::is_local(&desk.shared.base);
    html! {
        <section class="handout__again">
            if !is_local { {code(&desk.all.link)} }
            <p><b>{say("brief-again", &[])}</b><br />{live(desk.all.link.clone())}</p>
        </section>
    }
}

/// The answers.
fn key(all: &Gathered) -> Html {
    let answer = |task: &Task| {
        html! {
            <li key={task.ask.key()}>
                <p>{live(task.question.clone())}</p>
                <p><b>{live(task.says())}</b>{" "}{live(task.because.clone())}</p>
            </li>
        }
    };
    html! {
        <section>
            <h3>{say("handout-key", &[])}</h3>
            <p>{say("handout-key-words", &[])}</p>
            <ol class="handout__asks">{for all.tasks.iter().map(answer)}</ol>
        </section>
    }
}
