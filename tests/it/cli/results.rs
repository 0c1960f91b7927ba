//! The shapes of results, and that they do not depend on how they were computed.

use std::collections::BTreeSet;
use std::fs;

use dealers_choice::experiment::PlanSpec;
use dealers_choice::sim::{KPIS, Kpi};
use serde_json::Value as Json;

use super::{call, folder, printed};

/// Options of a run that takes no time.
const SMALL: [&str; 6] = ["--replications", "3", "--months", "5", "--dealers", "12"];

fn small(args: &[&'static str]) -> Vec<&'static str> {
    [args, &SMALL].concat()
}

fn json(args: &[&str]) -> Json {
    serde_json::from_str(&printed(args)).expect("JSON")
}

#[test]
fn a_run_is_one_row_for_each_replication_policy_and_month_counted_from_one() {
    let text = printed(&small(&["run", "--policies", "carrot,stick"]));
    let mut lines = text.lines();
    let head: Vec<&str> = lines.next().expect("a head").split(',').collect();
    let kpis: Vec<&str> = KPIS.iter().map(|spec| spec.key).collect();
    assert_eq!(head, [&["scenario", "policy", "seed", "replication", "month"][..], &kpis].concat());
    let rows: Vec<Vec<&str>> = lines.map(|line| line.split(',').collect()).collect();
    assert!(rows.iter().all(|row| row.len() == head.len() && row[0] == "mid" && row[2] == "4217"));
    let addresses: Vec<String> = rows.iter().map(|row| format!("{} {} {}", row[3], row[1], row[4])).collect();
    assert_eq!((addresses.len(), addresses[0].as_str(), addresses[29].as_str()), (30, "1 carrot 1", "3 stick 5"));
    assert_eq!(addresses.iter().collect::<BTreeSet<_>>().len(), 30);
}

#[test]
fn undefined_figures_are_empty_cells_and_nulls() {
    let fairness = 5 + Kpi::Fairness as usize;
    let text = printed(&small(&["run", "--policies", "laissez_faire", "--set", "monitoring=0"]));
    assert!(text.lines().skip(1).all(|line| line.split(',').nth(fairness) == Some("")), "no sanction, no fairness");
    let run = json(&small(&["run", "--policies", "laissez_faire", "--set", "monitoring=0", "--format", "json"]));
    assert!(run["runs"][0]["whole"]["fairness"].is_null() && run["runs"][0]["by_month"]["fairness"][0].is_null());
}

#[test]
fn the_number_of_threads_changes_nothing() {
    for command in [&["run"][..], &["run", "--events"], &["run", "--format", "json"], &["compare", "--format", "json"]]
    {
        let args = small(command);
        let one = printed(&[&args[..], &["--threads", "1"]].concat());
        let many = printed(&[&args[..], &["--threads", "7"]].concat());
        assert!(one == many, "{command:?}");
    }
}

#[test]
fn all_formats_of_a_run_say_the_same() {
    let csv = printed(&small(&["run"]));
    let head: Vec<&str> = csv.lines().next().expect("a head").split(',').collect();
    let lines = printed(&small(&["run", "--format", "ndjson"]));
    let whole = json(&small(&["run", "--format", "json"]));
    for (i, (row, line)) in csv.lines().skip(1).zip(lines.lines()).enumerate() {
        let object: Json = serde_json::from_str(line).expect("an object a line");
        for (name, cell) in head.iter().zip(row.split(',')).skip(5) {
            let number = cell.parse::<f64>().ok();
            assert_eq!(object[name].as_f64(), number, "{name}");
            assert_eq!(whole["runs"][i / 5]["by_month"][name][i % 5].as_f64(), number, "{name}");
        }
    }
    assert_eq!((csv.lines().count(), lines.lines().count()), (46, 45));
}

#[test]
fn a_parquet_file_holds_the_same_rows() {
    use parquet::file::reader::{FileReader, SerializedFileReader};
    use parquet::record::RowAccessor;

    let out = folder("parquet").join("run.parquet");
    let number = u64::MAX.to_string();
    printed(&[&small(&["run"])[..], &["--seed", &number, "--out", out.to_str().expect("a plain path")]].concat());
    let reader = SerializedFileReader::new(fs::File::open(out).expect("a file")).expect("a Parquet file");
    let csv = printed(&[&small(&["run"])[..], &["--seed", &number]].concat());
    assert!(csv.lines().skip(1).all(|row| row.split(',').nth(2) == Some(number.as_str())));
    let loyalty =
        csv.lines().nth(45).and_then(|row| row.split(',').nth(5)).expect("a cell").parse::<f64>().expect("a number");
    let luck = |row: &parquet::record::Row| row.get_ulong(2).expect("an unsigned luck number");
    let rows: Vec<_> = reader.get_row_iter(None).expect("rows").map(|row| row.expect("a row")).collect();
    assert_eq!((rows.len(), luck(&rows[0])), (45, u64::MAX));
    assert_eq!(rows[44].get_string(1).expect("a policy"), "mixed");
    assert_eq!(rows[44].get_double(5).expect("a figure").to_bits(), loyalty.to_bits());
}

#[test]
fn a_comparison_has_the_documented_shape() {
    let compared = json(&small(&["compare", "--baseline", "stick", "--by", "cohort_loyalty", "--format", "json"]));
    assert_eq!(compared["plan"]["dealers"], 12);
    let keys: Vec<&str> =
        compared["policies"].as_array().expect("a list").iter().filter_map(|p| p["key"].as_str()).collect();
    assert_eq!(keys, ["carrot", "stick", "mixed"]);
    let npv = &compared["policies"][0]["kpis"]["npv"];
    for figure in ["mean", "sd", "q05", "q25", "q50", "q75", "q95"] {
        assert!(npv[figure].is_f64(), "{figure}");
    }
    assert_eq!(npv["by_month"]["q25"].as_array().map(Vec::len), Some(5));
    let differences = compared["differences"].as_array().expect("a list");
    assert_eq!(differences.len(), 2 * KPIS.len());
    assert!(differences.iter().all(|difference| difference["baseline"] == "stick" && difference["ci95"].is_array()));
    assert_eq!(compared["verdict"]["kpi"], "cohort_loyalty");
    assert_eq!(compared["digest"].as_str().map(str::len), Some(16));
}

#[test]
fn a_comparison_as_a_table_holds_the_figures_of_the_document() {
    let compared = json(&small(&["compare", "--format", "json"]));
    let table = printed(&small(&["compare", "--format", "csv"]));
    let row: Vec<&str> = table.lines().find(|line| line.starts_with("mixed,npv,")).expect("a row").split(',').collect();
    let number = |i: usize| row[i].parse::<f64>().ok();
    assert_eq!(number(2), compared["policies"][2]["kpis"]["npv"]["mean"].as_f64());
    let found = compared["differences"]
        .as_array()
        .expect("a list")
        .iter()
        .find(|d| d["policy"] == "mixed" && d["kpi"] == "npv");
    assert_eq!(number(11), found.expect("a difference")["mean"].as_f64());
    assert_eq!(table.lines().count(), 1 + 3 * KPIS.len());
}

#[test]
fn people_get_a_table_and_a_sentence() {
    let text = printed(&small(&["compare", "--format", "text"]));
    for part in [
        "3 futures of 5 months, 12 dealers, market mid, luck 4217",
        "\nnpv ",
        "mixed minus carrot in npv: ",
        " of 3 futures",
        "digest ",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[test]
fn events_name_what_happened_to_whom() {
    let lines = printed(&["run", "--events", "--policy", "stick", "--replications", "2", "--format", "ndjson"]);
    let events: Vec<Json> = lines.lines().map(|line| serde_json::from_str(line).expect("an object a line")).collect();
    let missed = events.iter().find(|event| event["event"] == "missed").expect("somebody missed the standard");
    assert!(missed["details"]["score"].is_f64() && missed["details"]["cause"].is_string() && missed["slot"].is_u64());
    assert!(events.iter().all(|event| event["policy"] == "stick" && event["loyalty"].is_number()));
    let futures: BTreeSet<_> = events.iter().filter_map(|event| event["replication"].as_u64()).collect();
    assert!(futures.into_iter().eq([1, 2]) && events.iter().all(|event| event["month"].as_u64() >= Some(1)));
    let csv = printed(&["run", "--events", "--policy", "stick", "--replications", "2"]);
    assert_eq!(
        csv.lines().next(),
        Some("scenario,policy,seed,replication,month,slot,generation,event,loyalty,details")
    );
    assert_eq!(csv.lines().count() - 1, events.len());
}

#[test]
fn a_story_tells_why_a_dealer_left() {
    let csv = printed(&["run", "--events", "--policy", "stick", "--replications", "1"]);
    let left = csv.lines().find(|line| line.contains(",defected,")).expect("under the stick somebody leaves");
    let slot = left.split(',').nth(5).expect("a slot");
    let story = printed(&["explain", "--policy", "stick", "--dealer", slot]);
    assert!(
        story.contains("Left for a rival. It had been ") && story.contains("For staying (+) and for leaving (−): "),
        "{story}"
    );
    let nobody = call(&["explain", "--dealer", "60"]);
    assert_eq!(
        String::from_utf8_lossy(&nobody.stderr),
        "dealer: \"60\" is not allowed (a whole number from 0 to 59)\n"
    );
}

#[test]
fn a_link_opens_as_the_plan_it_was_made_from() {
    for entry in fs::read_dir("scenarios").expect("examples") {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|extension| extension == "json") {
            let link = printed(&["link", path.to_str().expect("a plain path")]);
            let opened = PlanSpec::from_json(&printed(&["open", &format!("https://example.org/{}", link.trim())]));
            assert_eq!(opened, PlanSpec::from_json(&fs::read_to_string(path).expect("an example")));
        }
    }
}

#[test]
fn every_example_runs_as_it_is() {
    let mut examples = 0;
    let folders = ["scenarios", "scenarios/cases"].map(|folder| fs::read_dir(folder).expect("examples"));
    for entry in folders.into_iter().flatten() {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            continue;
        }
        let is_roster = path.extension().is_some_and(|extension| extension == "csv");
        let path = path.to_str().expect("a plain path");
        let source = if is_roster { vec!["compare", "--roster", path] } else { vec!["compare", path] };
        let compared = json(&[&source[..], &["--replications", "2", "--format", "json"]].concat());
        assert_eq!(compared["replications"], 2, "{path}");
        examples += 1;
    }
    assert!(examples >= 16);
}

#[test]
fn options_go_before_the_plan_file() {
    let plan = "scenarios/raided_retailers.json";
    let args = [
        "run",
        plan,
        "--scenario",
        "recession",
        "--months",
        "3",
        "--replications",
        "1",
        "--dealers",
        "20",
        "--policies",
        "mine,stick",
    ];
    let rows = printed(&[&args[..], &["--set", "mine.talks=0", "--seed", "7"]].concat());
    assert_eq!(rows.lines().count(), 1 + 2 * 3);
    assert!(rows.lines().nth(1).is_some_and(|row| row.starts_with("recession,mine,7,0,0,")));
    let silent =
        json(&["compare", plan, "--policies", "mine", "--set", "talks=0", "--replications", "1", "--format", "json"]);
    assert_eq!(silent["plan"]["policies"][0]["set"]["talks"], 0.0);
    assert!(silent["verdict"].is_null(), "one policy alone");
}

#[test]
fn a_plan_comes_through_a_pipe() {
    use std::io::Write;
    let mut child = super::program()
        .args(["link", "-"])
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .expect("the program starts");
    child.stdin.take().expect("a pipe").write_all(br#"{ "scenario": "recession" }"#).expect("a plan");
    let output = child.wait_with_output().expect("ends");
    assert_eq!(String::from_utf8_lossy(&output.stdout), printed(&["link", "--scenario", "recession"]));
}

#[test]
fn a_roster_comes_from_a_spreadsheet() {
    let compared = json(&[
        "compare",
        "--roster",
        "scenarios/dealers.csv",
        "--replications",
        "1",
        "--months",
        "2",
        "--format",
        "json",
    ]);
    assert_eq!(
        (&compared["plan"]["dealers"], &compared["plan"]["roster"][0]["size"]),
        (&Json::from(20), &Json::from(4.2))
    );
}
