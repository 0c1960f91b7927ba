//! `calibrate`: it goes on after a stop, refuses what it cannot go on from, and loses nothing.

use std::fs;
use std::path::Path;

use super::{call, folder, program, refused};

/// A calibration that takes seconds: few rule books, one future.
const SMALL: [&str; 6] = ["--particles", "20", "--replications", "1", "--rounds", "1"];

fn at(out: &Path) -> Vec<&str> {
    [&["calibrate", "--out", out.to_str().expect("a plain name")], &SMALL[..]].concat()
}

#[test]
fn all_mistakes_are_told_at_once() {
    refused(
        &["calibrate", "--out", "Cargo.toml", "--particles", "7", "--rounds", "0", "--span", "2", "--threads", "none"],
        "particles: \"7\" is not allowed (a whole number from 20 to 2000)\n\
         rounds: \"0\" is not allowed (a whole number from 1 to 200)\n\
         threads: \"none\" is not allowed (a whole number from 1 to 1024)\n\
         span: \"2\" is not allowed (a share from 0.01 to 0.9, such as 0.3 or 30%)\n\
         out: cannot make \"Cargo.toml\": File exists (os error 17) (a folder that can be written to)\n",
    );
}

#[test]
fn rounds_that_are_too_few_say_what_is_missed_and_keep_what_was_measured() {
    let out = folder("calibrate_unmet");
    let output = call(&at(&out));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.starts_with("targets: no rule book meets all targets at once; the closest is off by "), "{said}");
    assert_eq!(output.status.code(), Some(2));
    assert!(out.join("state.json").is_file() && !out.join("ensemble.txt").exists());
}

#[test]
fn a_state_that_is_cut_off_or_foreign_is_refused_and_left_as_it_is() {
    let out = folder("calibrate_broken");
    call(&at(&out));
    let state = out.join("state.json");
    let text = fs::read_to_string(&state).expect("a state");
    let check = |text: &str, more: &[&str], why: &str| {
        fs::write(&state, text).expect("written");
        let output = call(&[&at(&out), more].concat());
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains(why) && said.contains("it was left as it is"), "{said}");
        assert_eq!(output.status.code(), Some(2));
        assert_eq!(fs::read_to_string(&state).expect("still there"), text);
    };
    check(&text[..text.len() / 3], &[], "this is no complete state of a calibration: it breaks off");
    check("", &[], "this is no complete state of a calibration");
    check(&text, &["--seed", "5"], "it was begun with other settings");
}

#[cfg(unix)]
#[test]
fn ctrl_c_keeps_what_was_measured_and_the_same_command_goes_on() {
    use std::process::{Command, Stdio};
    let out = folder("calibrate_interrupted");
    let args = ["calibrate", "--particles", "20", "--replications", "4", "--out"];
    let child = program().args(args).arg(&out).stderr(Stdio::piped()).spawn().expect("starts");
    let state = out.join("state.json");
    for _ in 0..600 {
        if state.is_file() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().expect("kill").success());
    let output = child.wait_with_output().expect("ends");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(130), "{said}");
    assert!(said.contains("the same command goes on from here"), "{said}");
    let before = fs::read_to_string(&state).expect("a state");
    assert!(before.ends_with('}'), "nobody finds half of it");
}

#[test]
fn a_store_keeps_what_was_measured_and_another_calibration_reads_it() {
    let (alone, first, second, store) =
        (folder("calibrate_alone"), folder("calibrate_first"), folder("calibrate_second"), folder("calibrate_store"));
    let state = |out: &Path, more: &[&str]| {
        call(&[&at(out), more].concat());
        fs::read_to_string(out.join("state.json")).expect("a state")
    };
    let kept = ["--store", store.to_str().expect("a plain name")];
    let names = || {
        let parts = fs::read_dir(store.join("results")).expect("results").flatten();
        let files = parts.flat_map(|part| fs::read_dir(part.path()).expect("a part").flatten());
        let mut files: Vec<_> =
            files.map(|file| (file.path(), file.metadata().and_then(|it| it.modified()).ok())).collect();
        files.sort();
        files
    };
    let own = state(&alone, &[]);
    assert!(state(&first, &kept) == own, "a store changes nothing");
    let before = names();
    assert!(before.len() >= 3, "twenty rule books in eights");
    assert!(state(&second, &kept) == own);
    assert!(names() == before, "nothing was measured again");
}
