//! What happened to a dealer: one event, one sentence. Every event has its own arm, so that a new one is not told as another.

use super::numbers::signed;
use super::{Arg, Lexicon};
use crate::numeric::order;
use crate::sim::diary::{Cause, Entry, Event, LoyaltyTerms, StayTerms, Support};

type Args = Vec<(&'static str, Arg)>;

/// A term of loyalty below this is not worth a word.
const TRIFLE: f64 = 0.005;

/// The sentence about an entry; `name` is what the dealer of another slot is called.
#[must_use]
pub fn sentence(lexicon: &Lexicon, entry: &Entry, name: impl Fn(u32) -> String) -> String {
    let teller = Teller { lexicon };
    let (key, args) = match entry.event {
        Event::Joined => ("event-joined", Vec::new()),
        Event::Demand { change } if change < 0.0 => ("event-demand-down", teller.share("change", -change)),
        Event::Demand { change } => ("event-demand-up", teller.share("change", change)),
        Event::ShortSupply { fill } => ("event-short-supply", teller.share("fill", fill)),
        Event::ForcedStock { units } => ("event-forced-stock", teller.goods("units", units)),
        Event::Equipped => ("event-equipped", Vec::new()),
        Event::BonusPaid { amount } => ("event-bonus-paid", teller.money("amount", amount)),
        Event::PromiseBroken => ("event-promise-broken", Vec::new()),
        Event::CoopAds { amount } => ("event-joint-ads", teller.money("amount", amount)),
        Event::Supported { by, amount } => teller.supported(by, f64::from(amount)),
        Event::SalesMoved { from, to } => {
            let args = [teller.goods("from", from), teller.goods("to", to)].concat();
            (if to > from { "event-sales-up" } else { "event-sales-down" }, args)
        }
        Event::FreeRiding => ("event-free-riding", Vec::new()),
        Event::Fined { months, guilty: true } => ("event-fined-guilty", teller.months(months)),
        Event::Fined { months, guilty: false } => ("event-fined-innocent", teller.months(months)),
        Event::Passed { score } => ("event-passed", teller.number("score", score, 2)),
        Event::Missed { score, cause, found } => teller.missed(score, cause, found),
        Event::Warned => ("event-warned", Vec::new()),
        Event::Helped { cause } => ("event-helped", vec![("cause", teller.because(cause))]),
        Event::AwardRevoked { just: true } => ("event-award-just", Vec::new()),
        Event::AwardRevoked { just: false } => ("event-award-unjust", Vec::new()),
        Event::MarginCut { total, just: true } => ("event-margin-just", teller.margin(total)),
        Event::MarginCut { total, just: false } => ("event-margin-unjust", teller.margin(total)),
        Event::TerritoryLost { just: true } => ("event-territory-just", Vec::new()),
        Event::TerritoryLost { just: false } => ("event-territory-unjust", Vec::new()),
        Event::SawSanction { of_slot, fair: true } => ("event-saw-fair", vec![("dealer", name(of_slot).into())]),
        Event::SawSanction { of_slot, fair: false } => ("event-saw-unfair", vec![("dealer", name(of_slot).into())]),
        Event::SawLeave { of_slot } => ("event-saw-leave", vec![("dealer", name(of_slot).into())]),
        Event::Offer { months } => ("event-offer", teller.months(months)),
        Event::Stayed { terms } => ("event-stayed", teller.share("chance", terms.stay_chance)),
        Event::Defected { terms } => ("event-defected", teller.share("chance", terms.stay_chance)),
        Event::Closed { terms } => ("event-closed", teller.share("chance", terms.stay_chance)),
        Event::Terminated { just: true } => ("event-removed-just", Vec::new()),
        Event::Terminated { just: false } => ("event-removed-unjust", Vec::new()),
        Event::Bankrupt { debt } => ("event-bankrupt", teller.money("debt", debt)),
        Event::Complained { heard: true } => ("event-heard", Vec::new()),
        Event::Complained { heard: false } => ("event-not-heard", Vec::new()),
        Event::Struck => ("event-boycott", Vec::new()),
        Event::MarkedDown { share } => ("event-marked-down", teller.share("amount", share)),
        Event::OwnerPaid { amount } => ("event-owner-paid", teller.money("amount", amount)),
        Event::GrowthRebate { amount } => ("event-growth-rebate", teller.money("amount", amount)),
        Event::Demanded => ("event-demanded", Vec::new()),
        Event::Answered => ("event-answered", Vec::new()),
        Event::Compensated { amount } => ("event-compensated", teller.money("amount", amount)),
        Event::LoyaltyMoved { from, terms } => ("event-loyalty", teller.loyalty(from, entry.loyalty, terms)),
    };
    lexicon.say(key, &args)
}

/// The terms of a change of loyalty that are worth a word, the largest first.
#[must_use]
pub fn in_words(lexicon: &Lexicon, terms: LoyaltyTerms) -> String {
    let mut parts = Vec::from(loyalty_terms(terms));
    parts.retain(|(_, value)| value.abs() >= TRIFLE);
    let parts = order::by_number(parts, |(_, value)| -value.abs());
    let word = |(key, value): &(&str, f64)| {
        let term = lexicon.say(&format!("{key}-short"), &[]);
        lexicon.say("term-in-words", &[("term", term.into()), ("figure", signed(&lexicon.number(*value, 2)).into())])
    };
    lexicon.listed(parts.iter().map(word))
}

/// The terms of a choice to stay, with the keys of their words.
#[must_use]
pub fn stay_terms(terms: StayTerms) -> [(&'static str, f64); 6] {
    let StayTerms { profit_gap, loyalty, switching, hope, assets, offer, stay_chance: _ } = terms;
    [
        ("term-profit_gap", profit_gap),
        ("term-loyalty", loyalty),
        ("term-switching", switching),
        ("term-hope", hope),
        ("term-assets", assets),
        ("term-offer", offer),
    ]
    .map(|(key, value)| (key, f64::from(value)))
}

/// The terms of a change of loyalty, with the keys of their words.
#[must_use]
pub fn loyalty_terms(terms: LoyaltyTerms) -> [(&'static str, f64); 4] {
    let LoyaltyTerms { trust, social, economic, events } = terms;
    [("term-trust", trust), ("term-social", social), ("term-economic", economic), ("term-events", events)]
        .map(|(key, value)| (key, f64::from(value)))
}

/// Puts values into words.
struct Teller<'a> {
    lexicon: &'a Lexicon,
}

impl Teller<'_> {
    fn number(&self, name: &'static str, value: f32, digits: usize) -> Args {
        vec![(name, self.lexicon.number(f64::from(value), digits).into())]
    }

    fn goods(&self, name: &'static str, units: f32) -> Args {
        let units = self.lexicon.scale.borrow().goods * f64::from(units);
        vec![(name, self.lexicon.number(units, 0).into())]
    }

    fn share(&self, name: &'static str, share: f32) -> Args {
        vec![(name, self.lexicon.percent(f64::from(share), 0).into())]
    }

    fn money(&self, name: &'static str, amount: f32) -> Args {
        vec![(name, self.lexicon.money(f64::from(amount)).into())]
    }

    fn margin(&self, total: f32) -> Args {
        vec![("total", self.lexicon.percent(f64::from(total), 1).into())]
    }

    /// A number of months, as words and as what decides between one and many.
    fn months(&self, months: f32) -> Args {
        let digits = usize::from(months.fract() != 0.0);
        [self.number("months", months, digits), vec![("count", Arg::Number(f64::from(months)))]].concat()
    }

    fn because(&self, cause: Cause) -> Arg {
        let key = match cause {
            Cause::Market => "cause-market",
            Cause::Supply => "cause-supply",
            Cause::Skill => "cause-skill",
            Cause::Effort => "cause-effort",
        };
        self.lexicon.say(key, &[]).into()
    }

    fn missed(&self, score: f32, cause: Cause, found: Option<Cause>) -> (&'static str, Args) {
        let mut args = self.number("score", score, 2);
        args.push(("cause", self.because(cause)));
        let Some(found) = found else { return ("event-missed", args) };
        args.push(("found", self.because(found)));
        (if found == cause { "event-missed-found" } else { "event-missed-mistaken" }, args)
    }

    /// What is done for it month after month, when it starts.
    fn supported(&self, by: Support, amount: f64) -> (&'static str, Args) {
        let lexicon = self.lexicon;
        let (key, amount) = match by {
            Support::Margin => ("event-margin", lexicon.percent(amount, 1)),
            Support::Allowance => ("event-allowance", lexicon.percent(amount, 1)),
            Support::Risk => ("event-risk", lexicon.percent(amount, 0)),
            Support::Credit => ("event-credit", lexicon.number(amount, 0)),
            Support::ExclusiveRight => return ("event-exclusive", Vec::new()),
            Support::Supply => return ("event-supply", Vec::new()),
            Support::Talks => ("event-talks", lexicon.number(amount, 1)),
            Support::Training => ("event-training", lexicon.number(amount, 2)),
        };
        (key, vec![("amount", amount.into())])
    }

    fn loyalty(&self, from: f32, to: f32, terms: LoyaltyTerms) -> Args {
        let terms = vec![("terms", in_words(self.lexicon, terms).into())];
        [self.number("from", from, 2), self.number("to", to, 2), terms].concat()
    }
}

#[cfg(all(test, feature = "cli"))]
mod tests {
    use super::sentence;
    use crate::sim::diary::{Cause, Entry, Event, LoyaltyTerms, StayTerms, Support};
    use crate::words::english;

    fn told(event: Event) -> String {
        let words = english();
        let entry = Entry { month: 0, slot: 0, generation: 0, event, loyalty: 0.5 };
        let text = sentence(&words, &entry, |slot| format!("dealer {slot}"));
        assert_eq!(words.faults(), [], "{event:?}");
        text
    }

    #[test]
    fn events_are_told_with_their_numbers() {
        let stayed = StayTerms { stay_chance: 0.934, ..StayTerms::default() };
        for (event, expected) in [
            (Event::ShortSupply { fill: 0.622 }, "Got only 62 % of what it ordered."),
            (
                Event::Fined { months: 1.0, guilty: false },
                "You fined it 1 month’s profit for cheating. It hadn’t cheated.",
            ),
            (Event::Offer { months: 3.5 }, "A rival offered a signing bonus: 3.5 months’ profit."),
            (Event::SawLeave { of_slot: 1 }, "Heard that dealer 1 left you."),
            (Event::Stayed { terms: stayed }, "Considered leaving, but stayed. It was 93 % likely to stay."),
            (
                Event::LoyaltyMoved {
                    from: 0.6,
                    terms: LoyaltyTerms { trust: -0.1, social: -0.05, economic: 0.01, events: 0.001 },
                },
                "Loyalty 0.60 → 0.50: trust −0.10, how you treat it −0.05, money +0.01.",
            ),
        ] {
            assert_eq!(told(event), expected);
        }
    }

    #[test]
    fn a_miss_names_its_cause_and_whether_it_was_found() {
        let miss = |found| told(Event::Missed { score: 0.81, cause: Cause::Market, found });
        assert_eq!(miss(None), "Missed the standard, with a score of 0.81. The cause: demand was low. You didn’t ask.");
        assert_eq!(
            miss(Some(Cause::Market)),
            "Missed the standard, with a score of 0.81. You asked why and found the cause: demand was low."
        );
        assert_eq!(
            miss(Some(Cause::Effort)),
            "Missed the standard, with a score of 0.81. You asked why and decided that it didn’t try. In truth, demand was low."
        );
    }

    /// Each in all its forms: no value that a sentence wants is left out.
    #[test]
    fn every_event_has_its_sentence_and_all_values_of_it() {
        let (terms, felt) = (StayTerms::default(), LoyaltyTerms::default());
        let causes = [Cause::Market, Cause::Supply, Cause::Skill, Cause::Effort];
        let supports = [
            Support::Margin,
            Support::Allowance,
            Support::Risk,
            Support::Credit,
            Support::ExclusiveRight,
            Support::Supply,
            Support::Talks,
            Support::Training,
        ];
        let mut events = vec![
            Event::Joined,
            Event::Demand { change: -0.2 },
            Event::Demand { change: 0.2 },
            Event::ForcedStock { units: 3.0 },
            Event::Equipped,
            Event::BonusPaid { amount: 100.0 },
            Event::PromiseBroken,
            Event::CoopAds { amount: 100.0 },
            Event::SalesMoved { from: 1.0, to: 2.0 },
            Event::SalesMoved { from: 2.0, to: 1.0 },
            Event::FreeRiding,
            Event::Passed { score: 1.0 },
            Event::Warned,
            Event::Defected { terms },
            Event::Closed { terms },
            Event::Bankrupt { debt: 1e6 },
            Event::Struck,
            Event::MarkedDown { share: 0.1 },
            Event::OwnerPaid { amount: 100.0 },
            Event::GrowthRebate { amount: 100.0 },
            Event::Demanded,
            Event::Answered,
            Event::Compensated { amount: 100.0 },
            Event::LoyaltyMoved { from: 0.5, terms: felt },
        ];
        events.extend(causes.map(|cause| Event::Helped { cause }));
        events.extend(supports.map(|by| Event::Supported { by, amount: 0.1 }));
        for just in [true, false] {
            events.extend([
                Event::Fined { months: 2.0, guilty: just },
                Event::AwardRevoked { just },
                Event::MarginCut { total: 0.1, just },
                Event::TerritoryLost { just },
                Event::SawSanction { of_slot: 1, fair: just },
                Event::Terminated { just },
                Event::Complained { heard: just },
            ]);
        }
        for event in events {
            let text = told(event);
            assert!(text.ends_with('.') && !text.contains(['{', '}']), "{text}");
        }
    }
}
