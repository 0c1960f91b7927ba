//! Situations that the reader has kept on this device: a name, a link, and who led when it was last calculated.
//!
//! Each is a line of its own, written in a version of its own. A line that a newer page has written stays as it is, unread.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};

use crate::effect::{Effect, StorageKey};
use crate::run::look::Look;
use crate::shared::{Shared, address};
use crate::words::{market, names};
use dealers_choice::experiment::PlanSpec;
use dealers_choice::experiment::tally::Spread;
use dealers_choice::report::link;

/// Most situations that are kept.
pub const KEPT_MAX: usize = 24;
/// Longest name, characters.
pub const NAME_MAX: usize = 60;
/// The version in which a line is written; it stands before a full stop.
const VERSION: &str = "1";

/// A situation that was kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Situation {
    /// Tells situations apart.
    pub id: u32,
    /// What the reader calls it.
    pub name: String,
    /// The link to it.
    pub link: String,
    /// Who led when it was last calculated; none if it never was.
    pub outcome: Option<Outcome>,
}

/// Who led, and how surely.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// Version of the program that calculated it.
    pub version: String,
    /// Key of what decided.
    pub by: String,
    /// Name of the leader.
    pub leader: String,
    /// How the leader is told from others, a place among all looks.
    pub look: u8,
    /// Futures in which it beat the next.
    pub wins: u32,
    /// Futures in all.
    pub futures: u32,
    /// Name of the next.
    pub runner: String,
    /// Gain over the next: low, median, high; a share, or points.
    pub gain: [f64; 3],
    /// The same over what is done today, in profit; none where nobody has said what that is.
    pub over_today: Option<[f64; 3]>,
}

impl Outcome {
    /// How the leader is told from others.
    #[must_use]
    pub fn look(&self) -> Look {
        Look::ALL.get(usize::from(self.look)).copied().unwrap_or_default()
    }

    /// Whether this program would calculate the same.
    #[must_use]
    pub fn is_current(&self) -> bool {
        self.version == env!("CARGO_PKG_VERSION")
    }
}

impl Situation {
    fn read(line: &str) -> Option<Self> {
        let bytes = line.strip_prefix(VERSION)?.strip_prefix('.')?;
        worker::from_bytes(&URL_SAFE_NO_PAD.decode(bytes).ok()?)
    }

    fn line(&self) -> String {
        format!("{VERSION}.{}", URL_SAFE_NO_PAD.encode(worker::to_bytes(self)))
    }

    /// The plan that it is, if its link can be read.
    #[must_use]
    pub fn plan(&self) -> Option<PlanSpec> {
        link::parse(&self.link).ok().map(|link| link.plan)
    }
}

/// The situations of a stored text, and how many of its lines are of a newer version.
#[must_use]
pub fn read(text: &str) -> (Vec<Situation>, usize) {
    let lines = || text.lines().filter(|line| !line.is_empty());
    let known: Vec<Situation> = lines().filter_map(Situation::read).collect();
    let unread = lines().count() - known.len();
    (known, unread)
}

/// Writes the situations in place of those that are there; what cannot be read stays.
fn write(shared: &mut Shared, situations: &[Situation]) -> Vec<Effect> {
    let unread = shared.situations.lines().filter(|line| !line.is_empty() && Situation::read(line).is_none());
    let lines: Vec<String> = situations.iter().map(Situation::line).chain(unread.map(str::to_owned)).collect();
    let text = lines.join("\n");
    shared.situations = text.as_str().into();
    vec![Effect::Keep(StorageKey::Situations, text)]
}

/// Changes what is kept.
pub fn change(shared: &mut Shared, edit: impl FnOnce(&mut Vec<Situation>)) -> Vec<Effect> {
    let (mut situations, _) = read(&shared.situations);
    edit(&mut situations);
    write(shared, &situations)
}

/// Keeps what is tried now, under a name that no other has.
pub fn keep(shared: &mut Shared) -> Vec<Effect> {
    let (link, outcome, market) = (address::print_compare(shared), outcome(shared), market(shared));
    change(shared, |situations| {
        let taken: Vec<&str> = situations.iter().map(|situation| situation.name.as_str()).collect();
        let name = names::unlike(&market, &taken);
        let id = situations.iter().map(|situation| situation.id + 1).max().unwrap_or(1);
        if situations.len() < KEPT_MAX {
            situations.push(Situation { id, name, link, outcome });
        }
    })
}

fn market(shared: &Shared) -> String {
    market::name(shared.draft())
}

/// Notes who leads in the situation on screen, now that all replications are in; none if there is nothing to note.
pub fn completed(shared: &mut Shared) -> Option<Vec<Effect>> {
    let outcome = outcome(shared)?;
    let spec = shared.draft().spec().clone();
    let lacks = |situation: &&mut Situation| {
        situation.outcome.as_ref() != Some(&outcome) && situation.plan().as_ref() == Some(&spec)
    };
    let (mut situations, _) = read(&shared.situations);
    let mut noted = false;
    for situation in situations.iter_mut().filter(lacks) {
        situation.outcome = Some(outcome.clone());
        noted = true;
    }
    noted.then(|| write(shared, &situations))
}

/// Who leads among the policies that are tried, once all replications are in.
fn outcome(shared: &Shared) -> Option<Outcome> {
    let results = shared.compared().filter(|results| results.complete() && results.plan == *shared.draft().plan())?;
    let answer = results.answer.as_deref()?;
    let [leader, runner] = answer.pair();
    let figures = |spread: Spread| [spread.low, spread.median, spread.high];
    let today = shared.draft().today().filter(|today| *today != leader);
    let looks = shared.draft().looks();
    Some(Outcome {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        by: results.criterion.key().to_owned(),
        leader: names::policy(shared.draft(), leader),
        look: Look::ALL.iter().position(|look| *look == looks[leader]).unwrap_or_default() as u8,
        wins: answer.wins.iter().filter(|won| **won).count() as u32,
        futures: results.replications(),
        runner: names::policy(shared.draft(), runner),
        gain: figures(answer.gain),
        over_today: today.and_then(|today| results.against(leader, today)).map(|against| figures(against.gain_share)),
    })
}

#[cfg(test)]
mod tests {
    use super::{Situation, change, keep, read};
    use crate::effect::{Effect, StorageKey};
    use crate::shared::Shared;

    fn kept() -> Shared {
        let mut shared = Shared::default();
        keep(&mut shared);
        keep(&mut shared);
        shared
    }

    #[test]
    fn what_is_kept_is_read_again_under_names_of_its_own() {
        let shared = kept();
        let (situations, unread) = read(&shared.situations);
        let names: Vec<&str> = situations.iter().map(|situation| situation.name.as_str()).collect();
        assert_eq!((names.len(), unread), (2, 0));
        assert_ne!(names[0], names[1]);
        assert_eq!(situations[0].plan().as_ref(), Some(shared.draft().spec()));
        assert!(situations[0].outcome.is_none(), "nothing was calculated");
    }

    #[test]
    fn a_line_of_a_newer_version_stays_whatever_is_changed() {
        let mut shared = kept();
        shared.situations = format!("{}\n2.newer", shared.situations).into();
        let effects = change(&mut shared, |situations| situations.retain(|situation| situation.id != 1));
        let (situations, unread) = read(&shared.situations);
        assert_eq!((situations.len(), unread), (1, 1));
        let [Effect::Keep(StorageKey::Situations, text)] = &effects[..] else { panic!("it is stored: {effects:?}") };
        assert!(text.ends_with("2.newer"), "{text}");
        assert!(Situation::read("1.____").is_none() && Situation::read("").is_none());
    }
}
