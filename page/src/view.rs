//! What is seen. A view is a function of what it is given: it computes nothing, keeps nothing and asks the document
//! nothing; it words what it shows through the locale files and says what was touched as a message.

mod bar;
#[cfg(feature = "whole")]
mod believe;
#[cfg(feature = "whole")]
mod best;
#[cfg(feature = "whole")]
mod brief;
mod channel;
mod chart;
mod compare;
mod icon;
mod knob;
#[cfg(feature = "whole")]
mod lab;
#[cfg(feature = "whole")]
mod map;
#[cfg(feature = "whole")]
mod matters;
mod notices;
mod panel;
#[cfg(feature = "whole")]
mod study;
mod transport;

use yew::prelude::*;

use super::shared::Shared;
#[cfg(feature = "whole")]
use super::state::Screen;
use super::state::State;
use super::words::say;
use bar::Bar;
use compare::Compare;
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
                {screen(state)}
            </main>
        </>
    }
}

/// The screen that was chosen.
#[cfg(feature = "whole")]
fn screen(state: &Shared<State>) -> Html {
    match state.screen {
        Screen::Compare => html! { <Compare state={state.clone()} /> },
        Screen::Lab => html! { <lab::Lab state={state.clone()} /> },
        Screen::Map => html! { <map::Map state={state.clone()} /> },
        Screen::Best => html! { <best::BestMix state={state.clone()} /> },
        Screen::Brief => html! { <brief::Brief state={state.clone()} /> },
        Screen::Matters => html! { <matters::Matters state={state.clone()} /> },
        Screen::Believe => html! { <believe::Believe /> },
    }
}

/// Compare, or the word that the whole program is on its way.
#[cfg(not(feature = "whole"))]
fn screen(state: &Shared<State>) -> Html {
    if state.screen.is_here() {
        html! { <Compare state={state.clone()} /> }
    } else {
        html! { <p class="arriving" role="status">{say("screen-arriving", &[])}</p> }
    }
}

/// The page as HTML text: for the first picture in the document, and for tests.
#[cfg(feature = "ssr")]
pub async fn render(state: std::rc::Rc<State>) -> String {
    let props = PageProps { state: Shared(state) };
    yew::LocalServerRenderer::<Page>::with_props(props).hydratable(false).render().await
}
