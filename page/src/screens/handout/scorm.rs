//! A package for a course system, by SCORM 1.2: a manifest, and one page that holds everything, with a small script that reports.
//!
//! Why that standard and no other is in `docs/decisions/0060-a-hand-out-is-made-in-the-browser.md`.

use crate::chart::writing::escaped;
use crate::screens::handout::archive::{File, sum, zip};
use crate::screens::handout::gathered::Gathered;
use crate::screens::handout::tasks::Task;
use crate::shared::handout::{Composition, Extra};
use crate::words::say;

const SCRIPT: &str = include_str!("../../../../build/handout/scorm.js");
const STYLE: &str = include_str!("../../../../build/handout/scorm.css");
const MANIFEST: &str = include_str!("../../../../build/handout/imsmanifest.xml");
/// Longest text that a learner writes, characters. Two for each of three tasks stay far below what a course system keeps, 4,096
/// characters, even if every sign of them is written as two.
const WRITTEN_MAX: usize = 280;
/// Longest line that is kept, characters.
const KEPT_MAX: usize = 3_800;
/// From which score on a graded hand-out is passed, per cent; the script has the same.
const PASSED_FROM: u32 = 50;

/// The package.
#[must_use]
pub fn package(gathered: &Gathered, composition: &Composition) -> Vec<u8> {
    zip(&contents(gathered, composition))
}

fn contents(gathered: &Gathered, composition: &Composition) -> Vec<File> {
    let page = page(gathered, composition.has(Extra::Graded));
    let manifest = manifest(&gathered.title, &identity(gathered), composition.has(Extra::Graded));
    vec![("imsmanifest.xml".to_owned(), manifest.into_bytes()), ("index.html".to_owned(), page.into_bytes())]
}

/// What tells this hand-out from others: what was kept in one is not read in another.
fn identity(gathered: &Gathered) -> String {
    let questions: String = gathered.tasks.iter().flat_map(|task| [&*task.question, "\n"]).collect();
    format!("{:08x}", sum(format!("{}\n{questions}{}", gathered.title, gathered.origin.join("\n")).as_bytes()))
}

fn manifest(title: &str, id: &str, is_graded: bool) -> String {
    let mastery = format!("\n        <adlcp:masteryscore>{PASSED_FROM}</adlcp:masteryscore>");
    let put = [("__ID__", id), ("__TITLE__", &escaped(title)), ("__MASTERY__", if is_graded { &mastery } else { "" })];
    put.into_iter().fold(MANIFEST.to_owned(), |text, (mark, words)| text.replace(mark, words))
}

/// The page, complete in itself.
fn page(gathered: &Gathered, is_graded: bool) -> String {
    let heading = |key: &str| format!("<h2>{}</h2>", escaped(&say(key, &[])));
    let data = [
        ("id", identity(gathered)),
        ("limit", KEPT_MAX.to_string()),
        ("told", say("handout-said", &[("bet", "%1".into())])),
        ("graded", if is_graded { "1" } else { "" }.to_owned()),
    ];
    let data: String = data.iter().map(|(name, words)| format!(" data-{name}=\"{}\"", escaped(words))).collect();
    let tasks: String = (1..).zip(&gathered.tasks).map(|(number, task)| predicted(number, task)).collect();
    let explained: String = (1..).zip(&gathered.tasks).map(|(number, task)| explained(number, task)).collect();
    let pictures: String =
        gathered.pictures.iter().map(|picture| format!("<figure role=\"img\" aria-label=\"{}\">{}</figure>", escaped(&picture.title), picture.document.svg)).collect();
    let title = escaped(&gathered.title);
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>{title}</title><style>{STYLE}</style></head><body><main{data}>{}<h1>{title}</h1>\
         <p id=\"status\" role=\"status\" data-reported=\"{}\" data-alone=\"{}\"></p>{}{}{}{tasks}\
         <p><button type=\"button\" id=\"show\" disabled>{}</button></p>\
         <section id=\"after\" hidden><h2 tabindex=\"-1\">{}</h2>{pictures}{}{explained}</section>{}<footer>{}</footer></main>\
         <script>{SCRIPT}</script></body></html>\n",
        course(gathered),
        escaped(&say("handout-reported", &[])),
        escaped(&say("handout-alone", &[])),
        heading("handout-situation"),
        situation(gathered),
        heading("handout-predict"),
        escaped(&say("handout-show", &[])),
        escaped(&say("handout-observe", &[])),
        heading("handout-explain"),
        glossary(gathered),
        foot(gathered),
    )
}

fn course(gathered: &Gathered) -> String {
    if gathered.course.is_empty() {
        return String::new();
    }
    format!("<p class=\"course\">{}</p>", escaped(&gathered.course))
}

/// What it is about, and who takes part.
fn situation(gathered: &Gathered) -> String {
    let (name, sentences) = &gathered.about;
    let told = gathered.prose.clone().unwrap_or_else(|| format!("<p>{}</p>", escaped(&sentences.join(" "))));
    let side = |name: &str, motto: &str| format!("<li><b>{}</b>: {}</li>", escaped(name), escaped(motto));
    let sides: String = gathered.sides.iter().map(|one| side(&one.name, &one.motto)).collect();
    format!("<p><b>{}</b></p>{told}<p>{}</p><ul>{sides}</ul>", escaped(name), escaped(&gathered.market))
}

/// A field for a few lines.
fn field(label: &str) -> String {
    format!("<label>{}<textarea maxlength=\"{WRITTEN_MAX}\"></textarea></label>", escaped(label))
}

/// What one predicts.
fn predicted(number: u32, task: &Task) -> String {
    let choice = |(place, words): (usize, &str)| {
        format!(
            "<label class=\"choice\"><input type=\"radio\" name=\"task-{number}\" value=\"{place}\"><span>{}</span></label>",
            escaped(words)
        )
    };
    let words = task.choices.iter().map(|choice| choice.words.as_str());
    let choices: String = words.enumerate().map(choice).collect();
    let right = task.right.map_or_else(String::new, |right| right.to_string());
    format!(
        "<fieldset data-number=\"{number}\" data-right=\"{right}\"><legend>{number}. {}</legend>{choices}{}</fieldset>",
        escaped(&task.question),
        field(&say("handout-why", &[]))
    )
}

/// What the run says of it, and what one makes of that.
fn explained(number: u32, task: &Task) -> String {
    let right = task.right.and_then(|right| task.choices.get(right)).map_or("–", |choice| choice.words.as_str());
    let says = say("handout-says", &[("answer", right.into())]);
    format!(
        "<h3>{number}. {}</h3><p id=\"said-{number}\"></p><p><b>{}</b> {}</p>{}",
        escaped(&task.question),
        escaped(&says),
        escaped(&task.because),
        field(&say("handout-explain-ask", &[]))
    )
}

fn glossary(gathered: &Gathered) -> String {
    let term = |[term, words]: &[String; 2]| format!("<dt>{}</dt><dd>{}</dd>", escaped(term), escaped(words));
    let terms: String = gathered.terms.iter().map(term).collect();
    if terms.is_empty() {
        return terms;
    }
    format!("<h2>{}</h2><dl>{terms}</dl>", escaped(&say("handout-glossary", &[])))
}

fn foot(gathered: &Gathered) -> String {
    gathered.origin.iter().map(|line| format!("<p>{}</p>", escaped(line))).collect()
}

#[cfg(test)]
mod tests {
    use super::{KEPT_MAX, MANIFEST, PASSED_FROM, SCRIPT, WRITTEN_MAX, manifest};
    use crate::shared::handout::TASKS_MAX;

    #[test]
    fn what_a_learner_writes_fits_into_what_a_course_system_keeps() {
        const SYSTEM_MAX: usize = 4_096;
        let around = r#"{"v":1,"a":[-1,-1,-1],"t":["","","","","",""],"d":0}"#.len();
        assert!(2 * TASKS_MAX * 2 * WRITTEN_MAX + around <= KEPT_MAX, "every sign may be written as two");
        assert!(KEPT_MAX + 200 < SYSTEM_MAX);
    }

    #[test]
    fn the_manifest_names_its_page_and_a_title_is_no_markup() {
        let said = manifest("<b>Carrot & \"stick\"</b>", "0011aabb", false);
        assert!(said.contains("<title>&lt;b&gt;Carrot &amp; &quot;stick&quot;&lt;/b&gt;</title>") && !said.contains("__"));
        assert!(said.contains("<schemaversion>1.2</schemaversion>") && said.contains("href=\"index.html\""));
        assert!(!said.contains("masteryscore") && MANIFEST.contains("adlcp:scormtype=\"sco\""));
        assert!(manifest("A", "b", true).contains("<adlcp:masteryscore>50</adlcp:masteryscore>"));
    }

    #[test]
    fn the_script_passes_from_the_same_score_and_says_nothing_by_itself() {
        assert!(SCRIPT.contains(&format!("PASSED_FROM = {PASSED_FROM};")));
        assert!(!SCRIPT.contains("</"), "it stands in a document");
    }
}
