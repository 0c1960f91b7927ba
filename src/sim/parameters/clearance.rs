//! Markdowns.

macro_rules! clearance {
    ([$($before:tt)*] $next:ident $($rest:ident)*) => {
        $next! { [$($before)*
            Clearance {
                /// Share of customers who take slow lines at the usual price.
                slow_appeal: f64 = 0.06, 0.0 to 0.5 by 0.01, Share, "assumed", "markdown" in "mid forced_stock=0.2" from "laissez_faire" to 0.3;
                /// How readily the brand's customers go to the dealer who is cheaper.
                bargain_sensitivity: f64 = 7.0, 3.0 to 15.0 by 0.5, Number, "assumed: above the sensitivity to price between brands", "dealer_profit" in "mid forced_stock=0.2" from "laissez_faire" to 14;
                /// What goods beyond those wanted lose in worth with each month that they will wait, apart from obsolescence.
                glut_discount: f64 = 0.02, 0.0 to 0.2 by 0.005, ShareAMonth, "form Lazear 1986 (from memory), size assumed", "markdown" in "mid forced_stock=0.2" from "laissez_faire" to 0.15;
                /// Share of a prize for one more sale that a dealer passes on to its customers as a markdown, in the month in which it is due.
                deadline_markdown: f64 = 0.2, 0.0 to 1.0 by 0.05, Share, "sign Oyer 1998 (from memory), size assumed", "markdown" in "mid" from "carrot" to 1;
                /// Share of their worth that a dealer at its credit limit takes off its goods, to turn them into cash now.
                distress_markdown: f64 = 0.1, 0.0 to 1.0 by 0.05, Share, "form: fire sales, Shleifer and Vishny 1992 (from memory), size assumed", "markdown" in "recession" from "stick" to 0.5;
                /// The deepest markdown.
                markdown_max: f64 = 0.30, 0.0 to 0.6 by 0.05, Share, "assumed", "markdown" in "mid forced_stock=0.5" from "laissez_faire" to 0.05;
                /// Share of the lowered price that customers still expect a month later.
                markdown_memory: f64 = 0.7, 0.0 to 0.95 by 0.05, Share, "assumed", "sales" in "mid forced_stock=0.2" from "laissez_faire" to 0.95;
                /// Harm to the brand in a month in which every dealer gives its goods away.
                clearance_harm: f64 = 0.03, 0.0 to 0.3 by 0.01, Number, "assumed", "sales" in "mid forced_stock=0.2" from "laissez_faire" to 0.3;
            }
        ] $($rest)* }
    };
}
pub(super) use clearance;
