//! The files of a hand-out: its text, its answers, a notebook, and the rows behind its pictures.

use crate::chart::DIFFERENCE;
use crate::chart::writing::escaped;
use crate::screens::handout::archive::File;
use crate::screens::handout::gathered::{Gathered, Picture};
use crate::screens::handout::tasks::Task;
use crate::screens::handout::template::filled;
use crate::shared::handout::{Composition, Extra, Source};
use crate::shared::{Shared, address};
use crate::table::Screen;
use crate::words::say;
use dealers_choice::story::CHAPTERS;

/// The notebook, with marks for what is put in.
const NOTEBOOK: &str = include_str!("../../../../build/handout/notebook.py");
/// The code of a frame, with marks too.
const FRAME: &str = include_str!("../../../../build/handout/frame.html");
/// What stands in the address of a page that shows itself in a frame, without its bars.
const EMBED: &str = "?embed";
/// Where a page lies that lies nowhere yet.
const NOWHERE: &str = "https://your-site.example/";
/// What the files are called.
pub const TEXT: &str = "handout.md";
const ANSWERS: &str = "answers.md";
const QUARTO: &str = "notebook.qmd";
const PICTURES: &str = "pictures";
const DATA: &str = "data";

/// All files but the pixels.
#[must_use]
pub fn files(gathered: &Gathered, composition: &Composition) -> Vec<File> {
    let text = |name: &str, text: String| (name.to_owned(), text.into_bytes());
    let mut files = vec![text(TEXT, handout(gathered))];
    if composition.has(Extra::Key) {
        files.push(text(ANSWERS, answers(gathered)));
    }
    files.extend(notebook(gathered).map(|code| text(QUARTO, quarto(gathered, &code))));
    for picture in &*gathered.pictures {
        files.push(text(&in_pictures(picture, "svg"), picture.document.svg.clone()));
        files.extend(picture.table.iter().map(|table| text(&in_data(picture), table.clone())));
    }
    files
}

/// Where a picture lies in that form.
#[must_use]
pub fn in_pictures(picture: &Picture, form: &str) -> String {
    [PICTURES, "/", &picture.name, ".", form].concat()
}

fn in_data(picture: &Picture) -> String {
    [DATA, "/", &picture.name, ".csv"].concat()
}

/// A text for readers in Markdown: no sign of it is a mark.
fn marked(text: &str) -> String {
    text.chars().fold(String::new(), |mut marked, letter| {
        if matches!(letter, '\\' | '`' | '*' | '_' | '<' | '>' | '#' | '[' | ']' | '|') {
            marked.push('\\');
        }
        marked.push(letter);
        marked
    })
}

/// A heading of that depth.
fn heading(depth: &str, words: &str) -> String {
    [depth, " ", &marked(words), "\n\n"].concat()
}

/// An entry of a list: a name, and what is said of it.
fn entry(name: &str, words: &str) -> String {
    ["- **", &marked(name), "**: ", &marked(words), "\n"].concat()
}

fn paragraph(words: &str) -> String {
    marked(words) + "\n\n"
}

/// Where it comes from: the last lines of every text.
fn foot(gathered: &Gathered) -> String {
    let lines: Vec<String> = gathered.origin.iter().map(|line| marked(line)).collect();
    ["---\n\n", &lines.join("  \n"), "\n"].concat()
}

/// The tasks, each behind its number, as `tell` tells them.
fn tasks(gathered: &Gathered, tell: impl Fn(&Task, &str) -> String) -> String {
    (1_u32..).zip(&gathered.tasks).map(|(number, task)| tell(task, &number.to_string())).collect()
}

/// The hand-out without its answers.
fn handout(gathered: &Gathered) -> String {
    let part = |key: &str| heading("##", &say(key, &[]));
    let (name, sentences) = &gathered.about;
    let predicted = |task: &Task, number: &str| {
        let choices: String =
            task.choices.iter().map(|choice| ["- [ ] ", &marked(&choice.words), "\n"].concat()).collect();
        [paragraph(&task.numbered(number)), choices, "\n".to_owned(), paragraph(&say("handout-why", &[]))].concat()
    };
    let explained = |task: &Task, number: &str| {
        paragraph(&[&task.numbered(number), " ", &say("handout-explain-ask", &[])].concat())
    };
    let picture =
        |picture: &Picture| ["![", &marked(&picture.title), "](", &in_pictures(picture, "svg"), ")\n\n"].concat();
    let terms: String = gathered.terms.iter().map(|[term, words]| entry(term, words)).collect();
    [
        if gathered.course.is_empty() { String::new() } else { paragraph(&gathered.course) },
        heading("#", &gathered.title),
        part("handout-situation"),
        entry(name, &sentences.join(" ")),
        entry(&say("cases-market", &[]), &gathered.market),
        gathered.sides.iter().map(|side| entry(&side.name, &side.motto)).collect(),
        "\n".to_owned(),
        part("handout-predict"),
        tasks(gathered, predicted),
        part("handout-observe"),
        gathered.pictures.iter().map(picture).collect(),
        part("handout-explain"),
        tasks(gathered, explained),
        if terms.is_empty() { terms } else { [part("handout-glossary"), terms, "\n".to_owned()].concat() },
        foot(gathered),
    ]
    .concat()
}

/// The answers.
fn answers(gathered: &Gathered) -> String {
    let answer = |task: &Task, number: &str| {
        [paragraph(&task.numbered(number)), ["**", &marked(&task.says()), "** ", &paragraph(&task.because)].concat()]
            .concat()
    };
    [heading("#", &say("handout-key", &[])), paragraph(&gathered.title), tasks(gathered, answer), foot(gathered)]
        .concat()
}

/// A notebook that reads the rows of the first picture which has some, of all policies if there is one, and draws them; none where none
/// has.
#[must_use]
pub fn notebook(gathered: &Gathered) -> Option<String> {
    let with_rows = || gathered.pictures.iter().filter(|picture| picture.table.is_some());
    let picture = with_rows().find(|picture| picture.name != DIFFERENCE.what).or_else(|| with_rows().next())?;
    let spelled = |text: &str| text.replace(['\\', '"', '\n'], " ");
    let words = [
        ("ORIGIN", gathered.origin.join("\n# ")),
        ("FILE", in_data(picture)),
        ("TITLE", spelled(&picture.title)),
        ("MARKET", spelled(&gathered.market)),
    ];
    Some(filled(NOTEBOOK, &words.each_ref().map(|(mark, words)| (*mark, words.as_str()))))
}

/// The code of a frame that shows what the hand-out is about: a chapter of the story, or else the plan in Compare.
#[must_use]
pub fn frame(title: &str, told: &Shared, composition: &Composition) -> String {
    let chapter = match &composition.source {
        Source::Chapter(key) if composition.seed.is_none() => CHAPTERS.iter().position(|chapter| chapter.key == key),
        _ => None,
    };
    let fragment = match chapter {
        Some(place) => {
            address::print(&Shared { screen: Screen::Story, chapter: Some(place as u32), ..Shared::default() })
        }
        None => address::print_compare(told),
    };
    let base = if address::is_local(&told.base) { NOWHERE } else { &told.base };
    let link = escaped(&[base, EMBED, &fragment].concat());
    filled(FRAME, &[("LINK", &link), ("TITLE", &escaped(title))])
}

/// The same as a document for Quarto.
fn quarto(gathered: &Gathered, code: &str) -> String {
    let title = gathered.title.replace('\\', " ").replace('"', "'");
    ["---\ntitle: \"", &title, "\"\nformat: html\n---\n\n```{python}\n", code, "```\n"].concat()
}
