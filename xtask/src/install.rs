//! Brings in what is missing, at the versions that the repository pins.

use crate::programs::WASM;
use crate::shell::{NPM, Outcome, answer, find, root, run, run_with};
use std::env;
use std::fs;
use std::path::PathBuf;

const CHROMIUMS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// The folder of the user's cache that all clones share.
pub fn cache() -> PathBuf {
    let home = || env::home_dir().unwrap_or_else(env::temp_dir).join(".cache");
    env::var_os("XDG_CACHE_HOME").map_or_else(home, PathBuf::from).join("dealers-choice/tools")
}

/// Everything that a build of the page needs.
pub fn page_tools() -> Outcome {
    wasm_target()?;
    npm_packages()
}

/// The parts of the Rust toolchain that `rust-toolchain.toml` asks for, where rustup does not bring them by itself.
pub fn toolchain_parts() -> Outcome {
    for (command, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if answer("cargo", &[command, "--version"]).is_none() {
            run("rustup", &["component", "add", component])?;
        }
    }
    wasm_target()
}

/// The target of the page.
pub fn wasm_target() -> Outcome {
    let library = answer("rustc", &["--print", "target-libdir", "--target", WASM]);
    if library.is_some_and(|folder| PathBuf::from(folder).is_dir()) {
        return Ok(());
    }
    run("rustup", &["target", "add", WASM])
}

/// The npm packages of `package-lock.json`; a copy of it inside their folder tells whether they are those.
pub fn npm_packages() -> Outcome {
    let (wanted, stamp) = (root().join("package-lock.json"), root().join("node_modules/.installed"));
    let wanted = fs::read(wanted).map_err(|error| format!("package-lock.json cannot be read: {error}"))?;
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    run(NPM, &["ci", "--no-fund", "--no-audit"])?;
    fs::write(stamp, wanted).map_err(|error| format!("node_modules cannot be written: {error}"))
}

/// A Chromium that starts: the user's, else Playwright's, else (for root on Debian and its kin) the system's package.
pub fn chromium() -> Outcome<String> {
    npm_packages()?;
    if let Some(found) = found_chromium() {
        return Ok(found);
    }
    eprintln!("no Chromium was found; the browser tests need one");
    // Offline or on a system that Playwright does not know, it fails: then the system's own package is tried.
    let _ = run("node", &["node_modules/@playwright/test/cli.js", "install", "chromium"]);
    if found_chromium().is_none() && find("apt-get").is_some() {
        let quietly = [("DEBIAN_FRONTEND", "noninteractive")];
        run_with("apt-get", &["update", "--quiet"], &quietly)?;
        run_with("apt-get", &["install", "--yes", "--quiet", "--no-install-recommends", "chromium"], &quietly)?;
    }
    found_chromium()
        .ok_or_else(|| "no Chromium could be installed: install one and set CHROMIUM to its path".to_owned())
}

fn found_chromium() -> Option<String> {
    let playwrights = "process.stdout.write(require('@playwright/test').chromium.executablePath())";
    let named = env::var("CHROMIUM").ok().into_iter();
    let on_path = CHROMIUMS.iter().filter_map(|name| find(name)?.into_os_string().into_string().ok());
    let own = answer("node", &["--eval", playwrights]).into_iter();
    named.chain(on_path).chain(own).find(|program| answer(program, &["--version"]).is_some())
}
