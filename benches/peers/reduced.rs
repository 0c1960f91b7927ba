//! How long a dealer-month of the reduced model takes in this project's own style, and one of the whole model for scale:
//! `cargo bench --bench reduced`. `cargo xtask bench` sets it beside the same model in other frameworks; see README.md here.

#![expect(clippy::print_stdout, reason = "a benchmark is there to be read")]

mod channel;
mod dealer;
mod luck;

use std::hint::black_box;
use std::time::Instant;

use channel::run;
use dealer::{Outcome, POLICIES};
use dealers_choice::experiment::{Plan, PlanSpec, run_policies};
use dealers_choice::numeric::Bounded as _;
use luck::{Luck, MONTHS, SLOTS};

const REPLICATIONS: u32 = 500;
const CHECKED: u32 = 20;

fn main() {
    let mut sums = [Outcome::default(); 3];
    for replication in 0..CHECKED {
        let luck = Luck::draw(replication);
        POLICIES.iter().zip(&mut sums).for_each(|(policy, sum)| sum.add(&run(&luck, policy)));
    }
    for (policy, sum) in sums.iter().enumerate() {
        println!("check {policy} {:.13} {:.6} {}", sum.mean_loyalty(), sum.sales, sum.left);
    }
    let reduced = best_seconds(|| {
        for replication in 0..REPLICATIONS {
            let luck = Luck::draw(replication);
            for policy in &POLICIES {
                black_box(run(&luck, policy));
            }
        }
    });
    println!("ns {:.3}", reduced * 1e9 / (f64::from(REPLICATIONS) * 3.0 * (SLOTS * MONTHS) as f64));
    let spec = PlanSpec { dealers: 60, months: 36, replications: 50, ..PlanSpec::default() };
    let plan = Plan::try_from(spec).expect("a valid plan");
    let whole = best_seconds(|| (0..50).for_each(|replication| drop(black_box(run_policies(&plan, replication)))));
    println!("whole {:.3}", whole * 1e9 / (50.0 * 3.0 * 60.0 * 36.0));
}

/// The shortest of fifteen times that `work` took.
fn best_seconds(mut work: impl FnMut()) -> f64 {
    let time = |_| {
        let start = Instant::now();
        work();
        start.elapsed().as_secs_f64()
    };
    (0..15).map(time).fold(f64::INFINITY, f64::at_most)
}
