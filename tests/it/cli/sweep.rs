//! `sweep`: what it gives in every format, what it refuses, and that it is the same however it was computed.

use serde_json::Value as Json;

use super::{printed, refused};

/// A map that takes no time.
const SMALL: [&str; 11] = [
    "sweep",
    "--months",
    "6",
    "--dealers",
    "12",
    "--futures",
    "10",
    "--x",
    "brand_strength=-0.4:0.4:3",
    "--y",
    "pull=0:1:2",
];

fn map(args: &[&'static str]) -> String {
    printed(&[&SMALL, args].concat())
}

#[test]
fn the_number_of_threads_changes_nothing() {
    assert!(map(&["--format", "json", "--threads", "1"]) == map(&["--format", "json", "--threads", "5"]));
}

#[test]
fn a_cell_is_the_plan_with_its_two_values() {
    let cells = serde_json::from_str::<Json>(&map(&["--format", "json"])).expect("JSON")["cells"].clone();
    let cells = cells.as_array().expect("cells");
    let places: Vec<(f64, f64)> =
        cells.iter().map(|cell| (cell["x"].as_f64().expect("x"), cell["y"].as_f64().expect("y"))).collect();
    assert_eq!(places, [(-0.4, 0.0), (0.0, 0.0), (0.4, 0.0), (-0.4, 1.0), (0.0, 1.0), (0.4, 1.0)]);
}

#[test]
fn a_cell_holds_what_compare_says_of_that_market() {
    let size = ["--months", "6", "--dealers", "12", "--format", "json"];
    let axes = ["--x", "brand_strength=0:0.4:2", "--y", "candidate_supply=0.1:0.3:2", "--futures", "10"];
    let swept: Json = serde_json::from_str(&printed(&[&["sweep"], &size[..], &axes].concat())).expect("JSON");
    let market = ["--condition", "brand_strength=0.4", "--condition", "candidate_supply=0.3", "--replications", "10"];
    let compared: Json = serde_json::from_str(&printed(&[&["compare"], &size[..], &market].concat())).expect("JSON");
    for place in 0..3 {
        assert_eq!(swept["cells"][3]["means"][place], compared["policies"][place]["kpis"]["npv"]["mean"]);
    }
}

#[test]
fn rows_say_the_same_as_the_document_and_letters_show_the_winners() {
    let cells = serde_json::from_str::<Json>(&map(&["--format", "json"])).expect("JSON")["cells"].clone();
    let rows: Vec<Json> =
        map(&["--format", "ndjson"]).lines().map(|line| serde_json::from_str(line).expect("an object")).collect();
    assert_eq!(rows.len(), 3 * cells.as_array().expect("cells").len(), "a row for each cell and policy");
    for (row, cell) in rows.iter().zip((0..rows.len()).map(|row| &cells[row / 3])) {
        assert_eq!((&row["x"], &row["y"], &row["leader"]), (&cell["x"], &cell["y"], &cell["leader"]));
    }
    assert_eq!(map(&["--format", "csv"]).lines().count(), rows.len() + 1);
    let text = map(&["--format", "text"]);
    let first = text.lines().find(|line| line.trim_start().starts_with("0.0000")).expect("the lowest row");
    let letters: Vec<String> = first.split_whitespace().skip(1).map(str::to_uppercase).collect();
    let leaders: Vec<String> =
        (0..3).map(|cell| cells[cell]["leader"].as_str().expect("a leader")[..1].to_uppercase()).collect();
    assert_eq!(letters, leaders);
}

#[test]
fn a_dial_is_compared_with_the_baseline() {
    let args = ["sweep", "--months", "6", "--dealers", "12", "--futures", "10", "--format", "json"];
    let axes = ["--x", "carrot_intensity=0:1:2", "--y", "stick_intensity=0:1:2"];
    let document: Json = serde_json::from_str(&printed(&[&args[..], &axes].concat())).expect("JSON");
    let policies = document["plan"]["policies"].as_array().expect("policies").clone();
    assert_eq!(
        policies.iter().filter_map(|policy| policy["key"].as_str()).collect::<Vec<_>>(),
        ["laissez_faire", "dials"]
    );
    let nothing_added = &document["cells"][0];
    assert_eq!((nothing_added["lead"].as_f64(), &nothing_added["winner"]), (Some(0.0), &Json::Null));
}

#[test]
fn axes_that_cannot_be_are_refused_beside_their_field() {
    let check = |x: &str, y: &str, expected: &str| refused(&["sweep", "--x", x, "--y", y], expected);
    check(
        "brand_strength=0.5:-0.5:3",
        "pull=0.2:0.2",
        "x: 0.5 is not below -0.5 (KEY=LOW:HIGH:CELLS, such as brand_strength=-0.6:0.6:21)\n\
         y: 0.2 is not below 0.2 (KEY=LOW:HIGH:CELLS, such as pull=0:1:21)\n",
    );
    check(
        "brand_strength",
        "brand_strength",
        "y: brand_strength is on the other axis already (choose a different factor for each axis)\n",
    );
    check(
        "brand_strength=0:0.5:1",
        "pull",
        "x: an axis has 2 to 101 cells, not 1 (KEY=LOW:HIGH:CELLS, such as brand_strength=-0.6:0.6:21)\n",
    );
    check(
        "brand_strength=0:9:3",
        "pull=0:2:3",
        "x: brand_strength goes from -0.6 to 0.6 (KEY=LOW:HIGH:CELLS, such as brand_strength=-0.6:0.6:21)\n\
         y: pull goes from 0 to 1 (KEY=LOW:HIGH:CELLS, such as pull=0:1:21)\n",
    );
}

#[test]
fn an_adaptive_map_runs_the_same_cells_alike_and_marks_those_that_it_infers() {
    let size = ["sweep", "--months", "6", "--dealers", "12", "--futures", "10"];
    let axes = ["--x", "brand_strength=-0.4:0.4:9", "--y", "candidate_supply=0:1:9"];
    let map = |args: &[&'static str]| printed(&[&size[..], &axes, args].concat());
    let cells = |text: String| {
        let document: Json = serde_json::from_str(&text).expect("JSON");
        document["cells"].as_array().expect("cells").clone()
    };
    let every = cells(map(&["--format", "json"]));
    let some = cells(map(&["--adaptive", "--format", "json"]));
    let is_inferred = |cell: &Json| cell["basis"] == "inferred";
    assert!(every.len() == 81 && some.len() == 81 && !every.iter().any(is_inferred));
    for (adaptive, computed) in some.iter().zip(&every) {
        if is_inferred(adaptive) {
            let figures = ["futures", "share", "lead", "lead_ci95", "means", "wins"].map(|key| &adaptive[key]);
            assert!(figures.iter().all(|figure| figure.is_null()) && adaptive["leader"].is_string(), "{adaptive}");
        } else {
            assert_eq!(adaptive, computed);
        }
    }
    let inferred = some.iter().filter(|cell| is_inferred(cell)).count();
    assert!(inferred > 0, "nothing is inferred");
    let rows = map(&["--adaptive", "--format", "csv"]);
    assert_eq!(rows.lines().filter(|row| row.ends_with(",inferred")).count(), 3 * inferred);
    let letters = map(&["--adaptive", "--format", "text"]);
    let (field, legend) = letters.rsplit_once("\n\n").expect("a legend");
    assert_eq!((field.matches('\'').count(), legend.contains("not run")), (inferred, true));
    assert!(map(&["--adaptive", "--threads", "1"]) == map(&["--adaptive", "--threads", "3"]));
}
