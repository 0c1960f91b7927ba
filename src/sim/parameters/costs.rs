//! What things cost.

macro_rules! costs {
    ([$($before:tt)*] $next:ident $($rest:ident)*) => {
        $next! { [$($before)*
            Costs {
                /// Cost to make a unit that lists at 100.
                unit_cost: f64 = 60.0, 20.0 to 90.0 by 1.0, Money, "assumed", "npv" in "mid" from "laissez_faire" to 55;
                /// A dealer's cost to handle a unit.
                handling_cost: f64 = 4.0, 0.0 to 15.0 by 0.5, Money, "assumed", "dealer_profit" in "mid" from "laissez_faire" to 5;
                /// A dealer's fixed cost, per unit of size.
                fixed_cost: f64 = 800.0, 200.0 to 1500.0 by 10.0, MoneyAMonth, "set so that a normal profit is about 500", "dealer_profit" in "mid" from "laissez_faire" to 700;
                /// Cost of one talk with one dealer.
                talk_cost: f64 = 60.0, 0.0 to 500.0 by 5.0, Money, "assumed", "npv" in "mid" from "carrot" to 200;
                /// Cost of one training module for one dealer.
                training_cost: f64 = 120.0, 0.0 to 1000.0 by 10.0, Money, "assumed", "npv" in "mid" from "carrot" to 240;
                /// Cost of equipping a dealer, per unit of size.
                equipment_cost: f64 = 1500.0, 0.0 to 10000.0 by 100.0, Money, "assumed", "npv" in "mid" from "carrot" to 3000;
                /// Cost to watch a dealer all the time.
                monitoring_cost: f64 = 120.0, 0.0 to 1000.0 by 10.0, MoneyAMonth, "assumed", "npv" in "mid" from "stick" to 400;
                /// Cost to assess a dealer once.
                assessment_cost: f64 = 20.0, 0.0 to 500.0 by 5.0, Money, "assumed", "npv" in "mid" from "laissez_faire" to 100;
                /// Cost to ask why a dealer failed, once.
                diagnosis_cost: f64 = 40.0, 0.0 to 1000.0 by 10.0, Money, "assumed", "npv" in "mid" from "mixed" to 400;
                /// Cost of the dispute that a punishment brings.
                dispute_cost: f64 = 300.0, 0.0 to 3000.0 by 50.0, Money, "assumed", "npv" in "mid" from "stick" to 1000;
                /// Cost to find a new dealer and get it started.
                recruitment_cost: f64 = 6000.0, 0.0 to 30000.0 by 500.0, Money, "assumed: about three months' gross margin", "npv" in "mid" from "stick" to 12000;
                /// Cost of fully flexible supply, as a share of the cost of goods.
                flexibility_cost: f64 = 0.01, 0.0 to 0.1 by 0.005, Share, "assumed", "npv" in "mid" from "carrot" to 0.04;
                /// Cost to carry stock.
                carrying_cost: f64 = 0.01, 0.0 to 0.05 by 0.001, ShareAMonth, "assumed", "dealer_profit" in "mid" from "laissez_faire" to 0.03;
                /// Debt at which a dealer goes bankrupt, per unit of size.
                credit_line: f64 = 2000.0, 0.0 to 20000.0 by 500.0, Money, "assumed", "bankruptcy_rate" in "mid forced_stock=0.3" from "stick" to 20000;
                /// What the owner takes out of the shop even in a bad month, as a share of normal profit.
                draw_floor: f64 = 0.15, 0.0 to 1.0 by 0.05, Share, "assumed", "bankruptcy_rate" in "recession" from "laissez_faire" to 0.5;
                /// The enterprise's discount rate.
                discount_rate: f64 = 0.10, 0.0 to 0.3 by 0.01, ShareAYear, "assumed", "npv" in "mid" from "laissez_faire" to 0.2;
                /// What stock costs a dealer who sells for a rival, per unit of size.
                rival_stock_cost: f64 = 80.0, 0.0 to 300.0 by 10.0, MoneyAMonth, "assumed", "exit_rate" in "hungry_rivals" from "laissez_faire" to 300;
                /// Share of units that come back under warranty at a dealer without product skill.
                warranty_share: f64 = 0.01, 0.0 to 0.1 by 0.005, Share, "assumed", "npv" in "mid" from "laissez_faire" to 0.03;
                /// What a month of credit saves a dealer, as a share of what it owes.
                credit_value: f64 = 0.01, 0.0 to 0.03 by 0.001, ShareAMonth, "assumed", "dealer_profit" in "mid credit_days=30" from "laissez_faire" to 0.03;
                /// What a month of credit costs the enterprise, as a share of what dealers owe.
                credit_cost: f64 = 0.008, 0.0 to 0.03 by 0.001, ShareAMonth, "assumed", "npv" in "mid credit_days=30" from "laissez_faire" to 0.03;
                /// Share of its profit that the owner takes out of the shop.
                owner_share: f64 = 0.8, 0.2 to 1.0 by 0.05, Share, "assumed", "sales" in "lenovo_1994" from "laissez_faire" to 0.4;
                /// Share of its handling cost that a dealer saves at full management skill.
                handling_saved: f64 = 0.15, 0.0 to 0.5 by 0.01, Share, "assumed", "dealer_profit" in "mid" from "carrot" to 0.5;
                /// Share of its fixed cost that a dealer saves at full management skill.
                overhead_saved: f64 = 0.02, 0.0 to 0.2 by 0.01, Share, "assumed", "dealer_profit" in "mid" from "carrot" to 0.2;
                /// Money that an owner brings along, per unit of size.
                owner_capital: f64 = 3000.0, 0.0 to 20000.0 by 500.0, Money, "assumed", "bankruptcy_rate" in "recession" from "laissez_faire" to 0;
            }
        ] $($rest)* }
    };
}
pub(super) use costs;
