//! What keeps a shop alive.

macro_rules! finance {
    ([$($before:tt)*] $next:ident $($rest:ident)*) => {
        $next! { [$($before)*
            Finance {
                /// Share of its stock's value that a dealer can borrow. Shared risk lets it borrow more.
                floor_plan: f64 = 0.4, 0.0 to 1.0 by 0.05, Share, "assumed: floor-plan finance", "sales" in "lenovo_1994" from "laissez_faire" to 0;
                /// Interest on a debt at the dealer's limit; less on a smaller one.
                debt_interest: f64 = 0.01, 0.0 to 0.05 by 0.001, ShareAMonth, "assumed", "dealer_profit" in "recession" from "stick" to 0.05;
                /// What an owner can put into its shop, in months of normal profit.
                owner_reserve: f64 = 9.0, 0.0 to 60.0 by 1.0, MonthsOfProfit, "fitted: losses are common, leaving is slow (read)", "bankruptcy_rate" in "mid forced_stock=0.3" from "laissez_faire" to 0;
                /// Share of what it takes out that an owner saves for bad times.
                owner_saving: f64 = 0.1, 0.0 to 0.5 by 0.01, Share, "assumed", "bankruptcy_rate" in "mid forced_stock=0.3 draw_floor=1" from "laissez_faire" to 0.5;
                /// Share of the shop's debt that the owner covers in a month.
                owner_support: f64 = 0.25, 0.0 to 1.0 by 0.05, ShareAMonth, "assumed", "bankruptcy_rate" in "mid forced_stock=0.3" from "laissez_faire" to 0.05;
                /// Share of its fixed cost that a losing dealer can shed.
                cost_shedding: f64 = 0.2, 0.0 to 0.6 by 0.05, Share, "assumed", "dealer_profit" in "recession" from "stick" to 0.5;
                /// How fast a losing dealer sheds cost, and takes it on again.
                shedding_speed: f64 = 0.1, 0.01 to 1.0 by 0.01, ShareAMonth, "assumed", "dealer_profit" in "recession" from "stick" to 0.5;
                /// What a dealer at its leanest loses in attraction.
                lean_harm: f64 = 0.05, 0.0 to 0.3 by 0.01, Number, "assumed", "sales" in "recession" from "stick" to 0.2;
                /// How much more people can start as dealers when that takes half the money (exponent).
                capital_scarcity: f64 = 0.5, 0.0 to 2.0 by 0.05, Number, "form: wealth is spread by a power law, Pareto 1896 (from memory); size assumed", "active_dealers" in "mid filled_at_start=0.2 candidate_supply=0.04" from "carrot" to 0;
                /// Months of sales for which a newcomer brings the money.
                working_capital: f64 = 1.3, 0.0 to 4.0 by 0.1, Months, "assumed: what it wants in stock", "sales" in "lenovo_1994" from "laissez_faire" to 0;
            }
        ] $($rest)* }
    };
}
pub(super) use finance;
