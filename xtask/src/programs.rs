//! The wasm programs of the page: compiled by cargo, bound to JavaScript by wasm-bindgen's own library, made smaller by `wasm-opt`.

use crate::shell::{Outcome, root, run, run_with};
use std::path::{Path, PathBuf};
use std::thread;
use std::{env, fs};
use wasm_bindgen_cli_support::{Bindgen, Output};

/// The target of every program here.
pub const WASM: &str = "wasm32-unknown-unknown";

/// As npm brings it: WebAssembly itself, so that it runs wherever Node does.
const WASM_OPT: &str = "node_modules/binaryen/bin/wasm-opt";

/// Says that nothing lies in the first 1,024 bytes of memory, where the stack ends: addresses then need no sum of their own.
const LOW_MEMORY: &str = "--low-memory-unused";

/// One program, and how it is compiled for a release.
struct Program {
    name: &'static str,
    package: &'static str,
    features: &'static str,
    profile: &'static str,
    /// What `wasm-opt` does with it.
    passes: &'static [&'static str],
}

/// Small first. Expressions taken apart and put together anew save 2 KB of a reader's first load.
const SMALL: [&str; 4] = ["--flatten", "--rereloop", "-Oz", "-Oz"];
/// Fast first.
const FAST: [&str; 1] = ["-O4"];

/// All of them. Each is compiled by itself, since a feature that one of them needs makes the others larger.
const PROGRAMS: [Program; 3] = [
    Program { name: "app", package: "page", features: "csr", profile: "page", passes: &SMALL },
    Program { name: "whole", package: "page", features: "csr,whole", profile: "page", passes: &SMALL },
    Program { name: "worker", package: "worker", features: "whole", profile: "release", passes: &FAST },
];

/// For whom a page is built.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// For readers: small and fast.
    Release,
    /// For whoever changes it: soon there, with readable code.
    Watch,
}

/// Makes all programs, with their JavaScript, in `folder`. One is made smaller while the next is compiled.
pub fn make(purpose: Purpose, folder: &Path) -> Outcome {
    thread::scope(|scope| {
        let mut rest = Vec::new();
        for program in &PROGRAMS {
            let compiled = program.compile(purpose)?;
            rest.push(scope.spawn(move || program.bring(&compiled, purpose, folder)));
        }
        rest.into_iter().try_for_each(|one| one.join().map_err(|_| "a program could not be bound")?)
    })
}

impl Program {
    fn compile(&self, purpose: Purpose) -> Outcome<PathBuf> {
        let profile = if purpose == Purpose::Release { self.profile } else { "dev" };
        let scope = ["--package", self.package, "--bin", self.name, "--features", self.features];
        let arguments = [&["build", "--target", WASM, "--profile", profile], &scope[..]].concat();
        run_with("cargo", &arguments, &[("CARGO_ENCODED_RUSTFLAGS", &nameless())])?;
        let outputs = if profile == "dev" { "debug" } else { profile };
        Ok(root().join("target").join(WASM).join(outputs).join(self.name).with_extension("wasm"))
    }

    fn bring(&self, compiled: &Path, purpose: Purpose, folder: &Path) -> Outcome {
        match purpose {
            Purpose::Watch if self.is_bound(compiled, folder) => Ok(()),
            Purpose::Watch => bind(compiled, self.name, folder, Names::Long),
            Purpose::Release => bind(compiled, self.name, folder, Names::Short).and_then(|()| self.optimise(folder)),
        }
    }

    /// Whether what was bound is newer than what was compiled: whoever changes a style sheet does not wait for three programs.
    fn is_bound(&self, compiled: &Path, folder: &Path) -> bool {
        let changed = |file: &Path| fs::metadata(file).and_then(|data| data.modified()).ok();
        changed(&folder.join(format!("{}_bg.wasm", self.name))) > changed(compiled)
    }

    fn optimise(&self, folder: &Path) -> Outcome {
        let file = folder.join(format!("{}_bg.wasm", self.name));
        let file = file.to_str().ok_or("the project's folder has a name that is not Unicode")?;
        run("node", &[&[WASM_OPT], self.passes, &[LOW_MEMORY, file, "-o", file]].concat())
    }
}

/// How a program and its JavaScript call what they share.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Names {
    /// As wasm-bindgen does: with a digest that nothing can pack.
    Long,
    /// By numbers, which saves a reader 5 KB a program.
    Short,
}

/// What keeps the folders of this machine out of a program, so that it has the same bytes wherever it is built.
pub fn nameless() -> String {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")));
    let indexes =
        home.into_iter().flat_map(|home| fs::read_dir(home.join("registry/src")).into_iter().flatten().flatten());
    let folders = indexes.map(|index| index.path()).chain([root().to_owned()]);
    let flags = folders.map(|folder| format!("--remap-path-prefix={}=", folder.display()));
    flags.collect::<Vec<_>>().join("\u{1f}")
}

/// Binds a compiled program to JavaScript: `NAME.js` and `NAME_bg.wasm` in `folder`, for whatever loads modules.
pub fn bind(compiled: &Path, name: &str, folder: &Path, names: Names) -> Outcome {
    fs::create_dir_all(folder).map_err(|error| format!("{} cannot be made: {error}", folder.display()))?;
    let mut bindgen = Bindgen::new();
    let bound = bindgen.input_path(compiled).out_name(name).typescript(false).web(true);
    let failed = |error| format!("{name} cannot be bound: {error:#}");
    let mut output = bound.and_then(Bindgen::generate_output).map_err(failed)?;
    let long = if names == Names::Short { shorten(&mut output) } else { Vec::new() };
    output.emit(folder).map_err(failed)?;
    let script = folder.join(name).with_extension("js");
    let told = |error| format!("{} cannot be renamed: {error}", script.display());
    let code = fs::read_to_string(&script).map_err(told)?;
    fs::write(&script, long.iter().enumerate().fold(code, |code, (number, name)| code.replace(name, &short(number))))
        .map_err(told)
}

/// Gives the imports of a program short names; their long ones, by number. No long name begins another: each ends in a digest.
fn shorten(output: &mut Output) -> Vec<String> {
    let imports = output.wasm_mut().imports.iter_mut();
    imports.enumerate().map(|(number, import)| std::mem::replace(&mut import.name, short(number))).collect()
}

fn short(number: usize) -> String {
    format!("$i{number}")
}
