//! The one component that owns the state: it passes messages to `update`, effects to the outside, and the state to the
//! views.

use std::rc::Rc;

use yew::prelude::*;

use super::dispatch::Dispatch;
use super::effects::Effects;
use super::shared::Shared;
use super::state::State;
use super::state::msg::Msg;
use super::view::Page;

/// The page.
pub struct App {
    state: Rc<State>,
    effects: Effects,
    dispatch: Dispatch,
}

impl Component for App {
    type Message = Msg;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let dispatch = Dispatch(ctx.link().callback(|msg| msg));
        let effects = Effects::new(dispatch.0.clone());
        let mut app = Self { state: Rc::new(effects.restored()), effects, dispatch };
        let opening = Rc::make_mut(&mut app.state).open();
        app.perform(opening);
        app
    }

    fn update(&mut self, _: &Context<Self>, msg: Msg) -> bool {
        let quiet = msg.is_often_quiet().then(|| self.state.heard());
        let effects = Rc::make_mut(&mut self.state).update(msg);
        self.perform(effects);
        quiet != Some(self.state.heard())
    }

    fn view(&self, _: &Context<Self>) -> Html {
        html! {
            <ContextProvider<Dispatch> context={self.dispatch.clone()}>
                <Page state={Shared::of(&self.state)} />
            </ContextProvider<Dispatch>>
        }
    }
}

impl App {
    fn perform(&mut self, effects: Vec<super::state::effect::Effect>) {
        for effect in effects {
            self.effects.perform(effect, &self.state);
        }
    }
}
