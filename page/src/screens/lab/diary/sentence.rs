//! One event, one sentence.

use crate::run::channel::Cast;
use crate::screens::lab::diary::{Sentence, breakdown, weighs};
use crate::words::numbers::{number, percent, short};
use crate::words::{Arg, names, say};
use dealers_choice::sim::diary::{Cause, Entry, Event, LoyaltyTerms, Support};

type Args = Vec<(&'static str, Arg)>;

/// The sentence about an entry.
pub(super) fn tell(cast: &Cast, entry: &Entry) -> Option<Sentence> {
    let (key, args) = words(cast, entry)?;
    Some(Sentence { text: say(key, &args), weighs: weighs(&entry.event) })
}

/// The key and the values of the sentence.
fn words(cast: &Cast, entry: &Entry) -> Option<(&'static str, Args)> {
    Some(match entry.event {
        Event::SawSanction { of_slot, fair } => (
            if fair { "event-saw-fair" } else { "event-saw-unfair" },
            vec![("dealer", holder(cast, of_slot, entry.month).into())],
        ),
        Event::SawLeave { of_slot } => ("event-saw-leave", vec![("dealer", holder(cast, of_slot, entry.month).into())]),
        Event::LoyaltyMoved { from, terms } => ("event-loyalty", moved(from, entry.loyalty, terms)),
        Event::Missed { score, cause, found } => missed(score, cause, found),
        event => return trade(event).or_else(|| judgement(event)).or_else(|| turn(event)),
    })
}

/// What trade brings.
fn trade(event: Event) -> Option<(&'static str, Args)> {
    Some(match event {
        Event::Demand { change } => {
            let key = if change < 0.0 { "event-demand-down" } else { "event-demand-up" };
            (key, vec![("change", percent(f64::from(change.abs()), 0).into())])
        }
        Event::ShortSupply { fill } => ("event-short-supply", vec![("fill", percent(f64::from(fill), 0).into())]),
        Event::ForcedStock { units } => ("event-forced-stock", vec![("units", number(f64::from(units), 0).into())]),
        Event::Equipped => ("event-equipped", Vec::new()),
        Event::BonusPaid { amount } => ("event-bonus-paid", vec![("amount", money(amount))]),
        Event::PromiseBroken => ("event-promise-broken", Vec::new()),
        Event::CoopAds { amount } => ("event-joint-ads", vec![("amount", money(amount))]),
        Event::FreeRiding => ("event-free-riding", Vec::new()),
        Event::Supported { by, amount } => supported(by, f64::from(amount)),
        Event::SalesMoved { from, to } => {
            let key = if to > from { "event-sales-up" } else { "event-sales-down" };
            (key, vec![("from", number(f64::from(from), 0).into()), ("to", number(f64::from(to), 0).into())])
        }
        _ => return None,
    })
}

/// What you do for it month after month, when it starts.
fn supported(by: Support, amount: f64) -> (&'static str, Args) {
    let (key, amount) = match by {
        Support::Margin => ("event-margin", percent(amount, 1)),
        Support::Allowance => ("event-allowance", percent(amount, 1)),
        Support::Risk => ("event-risk", percent(amount, 0)),
        Support::Credit => ("event-credit", number(amount, 0)),
        Support::ExclusiveRight => return ("event-exclusive", Vec::new()),
        Support::Supply => return ("event-supply", Vec::new()),
        Support::Talks => ("event-talks", number(amount, 1)),
        Support::Training => ("event-training", number(amount, 2)),
    };
    (key, vec![("amount", amount.into())])
}

/// What you make of it.
fn judgement(event: Event) -> Option<(&'static str, Args)> {
    Some(match event {
        Event::Fined { months, guilty } => {
            (if guilty { "event-fined-guilty" } else { "event-fined-innocent" }, months_of(months))
        }
        Event::Passed { score } => ("event-passed", vec![("score", number(f64::from(score), 2).into())]),
        Event::Warned => ("event-warned", Vec::new()),
        Event::Helped { cause } => ("event-helped", vec![("cause", why(cause))]),
        Event::AwardRevoked { just } => (if just { "event-award-just" } else { "event-award-unjust" }, Vec::new()),
        Event::MarginCut { total, just } => (
            if just { "event-margin-just" } else { "event-margin-unjust" },
            vec![("total", percent(f64::from(total), 1).into())],
        ),
        Event::TerritoryLost { just } => {
            (if just { "event-territory-just" } else { "event-territory-unjust" }, Vec::new())
        }
        Event::Terminated { just } => (if just { "event-removed-just" } else { "event-removed-unjust" }, Vec::new()),
        _ => return None,
    })
}

/// What it decides. An event of a new kind does not compile here until it has its sentence.
fn turn(event: Event) -> Option<(&'static str, Args)> {
    let chance = |chance: f32| vec![("chance", percent(f64::from(chance), 0).into())];
    Some(match event {
        Event::Joined => ("event-joined", Vec::new()),
        Event::Offer { months } => ("event-offer", months_of(months)),
        Event::Stayed { terms } => ("event-stayed", chance(terms.stay_chance)),
        Event::Defected { terms } => ("event-defected", chance(terms.stay_chance)),
        Event::Closed { terms } => ("event-closed", chance(terms.stay_chance)),
        Event::Bankrupt { debt } => ("event-bankrupt", vec![("debt", money(debt))]),
        Event::Complained { heard } => (if heard { "event-heard" } else { "event-not-heard" }, Vec::new()),
        Event::Boycott { months } => ("event-boycott", months_of(months)),
        // These are told above.
        Event::Demand { .. }
        | Event::ShortSupply { .. }
        | Event::ForcedStock { .. }
        | Event::Equipped
        | Event::BonusPaid { .. }
        | Event::PromiseBroken
        | Event::CoopAds { .. }
        | Event::Supported { .. }
        | Event::SalesMoved { .. }
        | Event::FreeRiding
        | Event::Fined { .. }
        | Event::Passed { .. }
        | Event::Missed { .. }
        | Event::Warned
        | Event::Helped { .. }
        | Event::AwardRevoked { .. }
        | Event::MarginCut { .. }
        | Event::TerritoryLost { .. }
        | Event::Terminated { .. }
        | Event::SawSanction { .. }
        | Event::SawLeave { .. }
        | Event::LoyaltyMoved { .. } => return None,
    })
}

fn missed(score: f32, cause: Cause, found: Option<Cause>) -> (&'static str, Args) {
    let mut args = vec![("score", number(f64::from(score), 2).into()), ("cause", why(cause))];
    let Some(found) = found else { return ("event-missed", args) };
    args.push(("found", why(found)));
    (if found == cause { "event-missed-found" } else { "event-missed-mistaken" }, args)
}

fn moved(from: f32, to: f32, terms: LoyaltyTerms) -> Args {
    vec![
        ("from", number(f64::from(from), 2).into()),
        ("to", number(f64::from(to), 2).into()),
        ("terms", breakdown::in_words(terms).into()),
    ]
}

fn why(cause: Cause) -> Arg {
    let key = match cause {
        Cause::Market => "cause-market",
        Cause::Supply => "cause-supply",
        Cause::Skill => "cause-skill",
        Cause::Effort => "cause-effort",
    };
    say(key, &[]).into()
}

/// A number of months, as words and as what decides between one and many.
fn months_of(months: f32) -> Args {
    let months = f64::from(months);
    vec![("months", number(months, usize::from(months.fract() != 0.0)).into()), ("count", Arg::Number(months))]
}

fn money(amount: f32) -> Arg {
    short(f64::from(amount)).into()
}

/// The name of who held a slot when `month` (from 0) began.
fn holder(cast: &Cast, slot: u32, month: u32) -> String {
    let Some(at_end) = cast.holder(slot, month + 1) else { return names::dealer(slot, 0) };
    let is_new = at_end.since == month.cast_signed();
    names::dealer(slot, at_end.generation.saturating_sub(u32::from(is_new)))
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::tell;
    use crate::run::channel::Cast;
    use dealers_choice::experiment::Trace;
    use dealers_choice::experiment::trace::Frame;
    use dealers_choice::sim::diary::{Cause, Entry, Event, StayTerms};

    fn check(event: Event, expected: &str) {
        let frames = vec![Frame::default(); 2];
        let trace = Trace {
            policy: 0,
            replication: 0,
            months: 1,
            slots: 2,
            frames,
            people: Vec::new(),
            diary: Vec::new(),
            by_month: Vec::new(),
        };
        let cast = Cast::new(Rc::new(trace));
        let entry = Entry { month: 0, slot: 0, generation: 0, event, loyalty: 0.5 };
        assert_eq!(tell(&cast, &entry).map(|told| told.text).as_deref(), Some(expected));
    }

    #[test]
    fn events_are_told_with_their_numbers() {
        check(Event::ShortSupply { fill: 0.622 }, "Got only 62 % of what it ordered.");
        check(
            Event::Fined { months: 1.0, guilty: false },
            "You fined it 1 month’s profit for cheating. It hadn’t cheated.",
        );
        check(Event::Offer { months: 3.5 }, "A rival offered a signing bonus: 3.5 months’ profit.");
        check(Event::SawLeave { of_slot: 1 }, "Heard that Bellamy Partners left you.");
        check(
            Event::Stayed { terms: StayTerms { stay_chance: 0.934, ..StayTerms::default() } },
            "Considered leaving, but stayed. It was 93 % likely to stay.",
        );
    }

    #[test]
    fn a_miss_names_its_cause_and_whether_it_was_found() {
        let miss = |found| Event::Missed { score: 0.81, cause: Cause::Market, found };
        check(miss(None), "Missed the standard, with a score of 0.81. The cause: demand was low. You didn’t ask.");
        check(
            miss(Some(Cause::Market)),
            "Missed the standard, with a score of 0.81. You asked why and found the cause: demand was low.",
        );
        check(
            miss(Some(Cause::Effort)),
            "Missed the standard, with a score of 0.81. You asked why and decided that it didn’t try. In truth, demand was low.",
        );
    }
}
