//! When a dealer fails, and why.

macro_rules! assessment {
    ([$($before:tt)*] $next:ident $($rest:ident)*) => {
        $next! { [$($before)*
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
                /// For how many months of market growth a quota allows: what it is set by is about so old.
                planning_months: f64 = 6.0, 0.0 to 24.0 by 1.0, Months, "assumed", "quota_attainment" in "mid market_growth=0.2" from "laissez_faire" to 24;
                /// Share of the pull of a bonus or a sanction that is left a month before its date.
                deadline_patience: f64 = 0.85, 0.3 to 1.0 by 0.05, Share, "sign Oyer 1998 (from memory), size assumed", "effort" in "mid" from "stick" to 0.4;
                /// Months for which a newcomer is not assessed.
                grace_months: u32 = 9, 0 to 24 by 1, Months, "assumed", "quota_attainment" in "mid filled_at_start=0.2" from "stick" to 24;
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
                effort_blamed: f64 = 0.9, 0.5 to 1.0 by 0.05, Times, "assumed", "policy_cost" in "recession tolerance=1 diagnosis_accuracy=1 training_cost=1000" from "fair_stick" to 1;
                /// Effort above this multiple of the mean makes a punishment for lack of skill unjust.
                effort_excuses: f64 = 1.1, 1.0 to 1.5 by 0.05, Times, "assumed", "unfair_sanctions" in "mid" from "stick" to 1;
                /// How fast a dealer's smoothed score follows its scores.
                score_learning: f64 = 0.3, 0.05 to 1.0 by 0.05, Share, "assumed", "loss_making_dealers" in "sellers_market allocation_rule=score" from "laissez_faire" to 1;
                /// How fast the smoothed score of failures follows them.
                failing_learning: f64 = 0.5, 0.05 to 1.0 by 0.05, Share, "assumed", "termination_rate" in "mid" from "stick" to 1;
                /// How fast the sales by which a dealer is assessed follow its sales.
                sales_learning: f64 = 0.3, 0.05 to 1.0 by 0.05, ShareAMonth, "assumed", "quota_attainment" in "recession" from "stick" to 1;
            }
        ] $($rest)* }
    };
}
pub(super) use assessment;
