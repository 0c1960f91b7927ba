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
pub mod names;

use base64::Engine;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig, URL_SAFE_NO_PAD};
use serde::{Deserialize, Serialize};

use crate::experiment::{Plan, PlanSpec};
use crate::registry::Problem;
use crate::sim::Kpi;

use bytes::{Broken, Reader, Writer, checksum};

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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ViewState {
    /// Which screen.
    pub screen: u8,
    /// Position of the chosen policy in the plan.
    pub policy: u8,
    /// The month shown, from 0.
    pub month: u16,
    /// The future shown, from 0.
    pub replication: u32,
    /// The figure that decides.
    pub kpi: Kpi,
    /// Slot of the dealer whose diary is open.
    pub dealer: Option<u32>,
    /// Switches of the screen, one bit each.
    pub switches: u32,
}

impl Default for ViewState {
    fn default() -> Self {
        Self { screen: 0, policy: 0, month: 0, replication: 0, kpi: Kpi::Npv, dealer: None, switches: 0 }
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

/// Reads a fragment or a whole address.
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
    let text = text.trim();
    if text.len() > TEXT_MAX {
        return Err(problem("the link is far too long", "open a plan file instead"));
    }
    let fragment = text.rsplit_once('#').map_or(text, |(_, fragment)| fragment);
    let mut letters = fragment.chars();
    match letters.next() {
        Some(VERSION) => checked(letters.as_str()).map_err(broken),
        Some('2'..='9') => Err(broken(Broken::Newer)),
        _ => Err(problem("this is not a link to a plan", "a link has a # followed by a 1 and many letters")),
    }
}

/// Takes the base64, the length and the checksum away.
fn checked(text: &str) -> Result<Vec<u8>, Broken> {
    let bytes = lenient().decode(text.trim_end_matches('=')).map_err(|error| match error {
        base64::DecodeError::InvalidByte(..) => Broken::Damaged,
        _ => Broken::Cut,
    })?;
    let mut reader = Reader::new(&bytes);
    let length = reader.varint()?;
    let head = bytes.len() - reader.left();
    let end = usize::try_from(length).ok().and_then(|length| length.checked_add(head)).ok_or(Broken::Damaged)?;
    if end.checked_add(CHECK_LENGTH).is_none_or(|needed| bytes.len() < needed) {
        return Err(Broken::Cut);
    }
    let sound = checksum(&bytes[..end]) == bytes[end..end + CHECK_LENGTH] && URL_SAFE_NO_PAD.decode(text).is_ok();
    if bytes.len() == end + CHECK_LENGTH && sound { Ok(bytes[head..end].to_vec()) } else { Err(Broken::Damaged) }
}

/// Reads base64 whose last letter has bits to spare, so that a link that was cut short is told from a mistyped one.
fn lenient() -> GeneralPurpose {
    GeneralPurpose::new(
        &base64::alphabet::URL_SAFE,
        GeneralPurposeConfig::new()
            .with_decode_allow_trailing_bits(true)
            .with_encode_padding(false)
            .with_decode_padding_mode(base64::engine::DecodePaddingMode::RequireNone),
    )
}

fn broken(how: Broken) -> Problem {
    match how {
        Broken::Cut => problem("the link was cut short", "copy all of it, to its last letter"),
        Broken::Damaged => problem("a character of the link is wrong", "copy it again instead of typing it"),
        Broken::Newer => problem("the link was made by a newer version of this program", "open it with that version"),
    }
}

fn problem(message: &str, hint: &str) -> Problem {
    Problem::new("link", message, hint)
}
