//! Rules about documents and settings: that they are short, complete, true to the code, and fit for strangers.

use std::fs;

use super::{File, all_rust, files, none, product, read, root};

/// What is on its way and may be named before it is there.
const COMING: [&str; 0] = [];

fn document(path: &str) -> String {
    read(&root().join(path))
}

#[test]
fn the_map_fits_into_one_sitting() {
    let lines = document("ARCHITECTURE.md").lines().count();
    assert!(lines < 200, "ARCHITECTURE.md has {lines} lines");
}

#[test]
fn every_decision_is_in_the_index_under_its_own_title() {
    let index = document("docs/decisions/README.md");
    let decisions: Vec<_> =
        files("docs/decisions/").into_iter().filter(|file| !file.path.ends_with("README.md")).collect();
    for file in &decisions {
        let name = file.path.rsplit('/').next().expect("a name");
        let title = file.text.lines().next().and_then(|line| line.strip_prefix("# ")).expect("a title");
        let (number, title) = title.split_once(": ").expect("a number and a title");
        let row = format!("| [{number}]({name}) | {title} |");
        assert!(index.contains(&row), "docs/decisions/README.md lacks this row:\n{row}");
        assert!(name.starts_with(number), "{name} says that it is {number}");
        assert!(file.text.contains("What would change our mind"), "{name} does not say what would change our mind");
    }
    assert_eq!(index.matches("| [").count(), decisions.len(), "the index names decisions that do not exist");
}

#[test]
fn links_between_documents_lead_somewhere() {
    let mut findings = Vec::new();
    for file in files("").into_iter().filter(|file| file.is_a("md")) {
        let folder = root().join(&file.path).parent().expect("a folder").to_path_buf();
        for target in file.text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let path = target.split('#').next().unwrap_or_default();
            let elsewhere = path.is_empty() || path.contains("://") || COMING.contains(&path);
            findings.extend((!elsewhere && !folder.join(path).exists()).then(|| format!("{}: {target}", file.path)));
        }
    }
    none(findings, "these links lead nowhere");
}

#[test]
fn places_that_documents_name_exist() {
    let there: Vec<String> = files("").into_iter().map(|file| file.path).collect();
    let is_there = |place: &str| {
        root().join(place.trim_end_matches('/')).exists()
            || there.iter().any(|path| path.ends_with(&format!("/{place}")))
    };
    let mut findings = Vec::new();
    for paper in files("").into_iter().filter(|file| file.is_a("md") && speaks_of_today(file)) {
        let missing = places(&paper.text).filter(|place| !is_there(place));
        findings.extend(missing.map(|place| format!("{}: {place}", paper.path)));
    }
    none(findings, "these places do not exist");
}

/// Whether a document is about the project as it is now: neither a decision that another has replaced nor the history.
fn speaks_of_today(paper: &File) -> bool {
    paper.path != "CHANGELOG.md" && !paper.text.contains("\n\n*Replaced by [")
}

/// What a text names in backticks as a place of the repository: from one of its folders on, or a file with part of its path.
fn places(text: &str) -> impl Iterator<Item = &str> {
    const FOLDERS: [&str; 11] = [
        "assets/",
        "benches/",
        "build/",
        "docs/",
        "locales/",
        "page/",
        "scenarios/",
        "src/",
        "tests/",
        "xtask/",
        ".ci/",
    ];
    const FILES: [&str; 7] = [".rs", ".js", ".mjs", ".css", ".ftl", ".md", ".toml"];
    let is_place = |word: &&str| {
        let from_a_folder = FOLDERS.iter().any(|folder| word.starts_with(folder));
        let a_file = word.contains('/') && FILES.iter().any(|ending| word.ends_with(ending));
        (from_a_folder || a_file) && !word.contains([' ', '*', '<', '…', '{']) && !COMING.contains(word)
    };
    text.split('`').skip(1).step_by(2).filter(is_place)
}

#[test]
fn a_place_is_told_from_a_word_with_a_stroke() {
    let text = "`src/sim`, `and/or`, `spec/read.rs`, `page/src/screens/<name>`, `scenarios/`, `month.rs`, `npv/sales`";
    assert_eq!(places(text).collect::<Vec<_>>(), ["src/sim", "spec/read.rs", "scenarios/"]);
}

#[test]
fn every_test_that_the_validation_names_exists() {
    let code: String = all_rust().into_iter().map(|file| file.text).collect();
    let missing: Vec<_> = tests_named_in(&document("docs/validation.md"))
        .into_iter()
        .filter(|test| !code.contains(&format!("fn {test}(")))
        .collect();
    none(missing, "docs/validation.md names tests that do not exist");
}

/// The rows of the glossary: what the page says, and what the code says.
fn glossary() -> Vec<(String, String)> {
    let text = document("docs/model.md");
    let (_, table) = text.split_once("| on the page |").expect("the glossary");
    let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
    let cells = rows.map(|row| row.split('|').map(str::trim).map(str::to_owned).collect::<Vec<_>>());
    cells.map(|cells| (cells[1].clone(), cells[2].clone())).collect()
}

/// What stands in a text between two of these marks.
fn marked(text: &str, mark: char) -> impl Iterator<Item = &str> {
    text.split(mark).skip(1).step_by(2)
}

#[test]
fn the_glossary_says_what_the_page_and_the_code_say() {
    let words: String = files("locales/en/").into_iter().map(|file| file.text.to_lowercase()).collect();
    let code: String = product().into_iter().map(|file| file.text).collect();
    let rows = glossary();
    assert!(rows.len() > 30, "the glossary is read to its end: {} rows", rows.len());
    for (page, of_code) in rows {
        let silent = page.starts_with("nothing: ");
        assert!(silent || marked(&page, '*').count() > 0, "{page}: which of these words does the page say?");
        none(
            marked(&page, '*').filter(|phrase| !words.contains(&phrase.to_lowercase())).map(str::to_owned),
            "the page does not say",
        );
        none(marked(&of_code, '`').filter(|name| !is_named(&code, name)).map(str::to_owned), "the code does not say");
    }
}

/// Whether the code has a name, or every part of a path, as a word of its own.
fn is_named(code: &str, name: &str) -> bool {
    let is_part = |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '_');
    name.split("::").all(|part| {
        code.match_indices(part).any(|(place, _)| {
            !is_part(code[..place].chars().next_back()) && !is_part(code[place + part.len()..].chars().next())
        })
    })
}

#[test]
fn a_name_is_found_as_a_word_and_not_within_another() {
    assert!(is_named("use sim::month::attitudes;", "month::attitudes") && is_named("\"kept\"", "kept"));
    assert!(!is_named("fn free_rider()", "free_ride") && !is_named("mod months;", "month::attitudes"));
}

/// The words in backticks below the heads "test" of tables.
fn tests_named_in(text: &str) -> Vec<String> {
    let mut column: Option<usize> = None;
    let mut tests = Vec::new();
    for line in text.lines() {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let is_row = line.starts_with('|');
        match column {
            Some(place) if is_row => {
                let cell = cells.get(place).copied().unwrap_or_default();
                tests.extend(cell.split('`').skip(1).step_by(2).map(str::to_owned));
            }
            _ => column = is_row.then(|| cells.iter().position(|cell| *cell == "test")).flatten(),
        }
    }
    tests
}

#[test]
fn tests_are_read_off_the_column_of_tests() {
    let table = "| claim | test |\n|---|---|\n| `a` | `b`, `c` |\n\n| claim | where |\n|---|---|\n| `d` | `e` |\n";
    assert_eq!(tests_named_in(table), ["b", "c"]);
    assert!(tests_named_in(&document("docs/validation.md")).len() > 20);
}

#[test]
fn nothing_tells_on_whose_machine_it_was_written() {
    let paths = [
        concat!("/ro", "ot/"),
        concat!("/t", "mp/"),
        concat!("/wo", "rk/"),
        concat!("/ho", "me/"),
        concat!("/Us", "ers/"),
    ];
    let hosts = [
        concat!("registry.npm", "js"),
        concat!("index.crates", ".io"),
        concat!("static.crates", ".io"),
        concat!("python", "hosted"),
    ];
    let words: Vec<&str> = paths.into_iter().chain(hosts).collect();
    let telling = |file: &File| words.iter().find(|word| file.text.contains(**word)).copied();
    let findings = files("").into_iter().filter_map(|file| Some(format!("{}: {}", file.path, telling(&file)?)));
    none(findings, "paths and hosts of one machine");
}

#[test]
fn the_versions_of_everything_are_kept() {
    let ignored = document(".gitignore");
    for lock in ["Cargo.lock", "package-lock.json"] {
        assert!(root().join(lock).is_file() && !ignored.contains(lock), "{lock} belongs to the project");
    }
    let sources = document("Cargo.lock");
    let strange = sources
        .lines()
        .filter(|line| line.starts_with("source") && !line.contains("registry+https://github.com/rust-lang/"));
    none(strange.map(str::to_owned), "a dependency from elsewhere");
}

#[test]
fn the_core_needs_six_packages() {
    let manifest = document("Cargo.toml");
    let section =
        manifest.split("\n[dependencies]\n").nth(1).and_then(|rest| rest.split("\n[").next()).expect("dependencies");
    let needed = section
        .lines()
        .filter(|line| line.contains(" = ") && !line.contains("optional = true") && !line.starts_with('#'));
    let names: Vec<&str> = needed.filter_map(|line| line.split(" = ").next()).collect();
    assert_eq!(
        names,
        ["libm", "rand", "rand_chacha", "serde", "serde_json", "base64"],
        "docs/decisions/0046 says why each"
    );
}

#[test]
fn the_licence_is_what_the_manifest_says() {
    assert!(document("Cargo.toml").contains("license = \"MIT OR Apache-2.0\""));
    for (path, words) in
        [("LICENSE-MIT", "Permission is hereby granted"), ("LICENSE-APACHE", "Version 2.0, January 2004")]
    {
        assert!(fs::read_to_string(root().join(path)).is_ok_and(|text| text.contains(words)), "{path}");
    }
}
