//! How hard dealers work, and what they know and hold.

macro_rules! work {
    ([$($before:tt)*] $next:ident $($rest:ident)*) => {
        $next! { [$($before)*
            Work {
                /// Cost of effort: half of this times effort squared, per unit of size.
                effort_cost: f64 = 280.0, 150.0 to 600.0 by 10.0, MoneyAMonth, "set so that normal effort is 1", "effort" in "mid" from "laissez_faire" to 350;
                /// How fast a dealer's effort moves towards what would pay best.
                effort_speed: f64 = 0.4, 0.05 to 1.0 by 0.05, ShareAMonth, "assumed", "effort" in "mid" from "carrot" to 0.05;
                /// How much harder a loyal dealer works than money alone would make it.
                loyalty_effort: f64 = 0.3, 0.0 to 1.0 by 0.05, Number, "assumed; sign Murry and Heide 1998 (abstract read)", "effort" in "mid" from "carrot" to 0.6;
                /// How uncertain a dealer is about its sales in a period, as a share of the quota.
                quota_uncertainty: f64 = 0.17, 0.03 to 0.4 by 0.01, Share, "assumed", "effort" in "mid" from "stick" to 0.25;
                /// Skill gained from one training module, as a share of what is left to learn.
                skill_gain: f64 = 0.12, 0.02 to 0.3 by 0.01, Share, "+1.8 % sales a module: Fisher, Gallino and Netessine 2021 (read)", "sales" in "mid" from "carrot" to 0.06;
                /// Skill lost as people forget and staff leave.
                skill_decay: f64 = 0.01, 0.0 to 0.1 by 0.005, ShareAMonth, "assumed", "sales" in "mid" from "carrot" to 0.05;
                /// How fast a newcomer grows to a dealer's full strength.
                ramp_speed: f64 = 0.05, 0.01 to 0.3 by 0.01, ShareAMonth, "assumed", "sales" in "weak_brand" from "stick" to 0.1;
                /// How fast a dealer's view of demand follows what it sees.
                demand_learning: f64 = 0.3, 0.05 to 1.0 by 0.05, ShareAMonth, "assumed", "fill_rate" in "mid" from "laissez_faire" to 0.8;
                /// Error in a dealer's forecast (standard deviation).
                forecast_error: f64 = 0.18, 0.0 to 0.6 by 0.01, Share, "assumed", "fill_rate" in "sellers_market" from "laissez_faire" to 0.6;
                /// How much one talk a month cuts the forecast error.
                talk_forecast: f64 = 0.3, 0.0 to 0.8 by 0.05, Share, "assumed", "sell_in" in "mid" from "carrot" to 0.8;
                /// The most effort that a dealer can give.
                effort_max: f64 = 3.5, 1.5 to 6.0 by 0.1, Times, "assumed", "effort" in "mid termination=1 quota=1.2 quota_uncertainty=0.05" from "stick" to 1.5;
                /// The most that a dealer spends on local advertising, as a share of expected sales at list.
                ads_max: f64 = 0.05, 0.01 to 0.2 by 0.005, Share, "assumed", "sales" in "mid" from "carrot" to 0.01;
                /// Share of an allowance that a dealer spends on advertising. It keeps the rest.
                allowance_spent: f64 = 0.5, 0.0 to 1.0 by 0.05, Share, "assumed", "dealer_profit" in "mid allowance=0.03" from "laissez_faire" to 0;
                /// How much less a bonus at risk means to the most cautious dealer.
                caution_discount: f64 = 0.4, 0.0 to 1.0 by 0.05, Share, "assumed", "effort" in "mid bonus=0.04" from "laissez_faire" to 1;
                /// How much of its effort a dealer withholds when it feels wronged and is in full conflict.
                sullenness: f64 = 0.5, 0.0 to 1.0 by 0.05, Share, "assumed", "effort" in "mid" from "stick" to 1;
                /// Months of better profit here than elsewhere that a dealer sees at stake with its place.
                rent_months: f64 = 24.0, 6.0 to 60.0 by 1.0, Months, "assumed; form Shapiro and Stiglitz 1984 (from memory)", "effort" in "mid" from "stick" to 60;
                /// Share of what its place is worth that a dealer counts as lost if it fails once more.
                termination_fear: f64 = 0.5, 0.0 to 1.0 by 0.05, Share, "assumed", "effort" in "mid" from "stick" to 0;
                /// The most skill that a newcomer brings along.
                newcomer_skill: f64 = 0.1, 0.0 to 0.5 by 0.01, Share, "assumed", "sales" in "mid" from "laissez_faire" to 0.4;
                /// Chance that a claim for joint advertising goes through where nobody talks. One talk a month makes it sure.
                claims_without_talks: f64 = 0.5, 0.0 to 1.0 by 0.05, Share, "assumed", "policy_cost" in "mid coop_share=0.5 talks=0" from "laissez_faire" to 1;
                /// Share of full strength at which a newcomer starts.
                newcomer_ramp: f64 = 0.4, 0.1 to 1.0 by 0.05, Share, "assumed", "dealer_profit" in "weak_brand" from "stick" to 1;
                /// Months of expected demand that a dealer wants in stock, before any safety stock.
                cover_months: f64 = 1.3, 1.0 to 2.5 by 0.1, Months, "assumed", "dealer_profit" in "mid" from "laissez_faire" to 2;
                /// How much less safety stock the most cautious dealer holds.
                caution_stock: f64 = 0.3, 0.0 to 1.0 by 0.05, Share, "assumed", "dealer_profit" in "mid" from "laissez_faire" to 1;
                /// Share of what it would rather send back that a dealer sends back in a month.
                return_share: f64 = 0.25, 0.05 to 1.0 by 0.05, ShareAMonth, "assumed", "sell_in" in "mid buyback_share=1 demand_learning=1 dealer_noise=0.3 demand_volatility=0.3 cover_months=2.5" from "laissez_faire" to 1;
            }
        ] $($rest)* }
    };
}
pub(super) use work;
