//! Rules about who may know whom within the page. `ARCHITECTURE.md` draws the picture; here it is held.

use super::rings::{is_in, spread};
use super::{File, files, found, none};

/// The parts of the page from the ground up: each may use what stands before it and what stands beside it.
const ORDER: [&[&str]; 12] = [
    &["table"],
    &["same", "preferences", "chart_id"],
    &["effect"],
    &["run"],
    &["shared", "msg"],
    &["words"],
    &["controls"],
    &["chart"],
    &["answer"],
    &["screens"],
    &["state"],
    &["shell", "app", "running"],
];

/// Parts that any screen may use besides its own folder.
const OF_ALL_SCREENS: [&str; 3] = ["screens::desk", "screens::memoryless", "screens::props"];

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

/// How far above the ground the part at the beginning of a path lies; none for a part that has no place yet.
fn height(path: &str) -> Option<usize> {
    ORDER.iter().position(|parts| parts.iter().any(|part| is_in(path, part)))
}

/// Whether `module` may use `path`: what lies below it or beside it, and no screen another.
fn may_use(module: &str, path: &str) -> bool {
    let below = height(path).zip(height(module)).is_some_and(|(used, user)| used <= user);
    let is_screen = |module: &str| is_in(module, "screens") && module != "screens";
    if !(is_screen(module) && is_screen(path)) {
        return below;
    }
    let own: Vec<&str> = module.split("::").take(2).collect();
    is_in(path, &own.join("::")) || OF_ALL_SCREENS.iter().any(|part| is_in(path, part))
}

#[test]
fn a_part_of_the_page_uses_only_what_lies_below_it() {
    let mut findings = Vec::new();
    for file in pages() {
        let from = module(&file);
        let wrong = named(&file).into_iter().filter(|path| !may_use(&from, path));
        findings.extend(wrong.map(|path| format!("{}: uses {path}", file.path)));
    }
    none(findings, "against the picture in ARCHITECTURE.md");
}

#[test]
fn every_part_of_the_page_has_its_place_in_the_picture() {
    none(
        pages().iter().map(module).filter(|module| height(module).is_none()),
        "say in tests/it/tidy/page.rs where these belong",
    );
    let there: Vec<String> = pages().iter().map(module).collect();
    let gone = ORDER.concat().into_iter().filter(|name| !there.iter().any(|module| module == name));
    none(gone.map(str::to_owned), "these are no longer there");
}

#[test]
fn the_reader_of_imports_spreads_braces_and_tells_neighbours_apart() {
    assert_eq!(spread("run::{draft::{A, B}, look::C};").0, ["run::draft::A", "run::draft::B", "run::look::C"]);
    assert!(may_use("screens::map::view", "screens::map::model::Model"));
    assert!(!may_use("screens::map::view", "screens::matters::view"));
    assert!(!may_use("words::names", "screens::lab::Msg") && !may_use("run::stage", "words::say"));
    assert!(!may_use("elsewhere", "run::stage") && !may_use("shell", "elsewhere"), "a new part wants a place");
}

#[test]
fn what_the_page_knows_knows_no_browser() {
    let words = ["yew", "web_sys", "js_sys", "wasm_bindgen", "gloo", "std::time", "Instant"];
    let pure = |file: &File| {
        let parts = ["run", "words", "shared", "state", "msg", "effect", "table", "preferences", "chart_id"];
        let of_the_lab = ["why", "roster", "diary"].map(|part| format!("screens/lab/{part}"));
        let known = parts.into_iter().map(str::to_owned).chain(of_the_lab).chain(["screens/desk".to_owned()]);
        let known = known.into_iter().any(|part| file.is_below(&format!("page/src/{part}")));
        let model =
            file.path.ends_with("/model.rs") || file.path.ends_with("/picture.rs") && file.is_below("page/src/screens");
        (known || model) && !file.is_below("page/src/run/workers")
    };
    none(found(&pages().into_iter().filter(pure).collect::<Vec<_>>(), &words), "ask for it by an effect");
}

#[test]
fn one_component_holds_the_state_and_views_hold_none() {
    let holders = found(&files("page/src/"), &["impl Component for"]);
    assert_eq!(holders.len(), 1, "one component holds the state: {holders:?}");
    // The plots ask their own element how wide it is, to tell which month the pointer means.
    let by_right = ["page/src/run", "page/src/shell/effects", "page/src/chart/plot", "page/src/chart/courses"];
    let outside = |file: &File| by_right.iter().any(|part| file.is_below(part));
    for file in pages().iter().filter(|file| !outside(file)) {
        assert!(found([file], &["use_state"]).len() <= 1, "{}: one use_state at most", file.path);
        none(found([file], &["use_effect", "NodeRef", "use_node_ref"]), "a view is a function of the state");
    }
}

#[test]
fn only_the_table_and_what_it_names_tell_the_first_load_from_the_whole() {
    let parts = ["table", "screens", "answer", "chart", "controls", "words", "run"];
    let by_right = parts.map(|part| format!("page/src/{part}.rs"));
    // The worker of the first load can do less, too: its requests and answers say of themselves in which they are.
    let others = pages()
        .into_iter()
        .chain(files("page/worker/src/").into_iter().filter(|file| file.path != "page/worker/src/lib.rs"));
    let others = others.filter(|file| !by_right.contains(&file.path));
    none(found(&others.collect::<Vec<_>>(), &["feature = \"whole\""]), "a line of the table says it");
}

/// A browser's translator replaces text nodes, so what changes is an element that is replaced (`controls::live`). An option of
/// a list, a meter and the title of a drawing hold text alone.
#[test]
fn figures_and_names_are_elements_of_their_own() {
    let mut findings = Vec::new();
    for file in pages() {
        let bare = |line: &str| {
            [">{numbers::", "}{numbers::", ">{names::", "}{names::"].iter().any(|text| line.contains(text))
        };
        let text_alone = |line: &str| ["<option", "<title>", "<meter"].iter().any(|tag| line.contains(tag));
        let lines = file.code().filter(|(_, line)| bare(line) && !text_alone(line));
        findings.extend(lines.map(|(number, line)| format!("{}:{number}: {}", file.path, line.trim())));
    }
    none(findings, "a translated page would keep the old text: live() or live_figure()");
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
