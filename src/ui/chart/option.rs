//! The part of the chart library's options that the page uses, as structs that turn into JSON.

use serde::Serialize;

/// A whole chart.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Chart {
    pub animation: bool,
    pub aria: Aria,
    pub title: Title,
    pub grid: Grid,
    pub x_axis: XAxis,
    pub y_axis: YAxis,
    pub tooltip: Tooltip,
    pub series: Vec<Series>,
}

/// What is said to those who do not see the chart: the page says it in a sentence of its own.
#[derive(Serialize)]
pub struct Aria {
    pub enabled: bool,
}

/// The title, shown only in exported pictures.
#[derive(Serialize)]
pub struct Title {
    pub text: String,
    pub subtext: String,
    pub show: bool,
}

/// Room around the drawing, pixels.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Grid {
    pub left: u32,
    pub right: u32,
    pub top: u32,
    pub bottom: u32,
}

/// The months.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct XAxis {
    pub r#type: &'static str,
    pub data: Vec<String>,
    pub boundary_gap: bool,
    pub axis_line: Line,
    pub axis_tick: Hidden,
    pub axis_label: YearLabel,
}

/// The amounts.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct YAxis {
    pub r#type: &'static str,
    pub min: f64,
    pub max: f64,
    pub interval: f64,
    pub split_line: Line,
    pub axis_label: Label,
    pub words: NumberWords,
}

/// A line of the frame.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Line {
    pub show: bool,
    pub line_style: LineStyle,
}

/// Something that is not drawn.
#[derive(Serialize)]
pub struct Hidden {
    pub show: bool,
}

/// How a line is drawn.
#[derive(Serialize)]
pub struct LineStyle {
    pub color: String,
    pub width: f64,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub r#type: Vec<f64>,
}

/// How the words at an axis are drawn.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Label {
    pub color: &'static str,
    pub font_size: u32,
}

/// Words at the ends of years only.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct YearLabel {
    pub color: &'static str,
    pub font_size: u32,
    pub custom_values: Vec<u32>,
}

/// How numbers are written.
#[derive(Clone, Serialize)]
pub struct NumberWords {
    pub unit: String,
    pub digits: u32,
    pub percent: bool,
}

/// What shows beside the pointer.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Tooltip {
    pub trigger: &'static str,
    pub append_to: &'static str,
    pub axis_pointer: AxisPointer,
    pub words: TipWords,
}

/// The line under the pointer.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AxisPointer {
    pub line_style: LineStyle,
}

/// The words of a tooltip.
#[derive(Serialize)]
pub struct TipWords {
    pub title: String,
    pub median: String,
    pub half: String,
    pub most: String,
    pub future: String,
    #[serde(flatten)]
    pub number: NumberWords,
}

/// Something drawn.
#[derive(Serialize)]
#[serde(untagged)]
pub enum Series {
    /// A fan.
    Fan(FanSeries),
    /// A plain thin line.
    Line(LineSeries),
}

/// A median with its bands and this future.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FanSeries {
    pub r#type: &'static str,
    pub id: String,
    pub name: String,
    pub render_item: &'static str,
    pub encode: Encode,
    pub item_payload: FanPayload,
    pub data: Vec<Vec<Option<f64>>>,
    pub z: u32,
}

/// Which column is which.
#[derive(Serialize)]
pub struct Encode {
    pub x: u32,
    pub y: Vec<u32>,
}

/// How a fan is drawn.
#[derive(Serialize)]
pub struct FanPayload {
    pub dash: u32,
    pub color: String,
    pub future: &'static str,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub label: String,
}

/// A thin line without a fan.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LineSeries {
    pub r#type: &'static str,
    pub id: String,
    pub name: String,
    pub data: Vec<Option<f64>>,
    pub show_symbol: bool,
    pub silent: bool,
    pub line_style: LineStyle,
    pub tooltip: Hidden,
    pub z: u32,
}
