//! The page: built by Trunk into `dist/`, and served from there on this machine only.

use crate::install;
use crate::shell::{Outcome, command, root, run, run_with};
use std::fs::{self, File};
use std::net::TcpListener;
use std::path::Path;
use std::time::SystemTime;

const USUAL_PORT: u16 = 8080;

/// What goes into the page; anything else may change without a new build.
const SOURCES: [&str; 10] = [
    "src",
    "assets",
    "build",
    "locales",
    "index.html",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
    "package-lock.json",
    "rust-toolchain.toml",
];

/// Builds the release page into `dist/`, unless what is there is newer than everything it is made of.
pub fn build() -> Outcome {
    let (stamp, started) = (root().join("target/page.stamp"), SystemTime::now());
    install::page_tools()?;
    if is_fresh(&stamp) {
        eprintln!("the page in dist/ is up to date");
        return Ok(());
    }
    trunk(&["build", "--release", "--offline"])?;
    let stamped = File::create(stamp).and_then(|file| file.set_modified(started));
    stamped.map_err(|error| format!("target/page.stamp cannot be written: {error}"))
}

/// Serves the page until it is stopped. Options: `--port N`, `--open` (in the usual browser), `--watch`.
pub fn serve(options: &[&str]) -> Outcome {
    let (mut port, mut open, mut watch) = (free_port(true)?, false, false);
    let mut words = options.iter();
    while let Some(word) = words.next() {
        match *word {
            "--open" => open = true,
            "--watch" => watch = true,
            "--port" => {
                port = words.next().and_then(|text| text.parse().ok()).ok_or("--port needs a number, 0 to 65535")?;
            }
            _ => return Err(format!("serve has no option {word}")),
        }
    }
    let (port, open) = (port.to_string(), if open { &["--open"][..] } else { &[] });
    if watch {
        install::page_tools()?;
        return trunk(&[&["serve", "--offline", "--dist", "target/watched", "--port", &port], open].concat());
    }
    build()?;
    become_program("node", &[&["build/serve.mjs", "dist", &port], open].concat())
}

/// Trunk reaches for nothing on the network: cargo has fetched the packages before, and every tool is on the path.
fn trunk(arguments: &[&str]) -> Outcome {
    run("cargo", &["fetch", "--quiet"])?;
    run_with("trunk", arguments, &[("TRUNK_SKIP_VERSION_CHECK", "true")])
}

/// A port of this machine that nobody listens on: the usual one if `usual`, else any.
pub fn free_port(usual: bool) -> Outcome<u16> {
    let take = |port| TcpListener::bind(("127.0.0.1", port)).and_then(|listener| listener.local_addr());
    let address = if usual { take(USUAL_PORT).or_else(|_| take(0)) } else { take(0) };
    address.map(|address| address.port()).map_err(|error| format!("no port of this machine is free: {error}"))
}

fn is_fresh(stamp: &Path) -> bool {
    let Ok(built) = fs::metadata(stamp).and_then(|data| data.modified()) else { return false };
    let finished = root().join("dist/service-worker.js").is_file(); // only a release has one
    finished && SOURCES.iter().filter_map(|name| newest(&root().join(name))).all(|changed| changed < built)
}

/// When the newest file or folder under `path` changed; a removed file changes its folder.
fn newest(path: &Path) -> Option<SystemTime> {
    let own = fs::metadata(path).ok()?.modified().ok()?;
    let inside = fs::read_dir(path).into_iter().flatten().flatten().filter_map(|entry| newest(&entry.path()));
    inside.chain([own]).max()
}

/// Ends this program in favour of another, so that stopping either stops both.
#[cfg(unix)]
fn become_program(program: &str, arguments: &[&str]) -> Outcome {
    use std::os::unix::process::CommandExt;
    Err(format!("{program} did not start: {}", command(program).args(arguments).exec()))
}

/// Where a program cannot become another, it waits for it.
#[cfg(not(unix))]
fn become_program(program: &str, arguments: &[&str]) -> Outcome {
    command(program).args(arguments).status().map(drop).map_err(|error| format!("{program} did not start: {error}"))
}
