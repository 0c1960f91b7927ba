//! How the Map is set: what a link carries, and what is usual where it carries nothing.

use dealers_choice::experiment::PlanSpec;
use dealers_choice::experiment::spec::dials;
use dealers_choice::report::link::studies::{AxisView, MapView};
use dealers_choice::study::map::Axis;
use dealers_choice::study::sliders::{SLIDERS, gradual};
use dealers_choice::study::{Factor, pull};

/// Sizes of the map that can be picked, cells along each axis.
pub const SIZES: [u32; 4] = [5, 11, 21, 31];
/// The size where none was picked.
const USUAL: u32 = SIZES[2];

/// What goes along an axis, by its key.
fn factor(spec: &PlanSpec, key: &str) -> Factor {
    Factor::find(spec, "x", key).expect("the market has the sliders, and a plan with dials the policy that they turn")
}

/// Cells along each axis.
#[must_use]
pub fn size(view: &MapView) -> u32 {
    view.cells.filter(|cells| SIZES.contains(cells)).unwrap_or(USUAL)
}

/// As many cells along each axis, as a link says it.
#[must_use]
pub fn with_size(size: u32) -> Option<u32> {
    (size != USUAL).then_some(size)
}

/// The key of what goes along an axis of the market.
#[must_use]
pub fn key(view: &MapView, place: usize) -> &'static str {
    let set = |factor: Factor| factor.setting().map_or(pull::KEY, |setting| setting.key);
    let known = view.axes[place].factor.map(set).and_then(|key| gradual().find(|known| *known == key));
    known.unwrap_or(SLIDERS[place])
}

/// That along an axis of the market, all that it may take.
#[must_use]
pub fn with_key(place: usize, key: &str) -> AxisView {
    AxisView { factor: (key != SLIDERS[place]).then(|| factor(&PlanSpec::default(), key)), ends: None }
}

/// What goes along an axis of the market.
#[must_use]
pub fn along(view: &MapView, place: usize) -> Factor {
    factor(&PlanSpec::default(), key(view, place))
}

/// From where to where it goes.
#[must_use]
pub fn ends(view: &MapView, place: usize) -> [f64; 2] {
    let range = along(view, place).range();
    view.axes[place].ends.unwrap_or([range.min, range.max])
}

/// An axis of the map of a plan.
#[must_use]
pub fn axis(view: &MapView, spec: &PlanSpec, place: usize) -> Axis {
    let count = size(view);
    if view.dials {
        let factor = factor(spec, [dials::CARROT_KEY, dials::STICK_KEY][place]);
        let range = factor.range();
        return Axis { factor, low: range.min, high: range.max, count };
    }
    let [low, high] = ends(view, place);
    Axis { factor: along(view, place), low, high, count }
}

#[cfg(test)]
mod tests {
    use super::{SIZES, ends, key, size, with_key, with_size};
    use dealers_choice::report::link::studies::{AxisView, MapView};
    use dealers_choice::study::Factor;

    #[test]
    fn what_is_usual_takes_no_place_in_a_link() {
        let view = MapView::default();
        assert_eq!((key(&view, 0), key(&view, 1), size(&view)), ("brand_strength", "pull", 21));
        assert_eq!((with_key(1, "pull"), with_size(21)), (AxisView::default(), None));
        let moved =
            MapView { cells: with_size(SIZES[0]), axes: [with_key(0, "pull"), with_key(1, "market_growth")], ..view };
        assert_eq!((key(&moved, 0), key(&moved, 1), size(&moved)), ("pull", "market_growth", 5));
    }

    #[test]
    fn a_link_that_asks_for_what_no_map_has_gets_the_usual() {
        let strange = AxisView { factor: Some(Factor::Seed), ends: None };
        let view = MapView { cells: Some(1000), axes: [strange; 2], ..MapView::default() };
        assert_eq!((size(&view), ends(&view, 1)), (21, [0.0, 1.0]));
    }
}
