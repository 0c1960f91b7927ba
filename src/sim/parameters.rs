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
            push_grievance: f64 = 2.0, 0.0 to 6.0 by 0.1, Number, "assumed; stuffed dealers of premium cars struck (read)", "grievance" in "mid forced_stock=0.2" from "laissez_faire" to 4;
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
