//! What the answer says to the question at the top of the page: reward dealers, police them, or both? It follows from the levers
//! of the policy that leads, whatever it is called.

use crate::run::draft::Draft;
use crate::run::results::Answer;
use crate::words::say;
use dealers_choice::experiment::statistics::VerbalScale;
use dealers_choice::registry::Group;
use dealers_choice::sim::{PRESETS, Policy};

/// What a policy does to dealers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// No more than paying the usual margin.
    Neither,
    /// It rewards or helps them.
    Rewards,
    /// It punishes them.
    Polices,
    /// It does both.
    Both,
}

impl Way {
    /// What the policy at `place` does, compared with leaving dealers alone.
    #[must_use]
    pub fn of(draft: &Draft, place: usize) -> Self {
        let policy = draft.levers(place);
        match (rewards(policy, &PRESETS[0].policy(draft.conditions().usual_margin)), polices(policy)) {
            (true, true) => Self::Both,
            (true, false) => Self::Rewards,
            (false, true) => Self::Polices,
            (false, false) => Self::Neither,
        }
    }

    /// The word in the locale files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Neither => "neither",
            Self::Rewards => "rewards",
            Self::Polices => "polices",
            Self::Both => "both",
        }
    }
}

/// Whether any carrot or care is more than it is where dealers are left alone.
fn rewards(policy: &Policy, alone: &Policy) -> bool {
    let rows = Policy::SPECS.iter().zip(policy.numbers().into_iter().zip(alone.numbers()));
    let is_more = |group: Group, [own, alone]: [f64; 2]| matches!(group, Group::Carrots | Group::Care) && own > alone;
    rows.into_iter().any(|(spec, (own, alone))| is_more(spec.group, [own, alone]))
}

/// Whether a dealer can lose anything to the enterprise.
fn polices(policy: &Policy) -> bool {
    let fines = policy.monitoring > 0.0 && policy.fine_months > 0.0;
    fines || policy.bond_months > 0.0 || policy.margin_cut > 0.0 || policy.revoke_award || policy.termination
}

/// The answer to that question in a few words, once it is settled who leads; none where it is too close to call.
#[must_use]
pub fn short(draft: &Draft, answer: &Answer) -> Option<String> {
    let leadership = &answer.verdict.leadership;
    let is_clear = leadership.settled && leadership.word != VerbalScale::TooClose;
    is_clear.then(|| say(&format!("verdict-short-{}", Way::of(draft, answer.leader()).key()), &[]))
}

#[cfg(test)]
mod tests {
    use super::Way;
    use crate::run::draft::Draft;
    use dealers_choice::sim::PRESETS;

    #[test]
    fn a_policy_is_what_its_levers_do_whatever_it_is_called() {
        let ways = PRESETS.iter().map(|preset| Way::of(&Draft::default().with_preset(0, preset.key), 0));
        assert_eq!(ways.collect::<Vec<_>>(), [Way::Neither, Way::Rewards, Way::Polices, Way::Polices, Way::Both]);
        let mild = Draft::default().with_lever(0, "termination", 1.0);
        assert_eq!(Way::of(&mild, 0), Way::Both, "a carrot that drops dealers");
    }
}
