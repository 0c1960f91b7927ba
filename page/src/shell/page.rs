//! The whole page: the bar, notices, and the screen that was chosen.

use yew::prelude::*;

use super::bar::Bar;
use super::lesson::{curtain, told};
use super::notices::Notices;
use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::msg::Msg;
use crate::same::Same;
use crate::shared::lesson::Lesson;
use crate::state::{Message, State};
use crate::table::IS_WHOLE;
use crate::words::{numbers, say};

/// What the page needs.
#[derive(Clone, PartialEq, Properties)]
pub struct PageProps {
    /// Everything that is known.
    pub state: Same<State>,
}

/// The whole page.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let (state, send) = (&props.state, use_dispatch::<Message>());
    let shared = Same::of(&state.shared);
    // What is said below is told in the reader's amounts.
    numbers::tell_in(shared.draft().plan().scale());
    html! {
        <ContextProvider<Dispatch> context={send.of::<Msg>()}>
            <ContextProvider<Lesson> context={shared.lesson}>
            <a class="skip" href="#result">{say("app-skip", &[])}</a>
            if !shared.screen.is_bare() {
                <Bar shared={shared.clone()} />
            }
            <Notices notices={shared.notices.clone()} />
            {for IS_WHOLE.then(|| told(&send.of(), &shared))}
                <main id="main" tabindex="-1">
                    if IS_WHOLE && shared.lesson.covers(shared.screen) {
                        {curtain(&send.of(), &shared)}
                    } else {
                        {state.desks.view(&shared, &send.of())}
                    }
                </main>
            </ContextProvider<Lesson>>
        </ContextProvider<Dispatch>>
    }
}

/// The page as HTML text: for the first picture in the document, and for tests.
#[cfg(feature = "ssr")]
pub async fn render(state: std::rc::Rc<State>) -> String {
    let props = PageProps { state: Same(state) };
    yew::LocalServerRenderer::<Page>::with_props(props).hydratable(false).render().await
}
