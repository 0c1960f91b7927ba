//! The command line as a stranger meets it: what it prints, what it refuses, what it leaves untouched.

mod calibrate;
mod cases;
mod compare;
mod everything;
mod explain;
mod faceoff;
mod help;
mod optimise;
mod plans;
mod readme;
mod results;
mod schema;
mod sensitivity;
mod study;
mod sweep;
mod words;

use dealers_choice::report::formats::ROW_FORMATS;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::{env, fs};

/// The program.
fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_dealers-choice"))
}

/// What the program does with these arguments, in the folder of the repository.
fn call(args: &[&str]) -> Output {
    program()
        .args(args)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::null())
        .output()
        .expect("the program starts")
}

/// What a call that must succeed prints.
fn printed(args: &[&str]) -> String {
    let output = call(args);
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text")
}

/// An empty folder for the test of that name.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("cli").join(name);
    fs::remove_dir_all(&folder).ok();
    fs::create_dir_all(&folder).expect("a folder for the test");
    folder
}

/// A call that must be refused with these problems, printing nothing else; `FORMATS` stands for all formats.
fn refused(args: &[&str], expected: &str) {
    let rows = ROW_FORMATS.iter().map(|format| format.name);
    let formats: Vec<&str> = ["text", "json"].into_iter().chain(rows).collect();
    let (output, expected) = (call(args), expected.replace("FORMATS", &formats.join(", ")));
    assert_eq!(String::from_utf8_lossy(&output.stderr), expected, "{args:?}");
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{args:?}");
}

#[test]
fn all_mistakes_are_told_at_once() {
    refused(
        &[
            "compare",
            "--scenario",
            "midd",
            "--policies",
            "carrot,foo",
            "--set",
            "margn=0.2",
            "--set",
            "stik.margin=0.2",
            "--set",
            "margin=9",
            "--set",
            "talks",
            "--condition",
            "boycott=perhaps",
            "--parameter",
            "spillover=NaN",
            "--months",
            "x",
            "--seed",
            "-1",
            "--dealers",
            "5",
            "--replications",
            "1e3",
            "--threads",
            "0",
            "--by",
            "profit",
            "--format",
            "xls",
        ],
        "policies: there is no policy \"foo\" (one of laissez_faire, carrot, stick, fair_stick, mixed)\n\
         months: \"x\" is not allowed (a whole number from 1 to 120)\n\
         replications: \"1e3\" is not allowed (a whole number from 1 to 100000)\n\
         dealers: \"5\" is not allowed (a whole number from 10 to 1000000)\n\
         seed: \"-1\" is not allowed (a whole number from 0 to 18446744073709551615)\n\
         boycott: \"perhaps\" is not allowed (true or false)\n\
         spillover: \"NaN\" is not allowed (a number from 0 to 0.6 share)\n\
         margn: there is no lever \"margn\" (did you mean \"margin\"?)\n\
         set: there is no policy \"stik\" (one of carrot)\n\
         margin: \"9\" is not allowed (did you mean 0.09? a number from 0.02 to 0.5 share)\n\
         set: \"talks\" has no = (KEY=VALUE, such as margin=0.22)\n\
         threads: \"0\" is not allowed (a whole number from 1 to 1024)\n\
         scenario: there is no scenario \"midd\" (did you mean \"mid\"?)\n\
         by: there is no KPI \"profit\" (one of the KPIs that the list of keys names)\n\
         format: there is no format \"xls\" (one of FORMATS)\n",
    );
}

#[test]
fn options_and_commands_that_do_not_exist_are_problems_too() {
    refused(&["run", "--repetitions", "5"], "--repetitions: there is no such option (did you mean --replications?)\n");
    refused(&["runs"], "runs: there is no such command (did you mean run?)\n");
    refused(&["list", "leavers"], "list: there is no list \"leavers\" (did you mean \"levers\"?)\n");
}

#[test]
fn files_that_cannot_be_read_are_named() {
    let missing =
        "plan: cannot read \"no/such/plan.json\": No such file or directory (os error 2) (a readable text file)\n";
    refused(&["run", "no/such/plan.json"], missing);
    refused(&["run", "src"], "plan: cannot read \"src\": Is a directory (os error 21) (a readable text file)\n");
    let roster = "roster: cannot read \"no.csv\": No such file or directory (os error 2) (a readable text file)\n";
    refused(&["run", "--roster", "no.csv"], roster);
    let binary = folder("binary").join("plan.json");
    fs::write(&binary, [0xff, 0x00]).expect("a file");
    let output = call(&["run", binary.to_str().expect("a plain path")]);
    assert!(output.status.code() == Some(2) && String::from_utf8_lossy(&output.stderr).contains("save it as UTF-8"));
}

#[test]
fn a_bad_plan_file_tells_its_mistakes_together_with_those_of_the_options() {
    let plan = folder("bad_plan").join("plan.json");
    fs::write(&plan, r#"{ "months": 500, "scenari": "mid" }"#).expect("a file");
    refused(
        &["run", plan.to_str().expect("a plain path"), "--set", "margin=9"],
        "scenari: there is no field \"scenari\" (did you mean \"scenario\"?)\n\
         months: 500 is not allowed (a whole number from 1 to 120)\n\
         margin: \"9\" is not allowed (did you mean 0.09? a number from 0.02 to 0.5 share)\n",
    );
}

#[test]
fn nothing_is_touched_when_the_input_is_bad() {
    let folder = folder("untouched");
    let out = folder.join("results.csv");
    fs::write(&out, "precious").expect("a file");
    let out = out.to_str().expect("a plain path");
    for args in [
        &["run", "--months", "0", "--out", out][..],
        &["compare", "--by", "x", "--out", out],
        &["open", "#1abc", "--out", out],
    ] {
        assert_eq!(call(args).status.code(), Some(2), "{args:?}");
        assert_eq!(fs::read_to_string(out).expect("still there"), "precious");
        assert_eq!(fs::read_dir(&folder).expect("a folder").count(), 1, "nothing was left beside it");
    }
    let nowhere = folder.join("no/such/folder/results.csv");
    let output = call(&["run", "--out", nowhere.to_str().expect("a plain path")]);
    assert!(
        output.status.code() == Some(2) && String::from_utf8_lossy(&output.stderr).starts_with("out: cannot write")
    );
}

#[test]
fn bad_links_say_what_is_wrong() {
    refused(
        &["open", "https://example.org/"],
        "link: this is not a link to a plan (a link has a # followed by a 1 and many letters)\n",
    );
    let link = printed(&["link", "--scenario", "recession"]);
    refused(&["open", &link.trim()[..7]], "link: the link was cut short (copy all of it, to its last letter)\n");
    let wrong = link.trim().replace(&link[8..9], "!");
    refused(&["open", &wrong], "link: a character of the link is wrong (copy it again instead of typing it)\n");
}

#[test]
fn a_reader_who_leaves_early_is_no_failure() {
    let mut child = program()
        .args(["run", "--replications", "20"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("ends");
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""));
}

#[cfg(unix)]
#[test]
fn ctrl_c_writes_what_is_complete_and_says_how_far_it_came() {
    let out = folder("interrupted").join("results.csv");
    let args =
        ["run", "--replications", "20000", "--dealers", "500", "--months", "12", "--policies", "carrot,stick", "--out"];
    let child = program().args(args).arg(&out).stderr(Stdio::piped()).spawn().expect("starts");
    std::thread::sleep(std::time::Duration::from_millis(1500));
    let killed = Command::new("kill").args(["-INT", &child.id().to_string()]).status().expect("kill");
    assert!(killed.success());
    let output = child.wait_with_output().expect("ends");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(130), "{said}");
    let done: usize = said
        .strip_prefix("stopped: ")
        .and_then(|said| said.split(' ').next())
        .expect("how far")
        .parse()
        .expect("a number");
    let rows = fs::read_to_string(&out).expect("what is complete").lines().count() - 1;
    assert!(done > 0 && rows == done * 2 * 12, "{done} futures, {rows} rows");
}
