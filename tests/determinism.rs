//! The same bits natively, in Node and in a browser's worker: this one file is run in all three places.
//!
//! It compares with the figures on record for the native run, so that a difference between two machines and a change of
//! the model look different: the first fails here alone, the second in `golden` too. It is a plain program and brings no
//! harness, since none runs in all three places; `build/digests.mjs` calls it in the last two.
//!
//! Three kinds of difference are known: functions of the machine's library (`exp`, `ln`, `powf` differ in the last bit), `max(0, −0)`
//! (either zero), and `mul_add` (one rounding where the machine has it, two where not). `clippy.toml` refuses all three in our code. What no
//! lint sees is left to this file: a dependency that calls one of them, an optimiser that rearranges, a generator entered otherwise. It
//! has found none so far: no commit in the log mends a difference between two of the three places.

use dealers_choice::luck::DrawSource;
use dealers_choice::numeric::{self, BetaLaw};

#[path = "it/golden/rows.rs"]
mod rows;

/// The record of `golden`, as insta keeps it: a head between two lines of dashes, then the rows.
const RECORD: &str = include_str!("it/snapshots/it__golden__blocks.snap");
/// Start and multiplier of FNV-1a with 64 bits.
const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

fn hash(numbers: impl Iterator<Item = f64>) -> String {
    let bytes = numbers.flat_map(|number| number.to_bits().to_le_bytes());
    let hash = bytes.fold(OFFSET, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME));
    format!("{hash:016x}")
}

/// Evenly spread numbers in (0, 1) whose bits look random.
fn unit() -> impl Iterator<Item = f64> {
    (0..4000).map(|i| (f64::from(i) * 0.618_033_988_749_894_9).fract() + 1e-12)
}

/// Numbers of all sizes, of both signs.
fn wide() -> impl Iterator<Item = f64> {
    unit().map(|u| (u - 0.5) * 60.0)
}

/// What is held, each under its name.
const CLAIMS: [(&str, fn()); 3] = [
    ("every policy in every market has the bits on record", every_policy_in_every_market_has_the_bits_on_record),
    ("every function has the bits on record", every_function_has_the_bits_on_record),
    ("luck has the bits on record", luck_has_the_bits_on_record),
];

/// Natively, the claims are held at once.
#[cfg(not(target_arch = "wasm32"))]
#[expect(clippy::print_stdout, reason = "a test without a harness says itself what it held")]
fn main() {
    println!("{}", hold());
}

/// In a browser and in Node, a panic becomes an error with its words; whoever loaded the program then calls [`hold`].
#[cfg(target_arch = "wasm32")]
fn main() {
    std::panic::set_hook(Box::new(|info| wasm_bindgen::throw_str(&info.to_string())));
}

/// Panics at the first claim that does not hold; else it names them all, a line each.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen::prelude::wasm_bindgen)]
#[must_use]
pub fn hold() -> String {
    let held = CLAIMS.map(|(name, claim)| {
        claim();
        format!("held: {name}")
    });
    held.join("\n")
}

fn every_policy_in_every_market_has_the_bits_on_record() {
    let recorded = RECORD.splitn(3, "---\n").nth(2).expect("a record with a head");
    for (ours, recorded) in rows::rows().iter().zip(recorded.lines()) {
        assert_eq!(ours.trim_end(), recorded.trim_end());
    }
    assert_eq!(rows::rows().len(), recorded.lines().count());
}

fn every_function_has_the_bits_on_record() {
    let digests = [
        ("exp", hash(wide().map(numeric::exp))),
        ("ln", hash(unit().chain(wide().map(f64::abs)).map(numeric::ln))),
        ("ln_1p", hash(unit().map(numeric::ln_1p))),
        ("powf", hash(unit().zip(wide()).map(|(base, power)| numeric::powf(base, power / 10.0)))),
        ("sin", hash(wide().map(numeric::sin))),
        ("sqrt", hash(unit().map(numeric::sqrt))),
        ("logistic", hash(wide().map(numeric::logistic))),
        ("logit", hash(unit().map(numeric::logit))),
        ("normal_pdf", hash(wide().map(|x| numeric::normal_pdf(x / 6.0)))),
        ("normal_cdf", hash(wide().map(|x| numeric::normal_cdf(x / 6.0)))),
        ("normal_quantile", hash(unit().map(numeric::normal_quantile))),
        ("beta_quantile", hash(unit().map(|u| numeric::beta_quantile(BetaLaw::Opportunism, u)))),
    ];
    let recorded = [
        ("exp", "ef55b9b4d76bd95c"),
        ("ln", "ea0e48b13b8d5689"),
        ("ln_1p", "c6104e685ab61b06"),
        ("powf", "ab3a378cea0bb900"),
        ("sin", "826490c18cda33a2"),
        ("sqrt", "d09407b97f5c1816"),
        ("logistic", "33a43cdddfa066fb"),
        ("logit", "c8f47435ad2ca78f"),
        ("normal_pdf", "cf2af092d84a3e00"),
        ("normal_cdf", "a52785b1713221ee"),
        ("normal_quantile", "cbf497e0acc5646d"),
        ("beta_quantile", "26b323eb2cf81d5b"),
    ];
    let recorded = recorded.map(|(function, digest)| (function, digest.to_owned()));
    assert_eq!(digests, recorded);
}

fn luck_has_the_bits_on_record() {
    let source = DrawSource::new(4217, 40);
    let draws =
        (0..500).flat_map(|month| [source.dealer(month, 7).demand(), source.dealer(month, 7).observation_of(3)]);
    assert_eq!(hash(draws.chain(source.traits(7, 2)).chain(source.network(7))), "3c09f0118a697a0b");
}
