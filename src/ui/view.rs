//! What is seen. A view is a function of what it is given: it computes nothing, keeps nothing and asks the document
//! nothing; it words what it shows through the locale files and says what was touched as a message.

mod bar;
mod channel;
mod chart;
mod compare;
mod icon;
mod knob;
mod lab;
mod notices;
mod panel;
mod transport;

use yew::prelude::*;

use super::shared::Shared;
use super::state::{Screen, State};
use super::words::say;
use bar::Bar;
use compare::Compare;
use lab::Lab;
use notices::Notices;

/// What the page needs.
#[derive(Clone, PartialEq, Properties)]
pub struct PageProps {
    /// Everything that is known.
    pub state: Shared<State>,
}

/// The whole page.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let state = &props.state;
    html! {
        <>
            <a class="skip" href="#result">{say("app-skip", &[])}</a>
            <Bar state={state.clone()} />
            <Notices notices={state.notices.clone()} />
            <main id="main">
                if state.screen == Screen::Compare {
                    <Compare state={state.clone()} />
                } else {
                    <Lab state={state.clone()} />
                }
            </main>
        </>
    }
}

/// The page as HTML text: for the first picture in the document, and for tests.
#[cfg(feature = "ssr")]
pub async fn render(state: std::rc::Rc<State>) -> String {
    let props = PageProps { state: Shared(state) };
    yew::LocalServerRenderer::<Page>::with_props(props).hydratable(false).render().await
}
