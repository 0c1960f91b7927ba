//! The hand-out on screen: what a teacher chooses and writes, the ways out, and beside them the pages as they will be.

mod fields;
mod luck;
mod out;
mod page;
mod parts;
mod source;
mod tasks;

use std::rc::Rc;

use yew::prelude::*;

use crate::controls::choices::choices;
use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::controls::live::live;
use crate::controls::press::press;
use crate::msg::{Msg as Anywhere, Page};
use crate::same::Same;
use crate::screens::handout::gathered::{drawing_name, gathered, in_its_amounts, pictures};
use crate::screens::handout::model::{Model, Msg, Text};
use crate::screens::handout::source::results;
use crate::screens::props::Props;
use crate::shared::handout::{Composition, Drawing, Extra, LINE_LENGTH, Size};
use crate::shared::paper::PaperState;
use crate::shared::{Notice, Shared};
use crate::table::Screen;
use crate::words::say;
use fields::Field;
use parts::{Desk, part, said};

/// The screen.
#[component]
pub fn Handout(props: &Props<Model>) -> Html {
    let (send, page) = (use_dispatch::<Msg>(), use_dispatch());
    let (shared, model): (&Shared, &Model) = (&props.shared, &props.desk);
    let composition = Composition::of(shared);
    let told = model.told(&composition, shared);
    let shown = told.as_ref().and_then(results).map(Same::of);
    let casts: Vec<_> = told.iter().flat_map(|told| told.stage.casts.clone()).collect();
    let chosen = (composition.drawings.clone(), composition.has(Extra::Grey), shared.base.clone());
    // Drawing takes longest, and nothing that is typed changes a picture.
    let drawn: Rc<Rc<[_]>> = use_memo((shown, casts, chosen), |_| {
        told.as_ref().map_or_else(Vec::new, |told| in_its_amounts(told, shared, || pictures(told, &composition))).into()
    });
    let desk = told.as_ref().map(|told| {
        let all = || gathered(told, &composition, &model.cases, model.turns(told), Rc::clone(&drawn));
        (told, in_its_amounts(told, shared, all))
    });
    html! {
        <div class="study handout">
            <header class="study__head"><h1>{say("handout-title", &[])}</h1><p>{say("handout-words", &[])}</p></header>
            <div class="handout__desk">
                if let Some((told, all)) = &desk {
                    {composer(&Desk { send, page, shared, model, composition: &composition, told, all })}
                } else {
                    {waiting(&send, &page, shared, model, &composition)}
                }
            </div>
        </div>
    }
}

/// What stands there until the document of the cases has come.
fn waiting(send: &Dispatch<Msg>, page: &Dispatch, shared: &Shared, model: &Model, composition: &Composition) -> Html {
    html! {
        <>
            {source::chooser(send, shared, model, composition)}
            if model.cases.state == PaperState::Missing {
                <div role="alert">
                    <p>{say("paper-missing", &[])}</p>
                    {press("button button--main", say("paper-again", &[]), page.on(Anywhere::Page(Page::ScreenChosen(Screen::Handout))))}
                </div>
            } else {
                <p class="study__empty" role="status">{say("paper-coming", &[])}</p>
            }
        </>
    }
}

fn composer(desk: &Desk) -> Html {
    let told_of_storage = desk.shared.notices.contains(&Notice::NothingKept);
    html! {
        <>
            <div class="handout__form">
                {source::chooser(&desk.send, desk.shared, desk.model, desk.composition)}
                {lines(desk)}
                {tasks::tasks(desk)}
                {what_else(desk)}
                {luck::luck(desk)}
                {out::out(desk)}
                if told_of_storage { {said("entry__wrong", "handout-not-kept")} }
            </div>
            <section class="handout__preview" aria-label={say("handout-preview", &[])}>
                {page::pages(desk)}
            </section>
        </>
    }
}

/// Title and course.
fn lines(desk: &Desk) -> Html {
    let line = |text: Text, key: &'static str, value: &str, hint: String| {
        html! { <Field {text} label={say(key, &[])} value={value.to_owned()} {hint} most={LINE_LENGTH} /> }
    };
    let title = line(Text::Title, "handout-line-title", &desk.composition.title, say("handout-untitled", &[]));
    let course = line(Text::Course, "handout-line-course", &desk.composition.course, say("handout-course-hint", &[]));
    part(say("handout-lines", &[]).into(), html! { <>{title}{course}</> })
}

/// Pictures, extras, paper.
fn what_else(desk: &Desk) -> Html {
    let drawing = |drawing: Drawing| {
        let name = drawing_name(desk.told, drawing);
        tick(&name, desk.composition.drawings.contains(&drawing), desk.send.on(Msg::DrawingToggled(drawing)))
    };
    let extra = |extra: Extra| {
        let name = say(&format!("handout-extra-{}", extra.key()), &[]);
        tick(&name, desk.composition.has(extra), desk.send.on(Msg::ExtraToggled(extra)))
    };
    let sizes = Size::ALL
        .map(|size| (format!("handout-size-{}", size.key()), desk.composition.size == size, Msg::SizeChosen(size)));
    let sizes = choices(&desk.send, "handout-size", &sizes);
    let (drawings, extras) =
        (ticks("handout-drawings", Drawing::ALL.map(drawing)), ticks("handout-extras", Extra::ALL.map(extra)));
    part(say("handout-else", &[]).into(), html! { <>{drawings}{extras}{sizes}</> })
}

fn ticks<const COUNT: usize>(key: &str, ticks: [Html; COUNT]) -> Html {
    html! { <fieldset class="handout__ticks"><legend>{say(key, &[])}</legend>{for ticks}</fieldset> }
}

fn tick(name: &str, is_on: bool, toggled: Callback<Event>) -> Html {
    html! { <label class="handout__tick"><input type="checkbox" checked={is_on} onchange={toggled} /><span>{live(name.to_owned())}</span></label> }
}
