//! How dealers, customers and rivals behave: the numbers of the rules.
//!
//! None of these is a policy or a market. A number without a source says *assumed*. `docs/validation.md` reports how many
//! outcomes still hold when every one of them is off.

use crate::registry::registry;

registry! {
    /// The behavioural parameters.
    pub struct Parameters {
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
            shelf_reach: f64 = 0.5, 0.1 to 1.0 by 0.05, Share, "assumed", "sales" in "mid forecast_error=0.6 dealer_noise=0.3" from "laissez_faire" to 0.1;
        }
        Work {
            /// Cost of effort: half of this times effort squared, per unit of size.
            effort_cost: f64 = 280.0, 150.0 to 600.0 by 10.0, MoneyAMonth, "set so that normal effort is 1", "effort" in "mid" from "laissez_faire" to 350;
            /// How fast a dealer's effort moves towards what would pay best.
            effort_speed: f64 = 0.4, 0.05 to 1.0 by 0.05, ShareAMonth, "assumed", "effort" in "mid" from "stick" to 0.15;
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
            forecast_error: f64 = 0.18, 0.0 to 0.6 by 0.01, Share, "assumed", "sell_in" in "mid" from "laissez_faire" to 0.3;
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
        Supply {
            /// How fast the production plan follows orders.
            plan_learning: f64 = 0.15, 0.02 to 1.0 by 0.01, ShareAMonth, "assumed", "fill_rate" in "mid market_growth=0.3" from "laissez_faire" to 0.5;
            /// Stock that the enterprise wants in its warehouse, in months of its plan.
            plan_stock: f64 = 0.2, 0.0 to 1.0 by 0.05, Months, "assumed", "npv" in "mid" from "laissez_faire" to 1;
            /// How fast production corrects the warehouse's stock.
            stock_correction: f64 = 0.25, 0.05 to 1.0 by 0.05, ShareAMonth, "assumed", "fill_rate" in "mid market_growth=0.3" from "laissez_faire" to 1;
            /// A newcomer's weight when scarce goods are shared out by years.
            newcomer_claim: f64 = 0.25, 0.0 to 1.0 by 0.05, Number, "assumed", "dealer_profit" in "sellers_market allocation_rule=tenure" from "laissez_faire" to 1;
            /// Months that add one to a dealer's weight when scarce goods are shared out by years. They count twice at most.
            tenure_claim: f64 = 60.0, 12.0 to 120.0 by 6.0, Months, "assumed", "dealer_profit" in "sellers_market allocation_rule=tenure" from "laissez_faire" to 12;
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
            buyback_relief: f64 = 0.5, 0.0 to 1.0 by 0.05, Share, "assumed", "sell_in" in "mid buyback_share=0.9" from "laissez_faire" to 1;
        }
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
            credit_line: f64 = 2000.0, 0.0 to 20000.0 by 500.0, Money, "assumed", "bankruptcy_rate" in "recession" from "laissez_faire" to 500;
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
            owner_share: f64 = 0.8, 0.2 to 1.0 by 0.05, Share, "assumed", "bankruptcy_rate" in "recession" from "laissez_faire" to 0.4;
            /// Share of its handling cost that a dealer saves at full management skill.
            handling_saved: f64 = 0.15, 0.0 to 0.5 by 0.01, Share, "assumed", "dealer_profit" in "mid" from "carrot" to 0.5;
            /// Share of its fixed cost that a dealer saves at full management skill.
            overhead_saved: f64 = 0.02, 0.0 to 0.2 by 0.01, Share, "assumed", "dealer_profit" in "mid" from "carrot" to 0.2;
            /// Money that an owner brings along, per unit of size.
            owner_capital: f64 = 3000.0, 0.0 to 20000.0 by 500.0, Money, "assumed", "bankruptcy_rate" in "recession" from "laissez_faire" to 0;
        }
        Honesty {
            /// What an average dealer gains from free-riding, per unit of size.
            free_riding_gain: f64 = 220.0, 0.0 to 800.0 by 10.0, MoneyAMonth, "set so that about a tenth free-ride when left alone", "free_riding" in "mid" from "laissez_faire" to 330;
            /// Moral cost of free-riding for a dealer with full trust and loyalty, per unit of size.
            moral_cost: f64 = 420.0, 0.0 to 1500.0 by 10.0, MoneyAMonth, "set with the gain", "free_riding" in "mid" from "laissez_faire" to 250;
            /// How far monitoring conduct, with no social contract, crowds out honesty.
            crowding: f64 = 2.0, 0.0 to 5.0 by 0.1, Number, "sign Heide, Wathne and Rokkan 2007 (abstract read)", "free_riding" in "mid talks=0 monitoring=0.35 monitoring_mode=behaviour" from "laissez_faire" to 0;
            /// How fast a dealer's belief about detection follows what the enterprise announces.
            detection_learning: f64 = 0.08, 0.0 to 0.5 by 0.01, ShareAMonth, "assumed", "free_riding" in "mid" from "stick" to 0.02;
            /// Chance that an innocent dealer is taken for a free-rider, as a share of monitoring.
            false_alarm: f64 = 0.02, 0.0 to 0.3 by 0.01, Share, "assumed", "unfair_sanctions" in "mid" from "stick" to 0.1;
            /// Harm to the brand if every dealer free-rides.
            free_riding_harm: f64 = 0.012, 0.0 to 0.1 by 0.001, Number, "assumed", "sales" in "mid" from "laissez_faire" to 0.04;
            /// How much more an opportunist gains from free-riding than others.
            opportunism_effect: f64 = 1.2, 0.0 to 3.0 by 0.1, Number, "assumed", "free_riding" in "mid" from "laissez_faire" to 2.4;
            /// Share of what its place is worth that a free-rider fears to lose where dealers are dropped.
            rent_at_stake: f64 = 0.3, 0.0 to 1.0 by 0.05, Share, "assumed; form Shapiro and Stiglitz 1984 (from memory)", "free_riding" in "mid monitoring=0.1" from "stick" to 0;
            /// How much of its conscience a dealer loses when it feels fully wronged.
            unfair_licence: f64 = 0.5, 0.0 to 1.0 by 0.05, Share, "assumed", "free_riding" in "mid monitoring=0.1" from "stick" to 1;
            /// Part of the conscience that comes from trust. The rest comes from loyalty.
            trust_in_conscience: f64 = 0.6, 0.0 to 1.0 by 0.05, Share, "assumed", "free_riding" in "mid" from "carrot" to 0;
            /// How much the temptation to cheat varies from month to month.
            temptation_spread: f64 = 0.4, 0.0 to 1.0 by 0.05, Number, "assumed", "free_riding" in "mid" from "laissez_faire" to 1;
            /// Share of false alarms that remain where the enterprise asks why.
            diagnosed_alarms: f64 = 0.3, 0.0 to 1.0 by 0.05, Share, "assumed", "unfair_sanctions" in "mid false_alarm=0.1" from "fair_stick" to 1;
            /// How fast a dealer's idea of the fine follows the announced one.
            fine_learning: f64 = 0.05, 0.01 to 0.5 by 0.01, ShareAMonth, "assumed; \"a fine is a price\": Gneezy and Rustichini 2000 (from memory)", "free_riding" in "mid monitoring=0.1 fine_months=2" from "laissez_faire" to 0.5;
            /// How far being fined moves a dealer's belief towards sure detection.
            caught_lesson: f64 = 0.3, 0.0 to 1.0 by 0.05, Share, "assumed", "free_riding" in "mid false_alarm=0.3 monitoring=0.1 fine_months=1" from "laissez_faire" to 0;
            /// How far being fined moves a dealer's idea of the fine towards the true one.
            fine_lesson: f64 = 0.5, 0.0 to 1.0 by 0.05, Share, "assumed", "fairness" in "mid fine_learning=0.01 monitoring=0.2 fine_months=4" from "laissez_faire" to 0;
            /// How far being detected without a fine moves a dealer's belief towards sure detection.
            noticed_lesson: f64 = 0.1, 0.0 to 1.0 by 0.05, Share, "assumed", "free_riding" in "mid monitoring=0.3" from "laissez_faire" to 0.6;
            /// Share of its fear of detection that an undetected free-rider keeps for another month.
            boldness: f64 = 0.95, 0.5 to 1.0 by 0.01, ShareAMonth, "assumed", "free_riding" in "mid monitoring=0.15" from "laissez_faire" to 0.7;
            /// Chance of detection that a newcomer expects.
            initial_detection: f64 = 0.1, 0.0 to 0.5 by 0.01, ChanceAMonth, "assumed", "free_riding" in "mid detection_learning=0.02" from "laissez_faire" to 0.4;
            /// Fine that a newcomer expects where none is announced.
            initial_fine: f64 = 0.5, 0.0 to 3.0 by 0.05, MonthsOfProfit, "assumed", "free_riding" in "mid monitoring=0.2" from "laissez_faire" to 2;
        }
        Assessment {
            /// A dealer fails an assessment below this score.
            fail_below: f64 = 0.82, 0.5 to 1.0 by 0.01, Times, "assumed", "unfair_sanctions" in "mid" from "stick" to 0.98;
            /// The enterprise may drop a dealer whose failures average below this score.
            remove_below: f64 = 0.67, 0.3 to 1.0 by 0.01, Times, "assumed", "termination_rate" in "mid" from "stick" to 0.7;
            /// Chance that asking why finds the true cause.
            diagnosis_accuracy: f64 = 0.8, 0.25 to 1.0 by 0.05, Share, "assumed", "unfair_sanctions" in "mid tolerance=1" from "fair_stick" to 0.3;
            /// Chance that other dealers can see a dealer's guilt.
            guilt_visible: f64 = 0.7, 0.0 to 1.0 by 0.05, Share, "assumed", "exit_rate" in "mid observation=1 unfair_contagion=0.3" from "stick" to 0;
            /// Error with which the enterprise knows what a place and its dealer could sell (standard deviation). It never learns.
            potential_error: f64 = 0.25, 0.0 to 0.6 by 0.01, Share, "fitted to the spread of attainment (practitioner source)", "attainment_spread" in "mid" from "laissez_faire" to 0.4;
            /// Weight of a dealer's own past sales in its quota. The rest is what the enterprise holds to be normal in its place.
            ratchet: f64 = 0.5, 0.0 to 1.0 by 0.05, Share, "form Weitzman 1980 (from memory), size assumed", "attainment_spread" in "mid" from "laissez_faire" to 1;
            /// Share of the pull of a bonus or a sanction that is left a month before its date.
            deadline_patience: f64 = 0.85, 0.3 to 1.0 by 0.05, Share, "sign Oyer 1998 (from memory), size assumed", "effort" in "mid" from "stick" to 0.4;
            /// Months for which a newcomer is not assessed.
            grace_months: u32 = 9, 0 to 24 by 1, Months, "assumed", "quota_attainment" in "mid" from "stick" to 24;
            /// The most that can be cut from a margin, as a share of list price.
            cut_max: f64 = 0.06, 0.01 to 0.1 by 0.005, Share, "assumed", "dealer_profit" in "mid" from "stick" to 0.01;
            /// How much of a margin cut comes back at each pass, as a share of list price.
            cut_restored: f64 = 0.01, 0.0 to 0.06 by 0.005, Share, "assumed", "dealer_profit" in "mid" from "stick" to 0.06;
            /// The next quota of a dealer whose market was to blame, against the usual one.
            eased_quota: f64 = 0.95, 0.7 to 1.0 by 0.01, Times, "assumed", "quota_attainment" in "recession diagnosis_accuracy=1" from "fair_stick" to 0.7;
            /// A shock to demand worse than this explains a failure.
            market_blamed: f64 = 0.05, 0.0 to 0.3 by 0.01, Number, "assumed", "unfair_sanctions" in "mid" from "stick" to 0.15;
            /// Deliveries below this share of orders explain a failure.
            supply_blamed: f64 = 0.93, 0.5 to 1.0 by 0.01, Share, "assumed", "unfair_sanctions" in "sellers_market" from "stick" to 0.5;
            /// Effort below this multiple of the mean explains a failure.
            effort_blamed: f64 = 0.9, 0.5 to 1.0 by 0.05, Times, "assumed", "effort" in "mid effort_speed=0.05" from "fair_stick" to 1;
            /// Effort above this multiple of the mean makes a punishment for lack of skill unjust.
            effort_excuses: f64 = 1.1, 1.0 to 1.5 by 0.05, Times, "assumed", "unfair_sanctions" in "mid" from "stick" to 1;
            /// How fast a dealer's smoothed score follows its scores.
            score_learning: f64 = 0.3, 0.05 to 1.0 by 0.05, Share, "assumed", "loss_making_dealers" in "sellers_market allocation_rule=score" from "laissez_faire" to 1;
            /// How fast the smoothed score of failures follows them.
            failing_learning: f64 = 0.5, 0.05 to 1.0 by 0.05, Share, "assumed", "termination_rate" in "mid" from "stick" to 1;
            /// How fast the sales by which a dealer is assessed follow its sales.
            sales_learning: f64 = 0.3, 0.05 to 1.0 by 0.05, ShareAMonth, "assumed", "quota_attainment" in "recession" from "stick" to 1;
        }
        Punishment {
            /// Coercion felt at a warning.
            warning_coercion: f64 = 0.04, 0.0 to 0.2 by 0.01, Number, "assumed", "social_satisfaction" in "mid tolerance=4" from "stick" to 0.2;
            /// Coercion felt when an award is withdrawn.
            revocation_coercion: f64 = 0.1, 0.0 to 0.5 by 0.01, Number, "assumed", "social_satisfaction" in "mid revoke_award=1" from "stick" to 0.4;
            /// Coercion felt at any margin cut, however small.
            cut_coercion_base: f64 = 0.05, 0.0 to 0.3 by 0.01, Number, "assumed", "social_satisfaction" in "mid" from "fair_stick" to 0.3;
            /// Coercion felt on top for every three points of margin cut.
            cut_coercion: f64 = 0.2, 0.0 to 0.6 by 0.01, Number, "assumed", "exit_rate" in "mid termination=0" from "stick" to 0;
            /// Coercion felt when an exclusive right is lost.
            territory_coercion: f64 = 0.25, 0.0 to 0.8 by 0.01, Number, "assumed", "social_satisfaction" in "mid exclusive=1 margin_cut=0 termination=0 revoke_award=1" from "stick" to 0.8;
            /// Coercion felt at a fine, and again for each month of profit that it costs.
            fine_coercion: f64 = 0.125, 0.0 to 0.4 by 0.005, Number, "assumed", "social_satisfaction" in "mid" from "stick" to 0.3;
            /// One plus the months of profit beyond which a higher fine feels no harsher.
            fine_limit: f64 = 5.0, 1.0 to 13.0 by 0.5, MonthsOfProfit, "assumed", "exit_rate" in "mid fine_months=6 false_alarm=0.3" from "laissez_faire" to 1;
            /// Share of the coercion that is still felt where the enterprise asks why first.
            diagnosed_coercion: f64 = 0.8, 0.0 to 1.0 by 0.05, Share, "order Kumar, Scheer and Steenkamp 1995 (abstract read), size assumed", "social_satisfaction" in "mid" from "fair_stick" to 0;
            /// Share of the unfairness that is still felt where the enterprise asks why first.
            diagnosed_unfairness: f64 = 0.7, 0.0 to 1.0 by 0.05, Share, "order Kumar, Scheer and Steenkamp 1995 (abstract read), size assumed", "social_satisfaction" in "mid" from "fair_stick" to 0;
            /// How grave an undeserved warning is, against a cut of three points.
            warning_weight: f64 = 0.2, 0.0 to 0.4 by 0.05, Number, "assumed", "social_satisfaction" in "mid tolerance=4" from "stick" to 0;
            /// How grave the undeserved loss of an award is, against a cut of three points.
            revocation_weight: f64 = 0.5, 0.2 to 1.0 by 0.05, Number, "assumed", "social_satisfaction" in "mid revoke_award=1" from "stick" to 1;
            /// Unfairness felt at any undeserved sanction. A warning is none.
            unjust_base: f64 = 0.1, 0.0 to 0.5 by 0.01, Number, "assumed", "effort" in "mid termination=0" from "stick" to 0.5;
            /// Unfairness felt on top, for a sanction as grave as a cut of three points.
            unjust_weight: f64 = 0.25, 0.0 to 0.8 by 0.01, Number, "assumed", "effort" in "mid termination=0" from "stick" to 0.8;
            /// Unfairness felt at any undeserved fine.
            wrong_fine: f64 = 0.2, 0.0 to 0.8 by 0.01, Number, "assumed", "trust" in "mid false_alarm=0.3 monitoring=0.3 fine_months=0.5" from "laissez_faire" to 0;
            /// Unfairness felt on top for each month of profit that an undeserved fine costs.
            wrong_fine_months: f64 = 0.15, 0.0 to 0.5 by 0.01, Number, "assumed", "social_satisfaction" in "mid false_alarm=0.1" from "stick" to 0;
            /// The most unfairness that an undeserved fine brings.
            wrong_fine_max: f64 = 0.8, 0.2 to 2.0 by 0.05, Number, "assumed", "effort" in "mid false_alarm=0.3 monitoring=0.3 fine_months=6" from "laissez_faire" to 0.2;
            /// Remembered coercion or unfairness beyond this harms satisfaction no more.
            wrong_limit: f64 = 1.5, 0.5 to 3.0 by 0.1, Number, "assumed", "social_satisfaction" in "mid false_alarm=0.3 fine_months=4" from "stick" to 0.5;
            /// Unfairness felt when a promise is broken.
            broken_unfairness: f64 = 0.2, 0.0 to 0.8 by 0.01, Number, "assumed", "social_satisfaction" in "mid promise_keeping=0.7" from "carrot" to 0.6;
        }
        Feelings {
            /// How fast satisfaction with the money changes.
            economic_speed: f64 = 0.2, 0.02 to 1.0 by 0.01, ShareAMonth, "assumed", "economic_satisfaction" in "mid" from "carrot" to 0.05;
            /// How fast satisfaction with the relationship changes.
            social_speed: f64 = 0.15, 0.02 to 1.0 by 0.01, ShareAMonth, "assumed", "trust" in "mid" from "carrot" to 0.05;
            /// How fast trust and loyalty grow.
            trust_up: f64 = 0.06, 0.01 to 0.5 by 0.01, ShareAMonth, "slow to build: Kim 2009, Tykhonov et al. 2008 (read)", "cohort_loyalty" in "mid" from "carrot" to 0.03;
            /// How fast trust falls.
            trust_down: f64 = 0.18, 0.01 to 0.8 by 0.01, ShareAMonth, "fast to lose: Kim 2009, Tykhonov et al. 2008 (read)", "trust" in "mid" from "stick" to 0.08;
            /// How fast loyalty falls.
            loyalty_down: f64 = 0.12, 0.01 to 0.8 by 0.01, ShareAMonth, "assumed", "exit_rate" in "mid" from "stick" to 0.04;
            /// How much coercion harms satisfaction with the relationship.
            coercion_weight: f64 = 0.55, 0.0 to 1.5 by 0.05, Number, "order Geyskens, Steenkamp and Kumar 1999 (from memory), size assumed", "social_satisfaction" in "mid" from "stick" to 0.2;
            /// How much unfairness harms satisfaction with the relationship.
            unfairness_weight: f64 = 0.5, 0.0 to 1.5 by 0.05, Number, "order Samaha, Palmatier and Dant 2011 (abstract read), size assumed", "cohort_loyalty" in "mid" from "stick" to 0.2;
            /// Share of the memory of coercion that lasts another month.
            coercion_memory: f64 = 0.90, 0.0 to 0.99 by 0.01, Share, "assumed", "social_satisfaction" in "mid" from "stick" to 0.8;
            /// Share of the memory of unfairness that lasts another month.
            unfairness_memory: f64 = 0.92, 0.0 to 0.99 by 0.01, Share, "assumed", "social_satisfaction" in "mid" from "stick" to 0.8;
            /// How much more a loss hurts than an equal gain pleases.
            loss_aversion: f64 = 2.0, 1.0 to 3.0 by 0.05, Times, "2.25: Tversky and Kahneman 1992 (from memory)", "economic_satisfaction" in "recession" from "laissez_faire" to 1;
            /// How fast a dealer's expectations follow its profit.
            habituation: f64 = 0.03, 0.0 to 0.2 by 0.005, ShareAMonth, "assumed", "economic_satisfaction" in "mid" from "carrot" to 0.1;
        }
        Satisfaction {
            /// Weight of what a dealer is used to in what it compares its profit with.
            aspiration_weight: f64 = 0.7, 0.1 to 1.0 by 0.05, Number, "assumed; form Thibaut and Kelley 1959 (from memory)", "economic_satisfaction" in "mid" from "carrot" to 0.2;
            /// Weight of what it could earn elsewhere in what a dealer compares its profit with.
            outside_weight: f64 = 0.2, 0.0 to 1.0 by 0.05, Number, "assumed; form Thibaut and Kelley 1959 (from memory)", "economic_satisfaction" in "mid" from "laissez_faire" to 0.8;
            /// Weight of what the dealers around it earn in what a dealer compares its profit with.
            peers_weight: f64 = 0.1, 0.0 to 1.0 by 0.05, Number, "assumed", "economic_satisfaction" in "mid" from "laissez_faire" to 0.8;
            /// How strongly profit beyond what it compares with satisfies a dealer.
            profit_satisfaction: f64 = 1.6, 0.4 to 3.2 by 0.1, Number, "assumed", "economic_satisfaction" in "mid" from "carrot" to 0.8;
            /// How strongly profit beyond a normal one satisfies a dealer.
            wealth_satisfaction: f64 = 0.3, 0.0 to 1.0 by 0.05, Number, "assumed", "economic_satisfaction" in "mid" from "carrot" to 0.8;
            /// How strongly goods that nobody ordered spoil satisfaction with the money.
            forced_stock_burden: f64 = 2.0, 0.0 to 5.0 by 0.1, Number, "assumed", "economic_satisfaction" in "mid forced_stock=0.2" from "laissez_faire" to 4;
            /// How strongly supply that fits raises satisfaction with the money.
            fit_satisfaction: f64 = 0.3, 0.0 to 1.0 by 0.05, Number, "assumed", "economic_satisfaction" in "mid" from "carrot" to 0.8;
            /// How strongly orders that are not filled spoil satisfaction with the money.
            shortage_burden: f64 = 1.5, 0.0 to 4.0 by 0.1, Number, "assumed", "economic_satisfaction" in "sellers_market" from "laissez_faire" to 3;
            /// Satisfaction with the relationship where nothing raises or spoils it.
            social_base: f64 = 0.45, 0.3 to 0.6 by 0.01, Share, "assumed", "social_satisfaction" in "mid" from "laissez_faire" to 0.4;
            /// How much a talk a month raises satisfaction with the relationship.
            talk_care: f64 = 0.22, 0.0 to 0.5 by 0.01, Number, "sign Mohr and Nevin 1990 (from memory), size assumed", "social_satisfaction" in "mid" from "carrot" to 0.1;
            /// Talks beyond this number add nothing to satisfaction or trust.
            talk_limit: f64 = 1.5, 0.5 to 2.0 by 0.1, AMonth, "assumed", "trust" in "mid talks=2" from "laissez_faire" to 0.8;
            /// How much full training raises satisfaction with the relationship.
            training_care: f64 = 0.1, 0.0 to 0.3 by 0.01, Number, "assumed", "social_satisfaction" in "mid" from "carrot" to 0.2;
            /// Modules a month, of all kinds together, that count as full training.
            training_limit: f64 = 2.0, 0.5 to 4.0 by 0.1, AMonth, "assumed", "social_satisfaction" in "mid" from "carrot" to 1;
            /// How much a full share in the stock risk raises satisfaction with the relationship.
            risk_care: f64 = 0.06, 0.0 to 0.2 by 0.01, Number, "assumed", "social_satisfaction" in "mid" from "carrot" to 0.15;
            /// How much equipment from the enterprise raises satisfaction with the relationship.
            equipment_care: f64 = 0.06, 0.0 to 0.2 by 0.01, Number, "assumed", "social_satisfaction" in "mid" from "carrot" to 0.15;
            /// How strongly supply that fits raises satisfaction with the relationship.
            fit_care: f64 = 0.25, 0.0 to 0.6 by 0.01, Number, "assumed", "social_satisfaction" in "mid" from "carrot" to 0.5;
            /// How strongly the satisfaction of the dealers around it moves a dealer's own.
            peer_mood: f64 = 0.1, 0.0 to 0.4 by 0.01, Number, "assumed", "social_satisfaction" in "mid" from "stick" to 0.3;
            /// Monitoring that dealers take for granted.
            watch_tolerated: f64 = 0.1, 0.0 to 0.4 by 0.01, ChanceAMonth, "assumed", "social_satisfaction" in "mid" from "stick" to 0;
            /// How strongly monitoring results, without talks, spoils satisfaction with the relationship.
            output_watched: f64 = 0.1, 0.0 to 0.6 by 0.01, Number, "order Heide, Wathne and Rokkan 2007 (abstract read), size assumed", "social_satisfaction" in "mid" from "stick" to 0.4;
            /// How strongly monitoring conduct, without talks, spoils satisfaction with the relationship.
            conduct_watched: f64 = 0.5, 0.0 to 1.0 by 0.01, Number, "order Heide, Wathne and Rokkan 2007 (abstract read), size assumed", "social_satisfaction" in "mid monitoring_mode=behaviour" from "stick" to 0.9;
            /// How strongly rewards tied to results spoil satisfaction with the relationship.
            reward_strings: f64 = 0.5, 0.0 to 2.0 by 0.1, Number, "sign Deci, Koestner and Ryan 1999 (from memory), size assumed", "social_satisfaction" in "mid" from "carrot" to 2;
            /// Share of the harm from coercion that a culture which accepts it takes away.
            legitimacy_effect: f64 = 0.45, 0.0 to 0.9 by 0.05, Share, "weak evidence: Tian, Sun and Deng 2022 (abstract read), size assumed", "social_satisfaction" in "mid coercion_legitimacy=1" from "stick" to 0;
            /// How fast a dealer's idea of its profit follows its profit.
            profit_learning: f64 = 0.2, 0.05 to 1.0 by 0.05, ShareAMonth, "assumed", "economic_satisfaction" in "mid seasonality=0.6" from "laissez_faire" to 1;
        }
        Trust {
            /// Trust where nothing earns or spoils it.
            trust_base: f64 = 0.15, 0.0 to 0.4 by 0.01, Share, "assumed", "trust" in "mid" from "laissez_faire" to 0.2;
            /// How much a talk a month raises trust.
            talk_trust: f64 = 0.2, 0.0 to 0.5 by 0.01, Number, "sign Mohr and Nevin 1990 (from memory), size assumed", "trust" in "mid" from "carrot" to 0.1;
            /// How strongly promises kept raise trust.
            reliability_trust: f64 = 0.35, 0.0 to 0.7 by 0.01, Number, "assumed", "trust" in "mid" from "carrot" to 0.2;
            /// How strongly satisfaction with the relationship raises trust.
            social_trust: f64 = 0.45, 0.0 to 0.9 by 0.01, Number, "assumed", "trust" in "mid" from "stick" to 0.2;
            /// How strongly remembered unfairness spoils trust.
            unfair_distrust: f64 = 0.4, 0.0 to 1.0 by 0.05, Number, "assumed", "trust" in "mid" from "stick" to 0.8;
            /// How far a bonus that is paid moves the belief in promises towards full belief.
            kept_lesson: f64 = 0.2, 0.0 to 1.0 by 0.05, Share, "assumed", "trust" in "mid" from "carrot" to 0.8;
            /// Share of the belief in promises that a broken one leaves.
            broken_left: f64 = 0.75, 0.2 to 1.0 by 0.05, Share, "assumed", "trust" in "mid promise_keeping=0.7" from "carrot" to 0.3;
            /// How far a newcomer believes in promises.
            initial_reliability: f64 = 0.9, 0.3 to 1.0 by 0.05, Share, "assumed", "trust" in "mid" from "laissez_faire" to 0.5;
            /// Weight of trust in loyalty.
            loyalty_from_trust: f64 = 0.45, 0.1 to 1.0 by 0.05, Number, "assumed", "cohort_loyalty" in "mid" from "carrot" to 1;
            /// Weight of satisfaction with the relationship in loyalty.
            loyalty_from_social: f64 = 0.3, 0.0 to 1.0 by 0.05, Number, "order Geyskens, Steenkamp and Kumar 1999 (from memory), size assumed", "cohort_loyalty" in "mid" from "stick" to 1;
            /// Weight of satisfaction with the money in loyalty.
            loyalty_from_economic: f64 = 0.25, 0.0 to 1.0 by 0.05, Number, "order Geyskens, Steenkamp and Kumar 1999 (from memory), size assumed", "cohort_loyalty" in "mid" from "carrot" to 0.8;
            /// How fast conflict changes.
            conflict_speed: f64 = 0.3, 0.05 to 1.0 by 0.05, ShareAMonth, "assumed", "conflict" in "mid" from "carrot" to 0.05;
            /// Conflict where nothing stirs or soothes it.
            conflict_base: f64 = 0.15, 0.0 to 0.3 by 0.01, Share, "assumed", "conflict" in "mid" from "laissez_faire" to 0.2;
            /// How strongly a threatening quota above the usual stirs conflict.
            quota_pressure: f64 = 0.5, 0.0 to 1.5 by 0.05, Number, "assumed", "conflict" in "mid" from "stick" to 1.5;
            /// How strongly goods that nobody ordered stir conflict.
            forced_stock_pressure: f64 = 0.5, 0.0 to 1.5 by 0.05, Number, "assumed", "conflict" in "mid forced_stock=0.2" from "laissez_faire" to 1.5;
            /// How strongly remembered coercion stirs conflict.
            coercion_conflict: f64 = 0.6, 0.0 to 1.2 by 0.05, Number, "order Geyskens, Steenkamp and Kumar 1999 (from memory), size assumed", "conflict" in "mid" from "stick" to 0.2;
            /// How strongly remembered unfairness stirs conflict.
            unfair_conflict: f64 = 0.3, 0.0 to 1.0 by 0.05, Number, "assumed", "conflict" in "mid" from "stick" to 0.8;
            /// How strongly dissatisfaction with the money stirs conflict.
            economic_conflict: f64 = 0.35, 0.0 to 1.0 by 0.05, Number, "assumed", "conflict" in "mid" from "carrot" to 0.8;
            /// How strongly dissatisfaction with the relationship stirs conflict.
            social_conflict: f64 = 0.25, 0.0 to 1.0 by 0.05, Number, "assumed", "conflict" in "mid" from "stick" to 0.8;
            /// What a complaint that is heard adds to satisfaction, and one that is not takes from loyalty.
            complaint_effect: f64 = 0.02, 0.0 to 0.2 by 0.01, Number, "assumed; form Hirschman 1970 (from memory)", "cohort_loyalty" in "mid talks=1 base_review=0.2" from "laissez_faire" to 0.2;
            /// How much less a fully loyal dealer complains.
            loyal_silence: f64 = 0.5, 0.0 to 1.0 by 0.05, Share, "assumed", "loyalty" in "mid talks=1 complaint_effect=0.2 base_review=0.2" from "laissez_faire" to 1;
            /// Chance that a complaint is heard where talks are many but nobody asks why dealers fail.
            heard_without_diagnosis: f64 = 0.5, 0.0 to 1.0 by 0.05, Share, "assumed", "cohort_loyalty" in "mid talks=1 complaint_effect=0.2 base_review=0.2" from "laissez_faire" to 1;
            /// How fast belief in promises returns to what the enterprise's record deserves.
            reliability_learning: f64 = 0.02, 0.0 to 0.2 by 0.01, ShareAMonth, "assumed", "trust" in "mid promise_keeping=0.7" from "laissez_faire" to 0.1;
        }
        Peers {
            /// Chance that a linked dealer hears of a punishment.
            observation: f64 = 0.6, 0.0 to 1.0 by 0.05, Share, "assumed", "exit_rate" in "mid false_alarm=0.1" from "stick" to 0;
            /// How much a fair punishment raises fear of detection in those who see it.
            fair_deterrence: f64 = 0.15, 0.0 to 0.6 by 0.01, Share, "sign Wang, Gu and Dong 2013 (abstract read)", "free_riding" in "mid monitoring=0.1 fine_months=0.5" from "stick" to 0.5;
            /// Unfairness felt by those who see an unfair punishment.
            unfair_contagion: f64 = 0.08, 0.0 to 0.5 by 0.01, Number, "assumed", "exit_rate" in "mid" from "stick" to 0.2;
            /// How strongly boycotting dealers pull in those linked to them.
            boycott_contagion: f64 = 0.3, 0.0 to 1.0 by 0.05, Number, "form Granovetter 1978 (from memory)", "sales" in "mid boycott=1" from "stick" to 0.8;
            /// How much more a dealer with twice the usual ties gains from free-riding: it learns how.
            centrality_gain: f64 = 0.3, 0.0 to 1.5 by 0.05, Number, "sign Dong et al. 2015 (abstract read), size assumed", "free_riding" in "mid" from "laissez_faire" to 1;
            /// How much less fair a punishment looks when it hits a dealer with twice the usual ties.
            sympathy: f64 = 0.3, 0.0 to 1.0 by 0.05, Share, "sign Wang, Gu and Dong 2013 (abstract read), size assumed", "exit_rate" in "mid false_alarm=0.1" from "stick" to 1;
            /// How much more the leaving of a prominent dealer sets others thinking than that of an average one.
            imitation: f64 = 1.0, 0.0 to 3.0 by 0.1, Times, "assumed", "exit_rate" in "mid size_spread=1" from "stick" to 3;
            /// Trust won with each fair punishment seen on another.
            fair_trust: f64 = 0.01, 0.0 to 0.1 by 0.01, Number, "sign Wang, Gu and Dong 2013 (abstract read), size assumed", "trust" in "mid" from "stick" to 0.1;
            /// How much an unfair punishment raises fear of detection in those who see it.
            unfair_deterrence: f64 = 0.1, 0.0 to 0.6 by 0.01, Share, "sign Wang, Gu and Dong 2013 (abstract read), size assumed", "free_riding" in "mid monitoring=0.1" from "stick" to 0.5;
            /// Coercion felt by those who see an unfair punishment.
            unfair_coercion: f64 = 0.03, 0.0 to 0.2 by 0.01, Number, "assumed", "social_satisfaction" in "mid" from "stick" to 0.1;
            /// How far fines seen on others move a dealer's idea of the fine.
            fine_seen_lesson: f64 = 0.2, 0.0 to 1.0 by 0.05, Share, "assumed", "free_riding" in "mid fine_learning=0.01 false_alarm=0.3 monitoring=0.2 fine_months=4 observation=1" from "laissez_faire" to 0;
            /// Chance that an unfair punishment seen on another makes a dealer think about leaving.
            unfair_shock: f64 = 0.3, 0.0 to 1.0 by 0.05, Share, "assumed", "exit_rate" in "mid false_alarm=0.1 observation=1" from "stick" to 1;
            /// Trust from which a dealer believes that a punishment it cannot judge was fair.
            benefit_of_doubt: f64 = 0.5, 0.0 to 1.0 by 0.05, Share, "assumed", "effort" in "mid guilt_visible=0" from "stick" to 1;
            /// Share of a dealer's ties beyond its territory that lead far away.
            far_ties: f64 = 0.1, 0.0 to 1.0 by 0.05, Share, "form Watts and Strogatz 1998 (from memory)", "effort" in "mid observation=1 unfair_contagion=0.3" from "stick" to 1;
            /// Chance that a dealer's leaving makes one tied to it think about it too.
            exit_shock: f64 = 0.3, 0.0 to 1.0 by 0.05, Share, "assumed", "defection_rate" in "mid" from "stick" to 1;
        }
        Leaving {
            /// Monthly chance that a dealer considers leaving for no particular reason.
            base_review: f64 = 0.035, 0.0 to 0.3 by 0.005, ChanceAMonth, "calibrated to 9-10 % exits a year: Holmberg and Morgan 2003 (read)", "exit_rate" in "mid" from "laissez_faire" to 0.05;
            /// How much full conflict raises the chance of considering leaving.
            conflict_review: f64 = 0.10, 0.0 to 0.5 by 0.01, ChanceAMonth, "calibrated with the base", "exit_rate" in "mid" from "stick" to 0.3;
            /// How much a shock raises the chance of considering leaving.
            shock_review: f64 = 0.12, 0.0 to 0.8 by 0.01, ChanceAMonth, "calibrated with the base", "exit_rate" in "mid" from "stick" to 0.4;
            /// How much a rival's offer raises the chance of considering leaving.
            offer_review: f64 = 0.25, 0.0 to 0.8 by 0.01, ChanceAMonth, "calibrated with the base", "defection_rate" in "hungry_rivals" from "laissez_faire" to 0.5;
            /// Scale of what the model cannot see in the choice to stay.
            choice_noise: f64 = 0.65, 0.1 to 2.0 by 0.05, Number, "calibrated with the base; form McFadden 1974 (from memory)", "exit_rate" in "mid" from "laissez_faire" to 0.9;
            /// Weight of loyalty in the choice to stay.
            loyalty_weight: f64 = 1.6, 0.0 to 4.0 by 0.1, Number, "assumed", "exit_rate" in "hungry_rivals" from "mixed" to 4;
            /// Weight of habit and contracts in the choice to stay.
            switching_weight: f64 = 1.10, 0.0 to 4.0 by 0.05, Number, "calibrated with the base", "exit_rate" in "mid" from "laissez_faire" to 0.8;
            /// The least a dealer can earn elsewhere, as a share of normal profit.
            outside_floor: f64 = 0.3, 0.0 to 1.0 by 0.05, Share, "assumed", "exit_rate" in "recession" from "laissez_faire" to 0.7;
            /// What keeps a losing dealer from closing as long as better times may come: an end is final.
            waiting_value: f64 = 0.6, 0.0 to 3.0 by 0.1, Number, "form: option to wait, Dixit 1989 (from memory), size assumed", "exit_rate" in "recession" from "laissez_faire" to 3;
            /// Share of its attraction that a dealer takes along to a rival.
            customer_follow: f64 = 0.6, 0.0 to 1.0 by 0.05, Share, "assumed; 26-31 % switch when a product is out: Gruen, Corsten and Bharadwaj 2002 (from memory)", "sales" in "mid" from "stick" to 0.2;
            /// Share of customers taken along who come back each month.
            customer_return: f64 = 0.03, 0.0 to 0.3 by 0.005, ShareAMonth, "assumed", "sales" in "mid" from "stick" to 0.1;
            /// How far rivals choose among dealers by size, skill and record. At 0 they take anybody.
            rival_choice: f64 = 1.0, 0.0 to 1.0 by 0.05, Share, "assumed", "defection_rate" in "mid" from "laissez_faire" to 0;
            /// How far below an average dealer an average rival still takes dealers (logarithm of what they are worth to it).
            rival_ease: f64 = 0.6, -1.0 to 3.0 by 0.1, Number, "assumed", "defection_rate" in "mid" from "laissez_faire" to 3;
            /// How much more a stronger rival asks of a dealer, per unit of its brand.
            rival_pride: f64 = 2.0, 0.0 to 5.0 by 0.25, Number, "assumed; agents of strong brands refused a weak one in 1994, and these brands took no small firms (read)", "exit_rate" in "mid rival_strength=0.4" from "laissez_faire" to 0;
            /// Conflict at which the most easily angered dealer would boycott alone.
            boycott_floor: f64 = 0.4, 0.1 to 0.9 by 0.05, Share, "form Granovetter 1978 (from memory), size assumed", "sales" in "mid boycott=1" from "stick" to 0.2;
            /// Share of what dealers learn here that is of use to rivals.
            skill_leak: f64 = 0.2, 0.0 to 1.0 by 0.05, Share, "assumed", "exit_rate" in "hungry_rivals" from "carrot" to 1;
            /// Part of the customers that a dropped dealer takes along, against one that goes over.
            terminated_follow: f64 = 0.7, 0.0 to 1.0 by 0.05, Share, "assumed", "sales" in "mid" from "stick" to 0;
            /// Share of the pull of its skills that a dealer takes along to a rival.
            skill_follow: f64 = 0.5, 0.0 to 1.0 by 0.05, Share, "assumed", "market_share" in "hungry_rivals" from "carrot" to 1;
            /// Months that a place stays empty before anybody asks for it.
            vacant_months: f64 = 2.0, 0.0 to 12.0 by 1.0, Months, "assumed", "active_dealers" in "many_candidates" from "stick" to 8;
            /// A rival's interest in a dealer is this less the dealer's loyalty.
            offer_openness: f64 = 1.5, 1.1 to 2.5 by 0.1, Number, "assumed", "defection_rate" in "hungry_rivals" from "laissez_faire" to 2.5;
            /// What an offer alone adds to the case for leaving.
            offer_pull: f64 = 0.15, 0.0 to 1.0 by 0.05, Number, "assumed", "defection_rate" in "hungry_rivals" from "laissez_faire" to 1;
            /// Months over which a dealer spreads a signing bonus when it weighs an offer.
            signing_horizon: f64 = 24.0, 6.0 to 60.0 by 6.0, Months, "assumed", "defection_rate" in "hungry_rivals" from "laissez_faire" to 6;
            /// What equipment from the enterprise adds to the case for staying.
            equipment_tie: f64 = 0.1, 0.0 to 1.0 by 0.05, Number, "assumed", "exit_rate" in "hungry_rivals equipment=1" from "laissez_faire" to 1;
            /// What full skill in the enterprise's goods adds to the case for staying.
            skill_tie: f64 = 0.2, 0.0 to 1.0 by 0.05, Number, "assumed", "exit_rate" in "hungry_rivals training_sales=1 training_product=1 training_marketing=1" from "laissez_faire" to 1;
            /// How much hungrier rivals get for each doubling of the enterprise's share, where they raise their efforts.
            rival_hunger_gain: f64 = 4.0, 0.0 to 10.0 by 0.5, Number, "assumed", "defection_rate" in "mid rival_reaction=raise rival_hunger=0.1 brand_advertising=100000" from "laissez_faire" to 10;
            /// The most by which rivals multiply their efforts.
            rival_hunger_max: f64 = 3.0, 1.0 to 6.0 by 0.5, Times, "assumed", "defection_rate" in "mid rival_reaction=raise rival_hunger=0.1 rival_hunger_gain=10 brand_advertising=100000" from "laissez_faire" to 1;
            /// How fast rivals match what the enterprise pays.
            rival_matching: f64 = 0.1, 0.01 to 1.0 by 0.01, ShareAMonth, "assumed", "defection_rate" in "mid rival_reaction=match margin=0.25" from "laissez_faire" to 0.02;
            /// Share of a bonus that rivals count as pay when they match.
            bonus_matched: f64 = 0.5, 0.0 to 1.0 by 0.05, Share, "assumed", "defection_rate" in "mid rival_reaction=match bonus=0.1" from "laissez_faire" to 1;
        }
        Standing {
            /// Share of the brand's goodwill in the trade that lasts another month.
            goodwill_memory: f64 = 0.97, 0.8 to 0.995 by 0.005, Share, "form Nerlove and Arrow 1962 (from memory), size assumed", "sales" in "mid" from "laissez_faire" to 0.9;
            /// The brand's monthly gain from extra advertising: this times the logarithm of one plus extra over usual.
            brand_ad_effect: f64 = 0.018, 0.0 to 0.1 by 0.001, Number, "0.12 short, 0.24 long run: Sethuraman, Tellis and Briesch 2011 (read as a summary)", "sales" in "mid brand_advertising=12000" from "laissez_faire" to 0.05;
            /// How much the brand gains when the installed base doubles: this times the logarithm of two.
            word_of_mouth: f64 = 0.10, 0.0 to 0.8 by 0.01, Number, "form Bass 1969 (from memory), size assumed", "sales" in "mid" from "carrot" to 0;
            /// Share of the installed base that is still in use a month later.
            installed_memory: f64 = 0.96, 0.8 to 0.99 by 0.01, Share, "assumed: goods last about two years", "sales" in "mid" from "carrot" to 0.85;
            /// The most that the channel can add to the brand or take from it.
            channel_brand_max: f64 = 0.65, 0.0 to 1.0 by 0.05, Number, "assumed", "sales" in "mid filled_at_start=0.1" from "carrot" to 0.1;
            /// Share of brand advertising's effect that lasts another month.
            ad_memory: f64 = 0.9, 0.5 to 0.99 by 0.01, Share, "0.12 short, 0.24 long run: Sethuraman, Tellis and Briesch 2011 (read as a summary)", "sales" in "mid brand_advertising=12000" from "laissez_faire" to 0.7;
            /// Brand advertising that customers take for granted, for each place of a dealer.
            usual_brand_ads: f64 = 400.0, 100.0 to 1500.0 by 50.0, MoneyAMonth, "assumed", "sales" in "mid brand_advertising=12000" from "laissez_faire" to 1200;
            /// Monthly good that a fully skilled channel does to the brand.
            skill_goodwill: f64 = 0.002, 0.0 to 0.02 by 0.001, Number, "assumed", "sales" in "mid" from "carrot" to 0.01;
            /// How strongly the enterprise's reputation among its dealers attracts new ones.
            reputation_pull: f64 = 1.2, 0.0 to 2.0 by 0.1, Number, "assumed", "coverage" in "mid candidate_supply=0.1 fine_months=3 false_alarm=0.3" from "stick" to 0;
            /// How strongly the brand attracts new dealers.
            brand_pull: f64 = 0.6, 0.0 to 2.0 by 0.1, Number, "assumed", "active_dealers" in "no_candidates brand_strength=-0.35" from "stick" to 2;
            /// How many more want to become dealers where each has its own territory.
            exclusive_pull: f64 = 1.3, 1.0 to 2.0 by 0.1, Times, "assumed", "active_dealers" in "no_candidates exclusive=1" from "stick" to 2;
        }
        Clearance {
            /// Share of customers who take slow lines at the usual price.
            slow_appeal: f64 = 0.06, 0.0 to 0.5 by 0.01, Share, "assumed", "markdown" in "mid forced_stock=0.2" from "laissez_faire" to 0.3;
            /// How readily the brand's customers go to the dealer who is cheaper.
            bargain_sensitivity: f64 = 7.0, 3.0 to 15.0 by 0.5, Number, "assumed: above the sensitivity to price between brands", "dealer_profit" in "mid forced_stock=0.2" from "laissez_faire" to 14;
            /// What goods beyond those wanted lose in worth with each month that they will wait, apart from obsolescence.
            glut_discount: f64 = 0.02, 0.0 to 0.2 by 0.005, ShareAMonth, "form Lazear 1986 (from memory), size assumed", "markdown" in "mid forced_stock=0.2" from "laissez_faire" to 0.15;
            /// Share of a prize for one more sale that a dealer passes on to its customers as a markdown, in the month in which it is due.
            deadline_markdown: f64 = 0.2, 0.0 to 1.0 by 0.05, Share, "sign Oyer 1998 (from memory), size assumed", "markdown" in "mid" from "carrot" to 1;
            /// The deepest markdown.
            markdown_max: f64 = 0.30, 0.0 to 0.6 by 0.05, Share, "assumed", "markdown" in "mid forced_stock=0.5" from "laissez_faire" to 0.05;
            /// Share of the lowered price that customers still expect a month later.
            markdown_memory: f64 = 0.7, 0.0 to 0.95 by 0.05, Share, "assumed", "sales" in "mid forced_stock=0.2" from "laissez_faire" to 0.95;
            /// Harm to the brand in a month in which every dealer gives its goods away.
            clearance_harm: f64 = 0.03, 0.0 to 0.3 by 0.01, Number, "assumed", "sales" in "mid forced_stock=0.2" from "laissez_faire" to 0.3;
        }
        Finance {
            /// Share of its stock's value that a dealer can borrow. Shared risk lets it borrow more.
            floor_plan: f64 = 0.4, 0.0 to 1.0 by 0.05, Share, "assumed: floor-plan finance", "bankruptcy_rate" in "recession" from "stick" to 0;
            /// Interest on a debt at the dealer's limit; less on a smaller one.
            debt_interest: f64 = 0.01, 0.0 to 0.05 by 0.001, ShareAMonth, "assumed", "dealer_profit" in "recession" from "stick" to 0.05;
            /// What an owner can put into its shop, in months of normal profit.
            owner_reserve: f64 = 9.0, 0.0 to 60.0 by 1.0, MonthsOfProfit, "fitted: losses are common, leaving is slow (read)", "bankruptcy_rate" in "recession" from "stick" to 0;
            /// Share of the shop's debt that the owner covers in a month.
            owner_support: f64 = 0.25, 0.0 to 1.0 by 0.05, ShareAMonth, "assumed", "bankruptcy_rate" in "recession" from "stick" to 0.05;
            /// Share of its fixed cost that a losing dealer can shed.
            cost_shedding: f64 = 0.2, 0.0 to 0.6 by 0.05, Share, "assumed", "dealer_profit" in "recession" from "stick" to 0.5;
            /// How fast a losing dealer sheds cost, and takes it on again.
            shedding_speed: f64 = 0.1, 0.01 to 1.0 by 0.01, ShareAMonth, "assumed", "dealer_profit" in "recession" from "stick" to 0.5;
            /// What a dealer at its leanest loses in attraction.
            lean_harm: f64 = 0.05, 0.0 to 0.3 by 0.01, Number, "assumed", "sales" in "recession" from "stick" to 0.2;
            /// How much more people can start as dealers when that takes half the money (exponent).
            capital_scarcity: f64 = 0.5, 0.0 to 2.0 by 0.05, Number, "form: wealth is spread by a power law, Pareto 1896 (from memory); size assumed", "active_dealers" in "mid candidate_supply=0.04" from "carrot" to 0;
            /// Months of sales for which a newcomer brings the money.
            working_capital: f64 = 1.3, 0.0 to 4.0 by 0.1, Months, "assumed: what it wants in stock", "bankruptcy_rate" in "weak_brand" from "stick" to 0;
        }
        Voice {
            /// How fast grievance follows its causes.
            grievance_speed: f64 = 0.25, 0.02 to 1.0 by 0.01, ShareAMonth, "assumed", "grievance" in "mid forced_stock=0.2" from "laissez_faire" to 0.05;
            /// Grievance at losses as large as a normal profit.
            loss_grievance: f64 = 0.5, 0.0 to 2.0 by 0.05, Number, "form: prospect theory, Kahneman and Tversky 1979 (from memory), size assumed", "grievance" in "recession" from "stick" to 1;
            /// Grievance at losing a tenth of the pay one was used to.
            cut_grievance: f64 = 0.5, 0.0 to 2.0 by 0.05, Number, "form: loss framing, Kahneman and Tversky 1979 (from memory), size assumed", "grievance" in "mid" from "stick" to 2;
            /// Grievance at being sent unordered goods worth a month's sales, each month.
            push_grievance: f64 = 2.5, 0.0 to 6.0 by 0.1, Number, "assumed; stuffed dealers of premium cars struck (read)", "grievance" in "mid forced_stock=0.2" from "laissez_faire" to 4;
            /// Share of variable pay that a cautious dealer takes off it for its risk.
            risk_premium: f64 = 0.4, 0.0 to 1.0 by 0.05, Share, "assumed", "grievance" in "mid bonus=0.05" from "stick" to 0.9;
            /// How fast a dealer gets used to its terms.
            terms_habit: f64 = 0.05, 0.0 to 0.5 by 0.01, ShareAMonth, "assumed", "grievance" in "mid" from "stick" to 0.3;
            /// Mean grievance at which the dealers' council speaks for all.
            council_threshold: f64 = 0.25, 0.05 to 1.0 by 0.05, Number, "assumed", "strike_share" in "mid boycott=1 forced_stock=0.2" from "laissez_faire" to 0.8;
            /// Months from a complaint to the demand, and from the demand to the strike.
            council_patience: f64 = 2.0, 1.0 to 12.0 by 1.0, Months, "assumed", "strike_share" in "mid boycott=1 forced_stock=0.2" from "laissez_faire" to 12;
            /// Share of dealers on strike below which a strike breaks.
            strike_quorum: f64 = 0.1, 0.0 to 0.5 by 0.01, Share, "assumed", "strike_share" in "mid boycott=1 forced_stock=0.2" from "laissez_faire" to 0.5;
            /// Longest strike.
            strike_months: f64 = 4.0, 1.0 to 12.0 by 1.0, Months, "assumed", "strike_share" in "mid boycott=1 forced_stock=0.2" from "laissez_faire" to 12;
            /// Share of its grievance that a dealer lets go when the enterprise talks about it.
            talk_relief: f64 = 0.3, 0.0 to 1.0 by 0.05, Share, "assumed", "grievance" in "mid boycott=1 forced_stock=0.2 concession=talks" from "laissez_faire" to 0.9;
            /// Months of peace after a strike or a concession.
            peace_months: f64 = 12.0, 0.0 to 36.0 by 1.0, Months, "assumed", "strike_share" in "mid boycott=1 forced_stock=0.2" from "laissez_faire" to 0;
        }
    }
}
