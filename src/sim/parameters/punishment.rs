//! How warnings, sanctions and fines are felt.

macro_rules! punishment {
    ([$($before:tt)*] $next:ident $($rest:ident)*) => {
        $next! { [$($before)*
            Punishment {
                /// Coercion felt at a warning.
                warning_coercion: f64 = 0.04, 0.0 to 0.2 by 0.01, Number, "assumed", "social_satisfaction" in "mid tolerance=4" from "stick" to 0.2;
                /// Coercion felt when an award is withdrawn.
                revocation_coercion: f64 = 0.1, 0.0 to 0.5 by 0.01, Number, "assumed", "social_satisfaction" in "mid revoke_award=1" from "stick" to 0.4;
                /// Coercion felt at any margin cut, however small.
                cut_coercion_base: f64 = 0.05, 0.0 to 0.3 by 0.01, Number, "assumed", "conflict" in "mid termination=0" from "stick" to 0.3;
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
                revocation_weight: f64 = 0.5, 0.2 to 1.0 by 0.05, Number, "assumed", "trust" in "mid revoke_award=1" from "stick" to 1;
                /// Unfairness felt at any undeserved sanction. A warning is none.
                unjust_base: f64 = 0.1, 0.0 to 0.5 by 0.01, Number, "assumed", "effort" in "mid termination=0" from "stick" to 0.5;
                /// Unfairness felt on top, for a sanction as grave as a cut of three points.
                unjust_weight: f64 = 0.25, 0.0 to 0.8 by 0.01, Number, "assumed", "effort" in "mid termination=0" from "stick" to 0.8;
                /// Unfairness felt at any undeserved fine.
                wrong_fine: f64 = 0.2, 0.0 to 0.8 by 0.01, Number, "assumed", "trust" in "mid false_alarm=0.3 monitoring=0.3 fine_months=0.5" from "laissez_faire" to 0;
                /// Unfairness felt on top for each month of profit that an undeserved fine costs.
                wrong_fine_months: f64 = 0.15, 0.0 to 0.5 by 0.01, Number, "assumed", "trust" in "mid false_alarm=0.3 fine_months=1 monitoring=0.2" from "laissez_faire" to 0;
                /// The most unfairness that an undeserved fine brings.
                wrong_fine_max: f64 = 0.8, 0.2 to 2.0 by 0.05, Number, "assumed", "effort" in "mid false_alarm=0.3 monitoring=0.3 fine_months=6" from "laissez_faire" to 0.2;
                /// Remembered coercion or unfairness beyond this harms satisfaction no more.
                wrong_limit: f64 = 1.5, 0.5 to 3.0 by 0.1, Number, "assumed", "social_satisfaction" in "mid false_alarm=0.3 unfair_contagion=0.3 observation=1" from "stick" to 0.5;
                /// Unfairness felt when a promise is broken.
                broken_unfairness: f64 = 0.2, 0.0 to 0.8 by 0.01, Number, "assumed", "social_satisfaction" in "mid promise_keeping=0.7" from "carrot" to 0.6;
            }
        ] $($rest)* }
    };
}
pub(super) use punishment;
