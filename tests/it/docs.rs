//! Does the documentation say what the code says? With `UPDATE_DOCS=1` it is made to.

use std::path::Path;
use std::{env, fs};

use dealers_choice::report::tables::{TABLES, filled};

#[test]
fn the_tables_of_the_model_are_those_of_the_registry() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/model.md");
    let written = fs::read_to_string(&path).expect("docs/model.md");
    let right = filled(&written).unwrap_or_else(|problem| panic!("docs/model.md: {problem}"));
    for (name, _) in TABLES {
        let places = right.matches(&format!("<!-- generated: {name} -->")).count();
        assert_eq!(places, 1, "places of the table \"{name}\" in docs/model.md");
    }
    if env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, right).expect("docs/model.md can be written");
    } else {
        let first = written.lines().zip(right.lines()).find(|(old, new)| old != new);
        assert!(written == right, "`cargo xtask docs` rewrites docs/model.md; first difference: {first:#?}");
    }
}
