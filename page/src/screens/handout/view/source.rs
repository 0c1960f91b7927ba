//! What the hand-out is to be about.

use yew::prelude::*;

use crate::controls::dispatch::Dispatch;
use crate::screens::handout::gathered::plain;
use crate::screens::handout::model::{Model, Msg};
use crate::screens::handout::view::parts::part;
use crate::shared::Shared;
use crate::shared::handout::{Composition, Source};
use crate::words::chapters::title;
use crate::words::{market, say};
use dealers_choice::sim::SCENARIOS;
use dealers_choice::story::{CHAPTERS, Chapter};

/// The sources, as values of a list and back.
fn value(source: &Source) -> String {
    match source {
        Source::Own => "own".to_owned(),
        Source::Market(key) => format!("market/{key}"),
        Source::Case(key) => format!("case/{key}"),
        Source::Chapter(key) => format!("chapter/{key}"),
    }
}

fn source(value: &str) -> Option<Source> {
    match value.split_once('/') {
        None => (value == "own").then_some(Source::Own),
        Some(("market", key)) => Some(Source::Market(key.to_owned())),
        Some(("case", key)) => Some(Source::Case(key.to_owned())),
        Some(("chapter", key)) => Some(Source::Chapter(key.to_owned())),
        Some(_) => None,
    }
}

/// The list of sources: the own plan, markets, cases, chapters in which policies are compared.
pub fn chooser(send: &Dispatch<Msg>, shared: &Shared, model: &Model, composition: &Composition) -> Html {
    let now = value(&composition.source);
    let option = |source: Source, name: String| {
        let value = value(&source);
        html! { <option selected={value == now} value={value.clone()}>{name}</option> }
    };
    let cases = model.cases.cases();
    let is_case = |key: &str| cases.contains(&key);
    let markets = SCENARIOS.iter().filter(|market| !is_case(market.key));
    let market = |key: &str| option(Source::Market(key.to_owned()), say(&format!("scenario-{key}"), &[]));
    let case = |key: &&str| option(Source::Case((*key).to_owned()), plain(model.cases.part(&format!("{key}/title"))));
    let chapter = |chapter: &Chapter| option(Source::Chapter(chapter.key.to_owned()), title(chapter));
    let own = say("handout-source-own", &[("market", market::name(shared.draft()).into())]);
    let group = |key: &str, options: Vec<Html>| html! { <optgroup label={say(key, &[])}>{for options}</optgroup> };
    let all = [
        option(Source::Own, own),
        group("handout-source-market", markets.map(|one| market(one.key)).collect()),
        group("handout-source-case", cases.iter().map(case).collect()),
        group("handout-source-chapter", CHAPTERS.iter().map(chapter).collect()),
    ];
    let chosen = send.on_value(|value| source(&value).map(Msg::SourceChosen));
    let heading = html! { <label for="handout-source">{say("handout-source", &[])}</label> };
    part(heading, html! { <select id="handout-source" class="field" onchange={chosen}>{for all}</select> })
}

#[cfg(test)]
mod tests {
    use super::{source, value};
    use crate::shared::handout::Source;

    #[test]
    fn every_source_is_a_value_and_comes_back() {
        let of = |make: fn(String) -> Source| make("a_key".to_owned());
        for one in [Source::Own, of(Source::Market), of(Source::Case), of(Source::Chapter)] {
            assert_eq!(source(&value(&one)), Some(one));
        }
        assert_eq!((source("other"), source("other/key")), (None, None));
    }
}
