//! Where a picture or a table comes from, so that anybody can make it again: market, luck, futures, version, link.

use crate::run::draft::Draft;
use crate::words::market::market;
use crate::words::{numbers, say};
use dealers_choice::report::link::{self, Link, ViewState};

/// The lines below a picture; `base` is where the page lies.
#[must_use]
pub fn lines(draft: &Draft, base: &str) -> [String; 3] {
    let plan = draft.plan();
    let made = [
        ("version", env!("CARGO_PKG_VERSION").into()),
        ("seed", plan.seed().to_string().into()),
        ("futures", numbers::number(plan.replications().into(), 0).into()),
    ];
    let link = link::print(&Link { plan: draft.spec().clone(), view: ViewState::default() });
    [market(draft), say("origin", &made), format!("{base}{link}")]
}

#[cfg(test)]
mod tests {
    use super::lines;
    use crate::run::draft::Draft;

    #[test]
    fn a_picture_says_market_luck_version_and_link() {
        let said = lines(&Draft::default().with_seed(99), "https://example.org/");
        assert!(said[0].starts_with("Average market") && said[1].contains("99"), "{said:?}");
        assert!(said[1].contains(env!("CARGO_PKG_VERSION")) && said[2].starts_with("https://example.org/#1"));
    }
}
