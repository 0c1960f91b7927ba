//! The page's two kinds of chart: the fan of one policy, and the difference of two on the same luck.

use super::option::{
    Aria, AxisPointer, Chart, Encode, FanPayload, FanSeries, Grid, Hidden, Label, Line, LineSeries, LineStyle,
    NumberWords, Series, TipWords, Title, Tooltip, XAxis, YAxis, YearLabel,
};
use crate::registry::Unit;
use crate::sim::Kpi;
use crate::ui::state::look::Look;
use crate::ui::state::results::{Axis, Fan};
use crate::ui::words::say;

const SOFT: &str = "var(--ink-soft)";
const FAINT: &str = "var(--line)";
const INK: &str = "var(--ink)";
const FONT_SIZE: u32 = 11;
/// Amounts from this size on are written in thousands.
const IN_THOUSANDS_FROM: f64 = 20_000.0;

/// Everything that a fan chart shows.
pub struct FanView<'a> {
    /// Title of the chart, for exported pictures.
    pub title: String,
    /// What stands below the title there.
    pub subtitle: String,
    /// Name of the policy, or of the difference.
    pub name: String,
    /// How the policy is told from others.
    pub look: Look,
    /// What is shown.
    pub kpi: Kpi,
    /// The fan.
    pub fan: &'a Fan,
    /// This future, month by month; empty for none.
    pub line: &'a [f64],
    /// The axis.
    pub axis: Axis,
    /// Kept runs.
    pub saved: Vec<Kept<'a>>,
}

/// A kept run in a chart.
pub struct Kept<'a> {
    /// Tells kept runs apart.
    pub id: u32,
    /// Its name.
    pub name: &'a str,
    /// Its median, month by month.
    pub median: &'a [f64],
}

/// Dashes of kept runs: ink and gap in pixels.
const KEPT: [&[f64]; 6] = [
    &[1.0, 2.0],
    &[6.0, 2.0, 1.0, 2.0],
    &[10.0, 3.0],
    &[3.0, 3.0],
    &[10.0, 2.0, 3.0, 2.0],
    &[6.0, 2.0, 1.0, 2.0, 1.0, 2.0],
];

/// The dash of a kept run, as in its chart.
const fn kept_dash(id: u32) -> &'static [f64] {
    KEPT[id as usize % KEPT.len()]
}

/// The dash of a kept run, for a line in a list.
#[must_use]
pub fn saved_dash(id: u32) -> String {
    kept_dash(id).iter().map(f64::to_string).collect::<Vec<_>>().join(" ")
}

/// The option of a policy's fan chart, as JSON.
#[must_use]
pub fn fan_option(view: &FanView<'_>) -> String {
    let scale = Scale::of(view.kpi, view.axis);
    let mut series: Vec<Series> = Vec::new();
    for kept in &view.saved {
        series.push(thin(&format!("kept-{}", kept.id), kept.name, kept.median, scale, SOFT, kept_dash(kept.id)));
    }
    if !view.fan.second.is_empty() {
        let color = format!("var(--{})", view.look.key());
        series.push(thin("second", &say("chart-second", &[]), &view.fan.second, scale, &color, &[1.0, 3.0]));
    }
    series.push(fan_series(view, scale));
    write(&chart(view, scale, series))
}

/// The option of the difference chart, as JSON: a fan around a line at zero.
#[must_use]
pub fn difference_option(view: &FanView<'_>) -> String {
    let scale = Scale::of(view.kpi, view.axis);
    let zero = vec![0.0; view.fan.rows.len()];
    let mut line = thin("zero", "", &zero, scale, INK, &[]);
    if let Series::Line(line) = &mut line {
        line.tooltip.show = false;
    }
    write(&chart(view, scale, vec![fan_series(view, scale), line]))
}

/// How amounts are written at this size.
#[derive(Clone, Copy)]
struct Scale {
    by: f64,
    unit: &'static str,
    digits: u32,
}

impl Scale {
    fn of(kpi: Kpi, axis: Axis) -> Self {
        let size = axis.low.abs().max(axis.high.abs());
        match kpi.spec().unit {
            Unit::Share => Self { by: 1.0, unit: "", digits: 2 },
            _ if size >= IN_THOUSANDS_FROM => Self { by: 1e-3, unit: "k", digits: u32::from(axis.step < 1000.0) },
            _ => Self { by: 1.0, unit: "", digits: 0 },
        }
    }

    /// The amount as drawn, with no more digits than a picture can show; nothing where it is undefined.
    fn apply(self, value: f64) -> Option<f64> {
        let fine = if self.digits >= 2 { 1e4 } else { 1e2 };
        value.is_finite().then(|| (value * self.by * fine).round() / fine)
    }

    fn words(self) -> NumberWords {
        NumberWords { unit: self.unit.to_owned(), digits: self.digits, percent: false }
    }
}

fn fan_series(view: &FanView<'_>, scale: Scale) -> Series {
    let row = |(month, row): (usize, &[f64; 5])| {
        let mut cells = vec![Some(month as f64)];
        cells.extend(row.iter().map(|value| scale.apply(*value)));
        cells.extend(view.line.get(month).map(|value| scale.apply(*value)));
        cells
    };
    Series::Fan(FanSeries {
        r#type: "custom",
        id: view.look.key().to_owned(),
        name: view.name.clone(),
        render_item: "fan",
        encode: Encode { x: 0, y: vec![1, 2, 3, 4, 5] },
        item_payload: FanPayload {
            dash: view.look.dash(),
            color: format!("var(--{})", view.look.key()),
            future: INK,
            label: String::new(),
        },
        data: view.fan.rows.iter().enumerate().map(row).collect(),
        z: 3,
    })
}

fn thin(id: &str, name: &str, values: &[f64], scale: Scale, color: &str, dash: &[f64]) -> Series {
    Series::Line(LineSeries {
        r#type: "line",
        id: id.to_owned(),
        name: name.to_owned(),
        data: values.iter().map(|value| scale.apply(*value)).collect(),
        show_symbol: false,
        silent: true,
        line_style: LineStyle {
            color: color.to_owned(),
            width: if dash.is_empty() { 1.0 } else { 1.5 },
            r#type: dash.to_vec(),
        },
        tooltip: Hidden { show: true },
        z: 2,
    })
}

fn chart(view: &FanView<'_>, scale: Scale, series: Vec<Series>) -> Chart {
    Chart {
        animation: false,
        aria: Aria { enabled: false },
        title: Title { text: view.title.clone(), subtext: view.subtitle.clone(), show: false },
        grid: Grid { left: 46, right: 10, top: 8, bottom: 22 },
        x_axis: months(view.fan.rows.len() as u32),
        y_axis: amounts(view.axis, scale),
        tooltip: tooltip(scale),
        series,
    }
}

fn months(months: u32) -> XAxis {
    let years = (1..=months / 12).map(|year| year * 12 - 1).collect();
    XAxis {
        r#type: "category",
        data: (1..=months).map(|month| month.to_string()).collect(),
        boundary_gap: false,
        axis_line: Line {
            show: true,
            line_style: LineStyle { color: FAINT.to_owned(), width: 1.0, r#type: Vec::new() },
        },
        axis_tick: Hidden { show: false },
        axis_label: YearLabel { color: SOFT, font_size: FONT_SIZE, custom_values: years },
    }
}

fn amounts(axis: Axis, scale: Scale) -> YAxis {
    YAxis {
        r#type: "value",
        min: axis.low * scale.by,
        max: axis.high * scale.by,
        interval: axis.step * scale.by,
        split_line: Line {
            show: true,
            line_style: LineStyle { color: FAINT.to_owned(), width: 1.0, r#type: Vec::new() },
        },
        axis_label: Label { color: SOFT, font_size: FONT_SIZE },
        words: scale.words(),
    }
}

fn tooltip(scale: Scale) -> Tooltip {
    let words = |key| say(key, &[]);
    Tooltip {
        trigger: "axis",
        append_to: "body",
        axis_pointer: AxisPointer { line_style: LineStyle { color: SOFT.to_owned(), width: 1.0, r#type: Vec::new() } },
        words: TipWords {
            title: say("chart-tip-month", &[("x", "{x}".into())]),
            median: words("chart-row-median"),
            half: words("chart-half"),
            most: words("chart-most"),
            future: words("chart-this"),
            number: NumberWords { digits: scale.digits + u32::from(scale.unit == "k"), ..scale.words() },
        },
    }
}

fn write(chart: &Chart) -> String {
    serde_json::to_string(chart).expect("a chart holds plain data, which can always be written")
}

#[cfg(test)]
mod tests {
    use super::{FanView, fan_option};
    use crate::sim::Kpi;
    use crate::ui::state::look::Look;
    use crate::ui::state::results::{Axis, Fan};

    fn check(line: &[f64], kpi: Kpi, axis: Axis, row: [f64; 5], expected: &serde_json::Value) {
        let fan = Fan { rows: vec![row], second: Vec::new() };
        let view = FanView {
            title: String::new(),
            subtitle: String::new(),
            name: "Carrot".to_owned(),
            look: Look::Carrot,
            kpi,
            fan: &fan,
            line,
            axis,
            saved: Vec::new(),
        };
        let option: serde_json::Value = serde_json::from_str(&fan_option(&view)).expect("JSON");
        assert_eq!(&option["series"][0]["data"][0], expected);
    }

    #[test]
    fn a_row_is_the_month_five_lines_and_this_future() {
        let axis = Axis { low: 0.0, high: 1.0, step: 0.5 };
        check(
            &[0.5],
            Kpi::Loyalty,
            axis,
            [0.1, 0.2, 0.3, 0.4, 0.5],
            &serde_json::json!([0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.5]),
        );
        check(&[], Kpi::Loyalty, axis, [f64::NAN; 5], &serde_json::json!([0.0, null, null, null, null, null]));
    }

    #[test]
    fn large_amounts_are_drawn_in_thousands() {
        let axis = Axis { low: 0.0, high: 50_000.0, step: 10_000.0 };
        check(
            &[],
            Kpi::EnterpriseProfit,
            axis,
            [1234.0, 2000.0, 3000.0, 4000.0, 5678.9],
            &serde_json::json!([0.0, 1.23, 2.0, 3.0, 4.0, 5.68]),
        );
    }
}
