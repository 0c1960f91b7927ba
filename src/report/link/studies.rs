//! How the studies are set, as a link carries it. The page gives the numbers their meaning; nothing set takes no bytes.

use serde::{Deserialize, Serialize};

use super::bytes::{Broken, Reader, Writer};
use super::code::{index, parts, put, read_parts};
use super::names::CONDITIONS;
use crate::sim::Conditions;
use crate::study::Factor;

/// How the studies are set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Studies {
    /// Which policy wins where.
    pub map: MapView,
    /// What matters.
    pub matters: MattersView,
    /// The best mix.
    pub best: BestView,
}

/// How the map is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MapView {
    /// Whether it is over the two dials, not over conditions of the market.
    pub dials: bool,
    /// Whether the stick of the dials asks no questions.
    pub harsh: bool,
    /// Cells along each axis; none for as many as usual.
    pub cells: Option<u32>,
    /// From left to right, and from bottom to top.
    pub axes: [AxisView; 2],
}

/// What goes along an axis of the map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AxisView {
    /// A condition or the rival's pull; none for the usual one.
    pub factor: Option<Factor>,
    /// From where to where; none for all that it may take.
    pub ends: Option<[f64; 2]>,
}

/// How the question what matters is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MattersView {
    /// Number of the method.
    pub method: u8,
    /// Number of the set of factors.
    pub set: u8,
}

/// How the search for the best mix is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BestView {
    /// Whether policies are brought to the same cost instead.
    pub same_cost: bool,
    /// Place of the policy that is made better.
    pub base: u8,
    /// The levers that are moved, a bit each by their number in [`super::names::LEVERS`]; none for the usual ones.
    pub levers: Option<u64>,
    /// Number of the second figure that is aimed for.
    pub second: Option<u8>,
    /// Number of the budget.
    pub budget: Option<u8>,
}

pub(super) fn write(studies: Studies, out: &mut Writer) {
    let usual = Studies::default();
    parts(
        out,
        studies,
        &[
            (studies.map != usual.map, |studies, out| map(studies.map, out)),
            (studies.matters != usual.matters, |studies, out| matters(studies.matters, out)),
            (studies.best != usual.best, |studies, out| best(studies.best, out)),
        ],
    );
}

pub(super) fn read(input: &mut Reader) -> Result<Studies, Broken> {
    let mut studies = Studies::default();
    read_parts(
        input,
        &mut studies,
        &[
            |studies, input| put(&mut studies.map, read_map(input)),
            |studies, input| put(&mut studies.matters, read_matters(input)),
            |studies, input| put(&mut studies.best, read_best(input)),
        ],
    )?;
    Ok(studies)
}

fn map(map: MapView, out: &mut Writer) {
    let usual = AxisView::default();
    parts(
        out,
        map,
        &[
            (map.dials, |_, _| ()),
            (map.harsh, |_, _| ()),
            (map.cells.is_some(), |map, out| out.varint(map.cells.unwrap_or_default().into())),
            (map.axes[0] != usual, |map, out| axis(map.axes[0], out)),
            (map.axes[1] != usual, |map, out| axis(map.axes[1], out)),
        ],
    );
}

fn read_map(input: &mut Reader) -> Result<MapView, Broken> {
    let mut map = MapView::default();
    read_parts(
        input,
        &mut map,
        &[
            |map, _| put(&mut map.dials, Ok(true)),
            |map, _| put(&mut map.harsh, Ok(true)),
            |map, input| put(&mut map.cells, input.whole().map(Some)),
            |map, input| put(&mut map.axes[0], read_axis(input)),
            |map, input| put(&mut map.axes[1], read_axis(input)),
        ],
    )?;
    Ok(map)
}

fn axis(axis: AxisView, out: &mut Writer) {
    parts(
        out,
        axis,
        &[
            (axis.factor.is_some(), |axis, out| out.varint(axis.factor.map_or(0, number))),
            (axis.ends.is_some(), |axis, out| axis.ends.into_iter().flatten().for_each(|end| out.number(end))),
        ],
    );
}

fn read_axis(input: &mut Reader) -> Result<AxisView, Broken> {
    let mut axis = AxisView::default();
    read_parts(
        input,
        &mut axis,
        &[
            |axis, input| put(&mut axis.factor, read_factor(input).map(Some)),
            |axis, input| put(&mut axis.ends, Ok(Some([input.number()?, input.number()?]))),
        ],
    )?;
    Ok(axis)
}

/// The number of what goes along an axis: that of a condition from 1 on; 0 for the pull.
fn number(factor: Factor) -> u64 {
    match (factor, factor.setting()) {
        (Factor::Condition(_), Some(setting)) => index(CONDITIONS, setting.key) + 1,
        _ => 0,
    }
}

fn read_factor(input: &mut Reader) -> Result<Factor, Broken> {
    let number: usize = input.whole()?;
    let Some(place) = number.checked_sub(1) else { return Ok(Factor::Pull) };
    let condition = CONDITIONS.get(place).and_then(|key| Conditions::index(key));
    condition.map(|place| Factor::Condition(place as u16)).ok_or(Broken::Newer)
}

fn matters(matters: MattersView, out: &mut Writer) {
    out.varint(matters.method.into());
    out.varint(matters.set.into());
}

fn read_matters(input: &mut Reader) -> Result<MattersView, Broken> {
    Ok(MattersView { method: input.whole()?, set: input.whole()? })
}

fn best(best: BestView, out: &mut Writer) {
    parts(
        out,
        best,
        &[
            (best.same_cost, |_, _| ()),
            (best.base != 0, |best, out| out.varint(best.base.into())),
            (best.levers.is_some(), |best, out| out.varint(best.levers.unwrap_or_default())),
            (best.second.is_some(), |best, out| out.varint(best.second.unwrap_or_default().into())),
            (best.budget.is_some(), |best, out| out.varint(best.budget.unwrap_or_default().into())),
        ],
    );
}

fn read_best(input: &mut Reader) -> Result<BestView, Broken> {
    let mut best = BestView::default();
    read_parts(
        input,
        &mut best,
        &[
            |best, _| put(&mut best.same_cost, Ok(true)),
            |best, input| put(&mut best.base, input.whole()),
            |best, input| put(&mut best.levers, input.varint().map(Some)),
            |best, input| put(&mut best.second, input.whole().map(Some)),
            |best, input| put(&mut best.budget, input.whole().map(Some)),
        ],
    )?;
    Ok(best)
}
