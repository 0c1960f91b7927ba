//! How fast feelings move, and what hurts.

macro_rules! feelings {
    ([$($before:tt)*] $next:ident $($rest:ident)*) => {
        $next! { [$($before)*
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
        ] $($rest)* }
    };
}
pub(super) use feelings;
