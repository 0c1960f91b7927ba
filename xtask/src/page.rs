//! The page: put together in `dist/`, served from there on this machine only, and packed for any other.

use crate::install;
use crate::programs::{self, Purpose};
use crate::shell::{Outcome, command, root, run};
use std::fs::{self, File};
use std::net::TcpListener;
use std::path::Path;
use std::process::Stdio;
use std::thread;
use std::time::{Duration, SystemTime};

const USUAL_PORT: u16 = 8080;
/// How often a watched page looks for changes: often enough to seem at once.
const LOOK_EVERY: Duration = Duration::from_millis(300);

/// What goes into the page; anything else may change without a new build.
const SOURCES: [&str; 12] = [
    "src",
    "page",
    "assets",
    "build",
    "locales",
    "docs",
    "scenarios",
    "index.html",
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
    assemble(Purpose::Release, "dist")?;
    let stamped = File::create(stamp).and_then(|file| file.set_modified(started));
    stamped.map_err(|error| format!("target/page.stamp cannot be written: {error}"))
}

/// Makes the programs, and puts them together with the document and the assets.
fn assemble(purpose: Purpose, folder: &str) -> Outcome {
    let (programs, more): (_, &[&str]) = match purpose {
        Purpose::Release => ("target/programs/release", &[]),
        Purpose::Watch => ("target/programs/watch", &["--watch"]),
    };
    programs::make(purpose, &root().join(programs))?;
    run("node", &[&["build/finish.mjs", programs, folder], more].concat())
}

/// Serves the page until it is stopped. Options: `--port N`, `--open` (in the usual browser), `--watch`.
pub fn serve(options: &[&str]) -> Outcome {
    let (mut port, mut open, mut watched) = (free_port(true)?, false, false);
    let mut words = options.iter();
    while let Some(word) = words.next() {
        match *word {
            "--open" => open = true,
            "--watch" => watched = true,
            "--port" => {
                port = words.next().and_then(|text| text.parse().ok()).ok_or("--port needs a number, 0 to 65535")?;
            }
            _ => return Err(format!("serve has no option {word}")),
        }
    }
    let (port, open) = (port.to_string(), if open { &["--open"][..] } else { &[] });
    if watched {
        return watch(&[&["build/serve.mjs", "target/watched", &port, "--watch"], open].concat());
    }
    build()?;
    become_program("node", &[&["build/serve.mjs", "dist", &port], open].concat())
}

/// Serves an unoptimised page and builds it again after every change; the server makes the open pages load it.
fn watch(server: &[&str]) -> Outcome {
    let mut built = SystemTime::now();
    install::page_tools()?;
    assemble(Purpose::Watch, "target/watched")?;
    // The server ends with this program, whatever ends it: the pipe to it is then closed.
    let started = command("node").args(server).stdin(Stdio::piped()).spawn();
    let mut server = started.map_err(|error| format!("node did not start: {error}"))?;
    while !matches!(server.try_wait(), Ok(Some(_))) {
        thread::sleep(LOOK_EVERY);
        if changed_since(built) {
            built = SystemTime::now();
            assemble(Purpose::Watch, "target/watched").unwrap_or_else(|message| eprintln!("xtask: {message}"));
        }
    }
    Err("the server has ended".to_owned())
}

/// Packs the built page for a static host or a stick.
pub fn package() -> Outcome {
    build()?;
    run("node", &["build/package.mjs", "dist", "target/dealers-choice.zip"])
}

/// A port of this machine that nobody listens on: the usual one if `usual`, else any.
pub fn free_port(usual: bool) -> Outcome<u16> {
    let take = |port| TcpListener::bind(("127.0.0.1", port)).and_then(|listener| listener.local_addr());
    let address = if usual { take(USUAL_PORT).or_else(|_| take(0)) } else { take(0) };
    address.map(|address| address.port()).map_err(|error| format!("no port of this machine is free: {error}"))
}

fn is_fresh(stamp: &Path) -> bool {
    let built = fs::metadata(stamp).and_then(|data| data.modified());
    root().join("dist/index.html").is_file() && built.is_ok_and(|built| !changed_since(built))
}

fn changed_since(built: SystemTime) -> bool {
    SOURCES.iter().filter_map(|name| newest(&root().join(name))).any(|changed| changed >= built)
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
