//! Where the reader is after each step: the address, the title and the focus.

use crate::effect::{Effect, Focus};
use crate::msg::{Msg, Page, Setup};
use crate::shared::Panel;
use crate::shared::address;
use crate::state::State;
use crate::table::Screen;

fn focus(effects: &[Effect]) -> Option<&Focus> {
    effects.iter().find_map(|effect| if let Effect::Focus(focus) = effect { Some(focus) } else { None })
}

fn entered(effects: &[Effect]) -> bool {
    effects.iter().any(|effect| matches!(effect, Effect::EnterAddress(..)))
}

#[test]
fn a_screen_that_is_chosen_is_an_entry_of_the_history_with_title_and_focus() {
    let mut state = State::default();
    let effects = state.update(Msg::Page(Page::ScreenChosen(Screen::Lab)));
    assert!(entered(&effects), "{effects:?}");
    assert_eq!(focus(&effects), Some(&Focus::Heading));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Title(Screen::Lab))));
    assert!(!entered(&state.update(Msg::Page(Page::ScreenChosen(Screen::Lab)))), "the same screen is no new entry");
}

#[test]
fn back_goes_to_the_screen_and_keeps_what_is_tried() {
    let mut state = State::default();
    let before = address::print(&state.shared);
    state.update(Msg::Page(Page::ScreenChosen(Screen::Lab)));
    state.update(Msg::Setup(Setup::SeedDrawn(99)));
    let effects = state.update(Msg::Page(Page::WentBack(before)));
    assert_eq!((state.shared.screen, state.shared.draft().plan().seed()), (Screen::Compare, 99));
    assert!(!entered(&effects) && focus(&effects) == Some(&Focus::Heading));
}

#[test]
fn a_small_window_that_closes_gives_the_focus_back_to_its_button() {
    let mut state = State::default();
    assert_eq!(focus(&state.update(Msg::Page(Page::PanelToggled(Panel::Share)))), None);
    let effects = state.update(Msg::Page(Page::PanelClosed));
    assert_eq!(focus(&effects), Some(&Focus::Element(Panel::Share.opener())));
    assert_eq!(focus(&state.update(Msg::Page(Page::PanelClosed))), None, "nothing was open");
}

#[test]
fn after_a_removal_the_focus_is_on_the_next_policy_or_on_the_way_to_add_one() {
    let mut state = State::default();
    let last = state.shared.draft().policies().len();
    state.update(Msg::Setup(Setup::PolicyAdded));
    let effects = state.update(Msg::Setup(Setup::PolicyRemoved(0)));
    assert_eq!(focus(&effects), Some(&Focus::Element("policy-0".to_owned())));
    state.update(Msg::Setup(Setup::PolicyAdded));
    let effects = state.update(Msg::Setup(Setup::PolicyRemoved(last)));
    assert_eq!(focus(&effects), Some(&Focus::Element("policy-add".to_owned())));
}
