//! The way from a dealer on Compare to its diary in the Lab.

use yew::prelude::*;

use crate::controls::dispatch::Dispatch;
use crate::controls::live::live;
use crate::msg::{Msg, OnBench, Page};
use crate::run::bench::DealerId;
use crate::table::Screen;
use crate::words::{names, say};

/// Opens that dealer's diary under the policy at that place.
pub fn open_diary(send: &Dispatch, place: usize, dealer: DealerId) {
    send.emit(Msg::Bench(OnBench::PolicyChosen(place)));
    send.emit(Msg::Bench(OnBench::DealerChosen(Some(dealer))));
    send.emit(Msg::Page(Page::ScreenChosen(Screen::Lab)));
}

/// The dealer's name, which opens its diary.
pub fn diary_button(send: &Dispatch, place: usize, dealer: DealerId) -> Html {
    let name = names::dealer(dealer.slot, dealer.generation);
    let label = say("story-open", &[("dealer", name.as_str().into())]);
    let send = send.clone();
    html! {
        <button class="button button--link" aria-label={label.clone()} title={label} onclick={move |_| open_diary(&send, place, dealer)}>{live(name)}</button>
    }
}
