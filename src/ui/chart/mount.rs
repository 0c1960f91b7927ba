//! The one component that binds the chart library to an element.

use std::rc::Rc;

use yew::prelude::*;

use super::drawing::{Drawing, Told};
use crate::ui::dispatch::use_dispatch;
use crate::ui::state::msg::{Msg, Page, Play};

/// What a chart needs.
#[derive(Clone, PartialEq, Properties)]
pub struct MountedProps {
    /// Its name, unique in the document.
    pub name: AttrValue,
    /// The option, as JSON.
    pub option: OptionText,
    /// The month line, from 0; below for none.
    pub month: i32,
    /// What those hear who do not see it.
    pub summary: AttrValue,
}

/// An option, equal by pointer.
#[derive(Clone, Debug)]
pub struct OptionText(pub Rc<str>);

impl PartialEq for OptionText {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// A chart. It is told to the library when it comes near the screen; until then its place is kept.
#[component]
pub fn Mounted(props: &MountedProps) -> Html {
    let node = use_node_ref();
    let drawing = use_mut_ref(|| None::<Drawing>);
    let send = use_dispatch();
    {
        let (node, drawing) = (node.clone(), Rc::clone(&drawing));
        use_effect_with(props.name.clone(), move |name| {
            let tell: Rc<dyn Fn(Told)> = Rc::new(move |told| heard(&told).into_iter().for_each(|msg| send.emit(msg)));
            *drawing.borrow_mut() = node.cast().map(|element| Drawing::new(name.to_string(), element, tell));
            move || drop(drawing.borrow_mut().take())
        });
    }
    use_effect_with((props.name.clone(), props.option.clone(), props.month), move |(_, option, month)| {
        if let Some(drawing) = &*drawing.borrow() {
            drawing.show(&option.0, *month);
        }
    });
    html! { <div class="chart__plot" ref={node} role="img" aria-label={props.summary.clone()} /> }
}

/// What an event of the library means: a click on a fan brings its month on screen.
fn heard(told: &Told) -> Option<Msg> {
    match told {
        Told::Refused => Some(Msg::Page(Page::ChartsRefused)),
        Told::Event(event) => {
            let month = event.strip_prefix("category|")?.parse::<u32>().ok()?;
            Some(Msg::Play(Play::MonthChosen(month + 1)))
        }
    }
}
