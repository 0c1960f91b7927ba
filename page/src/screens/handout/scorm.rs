//! A package for a course system, by SCORM 1.2: a manifest, and one page that holds everything, with a small script that reports.
//!
//! Why that standard and no other is in `docs/decisions/0060-a-hand-out-is-made-in-the-browser.md`.

use crate::chart::writing::escaped;
use crate::screens::handout::archive::{File, sum, zip};
use crate::screens::handout::gathered::Gathered;
use crate::screens::handout::tasks::Task;
use crate::screens::handout::template::filled;
use crate::shared::handout::{Composition, Extra};
use crate::words::say;

const PAGE: &str = include_str!("../../../../build/handout/sco.html");
const SCRIPT: &str = include_str!("../../../../build/handout/scorm.js");
const STYLE: &str = include_str!("../../../../build/handout/scorm.css");
const MANIFEST: &str = include_str!("../../../../build/handout/imsmanifest.xml");
/// Longest text that a learner writes, characters. Two for each of three tasks stay far below what a course system keeps, 4,096
/// characters, even if every sign of them is written as two.
const WRITTEN_MAX: &str = "280";
/// Longest line that is kept, characters.
const KEPT_MAX: &str = "3800";
/// What a course system is told of a graded hand-out: from which score on it is passed, per cent. The script has the same.
const MASTERY: &str = "\n        <adlcp:masteryscore>50</adlcp:masteryscore>";

/// The package.
#[must_use]
pub fn package(gathered: &Gathered, composition: &Composition) -> Vec<u8> {
    let (id, is_graded) = (identity(gathered), composition.has(Extra::Graded));
    let file = |name: &str, text: String| -> File { (name.to_owned(), text.into_bytes()) };
    zip(&[
        file("imsmanifest.xml", manifest(&gathered.title, &id, is_graded)),
        file("index.html", page(gathered, &id, is_graded)),
    ])
}

/// What tells this hand-out from others: what was kept in one is not read in another.
fn identity(gathered: &Gathered) -> String {
    let questions = gathered.tasks.iter().map(|task| task.question.as_str());
    let said: Vec<&str> = questions.chain(gathered.origin.iter().map(String::as_str)).collect();
    format!("{:08x}", sum(said.join("\n").as_bytes()))
}

fn manifest(title: &str, id: &str, is_graded: bool) -> String {
    let mastery = if is_graded { MASTERY } else { "" };
    filled(MANIFEST, &[("ID", id), ("TITLE", &escaped(title)), ("MASTERY", mastery)])
}

/// An element with words in it.
fn element(name: &str, words: &str) -> String {
    ["<", name, ">", &escaped(words), "</", name, ">"].concat()
}

fn said(key: &str) -> String {
    escaped(&say(key, &[]))
}

/// The page, complete in itself.
fn page(gathered: &Gathered, id: &str, is_graded: bool) -> String {
    let (name, sentences) = &gathered.about;
    let about = gathered.prose.clone().unwrap_or_else(|| element("p", &sentences.join(" ")));
    let sides = gathered
        .sides
        .iter()
        .map(|side| ["<li>", &element("b", &side.name), " ", &escaped(&side.motto), "</li>"].concat());
    let tasks = || (1_u32..).map(|number| number.to_string()).zip(&gathered.tasks);
    let pictures = gathered.pictures.iter().map(|picture| {
        ["<figure role=\"img\" aria-label=\"", &escaped(&picture.title), "\">", &picture.document.svg, "</figure>"]
            .concat()
    });
    let told = say("handout-said", &[("bet", "%1".into())]);
    let words = [
        ("TITLE", escaped(&gathered.title)),
        ("STYLE", STYLE.to_owned()),
        ("SCRIPT", SCRIPT.to_owned()),
        ("ID", id.to_owned()),
        ("LIMIT", KEPT_MAX.to_owned()),
        ("TOLD", escaped(&told)),
        ("GRADED", if is_graded { "1" } else { "" }.to_owned()),
        ("COURSE", escaped(&gathered.course)),
        ("REPORTED", said("handout-reported")),
        ("ALONE", said("handout-alone")),
        ("H-SITUATION", said("handout-situation")),
        ("H-PREDICT", said("handout-predict")),
        ("H-OBSERVE", said("handout-observe")),
        ("H-EXPLAIN", said("handout-explain")),
        ("SHOW", said("handout-show")),
        ("NAME", escaped(name)),
        ("ABOUT", about),
        ("MARKET", escaped(&gathered.market)),
        ("SIDES", sides.collect()),
        ("TASKS", tasks().map(|(number, task)| predicted(&number, task)).collect()),
        ("PICTURES", pictures.collect()),
        ("EXPLAINED", tasks().map(|(number, task)| explained(&number, task)).collect()),
        ("GLOSSARY", glossary(gathered)),
        ("ORIGIN", gathered.origin.iter().map(|line| element("p", line)).collect()),
    ];
    filled(PAGE, &words.each_ref().map(|(mark, words)| (*mark, words.as_str())))
}

/// A field for a few lines.
fn field(key: &str) -> String {
    ["<label>", &said(key), "<textarea maxlength=\"", WRITTEN_MAX, "\"></textarea></label>"].concat()
}

/// What one predicts.
fn predicted(number: &str, task: &Task) -> String {
    let choice = |(place, words): (usize, &str)| {
        let place = place.to_string();
        let input = ["<input type=\"radio\" name=\"task-", number, "\" value=\"", &place, "\">"].concat();
        ["<label class=\"choice\">", &input, &element("span", words), "</label>"].concat()
    };
    let choices: String = task.choices.iter().map(|choice| choice.words.as_str()).enumerate().map(choice).collect();
    let right = task.right.map_or_else(String::new, |right| right.to_string());
    let legend = element("legend", &task.numbered(number));
    let opened = ["<fieldset data-number=\"", number, "\" data-right=\"", &right, "\">"].concat();
    [opened, legend, choices, field("handout-why"), "</fieldset>".to_owned()].concat()
}

/// What the run says of it, and what one makes of that.
fn explained(number: &str, task: &Task) -> String {
    let heading = element("h3", &task.numbered(number));
    let place = ["<p id=\"said-", number, "\"></p><p>"].concat();
    [
        heading,
        place,
        element("b", &task.says()),
        " ".to_owned(),
        escaped(&task.because),
        "</p>".to_owned(),
        field("handout-explain-ask"),
    ]
    .concat()
}

fn glossary(gathered: &Gathered) -> String {
    if gathered.terms.is_empty() {
        return String::new();
    }
    let terms = gathered.terms.iter().map(|[term, words]| element("dt", term) + &element("dd", words));
    [element("h2", &say("handout-glossary", &[])), "<dl>".to_owned(), terms.collect(), "</dl>".to_owned()].concat()
}

#[cfg(test)]
mod tests {
    use super::{KEPT_MAX, MANIFEST, MASTERY, SCRIPT, WRITTEN_MAX, manifest};
    use crate::shared::handout::TASKS_MAX;

    #[test]
    fn what_a_learner_writes_fits_into_what_a_course_system_keeps() {
        const SYSTEM_MAX: usize = 4_096;
        let around = r#"{"v":1,"a":[-1,-1,-1],"t":["","","","","",""],"d":0}"#.len();
        let [written, kept] = [WRITTEN_MAX, KEPT_MAX].map(|number| number.parse::<usize>().expect("a number"));
        assert!(2 * TASKS_MAX * 2 * written + around <= kept, "every sign may be written as two");
        assert!(kept + 200 < SYSTEM_MAX);
    }

    #[test]
    fn the_manifest_names_its_page_and_a_title_is_no_markup() {
        let said = manifest("<b>Carrot & \"stick\"</b> __ID__", "0011aabb", false);
        assert!(said.contains("<title>&lt;b&gt;Carrot &amp; &quot;stick&quot;&lt;/b&gt; __ID__</title>"), "{said}");
        assert!(said.contains("<schemaversion>1.2</schemaversion>") && said.contains("href=\"index.html\""));
        assert!(!said.contains("masteryscore") && MANIFEST.contains("adlcp:scormtype=\"sco\""));
        assert!(manifest("A", "b", true).contains(MASTERY));
    }

    #[test]
    fn the_script_passes_from_the_same_score_and_stands_in_a_document() {
        let score = MASTERY.split(['>', '<']).nth(2).expect("a score");
        assert!(SCRIPT.contains(&["PASSED_FROM = ", score, ";"].concat()) && !SCRIPT.contains("</"));
    }
}
