//! Is the repository as tidy as its documents say it is? Rules of taste that no compiler knows, read off the text.
//!
//! Each finding names its file and line and what would be right, all of them at once.

mod imports;
mod numbers;
mod page;
mod papers;
mod repeats;
mod rings;
mod rust;

use std::fs;
use std::path::{Path, PathBuf};

/// Folders of what is made or fetched, not written.
const MADE: [&str; 6] = ["target", "dist", "node_modules", "test-results", "playwright-report", "snapshots"];
/// Endings of files that are text and ours.
const TEXT: [&str; 16] = [
    "rs",
    "toml",
    "md",
    "js",
    "mjs",
    "css",
    "html",
    "ftl",
    "json",
    "lock",
    "webmanifest",
    "svg",
    "csv",
    "npmrc",
    "gitignore",
    "run",
];

/// A file of the repository.
struct File {
    /// Its path from the root, with `/`.
    path: String,
    text: String,
}

impl File {
    /// Its lines with their numbers.
    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(index, line)| (index + 1, line))
    }

    /// Its lines of code outside the tests at its end, without comments.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let code = self.lines().take_while(|(_, line)| !line.starts_with("#[cfg(test)]"));
        code.map(|(number, line)| (number, line.split("//").next().unwrap_or_default()))
    }

    /// Whether its name ends in a dot and `ending`.
    fn is_a(&self, ending: &str) -> bool {
        Path::new(&self.path).extension().is_some_and(|own| own == ending)
    }

    fn is_below(&self, folder: &str) -> bool {
        self.path.starts_with(folder) && self.path[folder.len()..].starts_with(['/', '.'])
    }
}

/// Cargo runs tests in the package's folder.
fn root() -> &'static Path {
    Path::new(".")
}

/// Every text of the repository whose path begins with `start`.
fn files(start: &str) -> Vec<File> {
    let mut paths = Vec::new();
    walk(root(), &mut paths);
    paths.sort();
    let named = paths.into_iter().map(|path| (relative(&path), path)).filter(|(name, _)| name.starts_with(start));
    let files: Vec<_> = named.map(|(name, path)| File { path: name, text: read(&path) }).collect();
    assert!(!files.is_empty(), "no file begins with {start}");
    files
}

fn walk(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("a readable entry").path();
        let name = path.file_name().and_then(|name| name.to_str()).expect("a plain name");
        if path.is_dir() {
            if name != ".git" && !MADE.contains(&name) {
                walk(&path, paths);
            }
        } else if TEXT.contains(&name.rsplit('.').next().unwrap_or(name)) {
            paths.push(path);
        }
    }
}

fn relative(path: &Path) -> String {
    let path = path.strip_prefix(root()).expect("a path below the root");
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Rust files of the product and of its tools, but not of its tests.
fn product() -> Vec<File> {
    [files("src/"), files("page/"), files("xtask/src/")].into_iter().flatten().filter(|file| file.is_a("rs")).collect()
}

/// Every Rust file.
fn all_rust() -> Vec<File> {
    files("").into_iter().filter(|file| file.is_a("rs")).collect()
}

/// Fails with everything that was found.
fn none(findings: impl IntoIterator<Item = String>, what: &str) {
    let findings: Vec<String> = findings.into_iter().collect();
    assert!(findings.is_empty(), "{what}:\n  {}", findings.join("\n  "));
}

/// The places where a line of code contains one of `words`.
fn found<'a>(files: impl IntoIterator<Item = &'a File>, words: &[&str]) -> Vec<String> {
    let mut findings = Vec::new();
    for file in files {
        for (number, line) in file.code() {
            let hits = words.iter().filter(|word| line.contains(**word));
            findings.extend(hits.map(|word| format!("{}:{number}: {word}", file.path)));
        }
    }
    findings
}
