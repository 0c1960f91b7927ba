//! Fits the rules of behaviour with the project's own settings, and puts what comes of it where it belongs.

use std::fs;

use crate::shell::{Outcome, root, run};

/// Where the work is kept: a stopped calibration goes on from there.
const FOLDER: &str = "target/calibration";
/// The project's own settings.
const SETTINGS: [&str; 4] = ["--particles", "200", "--replications", "4"];
/// What is made, and where it belongs.
const PLACES: [(&str, &str); 5] = [
    ("ensemble.txt", "src/study/calibration/ensemble.txt"),
    ("calibration.md", "docs/calibration.md"),
    ("calibration-fit.svg", "docs/calibration-fit.svg"),
    ("calibration-numbers.svg", "docs/calibration-numbers.svg"),
    ("calibration-trades.svg", "docs/calibration-trades.svg"),
];

/// Goes on where a stopped calibration was left; `--anew` begins again.
pub fn calibrate(options: &[&str]) -> Outcome {
    match options {
        [] => {}
        ["--anew"] => drop(fs::remove_dir_all(root().join(FOLDER))),
        _ => return Err(format!("no such option: {}; there is --anew", options.join(" "))),
    }
    run("cargo", &["build", "--release", "--bin", "dealers-choice"])?;
    let program = root().join(format!("target/release/dealers-choice{}", std::env::consts::EXE_SUFFIX));
    let program = program.to_str().ok_or("the project's folder has a name that is not Unicode")?;
    run(program, &[&["calibrate", "--out", FOLDER], &SETTINGS[..]].concat())?;
    for (made, place) in PLACES {
        let copied = fs::copy(root().join(FOLDER).join(made), root().join(place));
        copied.map_err(|error| format!("{place} cannot be written: {error}"))?;
    }
    Ok(())
}
