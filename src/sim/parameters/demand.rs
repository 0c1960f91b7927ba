//! How customers choose, and what their demand does.

macro_rules! demand {
    ([$($before:tt)*] $next:ident $($rest:ident)*) => {
        $next! { [$($before)*
            Demand {
                /// How sensitive customers are to shelf price. The price elasticity is this times one minus the share.
                price_sensitivity: f64 = 3.3, 1.5 to 5.0 by 0.1, Number, "elasticity -2.62: Bijmolt, van Heerde and Pieters 2005 (from memory)", "npv" in "mid" from "laissez_faire" to 2;
                /// How much more a capable dealer sells than a less capable one.
                capability_effect: f64 = 0.6, 0.0 to 1.2 by 0.05, Number, "assumed", "loss_making_dealers" in "mid" from "laissez_faire" to 1.2;
                /// Elasticity of a dealer's attraction to its effort.
                effort_elasticity: f64 = 0.45, 0.1 to 0.8 by 0.01, Number, "personal selling 0.31: Albers, Mantrala and Sridhar 2010 (from memory)", "sales" in "mid" from "laissez_faire" to 0.6;
                /// Elasticity of attraction to local advertising, at saturation.
                ad_elasticity: f64 = 0.10, 0.0 to 0.3 by 0.01, Number, "below 0.12: Sethuraman, Tellis and Briesch 2011 (read as a summary)", "sales" in "mid" from "laissez_faire" to 0.15;
                /// Local advertising that customers take for granted, per unit of size.
                ad_baseline: f64 = 100.0, 20.0 to 400.0 by 10.0, MoneyAMonth, "assumed", "sales" in "mid" from "carrot" to 60;
                /// Effect of sales skill on attraction.
                sales_skill_effect: f64 = 0.05, 0.0 to 0.3 by 0.01, Number, "assumed", "sales" in "mid" from "carrot" to 0.1;
                /// Effect of product skill on attraction.
                product_skill_effect: f64 = 0.15, 0.0 to 0.4 by 0.01, Number, "+1.8 % sales a module: Fisher, Gallino and Netessine 2021 (read)", "sales" in "mid" from "carrot" to 0.25;
                /// Effect of sales equipment on attraction.
                equipment_effect: f64 = 0.04, 0.0 to 0.2 by 0.01, Number, "assumed", "sales" in "mid" from "carrot" to 0.1;
                /// Effect on attraction of supply that fits orders.
                match_effect: f64 = 0.20, 0.0 to 0.5 by 0.01, Number, "assumed", "sales" in "mid" from "carrot" to 0.3;
                /// Share of a dealer's effort and advertising that helps the territory's other dealers instead.
                spillover: f64 = 0.3, 0.0 to 0.6 by 0.01, Share, "assumed", "effort" in "mid" from "laissez_faire" to 0.1;
                /// Share of the margin that dealers pass on in lower shelf prices because they compete within a territory.
                rivalry: f64 = 0.10, 0.0 to 0.3 by 0.01, Share, "assumed", "dealer_profit" in "mid" from "laissez_faire" to 0.2;
                /// Share of a shock to a territory's demand that lasts into the next month.
                demand_persistence: f64 = 0.7, 0.0 to 0.95 by 0.05, Share, "assumed", "attainment_spread" in "mid demand_volatility=0.2" from "laissez_faire" to 0.95;
                /// Random swings in one dealer's demand (standard deviation).
                dealer_noise: f64 = 0.08, 0.0 to 0.3 by 0.01, Share, "assumed", "unfair_sanctions" in "mid" from "stick" to 0.2;
                /// Lasting ups and downs of one dealer's own demand (standard deviation).
                local_spread: f64 = 0.15, 0.0 to 0.4 by 0.01, Share, "fitted to the spread of attainment (practitioner source)", "attainment_spread" in "mid" from "laissez_faire" to 0.3;
                /// Share of a dealer's own ups and downs that lasts into the next month.
                local_persistence: f64 = 0.9, 0.0 to 0.98 by 0.02, Share, "assumed", "attainment_spread" in "mid" from "laissez_faire" to 0;
                /// How much further a unit of local advertising reaches at full marketing skill.
                marketing_skill_effect: f64 = 0.5, 0.0 to 1.5 by 0.05, Number, "assumed", "sales" in "mid" from "carrot" to 1.5;
                /// Size of the shock to demand that all territories share, against the volatility of demand.
                common_shock: f64 = 0.5, 0.0 to 1.0 by 0.01, Number, "assumed", "loss_making_dealers" in "mid demand_volatility=0.2" from "laissez_faire" to 1;
                /// How fast people's view of a territory's potential follows its demand.
                potential_learning: f64 = 0.15, 0.02 to 1.0 by 0.01, ShareAMonth, "assumed", "quota_attainment" in "recession" from "stick" to 0.02;
                /// Share of unmet demand that goes to the brand's other dealers.
                unmet_to_siblings: f64 = 0.31, 0.0 to 0.4 by 0.01, Share, "26-31 % switch shop when a product is out: Gruen, Corsten and Bharadwaj 2002 (from memory)", "dealer_profit" in "mid forecast_error=0.6 dealer_noise=0.3" from "laissez_faire" to 0;
                /// Share of unmet demand that goes to rivals.
                unmet_to_rivals: f64 = 0.26, 0.0 to 0.4 by 0.01, Share, "26 % switch brand when a product is out: Gruen, Corsten and Bharadwaj 2002 (from memory)", "market_share" in "sellers_market" from "laissez_faire" to 0.4;
                /// Share of unmet demand that waits for the next month.
                unmet_waits: f64 = 0.34, 0.0 to 0.9 by 0.01, Share, "between delay and all who stay: Gruen, Corsten and Bharadwaj 2002 (from memory)", "market_share" in "sellers_market" from "laissez_faire" to 0.9;
                /// Share of a dealer's leftover stock that customers turned away elsewhere can find.
                shelf_reach: f64 = 0.5, 0.1 to 1.0 by 0.05, Share, "assumed", "sales" in "mid forecast_error=0.6 dealer_noise=0.3 local_spread=0.4" from "laissez_faire" to 0.1;
            }
        ] $($rest)* }
    };
}
pub(super) use demand;
