//! Do amounts add up, and is a float rounded once and fairly?

use dealers_choice::units::{Goods, Money};
use proptest::prelude::*;

#[test]
fn amounts_round_to_the_nearest_grain_with_ties_to_even() {
    let cases = [(0.0, 0), (1.0, 1 << 20), (-2.5, -5 << 19)];
    let ties = [(0.5, 0), (1.5, 2), (2.5, 2), (-1.5, -2)].map(|(grains, nearest)| (grains / 1_048_576.0, nearest));
    for (units, grains) in cases.into_iter().chain(ties) {
        assert_eq!(Money::from_units(units), Money(grains), "{units}");
    }
}

#[test]
fn amounts_beyond_the_fast_path_stay_right_and_saturate() {
    assert_eq!(Goods::from_units(3e9), Goods(3_000_000_000 << 20));
    assert_eq!(Goods::from_units(-3e9), Goods(-3_000_000_000 << 20));
    assert_eq!(Goods::from_units(1e300), Goods(i64::MAX));
    assert_eq!(Goods::from_units(f64::NEG_INFINITY), Goods(i64::MIN));
}

#[test]
fn amounts_are_written_as_plain_numbers() {
    assert_eq!(serde_json::to_string(&Money(-7)).expect("a number"), "-7");
    assert_eq!(serde_json::from_str::<Goods>("42").expect("a number"), Goods(42));
}

proptest! {
    #[test]
    fn the_fast_path_agrees_with_library_rounding(units in -2e9..2e9f64) {
        prop_assert_eq!(Money::from_units(units).0, libm::rint(units * 1_048_576.0) as i64);
    }

    #[test]
    fn what_one_pays_another_receives(flows in prop::collection::vec(-1e6..1e6f64, 0..60)) {
        let (mut payer, mut payee) = (Money::ZERO, Money::ZERO);
        for flow in flows.iter().copied().map(Money::from_units) {
            payer -= flow;
            payee += flow;
        }
        prop_assert_eq!(payer + payee, Money::ZERO);
        prop_assert_eq!(payee, flows.iter().copied().map(Money::from_units).sum());
        prop_assert_eq!(-payer, payee - Money::ZERO);
    }

    #[test]
    fn an_amount_survives_the_way_to_a_float_and_back(grains in -1_000_000_000_000i64..1_000_000_000_000) {
        prop_assert_eq!(Money::from_units(Money(grains).units()), Money(grains));
    }
}
