//! The two dials: how much carrot and how much stick is added to a base.
//!
//! A policy with dials is base + k·(carrot − `laissez_faire`) + j·(S − `laissez_faire`) for every lever that is an
//! amount, where S is `fair_stick`, or `stick` if fairness is off. Switches, choices and `tolerance` know no half: those
//! among the carrots and the care take the carrot's value when k > 0, those among the sticks take S's when j > 0.

use crate::registry::{Group, Kind, Spec};
use crate::sim::{Policy, Preset};

/// What turns the carrot, in plan files and wherever a factor is named.
pub const CARROT_KEY: &str = "carrot_intensity";
/// The largest k.
pub const CARROT_MAX: f64 = 2.0;
/// What turns the stick.
pub const STICK_KEY: &str = "stick_intensity";
/// The largest j.
pub const STICK_MAX: f64 = 4.0;
/// The step of a slider for either.
pub const STEP: f64 = 0.1;

/// The dials of one policy.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dials {
    /// k, up to [`CARROT_MAX`].
    pub carrot: f64,
    /// j, up to [`STICK_MAX`].
    pub stick: f64,
    /// Whether S is the fair stick.
    pub fair: bool,
}

impl Dials {
    /// The levers of `base` with the dials turned, each clipped to its range.
    pub fn turn(self, base: &Policy) -> Policy {
        let [leaving, carrot, stick] = ["laissez_faire", "carrot", self.stick_key()].map(offsets);
        let mut levers = base.numbers();
        for (i, spec) in Policy::SPECS.iter().enumerate() {
            levers[i] = if is_amount(spec) {
                levers[i] + self.carrot * (carrot[i] - leaving[i]) + self.stick * (stick[i] - leaving[i])
            } else if spec.group == Group::Sticks {
                if self.stick > 0.0 { stick[i] } else { levers[i] }
            } else if self.carrot > 0.0 {
                carrot[i]
            } else {
                levers[i]
            };
        }
        Policy::from_numbers(&levers)
    }

    const fn stick_key(self) -> &'static str {
        if self.fair { "fair_stick" } else { "stick" }
    }
}

/// The levers of a preset with its margin as an offset, so that differences of margins are exact.
fn offsets(key: &str) -> [f64; Policy::SPECS.len()] {
    Preset::find(key).map_or_else(Policy::default, |preset| preset.policy(0.0)).numbers()
}

fn is_amount(spec: &Spec) -> bool {
    matches!(spec.kind, Kind::Number | Kind::Whole) && spec.key != "tolerance"
}

#[cfg(test)]
mod tests {
    use super::Dials;
    use crate::sim::{Policy, Preset};

    fn preset(key: &str, margin: f64) -> Policy {
        Preset::find(key).expect("a preset").policy(margin)
    }

    fn check(carrot: f64, stick: f64, fair: bool, expected: &str) {
        for margin in [0.05, 0.20, 0.30, 0.42] {
            let turned = Dials { carrot, stick, fair }.turn(&preset("laissez_faire", margin));
            assert_eq!(turned, preset(expected, margin), "k {carrot}, j {stick}, margin {margin}");
        }
    }

    #[test]
    fn dials_at_one_are_the_presets_to_the_last_bit() {
        check(0.0, 0.0, true, "laissez_faire");
        check(1.0, 0.0, true, "carrot");
        check(0.0, 1.0, true, "fair_stick");
        check(0.0, 1.0, false, "stick");
    }

    #[test]
    fn amounts_add_up_and_stay_in_range() {
        let turned = Dials { carrot: 2.0, stick: 4.0, fair: true }.turn(&preset("laissez_faire", 0.20));
        // Bonus 0 + 2 × 0.02; talks 0.1 + 2 × 0.4; monitoring 0.05 + 4 × 0.25 is beyond 1; quota 1 + 4 × 0.1.
        assert!((turned.bonus - 0.04).abs() < 1e-12 && (turned.talks - 0.9).abs() < 1e-12);
        assert!((turned.monitoring - 1.0).abs() < 1e-12 && (turned.quota - 1.4).abs() < 1e-9);
        assert!(turned.equipment && turned.termination && turned.diagnosis && turned.tolerance == 2);
    }

    #[test]
    fn a_harsh_stick_takes_the_questions_away_from_a_mixed_base() {
        let turned = Dials { carrot: 0.0, stick: 0.5, fair: false }.turn(&preset("mixed", 0.20));
        assert!(!turned.diagnosis && !turned.require_candidate && turned.tolerance == 1);
    }
}
