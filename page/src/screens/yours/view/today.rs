//! What is done today: the reader's own policy, and what every other policy comes to against it.

use yew::prelude::*;

use super::entry::{Entry, EntryProps, entry};
use crate::controls::dispatch::Dispatch;
use crate::controls::icon::mark;
use crate::controls::live::live;
use crate::controls::press::press;
use crate::msg::{Msg as Anywhere, OnBench, Page, Setup};
use crate::run::draft::{Draft, POLICIES_MAX};
use crate::screens::yours::fields::Field;
use crate::screens::yours::model::{Model, Msg};
use crate::shared::Shared;
use crate::table::Screen;
use crate::words::{names, numbers, say, typed};
use dealers_choice::sim::{PRESETS, Policy, Preset};
use dealers_choice::words::is_nothing;

/// What is done today.
pub fn today(send: &Dispatch<Msg>, page: &Dispatch, shared: &Shared, desk: &Model) -> Html {
    let draft = shared.draft();
    html! {
        <section class="card yours__today" aria-label={say("yours-today-title", &[])}>
            <h2>{say("yours-today-title", &[])}</h2>
            <p class="study__note">{say("yours-today-words", &[])}</p>
            <div class="yours__fields">
                {start(send, shared)}
                if let Some(place) = draft.today() {
                    {for own(shared, desk, place).into_iter().map(|props| html! { <Entry ..props /> })}
                }
            </div>
            if let Some(place) = draft.today() {
                <p class="study__note yours__motto">{mark(draft.looks()[place])}{live(names::motto(draft, place))}</p>
                <p class="study__go">
                    {press("button", say("yours-today-lab", &[]), to_lab(page, place))}
                    {press("button", say("yours-today-remove", &[]), page.on(Anywhere::Setup(Setup::PolicyRemoved(place))))}
                </p>
            }
        </section>
    }
}

/// From which policy it is made.
fn start(send: &Dispatch<Msg>, shared: &Shared) -> Html {
    let draft = shared.draft();
    let now = draft.today().map(|place| draft.preset(place).key);
    let full = now.is_none() && draft.policies().len() >= POLICIES_MAX;
    let option = |preset: &Preset| html! { <option value={preset.key} selected={now == Some(preset.key)}>{say(&format!("policy-{}", preset.key), &[])}</option> };
    html! {
        <div class="entry entry--words">
            <label class="entry__label" for="yours-today-start">{say("yours-today-start", &[])}</label>
            <select class="field" id="yours-today-start" disabled={full} onchange={send.on_value(|key| Preset::find(&key).map(|preset| Msg::TodayChosen(preset.key)))}>
                if now.is_none() { <option value="" selected=true>{say("yours-today-choose", &[])}</option> }
                {for PRESETS.iter().map(option)}
            </select>
            if full { <small class="entry__wrong">{say("yours-today-full", &[("max", (POLICIES_MAX as u32).into())])}</small> }
        </div>
    }
}

/// Its name and its margin.
fn own(shared: &Shared, desk: &Model, place: usize) -> [EntryProps; 2] {
    let draft = shared.draft();
    let spec = &draft.spec().policies[place];
    let name = entry(desk, Field::TodayName, say("yours-today-name", &[]), spec.name.clone());
    let set = spec.set.contains_key("margin");
    let margin = draft.levers(place).margin;
    let usual = draft.preset(place).policy(draft.conditions().usual_margin).margin;
    let told = Policy::spec("margin").map_or_else(String::new, |spec| numbers::setting(spec, usual));
    let margin =
        entry(desk, Field::TodayMargin, say("yours-today-margin", &[]), set.then(|| typed::spelled(100.0 * margin)));
    let margin = margin.or_usual(100.0 * usual, &told);
    let margin = if set { margin } else { EntryProps { note: offset(draft, place, usual).into(), ..margin } };
    [EntryProps { words: true, ..name }, margin]
}

/// By how much its preset pays more than is usual, or less; nothing where it pays that.
fn offset(draft: &Draft, place: usize, margin: f64) -> String {
    let usual = draft.conditions().usual_margin;
    let points = 100.0 * (margin - usual);
    if is_nothing(points, 1) {
        return String::new();
    }
    let args = [
        ("preset", say(&format!("policy-{}", draft.preset(place).key), &[]).into()),
        ("points", numbers::number(points.abs(), 1).into()),
        ("way", if points > 0.0 { "more" } else { "less" }.into()),
        ("usual", numbers::percent(usual, 1).into()),
    ];
    say("yours-today-offset", &args)
}

fn to_lab(page: &Dispatch, place: usize) -> Callback<MouseEvent> {
    let page = page.clone();
    Callback::from(move |_| {
        page.emit(Anywhere::Bench(OnBench::PolicyChosen(place)));
        page.emit(Anywhere::Page(Page::ScreenChosen(Screen::Lab)));
    })
}
