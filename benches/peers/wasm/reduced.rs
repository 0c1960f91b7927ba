//! The reduced model for Node: `channel.rs` behind one function, since numbers are all that crosses without a binding.

#[path = "../channel.rs"]
mod channel;
#[path = "../dealer.rs"]
mod dealer;
#[path = "../luck.rs"]
mod luck;

use channel::run;
use dealer::{Outcome, POLICIES};
use luck::Luck;

/// A figure of `policy` over `replications` futures, all policies having run: 0 mean loyalty, 1 sales, 2 dealers who left.
#[unsafe(no_mangle)]
pub extern "C" fn replications(replications: u32, policy: usize, figure: u32) -> f64 {
    let mut sums = [Outcome::default(); 3];
    for replication in 0..replications {
        let luck = Luck::draw(replication);
        POLICIES.iter().zip(&mut sums).for_each(|(policy, sum)| sum.add(&run(&luck, policy)));
    }
    let sum = &sums[policy];
    match figure {
        0 => sum.mean_loyalty(),
        1 => sum.sales,
        _ => f64::from(sum.left),
    }
}
