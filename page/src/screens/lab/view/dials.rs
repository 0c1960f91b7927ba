//! The shallow end of the bench: five dials that move many levers at once.

use yew::prelude::*;

use crate::controls::dispatch::Dispatch;
use crate::controls::knob::{Moves, slider};
use crate::msg::{Msg, Setup};
use crate::run::dial::Dial;
use crate::screens::lab::view::bench::BenchProps;
use crate::screens::lab::view::help::why_button;
use crate::words::{numbers, say};

/// The five dials of the policy on the bench.
pub fn dials(send: &Dispatch, props: &BenchProps) -> Html {
    html! { <div class="knobs">{for Dial::ALL.map(|dial| knob(send, props, dial))}</div> }
}

fn knob(send: &Dispatch, props: &BenchProps, dial: Dial) -> Html {
    let (name, id) = (say(&format!("dial-{}", dial.key()), &[]), format!("dial-{}", dial.key()));
    let value = props.draft.dial(props.place, dial);
    let open = props.why == Some(dial.key());
    html! {
        <div class={classes!("knob", (dial == Dial::Fairness).then_some("knob--switch"))}>
            <label class="knob__label" for={id.clone()}>{name.clone()}</label>
            {why_button(send, dial.key(), &name, open)}
            if dial == Dial::Fairness {
                {switch(send, props.place, &id, value)}
            } else {
                {slider(send, Moves::Dial(props.place, dial), &id, dial.range(), value, &numbers::dial(dial, value), None)}
            }
            if open {
                <aside class="why" aria-label={say("why", &[("name", name.into())])}><p>{say(&format!("dial-{}-why", dial.key()), &[])}</p></aside>
            }
        </div>
    }
}

fn switch(send: &Dispatch, place: usize, id: &str, value: f64) -> Html {
    let on = value >= 0.5;
    let next = Msg::Setup(Setup::DialMoved(place, Dial::Fairness, f64::from(u8::from(!on))));
    html! { <input class="knob__switch" type="checkbox" role="switch" id={id.to_owned()} checked={on} onchange={send.on(next)} /> }
}
