//! Riding free, and the fear of being found out.

macro_rules! honesty {
    ([$($before:tt)*] $next:ident $($rest:ident)*) => {
        $next! { [$($before)*
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
        ] $($rest)* }
    };
}
pub(super) use honesty;
