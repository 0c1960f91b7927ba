//! Where a result goes and how it is spelled: the same for every command that says something about a plan.

use super::formats::{Format, Place, names, of_all};
use super::options::Suggested;
use super::output::Output;
use crate::registry::Problem;

/// Options of the result.
#[derive(clap::Args)]
pub(super) struct ResultOptions {
    /// How to spell the result [default: what the name of FILE says, or text].
    #[arg(long, help_heading = "Result", value_name = "FORMAT", value_parser = Suggested(|| names(of_all())))]
    format: Option<String>,
    #[command(flatten)]
    place: Place,
}

impl ResultOptions {
    /// The place and the form of the result; nothing if there were problems, which are noted.
    pub fn read(&self, problems: &mut Vec<Problem>) -> Option<(Output, Format)> {
        self.place.read(self.format.as_deref(), &of_all(), Format::Text, problems)
    }
}
