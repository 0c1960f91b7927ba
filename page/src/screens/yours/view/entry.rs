//! A field to type into: its name before it, what is usual behind it, and what is wrong with it below, in words.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::controls::dispatch::use_dispatch;
use crate::controls::live::live;
use crate::screens::yours::fields::{Field, Trouble};
use crate::screens::yours::model::{Model, Msg};
use crate::words::{numbers, say, typed, with};
use dealers_choice::words;

/// What a field needs.
#[derive(Clone, PartialEq, Properties)]
pub struct EntryProps {
    /// Which field it is.
    pub field: Field,
    /// What it is called.
    pub label: AttrValue,
    /// What stands in it: what was typed, else what counts.
    pub value: AttrValue,
    /// How many answers were given so far.
    pub answers: usize,
    /// What is seen while the field is empty.
    #[prop_or_default]
    pub hint: AttrValue,
    /// What is said of it.
    #[prop_or_default]
    pub note: AttrValue,
    /// What is wrong with what was typed.
    #[prop_or_default]
    pub trouble: Option<AttrValue>,
    /// Whether it takes words.
    #[prop_or_default]
    pub words: bool,
}

/// A field. It is drawn anew only after an answer or when what it shows changes, so that nobody is disturbed while typing. Who
/// comes to it types over what stands there.
#[component]
pub fn Entry(props: &EntryProps) -> Html {
    let (send, field, id) = (use_dispatch::<Msg>(), props.field, props.field.id());
    let (note, wrong) = (format!("{id}-note"), format!("{id}-wrong"));
    let described = if props.trouble.is_some() { format!("{wrong} {note}") } else { note.clone() };
    let mode = if props.words { "text" } else { "decimal" };
    html! {
        <div class={classes!("entry", props.words.then_some("entry--words"))}>
            <label class="entry__label" for={id.clone()}>{&props.label}</label>
            <input class="field entry__field" id={id} inputmode={mode} autocomplete="off" placeholder={&props.hint} value={&props.value}
                aria-invalid={props.trouble.is_some().to_string()} aria-describedby={described}
                onfocus={|event: FocusEvent| event.target_unchecked_into::<HtmlInputElement>().select()} onchange={send.on_value(move |text| Some(Msg::Typed(field, text)))} />
            <small class="entry__note" id={note}>{live(props.note.clone())}</small>
            <small class="entry__wrong" id={wrong} role="alert">{for props.trouble.iter().map(|words| live(words.clone()))}</small>
        </div>
    }
}

/// What a field needs that holds `value`, or what was typed there and cannot be used.
pub fn entry(desk: &Model, field: Field, label: String, value: Option<String>) -> EntryProps {
    let slip = desk.slips.get(&field);
    EntryProps {
        field,
        label: label.into(),
        value: slip.map(|slip| slip.text.clone()).or(value).unwrap_or_default().into(),
        answers: desk.answers,
        hint: AttrValue::default(),
        note: AttrValue::default(),
        trouble: slip.map(|slip| in_words(&slip.trouble).into()),
        words: false,
    }
}

impl EntryProps {
    /// With what is usual: it stands in the field until something else is typed, and from then on below it.
    pub fn or_usual(self, usual: f64, told: &str) -> Self {
        let usual = typed::spelled(usual);
        if self.value.is_empty() {
            return Self { value: usual.into(), ..self };
        }
        let note = if self.value == usual { String::new() } else { say("yours-usual", &[("usual", told.into())]) };
        Self { note: note.into(), ..self }
    }
}

/// What is wrong, in words.
fn in_words(trouble: &Trouble) -> String {
    match trouble {
        Trouble::NoNumber => say("yours-no-number", &[]),
        Trouble::NotWhole => say("yours-not-whole", &[]),
        Trouble::Outside(low, high, spec) => {
            let plain =
                |value: f64| if value.fract() == 0.0 { numbers::number(value, 0) } else { typed::spelled(value) };
            let told = |value: f64| spec.map_or_else(|| plain(value), |spec| numbers::setting(spec, value));
            say("yours-outside", &[("low", told(*low).into()), ("high", told(*high).into())])
        }
        Trouble::AfterTheEnd(months) => say("yours-after-end", &[("months", (*months).into())]),
        Trouble::MoreRegionsThanDealers => say("yours-more-regions", &[]),
        Trouble::Refused(problem) => {
            let [message, hint] =
                [&problem.message, &problem.hint].map(|said| with(|lexicon| words::said(lexicon, said)));
            say("yours-refused", &[("message", message.into()), ("hint", hint.into())])
        }
    }
}
