//! Where a picture or a table comes from, so that anybody can make it again: market, luck, futures, version, link.

use crate::run::dated::dated;
use crate::run::draft::Draft;
use crate::shared::{Shared, address};
use crate::words::market::market;
use crate::words::{names, numbers, say};

/// The lines below a picture of that plan, of which the last leads back to that very picture.
#[must_use]
pub fn lines(shared: &Shared, draft: &Draft) -> Vec<String> {
    let plan = draft.plan();
    let made = [
        ("version", env!("CARGO_PKG_VERSION").into()),
        ("seed", plan.seed().to_string().into()),
        ("futures", numbers::number(plan.replications().into(), 0).into()),
    ];
    let changes = dated(plan).into_iter().map(|dated| names::dated_from(&dated));
    let last = [say("origin", &made), link(shared, draft)];
    std::iter::once(market(draft)).chain(changes).chain(last).collect()
}

/// Where that picture opens: a link, or for a page that nobody else can open what to put behind the address of their own.
#[must_use]
pub fn link(shared: &Shared, draft: &Draft) -> String {
    let fragment = address::print_picture(shared, draft);
    if address::is_local(&shared.base) {
        say("origin-local", &[("fragment", fragment.into())])
    } else {
        format!("{}{fragment}", shared.base)
    }
}

#[cfg(test)]
mod tests {
    use super::lines;
    use crate::run::draft::Draft;
    use crate::shared::Shared;

    #[test]
    fn a_picture_names_the_months_in_which_its_market_changes() {
        let said = lines(&Shared::default(), &Draft::default().in_scenario("rival_raid"));
        let named = |month: &str| said.iter().any(|line| line.contains(month) && line.contains("Offers to dealers"));
        assert!(named("month 25") && named("month 31"), "{said:?}");
    }

    #[test]
    fn a_picture_says_market_luck_version_and_link() {
        let at = |base: &str| {
            let shared = Shared { base: base.to_owned(), ..Shared::default() };
            lines(&shared, &Draft::default().with_seed(99))
        };
        let said = at("https://example.org/");
        assert!(said[0].starts_with("Average market") && said[1].contains("99"), "{said:?}");
        assert!(said[1].contains(env!("CARGO_PKG_VERSION")) && said[2].starts_with("https://example.org/#1"));
        let own = &at("http://127.0.0.1:8080/")[2];
        assert!(own.contains(" #1") && !own.contains("127.0.0.1"), "a link that leads nobody anywhere: {own}");
    }
}
