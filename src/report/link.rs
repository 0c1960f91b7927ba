//! A plan and what is looked at, in an address that can be sent.
//!
//! A link is the fragment `#1…`: the version of its form, then the differences from the default plan in base64url, with
//! their length before and a checksum behind, so that a link that was cut short or mistyped says so instead of showing
//! another result. Values travel as decimal numbers and keys as positions in lists that only ever grow, so old links
//! keep working. A link never leaves the fragment, so no server sees it.
//!
//! ```
//! use dealers_choice::report::link::{Link, parse, print};
//!
//! let link = Link::default();
//! assert_eq!(parse(&print(&link)), Ok(link));
//! ```

mod bytes;
mod code;
mod mail;
pub mod names;
pub mod studies;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};

use crate::experiment::{Plan, PlanSpec};
use crate::registry::{Problem, Saying};
use crate::saying;
use crate::sim::Kpi;

use bytes::{Broken, Reader, Writer, checksum};
use studies::Studies;

/// The form of link that this program writes; it reads no other yet.
const VERSION: char = '1';
/// Bytes of the checksum.
const CHECK_LENGTH: usize = 3;
/// Longest link that is read, in bytes: more than a roster of a million dealers takes.
const TEXT_MAX: usize = 64 << 20;

/// What a link restores.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Link {
    /// The plan.
    pub plan: PlanSpec,
    /// What is looked at.
    pub view: ViewState,
}

/// What is looked at. The page gives the numbers their meaning.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct ViewState {
    /// Which screen.
    pub screen: u8,
    /// Position of the chosen policy in the plan.
    pub policy: u8,
    /// The month shown, from 0.
    pub month: u16,
    /// The replication shown, from 0.
    pub replication: u32,
    /// The figure that decides.
    pub kpi: Kpi,
    /// Slot of the dealer whose diary is open; on the screen of the story, the place of the chapter.
    pub dealer: Option<u32>,
    /// Switches of the screen, one bit each.
    pub switches: u32,
    /// How the studies are set.
    pub studies: Studies,
}

impl Default for ViewState {
    fn default() -> Self {
        Self {
            screen: 0,
            policy: 0,
            month: 0,
            replication: 0,
            kpi: Kpi::Npv,
            dealer: None,
            switches: 0,
            studies: Studies::default(),
        }
    }
}

/// The fragment of the address, with its `#`. Settings that no plan could have are left out.
#[must_use]
pub fn print(link: &Link) -> String {
    let mut body = Writer::default();
    code::write(link, &mut body);
    let mut whole = Writer::default();
    whole.varint(body.bytes.len() as u64);
    whole.bytes.append(&mut body.bytes);
    let check = checksum(&whole.bytes);
    whole.bytes.extend_from_slice(&check);
    format!("#{VERSION}{}", URL_SAFE_NO_PAD.encode(&whole.bytes))
}

/// Reads a fragment or a whole address, in the state in which mail and chat have left it.
///
/// # Errors
/// Says whether the link was cut short, mistyped, made by a newer version, or is no link at all.
pub fn parse(text: &str) -> Result<Link, Problem> {
    let fragment = fragment(text)?;
    let mut body = Reader::new(&fragment);
    let link = code::read(&mut body).map_err(broken)?;
    if !body.is_empty() {
        return Err(broken(Broken::Newer));
    }
    match Plan::try_from(&link.plan) {
        Ok(_) => Ok(link),
        Err(problems) => {
            Err(problems.into_iter().next().map_or_else(|| broken(Broken::Damaged), |first| first.within("link")))
        }
    }
}

/// The checked bytes of the fragment of `text`.
fn fragment(text: &str) -> Result<Vec<u8>, Problem> {
    if text.len() > TEXT_MAX {
        return Err(problem(
            saying!("link-long", "the link is far too long"),
            saying!("link-file", "open a plan file instead"),
        ));
    }
    let text = mail::restored(text);
    let behind = mail::fragment(&text);
    let first = behind.split_whitespace().next().unwrap_or_default();
    // Words may follow the link, or its lines may be broken: what is right for the first word needs no second look.
    opened(first).or_else(|problem| opened(&mail::joined(behind)).map_err(|_| problem))
}

/// The checked bytes of a fragment without its `#`.
fn opened(fragment: &str) -> Result<Vec<u8>, Problem> {
    let mut letters = fragment.chars();
    match letters.next() {
        Some(VERSION) => checked(letters.as_str()).map_err(broken),
        Some('2'..='9') => Err(broken(Broken::Newer)),
        _ => Err(problem(
            saying!("link-none", "this is not a link to a plan"),
            saying!("link-form", "a link has a # followed by a 1 and many letters"),
        )),
    }
}

/// Takes the base64, the length and the checksum away, and what a message has put behind the link.
///
/// The length tells how many letters there are. Fewer, and the link was cut; unless letters follow behind a character that
/// is none, which then is the wrong one. More, and the rest was put behind it; unless letters follow at once.
fn checked(text: &str) -> Result<Vec<u8>, Broken> {
    let end = text.find(|letter| !is_letter(letter)).unwrap_or(text.len());
    let (letters, behind) = text.split_at(end);
    let missing = || if mail::goes_on(behind) { Broken::Damaged } else { Broken::Cut };
    let (head, length) = length(letters).map_err(|how| if how == Broken::Cut { missing() } else { how })?;
    let bytes = head.checked_add(length).and_then(|end| end.checked_add(CHECK_LENGTH)).ok_or(Broken::Damaged)?;
    let needed = bytes.checked_mul(8).ok_or(Broken::Damaged)?.div_ceil(6);
    let own = letters.get(..needed).ok_or_else(missing)?;
    if letters[needed..].contains(|letter: char| letter.is_ascii_alphanumeric()) {
        return Err(Broken::Damaged);
    }
    let bytes = URL_SAFE_NO_PAD.decode(own).map_err(|_| Broken::Damaged)?;
    let (content, check) = bytes.split_at(bytes.len() - CHECK_LENGTH);
    if checksum(content) == check { Ok(content[head..].to_vec()) } else { Err(Broken::Damaged) }
}

/// How many bytes the length takes, and the length that they say.
fn length(letters: &str) -> Result<(usize, usize), Broken> {
    // A length takes at most ten bytes; four letters are three bytes.
    let some = letters.len().min(16) / 4 * 4;
    let bytes = URL_SAFE_NO_PAD.decode(&letters[..some]).map_err(|_| Broken::Damaged)?;
    let mut reader = Reader::new(&bytes);
    let length = reader.whole()?;
    Ok((bytes.len() - reader.left(), length))
}

const fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_')
}

fn broken(how: Broken) -> Problem {
    match how {
        Broken::Cut => problem(
            saying!("link-cut", "the link was cut short"),
            saying!("link-all", "copy all of it, to its last letter"),
        ),
        Broken::Damaged => problem(
            saying!("link-wrong", "a character of the link is wrong"),
            saying!("link-again", "copy it again instead of typing it"),
        ),
        Broken::Newer => problem(
            saying!("link-newer", "the link was made by a newer version of this program"),
            saying!("link-version", "open it with that version"),
        ),
    }
}

fn problem(message: Saying, hint: Saying) -> Problem {
    Problem::new("link", message, hint)
}
