//! What the page asks of the world around it, as data: `update` decides, the browser performs.

use std::rc::Rc;

use crate::chart_id::{ChartId, Format};
use crate::preferences::Preferences;
use crate::table::Screen;
use dealers_choice::experiment::Plan;
use dealers_choice::report::csv::Dialect;
use worker::Request;

/// Under which key something is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageKey {
    /// The link of what was tried last.
    Work,
    /// Preferences and saved runs.
    Device,
    /// Situations that the reader has kept.
    Situations,
    /// How far the reader is in the story.
    Story,
    /// The workshop that goes on.
    Workshop,
    /// What this phone's team has decided.
    Seat,
    /// The hand-out that is composed.
    Handout,
}

impl StorageKey {
    /// The name in the browser's storage.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Work => "dealers-choice/work",
            Self::Device => "dealers-choice/shelf",
            Self::Situations => "dealers-choice/situations",
            Self::Story => "dealers-choice/story",
            Self::Workshop => "dealers-choice/workshop",
            Self::Seat => "dealers-choice/seat",
            Self::Handout => "dealers-choice/handout",
        }
    }

    /// The name under which is kept aside what could not be read.
    #[must_use]
    pub const fn aside(self) -> &'static str {
        match self {
            Self::Work => "dealers-choice/unreadable-work",
            Self::Device => "dealers-choice/unreadable-shelf",
            Self::Situations => "dealers-choice/unreadable-situations",
            Self::Story => "dealers-choice/unreadable-story",
            Self::Workshop => "dealers-choice/unreadable-workshop",
            Self::Seat => "dealers-choice/unreadable-seat",
            Self::Handout => "dealers-choice/unreadable-handout",
        }
    }
}

/// What the page wants to be woken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wake {
    /// The first look at that run is on screen.
    Seen(u64),
    /// The time for the month on screen is over; the number tells an outdated clock.
    MonthOver(u64),
    /// Nothing was asked of the workers for a while.
    Rested,
    /// A few words have been told for long enough.
    Read,
}

/// Where the focus goes, so that a reader without a pointer stays where something happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Focus {
    /// To the heading of the screen.
    Heading,
    /// To the element of that id.
    Element(String),
    /// To the dot of that replication, from 0.
    Dot(u32),
}

/// A drawing that is to become pixels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sketch {
    /// What it is called.
    pub name: String,
    /// The text of its SVG file.
    pub svg: String,
    /// Its size, pixels.
    pub size: [u32; 2],
}

/// Something to be done outside.
#[derive(Clone, Debug)]
pub enum Effect {
    /// Forget the requests that wait and do these, in order, for that run.
    Compute {
        /// The run.
        run: u64,
        /// What is asked.
        requests: Vec<Rc<Request>>,
        /// Time that one request may take, milliseconds.
        deadline_ms: i32,
    },
    /// Do these too, after those that wait.
    ComputeMore {
        /// The run.
        run: u64,
        /// What is asked.
        requests: Vec<Rc<Request>>,
        /// Time that one request may take, milliseconds.
        deadline_ms: i32,
    },
    /// Stop all computing.
    StopComputing,
    /// Wake the page once it shows what it has to show now.
    OnceSeen(Wake),
    /// Wake the page after some time.
    Later {
        /// When, milliseconds from now.
        after_ms: u32,
        /// For what.
        wake: Wake,
    },
    /// Tell the page the time at the next full second.
    Tick,
    /// Wake the page once nothing has been asked of the workers for a while.
    OnceAtRest(Wake),
    /// Wake the page once a few words have been read.
    OnceRead(Wake),
    /// Draw a seed from the system's entropy.
    DrawSeed,
    /// Put the fragment into the address, without a new entry in the browser's history.
    ShowAddress(String),
    /// Put the first fragment into the address as it is, and go on from it to the second with a new entry in the history.
    EnterAddress(String, String),
    /// Put the fragment into the address at once, because the browser has just gone to another.
    CorrectAddress(String),
    /// Once what has changed is on the page, take the focus there.
    Focus(Focus),
    /// Say in the document's title which screen it is.
    Title(Screen),
    /// Store this text under that key for the next visit.
    Keep(StorageKey, String),
    /// Store this text, which cannot be read, aside from that key before it is written over.
    SetAside(StorageKey, String),
    /// Copy the page's address with this fragment.
    CopyLink(String),
    /// Copy this text.
    CopyText(String),
    /// Draw these into pixels and give them back.
    DrawPixels(Vec<Sketch>),
    /// Hand these bytes to the reader as a zip.
    SaveZip {
        /// Name of the file.
        name: String,
        /// The zip.
        bytes: Vec<u8>,
    },
    /// Hand the rows of every policy, replication and month of a plan to the reader as a file.
    SaveRuns {
        /// The plan.
        plan: Rc<Plan>,
        /// How they are spelled.
        dialect: Dialect,
        /// Name of the file.
        name: String,
    },
    /// Hand a table to the reader as a file.
    SaveText {
        /// Name of the file.
        name: String,
        /// Comma-separated values.
        text: String,
    },
    /// Hand a text of another kind to the reader as a file.
    SaveFile {
        /// Name of the file.
        name: String,
        /// Its media type.
        mime: &'static str,
        /// The text.
        text: String,
    },
    /// Hand the picture of a chart to the reader as a file.
    SavePicture {
        /// The chart.
        chart: ChartId,
        /// Picture format.
        format: Format,
        /// Name of the file.
        name: String,
    },
    /// Bring that document of the project.
    Read(&'static str),
    /// Open the browser's window for printing.
    Print,
    /// Let the document follow the preferences.
    Dress(Preferences),
    /// Let the whole program take the place of this one.
    BringWhole {
        /// The link to what is on screen, with which it begins.
        link: String,
        /// What is stored for all tabs.
        device: String,
        /// Whether the address has to stay as it is; then the link is in the storage.
        holds_address: bool,
    },
    /// Let the newer version of the page take over.
    TakeOver,
}

impl Effect {
    /// Whether the workers then forget what was asked before.
    #[must_use]
    pub const fn clears(&self) -> bool {
        matches!(self, Self::Compute { .. } | Self::StopComputing)
    }

    /// The run that it asks for.
    #[must_use]
    pub const fn run(&self) -> Option<u64> {
        match self {
            Self::Compute { run, .. } | Self::ComputeMore { run, .. } => Some(*run),
            _ => None,
        }
    }

    /// The same, after what was asked before.
    #[must_use]
    pub fn after_others(self) -> Self {
        match self {
            Self::Compute { run, requests, deadline_ms } => Self::ComputeMore { run, requests, deadline_ms },
            other => other,
        }
    }
}
