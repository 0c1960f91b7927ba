//! The reduced model of benches/peers side by side: what it costs in other frameworks, as a ratio to ours. Every program says
//! what its replications came to, and the figures must agree before a time is believed.

use crate::programs::WASM;
use crate::shell::{Outcome, find, heard, run, run_with};
use crate::{install, python};

/// Largest relative difference between two programs' figures; their exponentials differ in the last bit.
const TOLERANCE: f64 = 1e-9;
/// How often all programs run in turn; the shortest time of each counts.
const ROUNDS: u32 = 3;
const FOLDER: &str = "target/peers";
const LANES: &str = "benches/peers/lanes/Cargo.toml";
const OURS: &str = "this project, Rust";
/// How many futures at a time is many: as many as a plan has unless told otherwise.
const MANY: &str = "100";
const AT_ONCE: &str = "  the same over 100 futures at once";

/// A program that is ready to run.
struct Peer {
    name: &'static str,
    program: String,
    arguments: Vec<String>,
    /// How many times as long as ours it has to take.
    bar: Option<f64>,
}

/// What a program printed.
#[derive(Clone, PartialEq, Debug)]
struct Said {
    /// Policy, mean loyalty, sales and dealers who left, for each policy.
    checks: Vec<f64>,
    /// Time of a dealer-month, nanoseconds.
    time: f64,
    /// The same of this project's whole model, where the program says it.
    whole: Option<f64>,
}

/// How the reduced model is made ready in one framework.
type Preparation = fn() -> Outcome<Vec<String>>;

/// Makes the programs ready, runs them in turn and prints the table. A framework that cannot be had is named, not a failure.
pub fn bench() -> Outcome {
    let all: [(&'static str, Option<f64>, Preparation); 13] = [
        (OURS, None, ours),
        ("  the same as WebAssembly in Node", None, wasm),
        ("  the same, four futures in lanes (AVX2)", None, lanes),
        ("  lanes as WebAssembly (simd128) in Node", None, lanes_wasm),
        ("hand-written JavaScript, Node", Some(2.0), javascript),
        ("krABMaga, Rust", None, krabmaga),
        ("NumPy over dealers, Python", None, || python("numpy_peer.py", "1")),
        (AT_ONCE, None, || python("numpy_peer.py", MANY)),
        ("Mesa, Python", Some(30.0), || python("mesa_peer.py", "1")),
        ("mesa-frames over dealers, Python", None, || frames("1")),
        (AT_ONCE, None, || frames(MANY)),
        ("AgentPy, Python", None, || python("agentpy_peer.py", "1")),
        ("Agents.jl, Julia", None, agents_jl),
    ];
    let mut peers = Vec::new();
    let mut missing = Vec::new();
    for (name, bar, prepare) in all {
        match prepare() {
            Ok(words) => {
                let mut words = words.into_iter();
                let program = words.next().ok_or("a preparation names no program")?;
                peers.push(Peer { name, program, arguments: words.collect(), bar });
            }
            Err(reason) if name == OURS => return Err(reason),
            Err(reason) => missing.push(format!("{name}: not measured here: {reason}")),
        }
    }
    let table = table(&peers, &measure(&peers)?);
    println!("{}", [table, missing].concat().join("\n"));
    Ok(())
}

/// What each program said, with its shortest times.
fn measure(peers: &[Peer]) -> Outcome<Vec<Said>> {
    let mut best: Vec<Said> = Vec::new();
    for _ in 0..ROUNDS {
        for (index, peer) in peers.iter().enumerate() {
            let arguments: Vec<&str> = peer.arguments.iter().map(String::as_str).collect();
            let said = parse(&heard(&peer.program, &arguments)?).map_err(|error| format!("{}: {error}", peer.name))?;
            agree(&best.first().unwrap_or(&said).checks, &said.checks)
                .map_err(|error| format!("{} disagrees with {OURS}: {error}", peer.name))?;
            match best.get_mut(index) {
                Some(known) => {
                    known.time = shorter(known.time, said.time);
                    known.whole = known.whole.zip(said.whole).map(|(known, now)| shorter(known, now));
                }
                None => best.push(said),
            }
        }
    }
    Ok(best)
}

const fn shorter(one: f64, other: f64) -> f64 {
    if one < other { one } else { other }
}

fn parse(text: &str) -> Outcome<Said> {
    let number = |word: &str| word.parse::<f64>().map_err(|_| format!("{word} is no number"));
    let after = |key: &'static str| text.lines().filter_map(move |line| line.strip_prefix(key));
    let checks = after("check ").flat_map(str::split_whitespace).map(number).collect::<Outcome<Vec<_>>>()?;
    let time = number(after("ns ").next().ok_or("it prints no time")?)?;
    let whole = after("whole ").next().map(number).transpose()?;
    if checks.len() == 12 { Ok(Said { checks, time, whole }) } else { Err("it prints no three checks".to_owned()) }
}

fn agree(ours: &[f64], theirs: &[f64]) -> Outcome {
    let near = |a: f64, b: f64| (a - b).abs() <= TOLERANCE * a.abs();
    let apart = |(a, b): &(&f64, &f64)| !near(**a, **b);
    ours.iter().zip(theirs).find(apart).map_or(Ok(()), |(a, b)| Err(format!("{b} instead of {a}")))
}

fn table(peers: &[Peer], said: &[Said]) -> Vec<String> {
    let line = |name: &str, time: f64, ratio: f64, bar: Option<f64>| {
        let missed = if bar.is_some_and(|bar| ratio < bar) { "  missed" } else { "" };
        let bar = bar.map_or_else(String::new, |bar| format!("≥ {bar}"));
        format!("{name:<42} {time:>10.1} ns {ratio:>9.2} × {bar:>6}{missed}")
    };
    let ours = said.first().map_or(f64::NAN, |said| said.time);
    let head = "one dealer-month of the reduced model of benches/peers, one core".to_owned();
    let rows = peers.iter().zip(said).map(|(peer, said)| line(peer.name, said.time, said.time / ours, peer.bar));
    let whole = said
        .first()
        .and_then(|said| said.whole)
        .map(|time| line("the whole model, for scale", time, time / ours, None));
    [head].into_iter().chain(rows).chain(whole).collect()
}

fn words(list: &[&str]) -> Vec<String> {
    list.iter().map(|word| (*word).to_owned()).collect()
}

fn ours() -> Outcome<Vec<String>> {
    run("cargo", &["bench", "--bench", "reduced", "--no-run"])?;
    Ok(words(&["cargo", "bench", "--quiet", "--bench", "reduced"]))
}

fn javascript() -> Outcome<Vec<String>> {
    find("node").ok_or("there is no Node")?;
    Ok(words(&["node", "benches/peers/reduced.mjs"]))
}

fn wasm() -> Outcome<Vec<String>> {
    in_node("benches/peers/wasm/Cargo.toml", "reduced_wasm", "")
}

fn lanes_wasm() -> Outcome<Vec<String>> {
    in_node(LANES, "lanes", "-C target-feature=+simd128")
}

/// A package that is compiled for Node with these flags, and the name of its program.
fn in_node(manifest: &str, name: &str, flags: &str) -> Outcome<Vec<String>> {
    find("node").ok_or("there is no Node")?;
    install::wasm_target()?;
    build(manifest, &["--lib", "--target", WASM], flags)?;
    Ok(words(&["node", "benches/peers/wasm.mjs", &format!("{FOLDER}/{WASM}/release/{name}.wasm")]))
}

fn lanes() -> Outcome<Vec<String>> {
    build(LANES, &[], wide_registers()?)?;
    Ok(words(&[&built("lanes-peer")]))
}

/// The compiler's flags for registers of four numbers.
#[cfg(target_arch = "x86_64")]
fn wide_registers() -> Outcome<&'static str> {
    let there = std::arch::is_x86_feature_detected!("avx2");
    if there { Ok("-C target-feature=+avx2") } else { Err("this processor has no AVX2".to_owned()) }
}

/// Where there is no AVX2, four numbers are two pairs.
#[cfg(not(target_arch = "x86_64"))]
fn wide_registers() -> Outcome<&'static str> {
    Ok("")
}

fn krabmaga() -> Outcome<Vec<String>> {
    build("benches/peers/krabmaga/Cargo.toml", &[], "")?;
    Ok(words(&[&built("krabmaga-peer")]))
}

/// Builds a package outside the workspace, with flags for the compiler.
fn build(manifest: &str, more: &[&str], flags: &str) -> Outcome {
    let always = ["build", "--release", "--locked", "--target-dir", FOLDER, "--manifest-path", manifest];
    run_with("cargo", &[&always, more].concat(), &[("RUSTFLAGS", flags)])
}

fn built(program: &str) -> String {
    format!("{FOLDER}/release/{program}{}", std::env::consts::EXE_SUFFIX)
}

/// A script in Python, told how many futures it lives at a time.
fn python(script: &str, futures: &str) -> Outcome<Vec<String>> {
    let own = python::with_packages("peers-python", "benches/peers/requirements.txt")?;
    Ok(words(&[&own, &format!("benches/peers/{script}"), futures]))
}

/// mesa-frames, which needs an older NumPy than the others.
fn frames(futures: &str) -> Outcome<Vec<String>> {
    let own = python::with_packages("peers-frames", "benches/peers/requirements-frames.txt")?;
    Ok(words(&[&own, "benches/peers/frames_peer.py", futures]))
}

fn agents_jl() -> Outcome<Vec<String>> {
    Err("it is not written, since there was nothing to try it with; decision 0064 says what was looked for".to_owned())
}

#[cfg(test)]
mod tests {
    use super::{agree, parse};

    #[test]
    fn figures_that_differ_by_more_than_the_tolerance_disagree() {
        assert!(agree(&[0.0, 0.5], &[0.0, 0.5 + 1e-12]).is_ok());
        assert!(agree(&[0.0, 0.5], &[0.0, 0.5 + 1e-8]).is_err());
        assert!(agree(&[0.5], &[f64::NAN]).is_err());
    }

    #[test]
    fn what_a_program_prints_is_read_or_refused() {
        let said = parse("check 0 0.5 2 3\ncheck 1 0.5 2 3\ncheck 2 0.5 2 3\nns 12.5\nwhole 240\n").expect("all there");
        assert_eq!((said.checks.len(), said.time, said.whole), (12, 12.5, Some(240.0)));
        assert!(parse("check 0 0.5 2 3\nns 12.5\n").is_err());
        assert!(parse("check 0 0.5 2 x\n").is_err());
    }
}
