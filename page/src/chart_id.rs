//! How a chart is named, pointed at, and taken away.

use dealers_choice::report::csv::Dialect;

/// The forms in which a chart can be taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The rows behind it.
    Csv,
    /// The same rows for a spreadsheet where decimals follow a comma.
    CsvComma,
    /// The picture as pixels.
    Png,
    /// The picture as shapes.
    Svg,
    /// Every policy, replication and month of the run, as the command line writes them.
    All,
    /// The same for a spreadsheet where decimals follow a comma.
    AllComma,
}

impl Format {
    /// The forms of what every chart has.
    pub const OF_CHART: [Self; 4] = [Self::Csv, Self::CsvComma, Self::Png, Self::Svg];
    /// The forms of a whole run.
    pub const OF_RUN: [Self; 2] = [Self::All, Self::AllComma];

    /// The word in the locale files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::CsvComma => "csv-comma",
            Self::All => "all",
            Self::AllComma => "all-comma",
            Self::Csv | Self::Png | Self::Svg => self.ending(),
        }
    }

    /// How rows are spelled; none for a picture.
    #[must_use]
    pub const fn dialect(self) -> Option<Dialect> {
        match self {
            Self::Csv | Self::All => Some(Dialect::POINT),
            Self::CsvComma | Self::AllComma => Some(Dialect::COMMA),
            Self::Png | Self::Svg => None,
        }
    }

    /// What tells the file's name from that of another spelling.
    #[must_use]
    pub const fn mark(self) -> &'static str {
        match self {
            Self::CsvComma | Self::AllComma => "-decimal-comma",
            Self::Csv | Self::Png | Self::Svg | Self::All => "",
        }
    }

    /// The ending of the file's name.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Csv | Self::CsvComma | Self::All | Self::AllComma => "csv",
            Self::Png => "png",
            Self::Svg => "svg",
        }
    }
}

/// A chart on the page. Each screen answers for its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ChartId {
    /// What it shows, in a word.
    pub what: &'static str,
    /// Place of the policy that it shows; none for a chart of all.
    pub policy: Option<usize>,
}

impl ChartId {
    /// The chart of all policies that shows `what`.
    #[must_use]
    pub const fn of_all(what: &'static str) -> Self {
        Self { what, policy: None }
    }

    /// The chart of the policy at that place that shows `what`.
    #[must_use]
    pub const fn of_policy(what: &'static str, policy: usize) -> Self {
        Self { what, policy: Some(policy) }
    }

    /// The name under which the chart's element is known in the document.
    #[must_use]
    pub fn name(self) -> String {
        self.policy.map_or_else(|| self.what.to_owned(), |policy| format!("{}-{policy}", self.what))
    }
}

/// Where a pointer is in a chart; every chart shows the same month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pointer {
    /// The chart under the pointer.
    pub chart: ChartId,
    /// The month under it, from 0.
    pub month: u32,
}
