//! What trust, loyalty and conflict follow.

macro_rules! trust {
    ([$($before:tt)*] $next:ident $($rest:ident)*) => {
        $next! { [$($before)*
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
        ] $($rest)* }
    };
}
pub(super) use trust;
