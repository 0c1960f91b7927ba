//! What dealers learn from one another.

macro_rules! peers {
    ([$($before:tt)*] $next:ident $($rest:ident)*) => {
        $next! { [$($before)*
            Peers {
                /// Chance that a linked dealer hears of a punishment.
                observation: f64 = 0.6, 0.0 to 1.0 by 0.05, Share, "assumed", "exit_rate" in "mid false_alarm=0.1" from "stick" to 0;
                /// How much a fair punishment raises fear of detection in those who see it.
                fair_deterrence: f64 = 0.15, 0.0 to 0.6 by 0.01, Share, "sign Wang, Gu and Dong 2013 (abstract read)", "free_riding" in "mid monitoring=0.1 fine_months=0.5" from "stick" to 0.5;
                /// Unfairness felt by those who see an unfair punishment.
                unfair_contagion: f64 = 0.08, 0.0 to 0.5 by 0.01, Number, "assumed", "exit_rate" in "mid" from "stick" to 0.2;
                /// How strongly boycotting dealers pull in those linked to them.
                boycott_contagion: f64 = 0.3, 0.0 to 1.0 by 0.05, Number, "form Granovetter 1978 (from memory)", "strike_share" in "mid boycott=1 forced_stock=0.2" from "laissez_faire" to 0.8;
                /// How much more a dealer with twice the usual ties gains from free-riding: it learns how.
                centrality_gain: f64 = 0.3, 0.0 to 1.5 by 0.05, Number, "sign Dong et al. 2015 (abstract read), size assumed", "free_riding" in "mid" from "laissez_faire" to 1;
                /// How much less fair a punishment looks when it hits a dealer with twice the usual ties.
                sympathy: f64 = 0.3, 0.0 to 1.0 by 0.05, Share, "sign Wang, Gu and Dong 2013 (abstract read), size assumed", "social_satisfaction" in "mid observation=1" from "fair_stick" to 1;
                /// How much more the leaving of a prominent dealer sets others thinking than that of an average one.
                imitation: f64 = 1.0, 0.0 to 3.0 by 0.1, Times, "assumed", "exit_rate" in "hungry_rivals shock_review=0.5" from "laissez_faire" to 3;
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
                benefit_of_doubt: f64 = 0.5, 0.0 to 1.0 by 0.05, Share, "assumed", "social_satisfaction" in "mid guilt_visible=0 observation=1" from "fair_stick" to 1;
                /// Share of a dealer's ties beyond its territory that lead far away.
                far_ties: f64 = 0.1, 0.0 to 1.0 by 0.05, Share, "form Watts and Strogatz 1998 (from memory)", "effort" in "mid observation=1 unfair_contagion=0.3" from "stick" to 1;
                /// Chance that a dealer's leaving makes one tied to it think about it too.
                exit_shock: f64 = 0.3, 0.0 to 1.0 by 0.05, Share, "assumed", "defection_rate" in "mid" from "stick" to 1;
            }
        ] $($rest)* }
    };
}
pub(super) use peers;
