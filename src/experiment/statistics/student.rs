//! Student's t law: how wide an interval of a mean must be when the spread is known only from the same few replications.

use crate::numeric::Bounded as _;
use crate::numeric::{exp, ln, normal_quantile, within};

/// Steps after which a search or a fraction that has not met its precision is a bug.
const STEPS_MAX: u32 = 200;

/// The value that a Student number with `df > 0` degrees of freedom stays below with probability `p`, in (0, 1);
/// relative error below 10⁻⁹.
#[must_use]
pub fn student_quantile(df: f64, p: f64) -> f64 {
    debug_assert!(df > 0.0 && p > 0.0 && p < 1.0, "df {df}, p {p}");
    let size = upper_quantile(df, p.at_most(1.0 - p));
    if p < 0.5 { -size } else { size }
}

/// The probability that a Student number with `df > 0` degrees of freedom is at most `t`.
#[must_use]
pub fn student_cdf(df: f64, t: f64) -> f64 {
    if t < 0.0 { upper_tail(df, -t) } else { 1.0 - upper_tail(df, t) }
}

/// The `t ≥ 0` that is exceeded with probability `tail ≤ ½`: Newton's steps, kept inside a bracket.
fn upper_quantile(df: f64, tail: f64) -> f64 {
    let (mut low, mut high) = bracket(df, tail);
    let mut t = within(-normal_quantile(tail), low, high);
    for _ in 0..STEPS_MAX {
        let excess = upper_tail(df, t) - tail;
        if excess > 0.0 {
            low = t;
        } else {
            high = t;
        }
        let newton = t + excess / density(df, t);
        let next = if newton > low && newton < high { newton } else { 0.5 * (low + high) };
        if (next - t).abs() <= 1e-12 * next {
            return next;
        }
        t = next;
    }
    t
}

/// Two numbers with the quantile between them.
fn bracket(df: f64, tail: f64) -> (f64, f64) {
    let (mut low, mut high) = (0.0, 1.0);
    while upper_tail(df, high) > tail {
        low = high;
        high *= 2.0;
    }
    (low, high)
}

/// The probability of exceeding `t ≥ 0`: half an incomplete beta function, in whichever form converges fast.
fn upper_tail(df: f64, t: f64) -> f64 {
    let square = t * t;
    if square * 3.0 > df {
        0.5 * incomplete_beta(0.5 * df, 0.5, df / (df + square))
    } else {
        0.5 - 0.5 * incomplete_beta(0.5, 0.5 * df, square / (df + square))
    }
}

/// The density at `t`.
fn density(df: f64, t: f64) -> f64 {
    exp(-ln_beta(0.5, 0.5 * df) - 0.5 * ln(df) - 0.5 * (df + 1.0) * ln(1.0 + t * t / df))
}

/// The regularised incomplete beta function `I_x(a, b)` for `x` below `(a + 1)/(a + b + 2)` or so.
fn incomplete_beta(a: f64, b: f64, x: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    exp(a * ln(x) + b * ln(1.0 - x) - ln_beta(a, b)) / a * beta_fraction(a, b, x)
}

/// The continued fraction of the incomplete beta function (Abramowitz & Stegun 1964, 26.5.8), from the front by the
/// recurrence of Lentz (1976).
fn beta_fraction(a: f64, b: f64, x: f64) -> f64 {
    let mut c = 1.0;
    let mut d = 1.0 / (1.0 - (a + b) * x / (a + 1.0));
    let mut fraction = d;
    for m in 1..STEPS_MAX {
        let m = f64::from(m);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        let before = fraction;
        for term in [even, odd] {
            d = 1.0 / (1.0 + term * d);
            c = 1.0 + term / c;
            fraction *= c * d;
        }
        if (fraction - before).abs() <= 1e-15 * fraction.abs() {
            break;
        }
    }
    fraction
}

/// The logarithm of the complete beta function.
fn ln_beta(a: f64, b: f64) -> f64 {
    libm::lgamma(a) + libm::lgamma(b) - libm::lgamma(a + b)
}
