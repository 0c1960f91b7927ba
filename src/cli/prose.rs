//! What happened to a dealer, in English sentences.

use crate::sim::diary::{Cause, Event, LoyaltyTerms, StayTerms, Support};

/// An event as a sentence without its full stop. Every event has its own arm, so that a new one is not told as another.
pub(super) fn sentence(event: &Event) -> String {
    match *event {
        Event::Joined => "became a dealer".to_owned(),
        Event::Demand { change } => format!("demand in the territory was {} normal", moved(change)),
        Event::ShortSupply { fill } => format!("only {:.0} % of the goods ordered came", 100.0 * fill),
        Event::ForcedStock { units } => format!("{units:.1} units came that nobody had ordered"),
        Event::Equipped => "took sales equipment from the company".to_owned(),
        Event::Supported { by, amount } => supported(by, amount),
        Event::SalesMoved { from, to } => format!("usual sales moved from {from:.0} to {to:.0} units a month"),
        Event::BonusPaid { amount } => format!("earned a bonus of {amount:.0} and got it"),
        Event::PromiseBroken => "earned a bonus and did not get it".to_owned(),
        Event::CoopAds { amount } => format!("the company began to pay for joint advertising: {amount:.0}"),
        Event::FreeRiding => "began to ride free on others' service".to_owned(),
        Event::Offer { months } => format!("a rival offered {months:.1} months of profit for coming over"),
        Event::Passed { score } => format!("met the standard (score {score:.2})"),
        Event::Missed { score, cause, found } => missed(score, cause, found),
        Event::Warned => "was warned".to_owned(),
        Event::Helped { cause } => format!("was helped instead of punished, because {}", because(cause)),
        Event::Fined { months, guilty } => {
            format!("was fined {months:.1} months of profit for riding free, {}", rightly(guilty))
        }
        Event::AwardRevoked { just } => format!("lost its award, {}", rightly(just)),
        Event::MarginCut { total, just } => {
            format!("had its margin cut, by {total:.3} of list in all, {}", rightly(just))
        }
        Event::TerritoryLost { just } => format!("lost its exclusive territory, {}", rightly(just)),
        Event::Terminated { just } => format!("was removed by the company, {}", rightly(just)),
        Event::SawSanction { of_slot, fair } => format!("heard that dealer {of_slot} was punished, {}", rightly(fair)),
        Event::SawLeave { of_slot } => format!("saw dealer {of_slot} leave"),
        Event::Stayed { terms } => format!("thought about leaving and stayed: {}", weighed(&terms)),
        Event::Defected { terms } => format!("left for a rival: {}{}", weighed(&terms), kept(&terms)),
        Event::Closed { terms } => format!("closed the shop: {}{}", weighed(&terms), kept(&terms)),
        Event::Bankrupt { debt } => format!("went bankrupt with a debt of {debt:.0}"),
        Event::Complained { heard: true } => "complained and was heard".to_owned(),
        Event::Complained { heard: false } => "complained and was not heard".to_owned(),
        Event::Boycott { months } => format!("stopped ordering together with others for {months:.0} months"),
        Event::LoyaltyMoved { from, terms } => format!("loyalty moved from {from:.2}: {}", felt(&terms)),
    }
}

fn supported(by: Support, amount: f32) -> String {
    let percent = 100.0 * amount;
    match by {
        Support::Margin => format!("the company began to pay a margin of {percent:.1} %, more than is usual"),
        Support::Allowance => format!("the company began to pay an allowance of {percent:.1} % of sales"),
        Support::Risk => format!("the company began to bear {percent:.0} % of losses on stock"),
        Support::Credit => format!("the company began to give {amount:.0} days to pay"),
        Support::ExclusiveRight => "got a part of the territory for itself".to_owned(),
        Support::Supply => format!("goods began to come as they are needed (fit {amount:.2})"),
        Support::Talks => format!("regular talks began, {amount:.1} a month"),
        Support::Training => format!("training began, {amount:.2} modules a month"),
    }
}

fn moved(change: f32) -> String {
    format!("{:.0} % {}", 100.0 * change.abs(), if change < 0.0 { "below" } else { "above" })
}

fn missed(score: f32, cause: Cause, found: Option<Cause>) -> String {
    let asked = match found {
        None => "nobody asked why".to_owned(),
        Some(found) if found == cause => "the company saw why".to_owned(),
        Some(found) => format!("the company thought that {}", because(found)),
    };
    format!("missed the standard (score {score:.2}) because {}; {asked}", because(cause))
}

const fn because(cause: Cause) -> &'static str {
    match cause {
        Cause::Market => "demand was low",
        Cause::Supply => "the goods did not come",
        Cause::Skill => "it could not do better",
        Cause::Effort => "it did not try",
    }
}

const fn rightly(just: bool) -> &'static str {
    if just { "rightly" } else { "though it was not its fault" }
}

fn weighed(terms: &StayTerms) -> String {
    let StayTerms { profit_gap, loyalty, switching, assets, offer, stay_chance } = terms;
    format!(
        "profit here against elsewhere {profit_gap:+.2}, loyalty {loyalty:+.2}, habit and contracts {switching:+.2}, \
         equipment and skills {assets:+.2}, rival's offer {offer:+.2}; chance to stay {:.0} %",
        100.0 * stay_chance
    )
}

/// What would have made staying as likely as leaving.
fn kept(terms: &StayTerms) -> String {
    let gap = terms.profit_gap + terms.loyalty + terms.switching + terms.assets + terms.offer;
    if gap < 0.0 {
        format!(". {:.2} more normal profits a month, or the same in loyalty, would have made it an even chance", -gap)
    } else {
        ". It was likelier to stay, and left all the same".to_owned()
    }
}

fn felt(terms: &LoyaltyTerms) -> String {
    let LoyaltyTerms { trust, social, economic, events } = terms;
    format!("trust {trust:+.3}, the relationship {social:+.3}, the money {economic:+.3}, single events {events:+.3}")
}
