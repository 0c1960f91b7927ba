//! `study`: a store that is filled in shards, cut off, damaged, moved to another version, grown, and read by another command.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use dealers_choice::experiment::{Criterion, PlanSpec};
use dealers_choice::store::{Definition, Futures, Kept, Store, Task, Work as _};

use super::{call, folder, printed, program, refused};

/// A study of five Sobol rows of two factors in four pieces of futures: four tasks.
const SMALL: [&str; 12] = [
    "--months",
    "6",
    "--dealers",
    "12",
    "--policies",
    "carrot,mixed",
    "--factors",
    "brand_strength,candidate_supply",
    "--samples",
    "5",
    "--futures",
    "40",
];

fn text(path: &Path) -> &str {
    path.to_str().expect("a plain path")
}

fn run(store: &Path, more: &[&str]) {
    printed(&[&["study", "run", "--store", text(store)], &SMALL[..], more].concat());
}

fn export(store: &Path) -> String {
    printed(&["study", "export", "--store", text(store), "--format", "csv"])
}

/// What `study status` counts under that word.
fn counted(store: &Path, word: &str) -> u32 {
    let status = printed(&["study", "status", "--store", text(store)]);
    let line = status.lines().find(|line| line.starts_with(word)).expect("such a line");
    line.split_whitespace().last().and_then(|number| number.parse().ok()).expect("a number")
}

/// The results of a store, by name.
fn results(store: &Path) -> Vec<PathBuf> {
    let parts = fs::read_dir(store.join("results")).expect("a folder").flatten();
    let files = parts.flat_map(|part| fs::read_dir(part.path()).expect("a folder").flatten());
    let mut files: Vec<PathBuf> = files.map(|file| file.path()).collect();
    files.sort();
    files
}

fn refusal(args: &[&str]) -> String {
    let output = call(args);
    assert!(!output.status.success(), "{args:?}");
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn shards_fill_a_store_as_one_machine_does_and_in_any_order() {
    let (whole, shards) = (folder("study_whole"), folder("study_shards"));
    run(&whole, &[]);
    run(&shards, &["--shard", "2/3"]);
    assert_eq!((counted(&shards, "tasks"), counted(&shards, "done"), counted(&shards, "missing")), (4, 1, 3));
    assert!(refusal(&["study", "export", "--store", text(&shards)]).contains("results are missing"));
    run(&shards, &["--shard", "1/3"]);
    run(&shards, &["--shard", "3/3"]);
    assert_eq!(counted(&shards, "done"), 4);
    let names =
        |store: &Path| results(store).iter().map(|path| path.file_name().map(ToOwned::to_owned)).collect::<Vec<_>>();
    assert_eq!(names(&whole), names(&shards), "the same keys");
    let table = export(&whole);
    assert!(table == export(&shards));
    assert_eq!(table.lines().count(), 1 + 20 * 40 * 2, "a row for each point, future and policy");
    assert!(table.starts_with("row,replication,policy,x_brand_strength,x_candidate_supply,"));
}

#[test]
fn what_a_study_has_computed_another_command_reads_and_says_the_same_as_without() {
    let store = folder("study_read");
    let sobol = [&["sensitivity", "--method", "sobol", "--format", "json"], &SMALL[..]].concat();
    let alone = printed(&sobol);
    run(&store, &[]);
    let before = results(&store);
    assert!(printed(&[&sobol[..], &["--store", text(&store)]].concat()) == alone);
    assert_eq!(results(&store), before, "nothing was computed again");
}

#[test]
fn sweeps_and_searches_keep_their_points_too() {
    let store = folder("study_sweep");
    let plan = ["--months", "6", "--dealers", "12", "--futures", "10", "--format", "json"];
    let sweep = [&["sweep", "--x", "brand_strength=-0.4:0.4:3", "--y", "pull=0:1:2"], &plan[..]].concat();
    let search = [&["optimise", "--evaluations", "30", "--levers", "margin,talks"], &plan[..]].concat();
    for command in [sweep, search] {
        let kept = [&command[..], &["--store", text(&store)]].concat();
        let alone = printed(&command);
        let before = results_or_none(&store).len();
        assert!(printed(&kept) == alone, "{command:?}");
        let after = results(&store);
        assert!(after.len() > before);
        assert!(printed(&kept) == alone, "read back");
        assert_eq!(results(&store), after);
    }
}

fn results_or_none(store: &Path) -> Vec<PathBuf> {
    if store.join("results").is_dir() { results(store) } else { Vec::new() }
}

#[test]
fn a_driver_that_is_killed_loses_nothing_that_was_complete() {
    let (store, whole) = (folder("study_killed"), folder("study_unkilled"));
    let longer = ["--samples", "60", "--futures", "100", "--threads", "1"];
    let arguments = [&["study", "run", "--store", text(&store)], &SMALL[..8], &longer].concat();
    let mut child = start(&arguments);
    let begun = (0..6000).find(|_| {
        sleep(Duration::from_millis(10));
        !results_or_none(&store).is_empty()
    });
    child.kill().expect("it can be killed");
    child.wait().expect("it ends");
    assert!(begun.is_some(), "it kept a result within a minute");
    let kept = results(&store);
    printed(&arguments);
    assert!(results(&store).len() > kept.len(), "it was killed before the end");
    printed(&[&["study", "run", "--store", text(&whole)], &SMALL[..8], &longer].concat());
    assert!(export(&store) == export(&whole));
}

fn start(args: &[&str]) -> std::process::Child {
    let mut command: Command = program();
    command.args(args).current_dir(env!("CARGO_MANIFEST_DIR")).stdin(Stdio::null());
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program starts")
}

#[test]
fn a_file_that_is_cut_off_or_of_another_task_is_set_aside_and_computed_anew() {
    let store = folder("study_damaged");
    run(&store, &[]);
    let (good, files) = (export(&store), results(&store));
    let bytes = fs::read(&files[0]).expect("a result");
    fs::write(&files[0], &bytes[..bytes.len() / 2]).expect("half of it");
    fs::copy(&files[1], &files[2]).expect("a copy under another key");
    assert_eq!((counted(&store, "done"), counted(&store, "damaged")), (2, 2));
    run(&store, &[]);
    assert_eq!((counted(&store, "done"), counted(&store, "damaged"), counted(&store, "aside")), (4, 0, 2));
    assert!(export(&store) == good);
}

#[test]
fn verify_computes_again_and_counts_what_is_the_same() {
    let store = folder("study_verify");
    run(&store, &["--shard", "1/2"]);
    let output = call(&["study", "verify", "--store", text(&store), "--sample", "100%"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        output.status.success() && said.contains("the same to the last bit: 2; different: 0; not there: 2"),
        "{said}"
    );
    refused(
        &["study", "verify", "--store", text(&store), "--sample", "0"],
        "sample: \"0\" is not allowed (more than 0, up to 1, such as 0.01 or 1%)\n",
    );
}

#[test]
fn more_futures_and_more_points_leave_what_is_done() {
    let store = folder("study_grown");
    let with = |futures: &'static str| {
        [&["study", "run", "--store", text(&store)], &SMALL[..10], &["--futures", futures]].concat()
    };
    printed(&with("16"));
    let before = results(&store);
    printed(&with("32"));
    let after = results(&store);
    assert!(before.iter().all(|file| after.contains(file)) && after.len() == before.len() + 1);
    assert_eq!(counted(&store, "futures"), 32);
    assert!(refusal(&with("16")).contains("begun with 20 points and 32 futures at each"));
    let other = [&["study", "run", "--store", text(&store)], &SMALL[2..], &["--months", "7"]].concat();
    assert!(refusal(&other).contains("holds another study"));
}

#[test]
fn a_study_that_was_begun_goes_on_without_being_told_what_it_is() {
    let store = folder("study_resumed");
    run(&store, &["--shard", "1/2"]);
    printed(&["study", "resume", "--store", text(&store), "--shard", "2/2"]);
    assert_eq!((counted(&store, "done"), counted(&store, "missing")), (4, 0));
    let nowhere = folder("study_nowhere").join("nothing");
    assert!(refusal(&["study", "resume", "--store", text(&nowhere)]).contains("no study was begun"));
    assert!(!nowhere.exists());
}

/// If this differs, stores of before hold other keys: raise the form of the folder in `src/store/folder.rs`, then take the new text.
#[test]
fn what_goes_into_a_key_is_on_record() {
    let spec = PlanSpec { months: 6, dealers: 12, ..PlanSpec::default() };
    let definition = Definition::of_table(&spec, "brand_strength\n0.1\n", (Criterion::default(), 3)).expect("a study");
    let task = Task { study: &definition.study, first: 0, points: &definition.points, futures: Futures::Range(0..3) };
    insta::assert_snapshot!(format!("form 2\n{}", task.told()));
}

#[test]
fn a_store_of_another_version_or_of_other_bits_is_left_alone() {
    let store = folder("study_version");
    run(&store, &["--shard", "1/4"]);
    let about = store.join("store.json");
    let own = fs::read_to_string(&about).expect("the store says what it is");
    let version = env!("CARGO_PKG_VERSION");
    fs::write(&about, own.replace(version, "9.9.9")).expect("a file");
    let arguments = [&["study", "run", "--store", text(&store)], &SMALL[..]].concat();
    assert!(
        refusal(&arguments).contains(&format!("begun by version 9.9.9 (store 2), and this is {version} (store 2)"))
    );
    let canary = dealers_choice::store::canary();
    fs::write(&about, own.replace(canary, "0123456789abcdef")).expect("a file");
    assert!(
        refusal(&arguments)
            .contains(&format!("computes other bits than the one that began the store (canary {canary}"))
    );
    fs::write(&about, &own).expect("a file");
    assert_eq!(counted(&store, "done"), 1, "nothing was touched");
    let strange = folder("study_strange");
    fs::write(strange.join("letter.txt"), "dear all").expect("a file");
    let arguments = [&["study", "run", "--store", text(&strange)], &SMALL[..]].concat();
    assert!(refusal(&arguments).contains("is no store, and not empty"));
}

#[test]
fn of_two_results_that_differ_the_first_stays_and_the_second_is_set_aside() {
    let spec = PlanSpec { months: 6, dealers: 12, ..PlanSpec::default() };
    let definition =
        Definition::of_table(&spec, "brand_strength\n0.1\n0.2\n", (Criterion::default(), 3)).expect("a study");
    let task = Task { study: &definition.study, first: 0, points: &definition.points, futures: Futures::Range(0..3) };
    let store = Store::open(&folder("study_differs")).expect("a store");
    let results = task.compute();
    assert_eq!(store.keep(&task, &results).expect("kept"), Kept::New);
    assert_eq!(store.keep(&task, &results).expect("kept"), Kept::Known);
    let mut other = results.clone();
    other[1][2].runs[0].whole[0] += 1.0;
    assert_eq!(store.keep(&task, &other).expect("kept"), Kept::Differs);
    assert_eq!(store.set_aside_so_far(), 1);
    assert_eq!(Task::digest(&store.result(&task).expect("a store").expect("a result")), Task::digest(&results));
}

#[test]
fn a_disk_that_refuses_is_told_and_the_same_command_goes_on() {
    let (store, whole) = (folder("study_disk"), folder("study_disk_whole"));
    run(&store, &["--shard", "1/4"]);
    let blocked = store.join("blocked");
    fs::rename(store.join("results"), &blocked).expect("moved");
    fs::write(store.join("results"), "a file where a folder should be").expect("a file");
    let arguments = [&["study", "run", "--store", text(&store)], &SMALL[..]].concat();
    let said = refusal(&arguments);
    assert!(said.contains("lies in a file, not in a folder: name a folder"), "{said}");
    fs::remove_file(store.join("results")).expect("removed");
    fs::rename(&blocked, store.join("results")).expect("moved back");
    printed(&arguments);
    run(&whole, &[]);
    assert!(export(&store) == export(&whole));
}

#[test]
fn a_table_of_points_is_run_row_by_row_and_every_mistake_in_it_is_told() {
    let (store, table) = (folder("study_rows"), folder("study_table").join("points.csv"));
    fs::write(&table, "brand_strength,mixed.talks\n0,0.5\n0.3,1\n").expect("a table");
    let plan = ["--months", "6", "--dealers", "12", "--policies", "carrot,mixed", "--futures", "3", "--design", "rows"];
    let arguments = [&["study", "run", "--store", text(&store), "--rows", text(&table)], &plan[..]].concat();
    printed(&arguments);
    let rows = export(&store);
    assert!(rows.lines().next().is_some_and(|head| head.contains("x_brand_strength,x_mixed__talks,")), "{rows:.200}");
    assert_eq!(rows.lines().count(), 1 + 2 * 3 * 2);
    fs::write(&table, "brand_strength,tlks\nNaN,0.5\n9,1\n0\n").expect("a table");
    refused(
        &arguments,
        "rows: there is no lever, condition or parameter \"tlks\" (did you mean \"talks\"?)\n\
         rows, line 2, brand_strength: NaN is not allowed (a number from -0.6 to 0.6)\n\
         rows, line 3, brand_strength: 9 is not allowed (a number from -0.6 to 0.6)\n\
         rows, line 4: number of values 1, number of keys 2 (one value for each key of the head)\n",
    );
    let twice = ["study", "run", "--store", text(&store), "--factors", "pull,sliders"];
    refused(&twice, "factors: pull is there twice (each factor once)\n");
    refused(
        &[&["study", "run", "--store", text(&store)], &SMALL[..], &["--shard", "65/64"]].concat(),
        "shard: \"65/64\" is no shard (K/N with K from 1 to N, such as 3/64)\n",
    );
}
