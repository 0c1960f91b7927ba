//! What pleases a dealer and what spoils it.

macro_rules! satisfaction {
    ([$($before:tt)*] $next:ident $($rest:ident)*) => {
        $next! { [$($before)*
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
        ] $($rest)* }
    };
}
pub(super) use satisfaction;
