//! What a chapter lets its reader move once the answer is known, and the shares that it quotes.

use yew::prelude::*;

use super::page::Page;
use crate::chart::{Bar, BarTable, Bars};
use crate::controls::dispatch::Dispatch;
use crate::controls::icon::mark;
use crate::controls::live::live;
use crate::same::Same;
use crate::screens::story::model::Msg;
use crate::words::{list, names, numbers, say};
use dealers_choice::numeric::order;
use dealers_choice::registry::Spec;
use dealers_choice::sim::{Conditions, Parameters};
use dealers_choice::story::Control;

/// The control of the chapter, if it has one.
pub fn control(page: &Page) -> Html {
    match &page.chapter.control {
        None => Html::default(),
        Some(Control::Slider { key, ends, .. }) => slider(page, key, *ends),
        Some(Control::Squares { winners, .. }) => squares(page, winners),
    }
}

/// A slider between two ends, with its value in words.
fn slider(page: &Page, key: &str, [low, high]: [f64; 2]) -> Html {
    let Some(spec) = Conditions::spec(key).or_else(|| Parameters::spec(key)) else { return Html::default() };
    let value = page.desk.set(page.chapter).first().map_or(low, |(_, value)| *value);
    let text = numbers::setting(spec, value);
    html! {
        <p class="knob tale__slider">
            <label class="knob__label" for="chapter-slider">{page.told("slider")}</label>
            <span class="knob__value" aria-hidden="true">{live(text.clone())}</span>
            {range(&page.send, spec, [low, high], value, text)}
            <span class="knob__ends" aria-hidden="true"><span>{page.told("low")}</span><span>{page.told("high")}</span></span>
        </p>
    }
}

fn range(send: &Dispatch<Msg>, spec: &Spec, [low, high]: [f64; 2], value: f64, text: String) -> Html {
    html! {
        <input class="knob__slider" type="range" id="chapter-slider" min={low.to_string()} max={high.to_string()} step={spec.step.to_string()}
            value={value.to_string()} aria-valuetext={text} oninput={send.on_value(|text| Some(Msg::Moved(text.parse().ok()?)))} />
    }
}

/// Nine markets: each square names its winner, and plays its futures.
fn squares(page: &Page, winners: &[usize; 9]) -> Html {
    let square = |(place, winner): (usize, &usize)| {
        let (look, name) = (page.draft.looks()[*winner], names::policy(&page.draft, *winner));
        let args = [
            ("winner", name.as_str().into()),
            ("brand", (place as u32 % 3 + 1).into()),
            ("rivals", (place as u32 / 3 + 1).into()),
        ];
        let label = page.told_with("square", &args);
        let pressed = (place == page.desk.chosen(page.chapter)).to_string();
        html! {
            <button class={classes!("tale__square", format!("look-{}", look.key()))} aria-pressed={pressed} aria-label={label}
                onclick={page.send.on(Msg::Chosen(place))}>{mark(look)}<span>{live(name)}</span></button>
        }
    };
    let named = |part: &str| list(&format!("chapter-{}-{part}", page.chapter.key));
    let (across, down) = (named("across"), named("down"));
    let row = |(place, name): (usize, &String)| {
        let squares = winners.iter().enumerate().skip(3 * place).take(3).map(square);
        html! { <><span class="tale__axis">{name.clone()}</span>{for squares}</> }
    };
    html! {
        <div class="tale__map" role="group" aria-label={page.told("question")}>
            <span />{for across.iter().map(|name| html! { <span class="tale__axis">{name.clone()}</span> })}
            {for down.iter().enumerate().map(row)}
        </div>
    }
}

/// The shares that the chapter quotes of what one may bet on, the largest first, as bars.
pub fn shares(page: &Page) -> Html {
    let of_options = page.chapter.quotes.iter().filter(|(quote, _)| page.chapter.options.contains(quote)).count();
    if of_options == 0 {
        return Html::default();
    }
    let bar = |(key, share): &(&str, f64)| Bar {
        name: page.told(key),
        span: [0.0, *share],
        mark: None,
        whisker: None,
        words: vec![numbers::percent(*share, 0)],
    };
    let quotes = order::by_number(page.chapter.quotes.to_vec(), |(_, share)| -share);
    let bars: Vec<Bar> = quotes.iter().map(bar).collect();
    let bars = Bars {
        title: page.told("question"),
        subtitle: String::new(),
        head: vec![say("tale-dealer", &[]), say("tale-lost", &[])],
        axis: [0.0, 1.0],
        bars,
    };
    html! { <BarTable bars={Same::of(&std::rc::Rc::new(bars))} /> }
}
