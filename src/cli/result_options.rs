//! Where a result goes and how it is spelled: the same for every command that says something about a plan.

use std::path::{Path, PathBuf};

use super::formats::{Format, Offer, names, of_all, read};
use super::options::{Suggested, noted};
use super::output::Output;
use crate::registry::Problem;

/// Options of the result.
#[derive(clap::Args)]
pub(super) struct ResultOptions {
    /// Format of the result [default: by the extension of FILE, or text].
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

/// Where a result goes and how it is spelled.
#[derive(clap::Args)]
#[command(next_help_heading = "Result")]
pub(super) struct Place {
    /// File for the result [default: standard output].
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

impl Place {
    /// The place, and the format that was asked for by name or by the end of the file's name, else `usual`; nothing if there
    /// were problems, which are noted.
    pub fn read<T: Copy>(
        &self,
        asked: Option<&str>,
        offer: &Offer<T>,
        usual: T,
        problems: &mut Vec<Problem>,
    ) -> Option<(Output, T)> {
        let announced = |path: &Path| read(path.extension()?.to_str()?, offer).ok();
        let of_file = self.out.as_deref().and_then(announced).unwrap_or(usual);
        let format = asked.map_or(Ok(of_file), |name| read(name, offer));
        let output = noted(Output::new(self.out.as_deref()), problems);
        output.zip(noted(format, problems))
    }
}
