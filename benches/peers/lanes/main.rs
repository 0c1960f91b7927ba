//! Holds the four lanes to the plain model, future by future and bit by bit, and then says how long a dealer-month takes.

use std::hint::black_box;
use std::time::Instant;

use lanes::dealer::{Outcome, POLICIES};
use lanes::luck::{self, MONTHS, SLOTS};
use lanes::{channel, four, sums};

const REPLICATIONS: u32 = 500;
const CHECKED: u32 = 20;

fn main() {
    for first in (0..CHECKED).step_by(4) {
        let luck = four::Luck::draw(first);
        for policy in &POLICIES {
            for (future, lane) in (first..).zip(four::run(&luck, policy)) {
                let plain = channel::run(&luck::Luck::draw(future), policy);
                assert_eq!(bits(&plain), bits(&lane), "future {future}");
            }
        }
    }
    for (policy, sum) in sums(CHECKED).iter().enumerate() {
        println!("check {policy} {:.13} {:.6} {}", sum.mean_loyalty(), sum.sales, sum.left);
    }
    let time = |_| {
        let start = Instant::now();
        black_box(sums(REPLICATIONS));
        start.elapsed().as_secs_f64()
    };
    let best = (0..15).map(time).fold(f64::INFINITY, f64::min);
    println!("ns {:.3}", best * 1e9 / (f64::from(REPLICATIONS) * 3.0 * (SLOTS * MONTHS) as f64));
}

fn bits(outcome: &Outcome) -> [u64; 4] {
    [outcome.loyalty.to_bits(), outcome.months.to_bits(), outcome.sales.to_bits(), u64::from(outcome.left)]
}
