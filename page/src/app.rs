//! The one component that owns the state: it passes messages to `update`, effects to the outside, and the state to the
//! views.

use std::rc::Rc;

use yew::prelude::*;

use crate::controls::dispatch::Dispatch;
use crate::effect::Effect;
use crate::run::workers::timer::Timer;
use crate::same::Same;
use crate::shell::effects::Effects;
use crate::shell::page::Page;
use crate::state::{Message, State};

/// What the component hears.
pub enum Turn {
    /// Something happened.
    Happened(Message),
    /// The workers are on their way, and the page has its turn.
    Begun,
}

/// The page.
pub struct App {
    state: Rc<State>,
    effects: Effects,
    dispatch: Dispatch<Message>,
    /// Whether the still picture has given way. Until it does, only what it waits for is drawn.
    shown: bool,
    /// Whether anything is drawn: the workers start in one task and the page in the next, so that the browser can breathe between.
    begun: bool,
    _beginning: Timer,
}

impl Component for App {
    type Message = Turn;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let dispatch = Dispatch(ctx.link().callback(Turn::Happened));
        let begin = ctx.link().callback(|()| Turn::Begun);
        let effects = Effects::new(dispatch.of().0);
        let mut app = Self {
            state: Rc::new(effects.restored()),
            effects,
            dispatch,
            shown: false,
            begun: false,
            _beginning: Timer::after(0, move || begin.emit(())),
        };
        let opening = Rc::make_mut(&mut app.state).open();
        app.perform(opening);
        app
    }

    fn update(&mut self, _: &Context<Self>, turn: Turn) -> bool {
        let Turn::Happened(message) = turn else {
            self.begun = true;
            return true;
        };
        let quiet = self.state.is_often_quiet(&message).then(|| self.state.heard());
        let effects = Rc::make_mut(&mut self.state).update(message);
        self.perform(effects);
        quiet != Some(self.state.heard()) && (self.shown || self.state.is_ready())
    }

    #[cfg(feature = "csr")]
    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if self.begun && !self.shown && self.state.is_ready() {
            self.shown = true;
            crate::shell::still::give_way();
        }
        if self.shown {
            self.effects.drawn();
        }
    }

    fn view(&self, _: &Context<Self>) -> Html {
        if !self.begun {
            return Html::default();
        }
        html! {
            <ContextProvider<Dispatch<Message>> context={self.dispatch.clone()}>
                <Page state={Same::of(&self.state)} />
            </ContextProvider<Dispatch<Message>>>
        }
    }
}

impl App {
    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            self.effects.perform(effect, &self.state);
        }
        self.effects.follow(&self.state);
    }
}
