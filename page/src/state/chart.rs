//! How a chart is named, pointed at, and taken away.

/// The forms in which a chart can be taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The rows behind it, as the command line writes them.
    Csv,
    /// The picture as pixels.
    Png,
    /// The picture as shapes.
    Svg,
}

impl Format {
    /// All forms.
    pub const ALL: [Self; 3] = [Self::Csv, Self::Png, Self::Svg];

    /// The ending of the file's name, which is also the word in the locale files.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Png => "png",
            Self::Svg => "svg",
        }
    }
}

/// A chart on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChartId {
    /// A fan: which of [`super::results::CHARTS`], and the place of the policy.
    Fan(usize, usize),
    /// The paired difference of leader and runner-up.
    Difference,
    /// What matters.
    Matters,
    /// Which policy wins where.
    Map,
}

impl ChartId {
    /// The name under which the chart's element is known in the document.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Fan(chart, policy) => format!("{}-{policy}", super::results::CHARTS[chart].key),
            Self::Difference => "difference".to_owned(),
            Self::Matters => "matters".to_owned(),
            Self::Map => "map".to_owned(),
        }
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
