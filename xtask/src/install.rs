//! Brings in what is missing, at the versions that the repository pins. Rust tools go into a folder of the user's cache that
//! all clones share, one for each version, so that a fresh clone does not compile them again and the user's own stay untouched.

use crate::shell::{NPM, Outcome, answer, find, root, run, run_with};
use std::env;
use std::fs;
use std::path::PathBuf;

/// A Rust tool: its package, where its version is written down, and the programs that must come with it.
struct Tool {
    package: &'static str,
    pinned_in: &'static str,
    pinned_after: &'static str,
    programs: &'static [&'static str],
}

const TOOLS: [Tool; 2] = [
    Tool { package: "trunk", pinned_in: "Trunk.toml", pinned_after: "trunk-version = ", programs: &["trunk"] },
    Tool {
        package: "wasm-bindgen-cli",
        pinned_in: "Cargo.lock",
        pinned_after: "name = \"wasm-bindgen\"\nversion = ",
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
    },
];

const WASM: &str = "wasm32-unknown-unknown";
const CHROMIUMS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

impl Tool {
    fn version(&self) -> String {
        let text = fs::read_to_string(root().join(self.pinned_in)).unwrap_or_default();
        let pinned = text.split(self.pinned_after).nth(1).and_then(|rest| rest.split('"').nth(1));
        pinned.unwrap_or_default().trim_start_matches('=').to_owned()
    }

    fn folder(&self) -> PathBuf {
        cache().join(format!("{}-{}", self.package, self.version()))
    }

    fn is_there(&self) -> bool {
        let wanted = self.version();
        let fits = |said: String| said.split_whitespace().any(|word| word == wanted);
        self.programs.iter().all(|program| answer(program, &["--version"]).is_some_and(fits))
    }

    fn install(&self) -> Outcome {
        if self.is_there() {
            return Ok(());
        }
        let (name, folder) = (format!("{}@{}", self.package, self.version()), self.folder());
        let to = folder.to_str().ok_or("the cache folder's name is not Unicode")?;
        eprintln!("{name} is missing; it is installed once for all clones, into {to}");
        let ready_made = ["binstall", "--no-confirm", "--locked", "--root", to, &name];
        if find("cargo-binstall").is_some() && run("cargo", &ready_made).is_ok() && self.is_there() {
            return Ok(());
        }
        eprintln!("compiling it takes some minutes, this once");
        run("cargo", &["install", "--locked", "--root", to, &name])
    }
}

/// Where the Rust tools of this project are put, whether they are there yet or not.
pub fn tool_folders() -> Vec<PathBuf> {
    TOOLS.iter().map(|tool| tool.folder().join("bin")).collect()
}

/// The folder of the user's cache that all clones share.
pub fn cache() -> PathBuf {
    let home = || env::home_dir().unwrap_or_else(env::temp_dir).join(".cache");
    env::var_os("XDG_CACHE_HOME").map_or_else(home, PathBuf::from).join("dealers-choice/tools")
}

/// Everything that a build of the page needs.
pub fn page_tools() -> Outcome {
    wasm_target()?;
    npm_packages()?;
    TOOLS.iter().try_for_each(Tool::install)
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
