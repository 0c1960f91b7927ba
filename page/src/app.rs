//! The one component that owns the state: it passes messages to `update`, effects to the outside, and the state to the
//! views.

use std::rc::Rc;

use yew::prelude::*;

use crate::controls::dispatch::Dispatch;
use crate::effect::Effect;
use crate::same::Same;
use crate::shell::effects::Effects;
use crate::shell::page::Page;
use crate::state::{Message, State};

/// The page.
pub struct App {
    state: Rc<State>,
    effects: Effects,
    dispatch: Dispatch<Message>,
    /// Whether the still picture has given way. Until it does, only what it waits for is drawn.
    shown: bool,
}

impl Component for App {
    type Message = Message;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let dispatch = Dispatch(ctx.link().callback(|message| message));
        let effects = Effects::new(dispatch.of().0);
        let mut app = Self {
            state: Rc::new(effects.restored()),
            effects,
            dispatch,
            shown: false,
        };
        let opening = Rc::make_mut(&mut app.state).open();
        app.perform(opening);
        app
    }

    fn update(&mut self, _: &Context<Self>, message: Message) -> bool {
        let quiet = message.is_often_quiet().then(|| self.state.heard());
        let effects = Rc::make_mut(&mut self.state).update(message);
        self.perform(effects);
        quiet != Some(self.state.heard()) && (self.shown || self.state.is_ready())
    }

    #[cfg(feature = "csr")]
    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if !self.shown && self.state.is_ready() {
            self.shown = true;
            crate::shell::still::give_way();
            let greeting = self.state.welcome();
            self.perform(greeting);
        }
        if self.shown {
            self.effects.drawn();
        }
    }

    fn view(&self, _: &Context<Self>) -> Html {
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
