//! How the enterprise makes and delivers, and how well that fits.

macro_rules! supply {
    ([$($before:tt)*] $next:ident $($rest:ident)*) => {
        $next! { [$($before)*
            Supply {
                /// How fast the production plan follows orders.
                plan_learning: f64 = 0.15, 0.02 to 1.0 by 0.01, ShareAMonth, "assumed", "fill_rate" in "mid market_growth=0.3" from "laissez_faire" to 0.5;
                /// Stock that the enterprise wants in its warehouse, in months of its plan.
                plan_stock: f64 = 0.2, 0.0 to 1.0 by 0.05, Months, "assumed", "npv" in "mid" from "laissez_faire" to 1;
                /// How fast production corrects the warehouse's stock.
                stock_correction: f64 = 0.25, 0.05 to 1.0 by 0.05, ShareAMonth, "assumed", "fill_rate" in "mid market_growth=0.3" from "laissez_faire" to 1;
                /// A newcomer's weight when scarce goods are shared out by years.
                newcomer_claim: f64 = 0.25, 0.0 to 1.0 by 0.05, Number, "assumed", "exit_rate" in "sellers_market allocation_rule=tenure candidate_supply=0.5" from "stick" to 1;
                /// Months that add one to a dealer's weight when scarce goods are shared out by years. They count twice at most.
                tenure_claim: f64 = 60.0, 12.0 to 120.0 by 6.0, Months, "assumed", "profit_spread" in "sellers_market allocation_rule=tenure" from "laissez_faire" to 12;
                /// Loss of fit through goods that disappoint at a dealer without product skill.
                defects: f64 = 0.03, 0.0 to 0.2 by 0.01, Share, "assumed", "economic_satisfaction" in "mid" from "laissez_faire" to 0.1;
                /// Share of faults and disappointment that full product skill avoids.
                defects_avoided: f64 = 0.5, 0.0 to 1.0 by 0.05, Share, "assumed", "economic_satisfaction" in "mid" from "carrot" to 1;
                /// Loss of fit through late delivery where supply follows the plan.
                rigid_delay: f64 = 0.2, 0.0 to 0.5 by 0.01, Share, "assumed", "sales" in "mid" from "carrot" to 0.5;
                /// Loss of fit through late delivery for each share of orders beyond comfortable capacity.
                crowded_delay: f64 = 0.3, 0.0 to 1.0 by 0.05, Number, "assumed", "trust" in "sellers_market" from "laissez_faire" to 1;
                /// Share of capacity from which orders delay each other.
                crowded_from: f64 = 0.9, 0.5 to 1.0 by 0.01, Share, "assumed", "social_satisfaction" in "mid capacity=1.1" from "laissez_faire" to 0.5;
                /// Fit of the range of goods where supply follows the plan.
                rigid_variety: f64 = 0.6, 0.2 to 1.0 by 0.05, Share, "assumed", "economic_satisfaction" in "mid" from "laissez_faire" to 0.3;
                /// Share of the variety of flexible supply that comes without talks. One talk a month brings it all.
                variety_without_talks: f64 = 0.5, 0.0 to 1.0 by 0.05, Share, "assumed", "economic_satisfaction" in "mid talks=0" from "carrot" to 1;
                /// Months that a dealer expects to carry a unit left over.
                leftover_months: f64 = 4.0, 1.0 to 12.0 by 0.5, Months, "assumed", "dealer_profit" in "mid" from "laissez_faire" to 12;
                /// Share of the cost of a leftover that a full buy-back saves.
                buyback_relief: f64 = 0.5, 0.0 to 1.0 by 0.05, Share, "assumed", "stuffing" in "mid obsolescence=0.05 forecast_error=0.6" from "laissez_faire" to 0;
            }
        ] $($rest)* }
    };
}
pub(super) use supply;
