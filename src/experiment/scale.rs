//! The reader's own amounts: what a unit of the model's goods and money is to them.
//!
//! The model lists a unit at 100 and lets a normal dealer sell so many units a month ([`normal_sales`]). Whoever says what a dealer
//! sells and at what price gets every amount times a constant. Shares, ranks and dates stay what they are.
//!
//! [`normal_sales`]: crate::sim::terms::normal_sales

use serde::{Deserialize, Serialize};

use crate::registry::Unit;
use crate::sim::terms::LIST;

/// The reader's own amounts. They change how amounts are told, and no result.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ScaleSpec {
    /// Units that a normal dealer sells in the first month; without it the model's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub units: Option<f64>,
    /// List price of a unit; without it 100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price: Option<f64>,
    /// Currency: a code such as EUR, or a symbol.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// Digits after the decimal mark, 0-4; without it those of the currency.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decimals: Option<u32>,
}

impl ScaleSpec {
    /// Whether amounts are told as the model counts them.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Currencies without a smaller coin (ISO 4217, from memory), and their symbols.
const WHOLE: [&str; 20] = [
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF",
    "¥", "円", "₩", "₫",
];

/// How the model's amounts are told.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scale {
    /// The reader's units for one of the model's.
    pub goods: f64,
    /// The reader's money for one of the model's.
    pub money: f64,
    /// The reader's price for a list price of 1.
    pub price: f64,
    /// Code or symbol of the currency; none while nobody has said it.
    pub currency: Option<String>,
    /// Digits after the decimal mark of a small amount.
    pub decimals: u32,
}

impl Default for Scale {
    fn default() -> Self {
        Self { goods: 1.0, money: 1.0, price: 1.0, currency: None, decimals: 2 }
    }
}

impl Scale {
    /// What was written, where a normal dealer sells `normal_sales` of the model's units a month.
    #[must_use]
    pub fn of(spec: &ScaleSpec, normal_sales: f64) -> Self {
        let goods = spec.units.map_or(1.0, |units| units / normal_sales);
        let price = spec.price.map_or(1.0, |price| price / LIST);
        let whole = spec.currency.as_deref().is_some_and(|currency| WHOLE.contains(&currency.to_uppercase().as_str()));
        Self {
            goods,
            money: goods * price,
            price,
            currency: spec.currency.as_deref().map(|currency| currency.trim().to_owned()),
            decimals: spec.decimals.unwrap_or(if whole { 0 } else { 2 }),
        }
    }
}

impl Scale {
    /// What a figure in that unit is multiplied by: amounts of goods and of money have a scale, all else has none.
    #[must_use]
    pub const fn of_unit(&self, unit: Unit) -> f64 {
        match unit {
            Unit::Money | Unit::MoneyAMonth => self.money,
            Unit::Goods => self.goods,
            Unit::Number
            | Unit::Share
            | Unit::ShareAMonth
            | Unit::ShareAYear
            | Unit::ChanceAMonth
            | Unit::Months
            | Unit::Days
            | Unit::MonthsOfProfit
            | Unit::AMonth
            | Unit::Times
            | Unit::Count
            | Unit::Switch
            | Unit::Word => 1.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Scale, ScaleSpec};
    use crate::experiment::{Plan, PlanSpec, digest, run_block};

    fn plan(spec: &ScaleSpec) -> Plan {
        let small = PlanSpec { months: 12, dealers: 10, scale: spec.clone(), ..PlanSpec::default() };
        Plan::try_from(small).expect("a plan")
    }

    #[test]
    fn a_dealer_of_250_units_at_80_sells_two_hundred_times_what_the_model_counts_a_hundred_times() {
        let scale = Scale::of(&ScaleSpec { units: Some(250.0), price: Some(80.0), ..ScaleSpec::default() }, 100.0);
        assert_eq!((scale.goods, scale.price, scale.money), (2.5, 0.8, 2.0));
    }

    #[test]
    fn own_amounts_change_no_figure() {
        let own = ScaleSpec { units: Some(37.0), price: Some(1200.0), currency: Some("EUR".into()), decimals: None };
        let [usual, own] = [plan(&ScaleSpec::default()), plan(&own)];
        assert_ne!(usual, own);
        assert_eq!(digest(&[run_block(&usual, 0)]), digest(&[run_block(&own, 0)]));
    }

    #[test]
    fn yen_have_no_smaller_coin_unless_somebody_says_so() {
        let of = |currency: &str, decimals| {
            Scale::of(&ScaleSpec { currency: Some(currency.into()), decimals, ..ScaleSpec::default() }, 100.0).decimals
        };
        assert_eq!(
            [of("JPY", None), of("jpy", None), of("¥", None), of("EUR", None), of("JPY", Some(2))],
            [0, 0, 0, 2, 2]
        );
    }
}
