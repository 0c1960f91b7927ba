//! The brand, and the reputation that brings new dealers.

macro_rules! standing {
    ([$($before:tt)*] $next:ident $($rest:ident)*) => {
        $next! { [$($before)*
            Standing {
                /// Share of the brand's goodwill in the trade that lasts another month.
                goodwill_memory: f64 = 0.97, 0.8 to 0.995 by 0.005, Share, "form Nerlove and Arrow 1962 (from memory), size assumed", "sales" in "mid" from "laissez_faire" to 0.9;
                /// The brand's monthly gain from extra advertising: this times the logarithm of one plus extra over usual.
                brand_ad_effect: f64 = 0.018, 0.0 to 0.1 by 0.001, Number, "0.12 short, 0.24 long run: Sethuraman, Tellis and Briesch 2011 (read as a summary)", "sales" in "mid brand_advertising=12000" from "laissez_faire" to 0.05;
                /// How much the brand gains when the installed base doubles: this times the logarithm of two.
                word_of_mouth: f64 = 0.10, 0.0 to 0.8 by 0.01, Number, "form Bass 1969 (from memory), size assumed", "sales" in "mid" from "carrot" to 0;
                /// Share of the installed base that is still in use a month later.
                installed_memory: f64 = 0.96, 0.8 to 0.99 by 0.01, Share, "assumed: goods last about two years", "sales" in "mid" from "carrot" to 0.85;
                /// The most that the channel can add to the brand or take from it.
                channel_brand_max: f64 = 0.65, 0.0 to 1.0 by 0.05, Number, "assumed", "sales" in "mid filled_at_start=0.1" from "carrot" to 0.1;
                /// Share of brand advertising's effect that lasts another month.
                ad_memory: f64 = 0.9, 0.5 to 0.99 by 0.01, Share, "0.12 short, 0.24 long run: Sethuraman, Tellis and Briesch 2011 (read as a summary)", "sales" in "mid brand_advertising=12000" from "laissez_faire" to 0.7;
                /// Brand advertising that customers take for granted, for each place of a dealer.
                usual_brand_ads: f64 = 400.0, 100.0 to 1500.0 by 50.0, MoneyAMonth, "assumed", "sales" in "mid brand_advertising=12000" from "laissez_faire" to 1200;
                /// Monthly good that a fully skilled channel does to the brand.
                skill_goodwill: f64 = 0.002, 0.0 to 0.02 by 0.001, Number, "assumed", "sales" in "mid" from "carrot" to 0.01;
                /// How strongly the enterprise's reputation among its dealers attracts new ones.
                reputation_pull: f64 = 1.2, 0.0 to 2.0 by 0.1, Number, "assumed", "coverage" in "mid candidate_supply=0.1 fine_months=3 false_alarm=0.3" from "stick" to 0;
                /// How strongly the brand attracts new dealers.
                brand_pull: f64 = 0.6, 0.0 to 2.0 by 0.1, Number, "assumed", "active_dealers" in "no_candidates brand_strength=-0.35" from "stick" to 2;
                /// How many more want to become dealers where each has its own territory.
                exclusive_pull: f64 = 1.3, 1.0 to 2.0 by 0.1, Times, "assumed", "active_dealers" in "no_candidates exclusive=1" from "stick" to 2;
            }
        ] $($rest)* }
    };
}
pub(super) use standing;
