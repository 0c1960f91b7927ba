//! Who thinks about leaving, who goes, who takes them.

macro_rules! leaving {
    ([$($before:tt)*] $next:ident $($rest:ident)*) => {
        $next! { [$($before)*
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
                outside_floor: f64 = 0.3, 0.0 to 1.0 by 0.05, Share, "assumed", "closure_rate" in "recession" from "laissez_faire" to 0.9;
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
                boycott_floor: f64 = 0.4, 0.1 to 0.9 by 0.05, Share, "form Granovetter 1978 (from memory), size assumed", "strike_share" in "mid boycott=1 forced_stock=0.2" from "laissez_faire" to 0.2;
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
        ] $($rest)* }
    };
}
pub(super) use leaving;
