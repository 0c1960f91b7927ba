//! All commands, each small: what holds for every one of them whatever it does.

use std::io::pipe;
use std::process::Stdio;

use dealers_choice::report::formats::ROW_FORMATS;
use serde_json::Value as Json;

use super::{call, folder, printed, program};

/// A plan that takes no time.
pub const SMALL: [&str; 6] = ["--months", "6", "--dealers", "12", "--replications", "2"];

/// Commands that give a result in several formats, without their plan.
pub const RESULTS: &[&[&str]] = &[
    &["run"],
    &["run", "--events"],
    &["compare"],
    &["compare", "--equal-budget", "0.03"],
    &["faceoff"],
    &["optimise", "--evaluations", "20", "--futures", "2", "--levers", "margin"],
    &["sweep", "--futures", "10", "--x", "pull=0:1:2", "--y", "brand_strength=0:0.2:2"],
    &["sensitivity", "--samples", "2", "--futures", "2"],
    &["sensitivity", "--method", "sobol", "--samples", "4", "--futures", "2"],
    &["sensitivity", "--method", "tornado", "--futures", "2"],
    &["sensitivity", "--method", "robustness", "--samples", "2", "--futures", "2"],
    &["explain", "--dealer", "1", "--exits", "--shares", "--what-if", "3:carrot"],
];

/// Commands without a plan, and the help.
const OTHERS: &[&[&str]] = &[
    &["list", "levers"],
    &["list", "kpis", "--format", "json"],
    &["link"],
    &["open", "#1AQCcYog"],
    &["schema", "compare"],
    &["completions", "bash"],
    &["completions", "zsh"],
    &["calibrate", "--help"],
    &["study", "--help"],
    &["help", "run"],
    &["--help"],
    &["--version"],
];

/// Arguments that are wrong, in as many ways as there are to say so.
const WRONG: &[&[&str]] =
    &[&[], &["runs"], &["run", "--months", "0"], &["open", "nothing"], &["list", "x"], &["compare", "no.json"]];

/// Every command that gives a result, on the small plan.
fn results() -> impl Iterator<Item = Vec<&'static str>> {
    RESULTS.iter().map(|command| [command, &SMALL[..]].concat())
}

/// The names of all formats.
fn formats() -> Vec<&'static str> {
    ["text", "json"].into_iter().chain(ROW_FORMATS.iter().map(|format| format.name)).collect()
}

/// A pipe whose reader has left.
fn left() -> Stdio {
    let (reader, writer) = pipe().expect("a pipe");
    drop(reader);
    writer.into()
}

#[test]
fn every_command_is_among_these() {
    let help = printed(&["--help"]);
    let listed = help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    let named: Vec<&str> = listed.filter_map(|line| line.split_whitespace().next()).collect();
    let missing = |name: &&&str| RESULTS.iter().chain(OTHERS).all(|command| command[0] != **name);
    assert!(named.len() > 10 && named.iter().find(missing).is_none(), "{named:?}");
}

#[test]
fn no_command_minds_a_reader_who_has_left() {
    let spelled =
        |command: Vec<&'static str>| formats().into_iter().map(move |f| [&command[..], &["--format", f]].concat());
    for args in results().flat_map(spelled).chain(OTHERS.iter().map(|command| command.to_vec())) {
        let output = program().args(&args).stdin(Stdio::null()).stdout(left()).output().expect("the program starts");
        let said = String::from_utf8_lossy(&output.stderr);
        let refused = output.status.code() == Some(2) && said.starts_with("format: there is no format");
        assert!(refused || (output.status.code() == Some(0) && said.is_empty()), "{args:?}: {} {said}", output.status);
    }
}

#[test]
fn no_command_minds_that_nobody_hears_its_complaint() {
    for args in WRONG {
        let status = program().args(*args).stdin(Stdio::null()).stderr(left()).status().expect("the program starts");
        assert_eq!(status.code(), Some(2), "{args:?}");
    }
    let both = program().args(["--help"]).stdout(left()).stderr(left()).status().expect("the program starts");
    assert_eq!(both.code(), Some(0));
}

/// Whether what was written is in the format of that name.
fn is_in(format: &str, written: &[u8]) -> bool {
    let text = || std::str::from_utf8(written).expect("text");
    let is_object = |text: &str| serde_json::from_str::<Json>(text).is_ok_and(|json| json.is_object());
    match format {
        "text" => {
            !is_object(text()) && !text().lines().next().is_some_and(|head| head.contains(',') && !head.contains(' '))
        }
        "json" => is_object(text()),
        "csv" => text().lines().next().is_some_and(|head| head.split(',').count() > 3 && !head.contains([' ', '{'])),
        "ndjson" => !written.is_empty() && text().lines().all(is_object),
        "parquet" => written.starts_with(b"PAR1") && written.ends_with(b"PAR1"),
        other => panic!("say here how one knows {other}"),
    }
}

#[test]
fn every_command_writes_the_format_that_was_asked_for_or_says_which_it_has() {
    let folder = folder("formats");
    for (number, command) in results().enumerate() {
        for format in formats() {
            let output = call(&[&command[..], &["--format", format]].concat());
            let said = String::from_utf8_lossy(&output.stderr);
            if output.status.success() {
                assert!(is_in(format, &output.stdout), "{command:?} in {format}");
                let file = folder.join(format!("{number}.{format}"));
                printed(&[&command[..], &["--out", file.to_str().expect("a plain path")]].concat());
                let announced = std::fs::read(file).expect("a file");
                let usual = if format == "text" { call(&command).stdout } else { output.stdout };
                assert!(announced == usual, "{command:?}: the end of a file's name says {format}");
            } else {
                assert!(
                    said.contains("there is no format") && said.contains("(one of "),
                    "{command:?} {format}: {said}"
                );
                assert_eq!((output.status.code(), output.stdout.len(), command[0]), (Some(2), 0, "run"), "{format}");
            }
        }
    }
}

#[test]
fn a_pager_gets_text_unless_something_else_was_asked_for() {
    for command in results() {
        let output = call(&command);
        assert!(is_in(if command[0] == "run" { "csv" } else { "text" }, &output.stdout), "{command:?}");
    }
}

/// `/dev/full` is a disk without room.
#[cfg(target_os = "linux")]
#[test]
fn a_disk_without_room_is_told_with_what_is_safe_and_what_to_do() {
    for command in results().chain(OTHERS.iter().map(|command| command.to_vec())) {
        let full = std::fs::File::options().write(true).open("/dev/full").expect("a full disk");
        let output = program().args(&command).stdin(Stdio::null()).stdout(full).output().expect("the program starts");
        let said = String::from_utf8_lossy(&output.stderr);
        let told = said.starts_with("out: the result could not be written: No space left")
            && said.contains("is unchanged; free some space");
        assert!(told && output.status.code() == Some(1), "{command:?}: {} {said}", output.status);
    }
}
