//! All that a hand-out says and shows, gathered once: the sheet on screen, the files and the package for a course system are made of it.

use std::rc::Rc;

use crate::chart::{CHANNEL, DIFFERENCE, DOTS, Document, answer_document, chart_table};
use crate::chart_id::ChartId;
use crate::run::look::Look;
use crate::screens::handout::ink::ink;
use crate::screens::handout::source;
use crate::screens::handout::tasks::{Task, tasks};
use crate::shared::Shared;
use crate::shared::handout::{Composition, Drawing, Extra, Source};
use crate::shared::paper::Paper;
use crate::words::chapters::{title, told_of};
use crate::words::{help, market, names, numbers, origin, say};
use dealers_choice::report::csv::Dialect;
use dealers_choice::sim::Scenario;
use dealers_choice::story::Chapter;
use dealers_choice::study::switching::TippingPoint;

/// What a hand-out explains, in its order: what each word means.
const TERMS: [&str; 9] = ["future", "luck", "median", "bands", "profit", "loyalty", "dealers", "rival", "close"];

/// A policy in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// Its name.
    pub name: String,
    /// What it does.
    pub motto: String,
    /// How it is told from others.
    pub look: Look,
}

/// A picture on the hand-out.
pub struct Picture {
    /// What its files are called.
    pub name: String,
    /// What it shows, in a few words.
    pub title: String,
    /// The drawing, with where it comes from.
    pub document: Document,
    /// The rows behind it; none for a picture without months.
    pub table: Option<String>,
}

/// All of a hand-out.
pub struct Gathered {
    /// Its title.
    pub title: String,
    /// What stands above the title.
    pub course: String,
    /// What it is about: a name, and sentences.
    pub about: (String, Vec<String>),
    /// The same as the document of the cases has it.
    pub prose: Option<String>,
    /// The market in a line.
    pub market: String,
    /// The policies.
    pub sides: Vec<Side>,
    /// The tasks.
    pub tasks: Vec<Task>,
    /// The pictures; none before all futures are in.
    pub pictures: Rc<[Picture]>,
    /// Words, each with what it means.
    pub terms: Vec<[String; 2]>,
    /// Where all of it comes from: market, luck, version, and the link at last.
    pub origin: Vec<String>,
    /// The link, or its fragment where the page lies where nobody else can open it.
    pub link: String,
    /// Whether all is there that will be.
    pub is_whole: bool,
}

/// Gathers it of the page as it would be with that plan in Compare.
#[must_use]
pub fn gathered(
    told: &Shared,
    composition: &Composition,
    cases: &Paper,
    turns: Option<&[TippingPoint]>,
    pictures: Rc<[Picture]>,
) -> Gathered {
    let draft = told.draft();
    let tasks = tasks(told, composition, turns);
    let policies = draft.looks().into_iter().enumerate();
    let side =
        |(place, look)| Side { name: names::policy_in_full(draft, place), motto: names::motto(draft, place), look };
    let terms =
        TERMS.map(|term| [say(&format!("handout-term-{term}"), &[]), say(&format!("handout-term-{term}-words"), &[])]);
    let title = Some(composition.title.trim()).filter(|title| !title.is_empty());
    Gathered {
        title: title.map_or_else(|| say("handout-untitled", &[]), str::to_owned),
        course: composition.course.trim().to_owned(),
        about: about(told, composition, cases),
        prose: prose(composition, cases),
        market: market::market(draft),
        sides: policies.map(side).collect(),
        is_whole: source::results(told).is_some() && tasks.iter().all(|task| task.right.is_some()),
        tasks,
        pictures,
        terms: if composition.has(Extra::Glossary) { terms.to_vec() } else { Vec::new() },
        origin: origin::lines(told, draft),
        link: origin::link(told, draft),
    }
}

/// The name of what it is about, and what is said of it in plain words.
fn about(told: &Shared, composition: &Composition, cases: &Paper) -> (String, Vec<String>) {
    let meaning = |key: &str| Scenario::find(key).map(|market| help(&format!("scenario-{key}"), market.help));
    match &composition.source {
        Source::Own => {
            let key = told.draft().spec().scenario.as_str();
            (market::name(told.draft()), meaning(key).into_iter().collect())
        }
        Source::Market(key) => (market::name(told.draft()), meaning(key).into_iter().collect()),
        Source::Case(key) => {
            (plain(cases.part(&format!("{key}/title"))), vec![plain(cases.part(&format!("{key}/happened")))])
        }
        Source::Chapter(key) => match Chapter::find(key) {
            Some(chapter) => (title(chapter), vec![told_of(chapter, "1", &[])]),
            None => Default::default(),
        },
    }
}

/// What happened in a case, as its document has it.
fn prose(composition: &Composition, cases: &Paper) -> Option<String> {
    let Source::Case(key) = &composition.source else { return None };
    Some(cases.part(&format!("{key}/happened")).to_owned()).filter(|text| !text.is_empty())
}

/// The pictures that were chosen; none before all futures are in.
#[must_use]
pub fn pictures(told: &Shared, composition: &Composition) -> Vec<Picture> {
    if source::results(told).is_none() {
        return Vec::new();
    }
    let ids = composition.drawings.iter().flat_map(|drawing| charts(told, *drawing));
    ids.filter_map(|id| picture(told, composition.has(Extra::Grey), id)).collect()
}

/// The charts that a drawing is.
fn charts(told: &Shared, drawing: Drawing) -> Vec<ChartId> {
    let of_all = |what| vec![ChartId::of_all(what)];
    match drawing {
        Drawing::Dots => of_all(DOTS),
        Drawing::Lead => vec![DIFFERENCE],
        Drawing::Profit => of_all("profit"),
        Drawing::Dealers => of_all("dealers"),
        Drawing::Sales => of_all("sales"),
        Drawing::Loyalty => of_all("loyalty"),
        Drawing::Channel => {
            (0..told.draft().policies().len()).map(|policy| ChartId::of_policy(CHANNEL, policy)).collect()
        }
    }
}

fn picture(told: &Shared, is_grey: bool, id: ChartId) -> Option<Picture> {
    let draft = told.draft();
    let colours = |look| ink(look, is_grey);
    let document = answer_document(told, id, &colours)?.with_foot(&origin::lines(told, draft), &colours(Look::Plain));
    let title = match id.policy {
        Some(policy) => say("figures-channel-title", &[("policy", names::policy_in_full(draft, policy).into())]),
        None => drawing_title(id.what),
    };
    let table = chart_table(told, source::results(told)?, id, Dialect::POINT);
    Some(Picture { name: id.name(), title, document, table })
}

/// What a picture of all policies is called.
fn drawing_title(what: &str) -> String {
    match what {
        DOTS => say("handout-dots", &[]),
        _ if what == DIFFERENCE.what => say("handout-lead", &[]),
        _ => say(&format!("chart-{what}"), &[]),
    }
}

/// What a drawing is called where one chooses it.
#[must_use]
pub fn drawing_name(told: &Shared, drawing: Drawing) -> String {
    match (drawing, charts(told, drawing).first()) {
        (Drawing::Channel, _) | (_, None) => say("handout-channel", &[]),
        (_, Some(id)) => drawing_title(id.what),
    }
}

/// HTML of the project's own documents as plain words.
#[must_use]
pub fn plain(html: &str) -> String {
    let words: String = html
        .split('<')
        .enumerate()
        .map(|(place, part)| if place == 0 { part } else { part.split_once('>').map_or("", |(_, rest)| rest) })
        .collect();
    let named = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    let words = named.into_iter().fold(words, |words, (name, sign)| words.replace(name, sign));
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a scale that a hand-out tells its amounts in, for as long as `make` works; then those of the page again.
pub fn in_its_amounts<T>(told: &Shared, page: &Shared, make: impl FnOnce() -> T) -> T {
    numbers::tell_in(told.draft().plan().scale());
    let made = make();
    numbers::tell_in(page.draft().plan().scale());
    made
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_document_becomes_plain_words() {
        assert_eq!(plain("<p>One <b>two</b> &amp;\n three.</p>\n<p>A &lt; B</p>"), "One two & three. A < B");
        assert_eq!(plain(""), "");
    }
}
