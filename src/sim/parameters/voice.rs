//! Grievance, and acting on it together.

macro_rules! voice {
    ([$($before:tt)*] $next:ident $($rest:ident)*) => {
        $next! { [$($before)*
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
                risk_premium: f64 = 0.4, 0.0 to 1.0 by 0.05, Share, "assumed", "grievance" in "mid bonus=0.05 margin=0.17" from "laissez_faire" to 1;
                /// How fast a dealer gets used to its terms.
                terms_habit: f64 = 0.05, 0.0 to 0.5 by 0.01, ShareAMonth, "assumed", "grievance" in "mid" from "stick" to 0.3;
                /// Mean grievance at which the dealers' council speaks for all.
                council_threshold: f64 = 0.25, 0.05 to 1.0 by 0.05, Number, "assumed", "strike_share" in "mid boycott=1 forced_stock=0.2" from "laissez_faire" to 0.8;
                /// Months from a complaint to the demand, and from the demand to the strike.
                council_patience: f64 = 2.0, 1.0 to 12.0 by 1.0, Months, "assumed", "strike_share" in "mid boycott=1 forced_stock=0.3" from "laissez_faire" to 12;
                /// Share of dealers on strike below which a strike breaks.
                strike_quorum: f64 = 0.1, 0.0 to 0.5 by 0.01, Share, "assumed", "strike_share" in "mid boycott=1 forced_stock=0.2" from "laissez_faire" to 0.5;
                /// Months after which a strike ends.
                strike_months: f64 = 4.0, 1.0 to 12.0 by 1.0, Months, "assumed", "strike_share" in "mid boycott=1 forced_stock=0.2" from "laissez_faire" to 12;
                /// Share of its usual order that a dealer still places in the month in which it joins a strike.
                strike_orders: f64 = 0.5, 0.0 to 1.0 by 0.05, Share, "assumed: a strike begins with single lines", "sales" in "mid boycott=1 forced_stock=0.2" from "laissez_faire" to 0;
                /// Share of their grievance that dealers keep after a strike that got them nothing.
                defeat_memory: f64 = 0.5, 0.0 to 1.0 by 0.05, Share, "assumed: half, in ignorance", "grievance" in "mid boycott=1 forced_stock=0.2" from "laissez_faire" to 0;
                /// Share of its grievance that a dealer lets go when the enterprise talks about it.
                talk_relief: f64 = 0.3, 0.0 to 1.0 by 0.05, Share, "assumed", "grievance" in "mid boycott=1 forced_stock=0.2 concession=talks" from "laissez_faire" to 0.9;
                /// Months of peace after a strike or a concession.
                peace_months: f64 = 12.0, 0.0 to 36.0 by 1.0, Months, "assumed", "strike_share" in "mid boycott=1 forced_stock=0.2" from "laissez_faire" to 0;
            }
        ] $($rest)* }
    };
}
pub(super) use voice;
