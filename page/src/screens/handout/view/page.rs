//! The pages of a hand-out as they come out of a printer: predictions, pictures, explanations, and the answers on a page of their own.

use yew::prelude::*;

use crate::controls::code::code;
use crate::controls::icon::mark;
use crate::controls::live::live;
use crate::controls::paper::prose;
use crate::screens::handout::gathered::{Gathered, Picture};
use crate::screens::handout::tasks::Task;
use crate::screens::handout::view::parts::{Desk, bold, list, paragraph, said, section};
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
    let observed = all.pictures.chunks(ON_A_PAGE).enumerate().map(|(place, pictures)| observe(place, pictures));
    let key = desk.composition.has(Extra::Key).then(|| key(all));
    let bodies = std::iter::once(predict(all)).chain(observed).chain([explain(desk)]).chain(key);
    html! {
        <div class={classes!("handout__pages", size, grey)} id="result" tabindex="-1">{for bodies.map(|body| page(all, body))}</div>
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
    let about = all.prose.as_ref().map_or_else(|| paragraph("", sentences.join(" ")), |text| prose(text));
    let side = |name: &str, motto: &str| html! { <span>{bold(name)}{": "}{live(motto.to_owned())}</span> };
    let sides = all.sides.iter().map(|one| html! { <>{mark(one.look)}{side(&one.name, &one.motto)}</> });
    let situation = html! { <><p>{bold(name)}</p>{about}{list("handout__sides", sides)}</> };
    let asks = list("handout__asks", all.tasks.iter().map(predicted));
    html! {
        <>
            <header>
                <p class="handout__course"><span>{live(all.course.clone())}</span><span>{say("handout-name-line", &[])}</span></p>
                <h2 class="handout__title">{live(all.title.clone())}</h2>
            </header>
            {section("handout-situation", situation)}
            if !all.tasks.is_empty() { {section("handout-predict", html! { <>{said("", "handout-predict-words")}{asks}</> })} }
        </>
    }
}

fn predicted(task: &Task) -> Html {
    let choices = list("handout__boxes", task.choices.iter().map(|choice| live(choice.words.clone())));
    html! { <><p>{bold(&task.question)}</p>{choices}{said("handout__why", "handout-why")}{lines(WHY_LINES)}</> }
}

fn lines(count: usize) -> Html {
    html! { <div class="handout__rules" aria-hidden="true">{for (0..count).map(|_| html! { <i /> })}</div> }
}

/// A page of pictures.
fn observe(place: usize, pictures: &[Picture]) -> Html {
    let pictures: Html = pictures.iter().map(picture).collect();
    match place {
        0 => section("handout-observe", html! { <>{said("", "handout-observe-words")}{pictures}</> }),
        _ => html! { <section>{pictures}</section> },
    }
}

fn picture(picture: &Picture) -> Html {
    // The only words of a reader in the drawing are escaped where it is made.
    let drawn = Html::from_html_unchecked(picture.document.svg.clone().into());
    html! { <figure key={picture.name.clone()} class="handout__picture" role="img" aria-label={picture.title.clone()}>{drawn}</figure> }
}

/// What one makes of it, what words mean, and the way back to the page.
fn explain(desk: &Desk) -> Html {
    let all = desk.all;
    let task = |task: &Task| {
        html! { <><p>{bold(&task.question)}{" "}{say("handout-explain-ask", &[])}</p>{lines(EXPLAIN_LINES)}</> }
    };
    let asks = list("handout__asks", all.tasks.iter().map(task));
    let term = |[term, words]: &[String; 2]| html! { <>{bold(term)}{": "}{live(words.clone())}</> };
    let terms = list("handout__terms", all.terms.iter().map(term));
    html! {
        <>
            {section("handout-explain", html! { <>{said("", "handout-explain-words")}{asks}</> })}
            if !all.terms.is_empty() { {section("handout-glossary", terms)} }
            {again(desk)}
        </>
    }
}

/// The link that brings the same numbers back. A code that leads to the reader's own machine leads nobody else anywhere.
fn again(desk: &Desk) -> Html {
    let code = (!address::is_local(&desk.shared.base)).then(|| code(&desk.all.link, say("brief-code", &[])));
    html! {
        <section class="handout__again">{for code}<p>{bold(&say("brief-again", &[]))}<br />{live(desk.all.link.clone())}</p></section>
    }
}

/// The answers.
fn key(all: &Gathered) -> Html {
    let answer = |task: &Task| {
        html! { <>{paragraph("", task.question.clone())}<p>{bold(&task.says())}{" "}{live(task.because.clone())}</p></> }
    };
    let answers = list("handout__asks", all.tasks.iter().map(answer));
    section("handout-key", html! { <>{said("", "handout-key-words")}{answers}</> })
}
