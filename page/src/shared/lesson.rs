//! What a link prepared for a class does to the page: a curtain over the answer until the reader has placed a bet, controls that
//! are locked, studies that are hidden.

use crate::table::Screen;
use dealers_choice::experiment::PlanSpec;

/// One thing that a link may do for a class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aid {
    /// The answer is covered until the reader lifts the curtain.
    Curtain,
    /// The market and its luck cannot be changed.
    Market,
    /// The policies cannot be changed.
    Policies,
    /// The studies are not offered.
    Studies,
}

impl Aid {
    /// All of them, in the order of their bits in links.
    pub const ALL: [Self; 4] = [Self::Curtain, Self::Market, Self::Policies, Self::Studies];

    /// The word in the locale files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Curtain => "curtain",
            Self::Market => "market",
            Self::Policies => "policies",
            Self::Studies => "studies",
        }
    }

    const fn bit(self) -> u32 {
        1 << self as u32
    }
}

/// All that a link does for a class: a bit for each aid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lesson(u32);

impl Lesson {
    /// The lesson with these bits; others mean nothing.
    #[must_use]
    pub const fn of(bits: u32) -> Self {
        Self(bits & ((1 << Aid::ALL.len()) - 1))
    }

    /// Its bits.
    #[must_use]
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// Whether it does that.
    #[must_use]
    pub const fn has(self, aid: Aid) -> bool {
        self.0 & aid.bit() != 0
    }

    /// The same without that.
    #[must_use]
    pub const fn without(self, aid: Aid) -> Self {
        Self(self.0 & !aid.bit())
    }

    /// The same with that, or without it if it was there.
    #[must_use]
    pub const fn toggled(self, aid: Aid) -> Self {
        Self(self.0 ^ aid.bit())
    }

    /// All that either does.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether anything is locked or hidden.
    #[must_use]
    pub const fn is_bound(self) -> bool {
        self.without(Aid::Curtain).0 != 0
    }

    /// Whether anything is done for a class at all.
    #[must_use]
    pub const fn is_prepared(self) -> bool {
        self.0 != 0
    }

    /// What it does, in the order of the bits.
    pub fn aids(self) -> impl Iterator<Item = Aid> {
        Aid::ALL.into_iter().filter(move |aid| self.has(*aid))
    }

    /// Whether the curtain hangs in front of that screen. What is only read has no answer in it.
    #[must_use]
    pub const fn covers(self, screen: Screen) -> bool {
        self.has(Aid::Curtain) && !matches!(screen, Screen::Cases | Screen::Rules | Screen::Believe)
    }

    /// Whether that screen is not offered.
    #[must_use]
    pub const fn hides(self, screen: Screen) -> bool {
        self.has(Aid::Studies) && matches!(screen, Screen::Map | Screen::Matters | Screen::Best)
    }

    /// Whether the reader may go from one plan to the other. Luck goes with the market.
    #[must_use]
    pub fn allows(self, before: &PlanSpec, after: &PlanSpec) -> bool {
        let market = || PlanSpec { policies: before.policies.clone(), ..after.clone() } == *before;
        let policies = || before.policies == after.policies;
        (!self.has(Aid::Market) || market()) && (!self.has(Aid::Policies) || policies())
    }
}

#[cfg(test)]
mod tests {
    use super::{Aid, Lesson};
    use crate::table::Screen;
    use dealers_choice::experiment::{PlanSpec, PolicySpec};

    #[test]
    fn a_locked_market_locks_its_luck_and_leaves_policies_free_and_the_other_way_round() {
        let before = PlanSpec::default();
        let market = PlanSpec { scenario: "recession".to_owned(), ..before.clone() };
        let policies = PlanSpec { policies: vec![PolicySpec::preset("stick")], ..before.clone() };
        let luck = PlanSpec { seed: 1, ..before.clone() };
        let allowed = |aid| {
            let lesson = Lesson::default().toggled(aid);
            [&market, &policies, &luck].map(|after| lesson.allows(&before, after))
        };
        assert_eq!(allowed(Aid::Market), [false, true, false]);
        assert_eq!(allowed(Aid::Policies), [true, false, true]);
        assert_eq!(allowed(Aid::Curtain), [true, true, true]);
    }

    #[test]
    fn bits_that_mean_nothing_are_dropped_and_studies_hide_three_screens() {
        assert_eq!(Lesson::of(0b1111_0000), Lesson::default());
        let lesson = Lesson::of(Aid::ALL.iter().fold(0, |bits, aid| bits | Lesson::default().toggled(*aid).bits()));
        assert!(lesson.is_bound() && Aid::ALL.iter().all(|aid| lesson.has(*aid)));
        assert_eq!(Screen::ALL.iter().filter(|screen| lesson.hides(**screen)).count(), 3);
        assert!(!Lesson::default().toggled(Aid::Curtain).is_bound());
    }

    #[test]
    fn the_curtain_leaves_what_is_only_read_open() {
        let lesson = Lesson::default().toggled(Aid::Curtain);
        let open: Vec<_> = Screen::ALL.iter().filter(|screen| !lesson.covers(**screen)).map(|one| one.key()).collect();
        assert_eq!(open, ["believe", "cases", "rules"]);
        assert!(Screen::ALL.iter().all(|screen| !Lesson::default().covers(*screen)));
    }
}
