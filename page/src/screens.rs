//! The screens: a folder each, with what it remembers, its messages and its view. None knows another; what more
//! than one needs is in [`Shared`], [`crate::run`], [`crate::answer`], [`crate::chart`] or [`crate::controls`].
//!
//! A screen exposes three things, and its line in the table of [`crate::table`] brings them into the page:
//!
//! - `Model`: what it remembers, with `Msg`, what was touched on it (in the past tense), and
//!   `Model::update(&mut self, Msg, &mut Shared) -> Vec<Effect>`. It gets what all screens share, never a neighbour.
//! - `impl Desk for Model`: what the page asks of every screen; see [`desk::Desk`].
//! - `View`: a component of [`Props`]. It sends [`crate::msg::Msg`] for what happens anywhere and its own `Msg` for the rest.

#[cfg(feature = "whole")]
pub mod believe;
#[cfg(feature = "whole")]
pub mod best;
#[cfg(feature = "whole")]
pub mod board;
#[cfg(feature = "whole")]
pub mod brief;
#[cfg(feature = "whole")]
pub mod cases;
#[cfg(feature = "whole")]
pub mod compare;
pub mod desk;
#[cfg(feature = "whole")]
pub mod figures;
#[cfg(feature = "whole")]
pub mod handout;
#[cfg(feature = "whole")]
pub mod lab;
#[cfg(feature = "whole")]
pub mod map;
#[cfg(feature = "whole")]
pub mod matters;
#[cfg(feature = "whole")]
mod memoryless;
pub mod opening;
pub mod props;
#[cfg(feature = "whole")]
pub mod rules;
#[cfg(feature = "whole")]
pub mod story;
#[cfg(feature = "whole")]
pub mod team;
#[cfg(feature = "whole")]
pub mod workshop;
#[cfg(feature = "whole")]
pub mod yours;

use std::fmt::Debug;
use std::rc::Rc;

use yew::prelude::*;

use crate::controls::dispatch::Dispatch;
use crate::effect::Effect;
use crate::same::Same;
use crate::shared::Shared;
use crate::table::{Screen, table};
use crate::words::say;
use desk::Desk;
use props::Props;

macro_rules! desks {
    ($($(#[$here:meta])? $Name:ident $name:ident $about:literal;)*) => {
        /// What each screen of this program remembers.
        #[derive(Clone, Debug, Default)]
        pub struct Desks {
            $($(#[$here])? #[doc = $about] pub $name: Rc<$name::Model>,)*
        }

        /// Something that happened on one screen.
        #[derive(Clone, Debug)]
        pub enum Said {
            $($(#[$here])? #[doc = $about] $Name($name::Msg),)*
        }

        $($(#[$here])? impl From<$name::Msg> for Said {
            fn from(msg: $name::Msg) -> Self {
                Self::$Name(msg)
            }
        })*

        impl Desks {
            /// What follows on a screen from what was touched there.
            pub fn update(&mut self, said: Said, shared: &mut Shared) -> Vec<Effect> {
                match said {
                    $($(#[$here])? Said::$Name(msg) => Rc::make_mut(&mut self.$name).update(msg, shared),)*
                }
            }

            /// The desk of a screen; none for a screen that this program has not.
            #[must_use]
            pub fn of(&self, screen: Screen) -> Option<&dyn Desk> {
                $($(#[$here])? if screen == Screen::$Name {
                    return Some(&*self.$name);
                })*
                None
            }

            /// The desk of a screen, to be changed.
            pub fn of_mut(&mut self, screen: Screen) -> Option<&mut dyn Desk> {
                $($(#[$here])? if screen == Screen::$Name {
                    let desk: &mut $name::Model = Rc::make_mut(&mut self.$name);
                    return Some(desk);
                })*
                None
            }

            /// The view of a screen; for a screen that this program has not, the word that the whole program is on its way.
            pub fn view(&self, shared: &Same<Shared>, send: &Dispatch<Said>) -> Html {
                $($(#[$here])? if shared.screen == Screen::$Name {
                    return mount::<$name::View, $name::Model, $name::Msg>(shared, &self.$name, send);
                })*
                html! { <p class="arriving" role="status">{say("screen-arriving", &[])}</p> }
            }
        }
    };
}
table!(desks);

impl Desks {
    /// The screen whose desk is it, by what `is_it` says.
    #[must_use]
    pub fn find(&self, is_it: impl Fn(&dyn Desk) -> bool) -> Option<Screen> {
        Screen::ALL.iter().copied().find(|screen| self.of(*screen).is_some_and(&is_it))
    }
}

/// A screen's view, with the way for its own messages.
fn mount<View, Model, Msg>(shared: &Same<Shared>, desk: &Rc<Model>, send: &Dispatch<Said>) -> Html
where
    View: BaseComponent<Properties = Props<Model>>,
    Model: 'static,
    Msg: Clone + Debug + Into<Said> + 'static,
{
    let props = Props { shared: shared.clone(), desk: Same::of(desk) };
    html! {
        <ContextProvider<Dispatch<Msg>> context={send.of::<Msg>()}>
            <View ..props />
        </ContextProvider<Dispatch<Msg>>>
    }
}
