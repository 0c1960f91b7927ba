//! A Python with the packages of a list, kept for all clones; and what it is used to check.

use crate::install;
use crate::shell::{Outcome, find, root, run};
use std::fs;
use std::path::{Path, PathBuf};

/// The program of a Python of that name with the packages of the list; a copy of the list tells whether it is that.
pub fn with_packages(name: &str, list: &str) -> Outcome<String> {
    let list = root().join(list);
    let wanted = fs::read(&list).map_err(|error| format!("{} cannot be read: {error}", list.display()))?;
    let folder = install::cache().join(name);
    let (own, folder_name) = (program(&folder)?, text(folder.clone())?);
    let stamp = folder.join("installed.txt");
    if !fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        fresh(&folder)?;
        run(&own, &["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement", &text(list)?])?;
        fs::write(stamp, wanted).map_err(|error| format!("{folder_name} cannot be written: {error}"))?;
    }
    Ok(own)
}

/// The program of a new virtual environment with nothing in it; what was there is gone.
pub fn fresh(folder: &Path) -> Outcome<String> {
    let system = ["python3", "python"].into_iter().find(|name| find(name).is_some()).ok_or("there is no Python")?;
    run(system, &["-m", "venv", "--clear", &text(folder.to_path_buf())?])?;
    program(folder)
}

fn program(folder: &Path) -> Outcome<String> {
    text(folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" }))
}

/// A path as an argument.
pub fn text(path: PathBuf) -> Outcome<String> {
    path.into_os_string().into_string().map_err(|_| "the folder's name is not Unicode".to_owned())
}

/// Whether data frames read the program's files as they are meant.
pub fn frames() -> Outcome {
    run("cargo", &["build", "--quiet", "--bin", "dealers-choice"])?;
    let python = with_packages("frames-python", "tests/frames/requirements.txt")?;
    run(
        &python,
        &["tests/frames/read_back.py", &format!("target/debug/dealers-choice{}", std::env::consts::EXE_SUFFIX)],
    )
}
