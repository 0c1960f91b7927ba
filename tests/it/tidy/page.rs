//! Rules about who may know whom within the page. The head of `page/src/lib.rs` says the picture; here it is held.

use super::rings::{is_in, spread};
use super::{File, files, found, none};

/// Every part of the page, and what of the page it may use.
const MAY_USE: [(&str, &[&str]); 13] = [
    ("table", &[]),
    ("same", &[]),
    ("effect", &["chart::id", "shell::preferences", "table"]),
    ("run", &["effect"]),
    ("words", &["run", "table"]),
    ("shared", &["chart::id", "effect", "msg", "run", "shell::preferences", "table"]),
    ("msg", &["chart::id", "effect", "run", "shared", "shell::preferences", "table"]),
    ("controls", &["chart::id", "msg", "run", "same", "words"]),
    ("chart", &["controls", "msg", "run", "same", "shared", "words"]),
    ("answer", &["controls", "run", "shared", "words"]),
    (
        "screens",
        &["answer", "chart", "controls", "effect", "msg", "run", "same", "shared", "shell::address", "table", "words"],
    ),
    ("shell", &["chart", "controls", "effect", "msg", "run", "same", "shared", "state", "table", "words"]),
    (
        "state",
        &[
            "chart",
            "effect",
            "msg",
            "run",
            "screens",
            "shared",
            "shell::address",
            "shell::preferences",
            "shell::storage",
            "table",
        ],
    ),
];

/// Parts that any screen may use besides its own folder.
const OF_ALL_SCREENS: [&str; 2] = ["screens::desk", "screens::props"];

/// The module of a file of the page, as a path: `screens::lab::view`.
fn module(file: &File) -> String {
    let path = file.path.trim_start_matches("page/src/").trim_end_matches(".rs");
    path.replace('/', "::")
}

/// All of the page but its programs and its root.
fn pages() -> Vec<File> {
    let root = |file: &File| file.path == "page/src/lib.rs" || file.path.starts_with("page/src/bin/");
    files("page/src/").into_iter().filter(|file| file.is_a("rs") && !root(file)).collect()
}

/// The paths that a file names from the root of the page: `use crate::run::{draft::Draft, look::Look}` names two.
fn named(file: &File) -> Vec<String> {
    let code: String = file.code().flat_map(|(_, line)| [line, "\n"]).collect();
    code.split("crate::").skip(1).flat_map(|rest| spread(rest).0).collect()
}

/// Whether the part at the beginning of `module` may use `path`.
fn may_use(module: &str, path: &str) -> bool {
    let part = module.split("::").next().unwrap_or_default();
    let Some((_, allowed)) = MAY_USE.iter().find(|(name, _)| *name == part) else { return true };
    let own = if part == "screens" && module != "screens" {
        let screen: Vec<&str> = module.split("::").take(2).collect();
        is_in(path, &screen.join("::")) || OF_ALL_SCREENS.iter().any(|module| is_in(path, module))
    } else {
        is_in(path, part)
    };
    own || allowed.iter().any(|module| is_in(path, module))
}

#[test]
fn a_part_of_the_page_uses_only_what_lies_below_it() {
    let mut findings = Vec::new();
    // The whole page is put together in the component and in the frame around the screens.
    for file in pages().iter().filter(|file| !["page/src/shell/page.rs"].contains(&file.path.as_str())) {
        let from = module(file);
        let wrong = named(file).into_iter().filter(|path| !may_use(&from, path));
        findings.extend(wrong.map(|path| format!("{}: uses {path}", file.path)));
    }
    none(findings, "against the picture in page/src/lib.rs");
}

#[test]
fn the_reader_of_imports_spreads_braces_and_tells_neighbours_apart() {
    assert_eq!(spread("run::{draft::{A, B}, look::C};").0, ["run::draft::A", "run::draft::B", "run::look::C"]);
    assert!(may_use("screens::map::view", "screens::map::model::Model"));
    assert!(!may_use("screens::map::view", "screens::matters::view"));
    assert!(!may_use("words::names", "screens::lab::Msg") && !may_use("run::stage", "words::say"));
}

#[test]
fn what_the_page_knows_knows_no_browser() {
    let words = ["yew", "web_sys", "js_sys", "wasm_bindgen", "gloo", "std::time", "Instant"];
    let pure = |file: &File| {
        let parts = ["run", "words", "shared", "state", "msg", "effect", "table"];
        let model = file.path.ends_with("/model.rs") || file.is_below("page/src/screens/desk");
        let known = parts.iter().any(|part| file.is_below(&format!("page/src/{part}")));
        (known || model) && !file.is_below("page/src/run/workers")
    };
    none(found(&pages().into_iter().filter(pure).collect::<Vec<_>>(), &words), "ask for it by an effect");
}

#[test]
fn one_component_holds_the_state_and_views_hold_none() {
    let holders = found(&files("page/src/"), &["impl Component for"]);
    assert_eq!(holders.len(), 1, "one component holds the state: {holders:?}");
    // The plot asks its own element how wide it is, to tell which month the pointer means.
    let by_right = ["page/src/run", "page/src/shell/effects", "page/src/chart/plot"];
    let outside = |file: &File| by_right.iter().any(|part| file.is_below(part));
    for file in pages().iter().filter(|file| !outside(file)) {
        assert!(found([file], &["use_state"]).len() <= 1, "{}: one use_state at most", file.path);
        none(found([file], &["use_effect", "NodeRef", "use_node_ref"]), "a view is a function of the state");
    }
}

#[test]
fn only_the_table_and_what_it_names_tell_the_first_load_from_the_whole() {
    let by_right =
        ["page/src/table.rs", "page/src/screens.rs", "page/src/chart.rs", "page/src/controls.rs", "page/src/words.rs"];
    let others = pages().into_iter().filter(|file| !by_right.contains(&file.path.as_str()));
    none(found(&others.collect::<Vec<_>>(), &["feature = \"whole\""]), "a line of the table says it");
}

#[test]
fn text_is_made_of_words_alone() {
    let outside = pages().into_iter().filter(|file| !file.is_below("page/src/words"));
    let made = ["to_lowercase", "to_uppercase", "join(\", \")"];
    none(
        found(&outside.collect::<Vec<_>>(), &made),
        "another language does it another way: a message with placeholders",
    );
}

#[test]
fn looks_are_in_the_style_sheet() {
    let drawn = |file: &File| file.is_below("page/src/chart") || file.path.contains("channel");
    let written: Vec<_> = files("page/src/").into_iter().filter(|file| !drawn(file)).collect();
    none(found(&written, &[" style=", " style={"]), "a class says what it is, the style sheet how it looks");
    none(found(&written, &["console::"]), "what goes wrong is shown on the page");
}
