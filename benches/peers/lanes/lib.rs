//! The reduced model over four futures at a time, for a processor with AVX2 and for Node with `simd128`; a test of what lanes give,
//! told in decision 0065.

#[path = "../channel.rs"]
pub mod channel;
#[path = "../dealer.rs"]
pub mod dealer;
pub mod four;
#[path = "../luck.rs"]
pub mod luck;
mod numbers;

use dealer::{Outcome, POLICIES};
use four::{Luck, run};

/// What all policies come to over so many futures, a multiple of four.
pub fn sums(replications: u32) -> [Outcome; 3] {
    let mut sums = [Outcome::default(); 3];
    for first in (0..replications).step_by(4) {
        let luck = Luck::draw(first);
        for (policy, sum) in POLICIES.iter().zip(&mut sums) {
            run(&luck, policy).iter().for_each(|future| sum.add(future));
        }
    }
    sums
}

/// A figure of `policy` over `replications` futures, all policies having run: 0 mean loyalty, 1 sales, 2 dealers who left.
#[unsafe(no_mangle)]
pub extern "C" fn replications(replications: u32, policy: usize, figure: u32) -> f64 {
    let sum = &sums(replications)[policy];
    match figure {
        0 => sum.mean_loyalty(),
        1 => sum.sales,
        _ => f64::from(sum.left),
    }
}
