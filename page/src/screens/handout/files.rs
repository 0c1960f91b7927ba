//! The files of a hand-out: its text, its answers, a notebook, and the rows behind its pictures.

use crate::chart::writing::escaped;
use crate::screens::handout::archive::File;
use crate::screens::handout::gathered::{Gathered, Picture};
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
    if notebook(gathered).is_some() {
        files.push(text(QUARTO, quarto(gathered)));
    }
    for picture in &*gathered.pictures {
        files.push(text(&in_pictures(picture, "svg"), picture.document.svg.clone()));
        files.extend(picture.table.iter().map(|table| text(&in_data(picture), table.clone())));
    }
    files
}

/// Where a picture lies in that form.
#[must_use]
pub fn in_pictures(picture: &Picture, form: &str) -> String {
    format!("{PICTURES}/{}.{form}", picture.name)
}

fn in_data(picture: &Picture) -> String {
    format!("{DATA}/{}.csv", picture.name)
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

fn title(gathered: &Gathered) -> String {
    let course = if gathered.course.is_empty() { String::new() } else { format!("{}\n\n", marked(&gathered.course)) };
    format!("{course}# {}\n\n", marked(&gathered.title))
}

/// Where it comes from: the last line of everything.
fn foot(gathered: &Gathered) -> String {
    let lines: Vec<String> = gathered.origin.iter().map(|line| marked(line)).collect();
    format!("---\n\n{}\n", lines.join("  \n"))
}

/// The hand-out without its answers.
fn handout(gathered: &Gathered) -> String {
    let heading = |key: &str| format!("## {}\n\n", say(key, &[]));
    let (name, sentences) = &gathered.about;
    let mut text = title(gathered) + &heading("handout-situation") + &format!("**{}.** ", marked(name));
    text += &format!("{}\n\n{}\n\n", marked(&sentences.join(" ")), marked(&gathered.market));
    for side in &gathered.sides {
        text += &format!("- **{}**: {}\n", marked(&side.name), marked(&side.motto));
    }
    text += "\n";
    for (number, task) in (1..).zip(&gathered.tasks) {
        text += &format!("{}**{number}. {}**\n\n", if number == 1 { heading("handout-predict") } else { String::new() }, marked(&task.question));
        text.extend(task.choices.iter().map(|choice| format!("- [ ] {}\n", marked(&choice.words))));
        text += &format!("\n{}\n\n", say("handout-why", &[]));
    }
    text += &heading("handout-observe");
    for picture in &*gathered.pictures {
        text += &format!("![{}]({})\n\n", marked(&picture.title), in_pictures(picture, "svg"));
    }
    text += &heading("handout-explain");
    for (number, task) in (1..).zip(&gathered.tasks) {
        text += &format!("{number}. {} {}\n\n", marked(&task.question), say("handout-explain-ask", &[]));
    }
    if !gathered.terms.is_empty() {
        text += &heading("handout-glossary");
        text.extend(gathered.terms.iter().map(|[term, words]| format!("- **{}**: {}\n", marked(term), marked(words))));
        text += "\n";
    }
    text + &foot(gathered)
}

/// The answers.
fn answers(gathered: &Gathered) -> String {
    let mut text = format!("# {}: {}\n\n", say("handout-key", &[]), marked(&gathered.title));
    for (number, task) in (1..).zip(&gathered.tasks) {
        let right = task.right.and_then(|right| task.choices.get(right)).map_or("–", |choice| choice.words.as_str());
        text += &format!("{number}. {}\n\n   **{}** {}\n\n", marked(&task.question), marked(right), marked(&task.because));
    }
    text + &foot(gathered)
}

/// A notebook that reads the rows of the first picture which has some, and draws them; none where none has.
#[must_use]
pub fn notebook(gathered: &Gathered) -> Option<String> {
    let picture = gathered.pictures.iter().find(|picture| picture.table.is_some())?;
    let spelled = |text: &str| text.replace(['\\', '"', '\n'], " ");
    let origin = gathered.origin.join("\n# ");
    let put = [
        ("__ORIGIN__", origin.as_str()),
        ("__FILE__", &in_data(picture)),
        ("__TITLE__", &spelled(&picture.title)),
        ("__MARKET__", &spelled(&gathered.market)),
    ];
    Some(put.into_iter().fold(NOTEBOOK.to_owned(), |text, (mark, words)| text.replace(mark, words)))
}

/// The code of a frame that shows what the hand-out is about: a chapter of the story, or else the plan in Compare.
#[must_use]
pub fn frame(title: &str, told: &Shared, composition: &Composition) -> String {
    let chapter = match &composition.source {
        Source::Chapter(key) if composition.seed.is_none() => CHAPTERS.iter().position(|chapter| chapter.key == key),
        _ => None,
    };
    let fragment = match chapter {
        Some(place) => address::print(&Shared { screen: Screen::Story, chapter: Some(place as u32), ..Shared::default() }),
        None => address::print_compare(told),
    };
    let base = if address::is_local(&told.base) { NOWHERE } else { &told.base };
    let link = escaped(&format!("{base}{EMBED}{fragment}"));
    FRAME.replace("__LINK__", &link).replace("__TITLE__", &escaped(title))
}

/// The same as a document for Quarto.
fn quarto(gathered: &Gathered) -> String {
    let title = gathered.title.replace('\\', " ").replace('"', "'");
    let code = notebook(gathered).unwrap_or_default();
    format!("---\ntitle: \"{title}\"\nformat: html\n---\n\n```{{python}}\n{code}```\n")
}
