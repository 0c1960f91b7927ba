//! Switching values: how far each thing can move before the leading policy leads no longer.
//!
//! From where the plan stands, each factor is tried outward in both directions, over a coarse scale; where the best mean first
//! belongs to somebody else, the place is halved again and again. All points meet the same draws, so the lead is a fixed
//! function of the factor and crosses zero at one place, give or take the replications that were tried. All factors are
//! searched at once, a round of points for all of them at a time, so that no worker waits for another.
//!
//! What knows no halves, such as a word or a count, is tried value by value, the nearest first, and ends where another leads.

mod likely;
mod tipping;

use serde::{Deserialize, Serialize};

use super::evaluation::Evaluation;
use super::factor::{AS_IT_IS, Factor, Point};
use super::method::Method;
use super::sensitivity::Span;
use crate::experiment::Plan;
use crate::numeric::Bounded as _;
pub use tipping::TippingPoint;

/// Steps outward on each side: near ones first, since the nearest end is wanted.
const SCALE: [f64; 5] = [0.1, 0.25, 0.5, 0.75, 1.0];
/// Halvings after the scale: a quarter of the range comes down to less than a hundredth.
const HALVINGS: u32 = 5;

/// Replications at each value, where nobody says otherwise: the same on every screen and on the command line, so that they agree.
pub const REPLICATIONS: u32 = 12;

/// A factor, where it stands, and how far it may go.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct SearchRange {
    /// What is moved.
    pub factor: Factor,
    /// Where it stands.
    pub now: f64,
    /// The smallest value that is tried.
    pub low: f64,
    /// The largest value that is tried.
    pub high: f64,
}

impl SearchRange {
    /// As far as the factor may go from where it stands under the plan; `leader` is the policy whose levers are meant.
    #[must_use]
    pub fn whole(plan: &Plan, leader: u16, factor: Factor) -> Self {
        let range = factor.range();
        Self { factor, now: factor.now(plan, leader), low: range.min, high: range.max }
    }

    /// As [`SearchRange::whole`], and further where the span goes further.
    #[must_use]
    pub fn around(plan: &Plan, leader: u16, span: &Span) -> Self {
        let whole = Self::whole(plan, leader, span.factor);
        Self { low: whole.low.at_most(span.low), high: whole.high.at_least(span.high), ..whole }
    }

    /// How far the factor is likely to stand from where it was said to; none where nobody estimates it (`likely.rs`).
    #[must_use]
    pub fn likely_error(&self) -> Option<f64> {
        likely::error(self.factor, self.now)
    }

    /// The value of a step outward towards an end: a share of the way to it, or for what knows no halves the next value; none
    /// behind the end.
    fn outward(&self, step: usize, end: f64) -> Option<f64> {
        if !self.factor.is_stepwise() {
            return SCALE.get(step).map(|share| self.now + share * (end - self.now));
        }
        let steps = step as f64 + 1.0;
        let value = self.now + steps * (end - self.now).signum();
        ((end - self.now).abs() >= steps).then_some(value)
    }

    /// The way from where the factor stands to a value, as a share of the range; below zero downward.
    #[must_use]
    pub fn part(&self, value: f64) -> f64 {
        (value - self.now) / (self.high - self.low)
    }
}

/// The method: the study's factors are those of the ranges, in their order.
#[derive(Clone, Debug, PartialEq)]
pub struct Switching {
    /// What is moved.
    pub ranges: Vec<SearchRange>,
    /// Place of the policy whose lead is looked after.
    pub leader: u16,
}

/// Where a lead ends on one side.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct SwitchingValue {
    /// The value at which it ends.
    pub value: f64,
    /// The search is no finer than this: the end lies within so much of the value. Zero where the value itself was tried, of what
    /// knows no halves.
    pub within: f64,
    /// Place of the policy that leads beyond.
    pub then: u16,
}

/// Where a lead ends on both sides; nothing where it holds as far as was tried.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct SwitchingValues {
    /// Below where the factor stands.
    pub below: Option<SwitchingValue>,
    /// Above it.
    pub above: Option<SwitchingValue>,
}

impl SwitchingValues {
    /// Both ends, where there are any.
    pub fn ends(&self) -> impl Iterator<Item = &SwitchingValue> {
        self.below.iter().chain(&self.above)
    }

    /// The way to the nearer end, as a share of the search range; none where the lead holds on both sides.
    #[must_use]
    pub fn nearest(&self, range: &SearchRange) -> Option<f64> {
        let way = |at: &SwitchingValue| range.part(at.value).abs();
        self.ends().map(way).min_by(f64::total_cmp)
    }
}

/// How the search on one side of one factor stands.
#[derive(Clone, Copy)]
enum Search {
    /// This value comes next: the lead holds up to `held`.
    Next { value: f64, held: f64, step: usize },
    /// This value comes next: the lead holds at `held` and not at `lost`, where `then` leads.
    Halve { held: f64, lost: f64, then: u16, left: u32 },
    /// Nothing more to ask.
    Done(Option<SwitchingValue>),
}

impl Switching {
    /// The sides that are searched: for each factor the lower one, then the upper one.
    fn sides(&self) -> impl Iterator<Item = (usize, f64)> + '_ {
        self.ranges.iter().enumerate().flat_map(|(place, range)| [(place, range.low), (place, range.high)])
    }

    /// Plays the search again: what each side knows after these answers, and how many of them it took.
    fn replay(&self, told: &[Evaluation]) -> (Vec<Search>, usize) {
        let mut searches: Vec<Search> = self.sides().map(|(place, end)| first(&self.ranges[place], end)).collect();
        let mut used = 0;
        loop {
            let open: Vec<usize> = (0..searches.len()).filter(|side| searches[*side].asks().is_some()).collect();
            if open.is_empty() || used + open.len() > told.len() {
                return (searches, used);
            }
            for (side, evaluation) in open.iter().zip(&told[used..]) {
                let (place, end) =
                    (side / 2, if side % 2 == 0 { self.ranges[side / 2].low } else { self.ranges[side / 2].high });
                searches[*side] = searches[*side].answered(self.lost_to(evaluation), &self.ranges[place], end);
            }
            used += open.len();
        }
    }

    /// Who leads instead, if not the leader.
    fn lost_to(&self, evaluation: &Evaluation) -> Option<u16> {
        evaluation.leader().filter(|leader| *leader != self.leader)
    }

    /// Where the lead ends for each factor, as far as these answers tell; a side that is still open counts as holding.
    #[must_use]
    pub fn switching_values(&self, told: &[Evaluation]) -> Vec<SwitchingValues> {
        let found: Vec<Option<SwitchingValue>> = self.replay(told).0.iter().map(Search::found).collect();
        found.chunks_exact(2).map(|sides| SwitchingValues { below: sides[0], above: sides[1] }).collect()
    }
}

impl Method for Switching {
    fn ask(&self, told: &[Evaluation]) -> Vec<Point> {
        let (searches, used) = self.replay(told);
        let point = |side: usize, value: f64| {
            let mut point: Point = vec![AS_IT_IS; self.ranges.len()];
            point[side / 2] = value;
            point
        };
        let asks = searches.iter().enumerate().filter_map(|(side, search)| Some(point(side, search.asks()?)));
        asks.skip(told.len() - used).collect()
    }

    fn expected(&self) -> u32 {
        2 * self.ranges.len() as u32 * (SCALE.len() as u32 + 1)
    }
}

/// The first value that is tried towards an end; nothing where the factor stands there already.
fn first(range: &SearchRange, end: f64) -> Search {
    if (end - range.now).abs() < 1e-9 * (range.high - range.low).at_least(1.0) {
        return Search::Done(None);
    }
    range.outward(0, end).map_or(Search::Done(None), |value| Search::Next { value, held: range.now, step: 0 })
}

impl Search {
    fn asks(&self) -> Option<f64> {
        match self {
            Self::Next { value, .. } => Some(*value),
            Self::Halve { held, lost, .. } => Some(0.5 * (held + lost)),
            Self::Done(_) => None,
        }
    }

    fn answered(self, lost_to: Option<u16>, range: &SearchRange, end: f64) -> Self {
        match (self, lost_to) {
            (Self::Next { value, .. }, Some(then)) if range.factor.is_stepwise() => {
                Self::Done(Some(SwitchingValue { value, within: 0.0, then }))
            }
            (Self::Next { value, held, .. }, Some(then)) => Self::Halve { held, lost: value, then, left: HALVINGS },
            (Self::Next { value, step, .. }, None) => range
                .outward(step + 1, end)
                .map_or(Self::Done(None), |next| Self::Next { value: next, held: value, step: step + 1 }),
            (Self::Halve { held, lost, then, left }, lost_to) => {
                let middle = 0.5 * (held + lost);
                let (held, lost, then) = lost_to.map_or((middle, lost, then), |then| (held, middle, then));
                if left > 1 {
                    Self::Halve { held, lost, then, left: left - 1 }
                } else {
                    Self::Done(Some(SwitchingValue::between(held, lost, then)))
                }
            }
            (Self::Done(end), _) => Self::Done(end),
        }
    }

    fn found(&self) -> Option<SwitchingValue> {
        match self {
            Self::Done(end) => *end,
            Self::Halve { held, lost, then, .. } => Some(SwitchingValue::between(*held, *lost, *then)),
            Self::Next { .. } => None,
        }
    }
}

impl SwitchingValue {
    fn between(held: f64, lost: f64, then: u16) -> Self {
        Self { value: 0.5 * (held + lost), within: 0.5 * (lost - held).abs(), then }
    }
}

#[cfg(test)]
mod tests {
    use super::{SearchRange, Switching};
    use crate::experiment::Leadership;
    use crate::experiment::sequential::Lead;
    use crate::experiment::statistics::VerbalScale;
    use crate::study::{Evaluation, Factor, inquire};

    fn evaluation(leader: u16) -> Evaluation {
        Evaluation {
            replications: 4,
            means: vec![0.0; 2],
            wins: vec![2.0; 2],
            leadership: Some(Leadership {
                leader,
                runner_up: 1 - leader,
                share: 0.5,
                ci95: [0.0, 1.0],
                word: VerbalScale::TooClose,
                replications: 4,
                settled: false,
                lead: Lead::UNKNOWN,
                named: false,
            }),
        }
    }

    #[test]
    fn a_way_is_a_share_of_the_range_with_its_direction() {
        let range = SearchRange { factor: Factor::Pull, now: 1.0, low: 0.0, high: 4.0 };
        assert_eq!([0.0, 1.0, 3.0].map(|value| range.part(value)), [-0.25, 0.0, 0.5]);
    }

    fn search(ranges: &[[f64; 3]], leads: impl Fn(&[f64]) -> bool) -> (Switching, Vec<Evaluation>) {
        let range =
            |[now, low, high]: &[f64; 3]| SearchRange { factor: Factor::Pull, now: *now, low: *low, high: *high };
        let switching = Switching { ranges: ranges.iter().map(range).collect(), leader: 0 };
        let told =
            inquire(&switching, |points| points.iter().map(|point| evaluation(u16::from(!leads(point)))).collect());
        (switching, told)
    }

    #[test]
    fn the_end_of_a_lead_is_found_to_a_hundredth_of_the_range() {
        for limit in [-0.57, -0.1, 0.03, 0.2, 0.44, 0.59] {
            let (switching, told) = search(&[[0.0, -0.6, 0.6]], |point| (point[0] < limit) == (limit > 0.0));
            let values = switching.switching_values(&told)[0];
            let (found, other) = if limit > 0.0 { (values.above, values.below) } else { (values.below, values.above) };
            let found = found.expect("an end");
            assert!((found.value - limit).abs() <= found.within + 1e-12 && found.within < 0.012, "{limit}: {found:?}");
            assert_eq!((other, found.then), (None, 1));
        }
    }

    #[test]
    fn every_factor_is_searched_for_itself_and_the_others_stand_still() {
        let (switching, told) =
            search(&[[0.5, 0.0, 1.0], [2.0, 2.0, 4.0]], |point| !(point[0] >= 0.8 || point[1] >= 3.0));
        let [first, second] = switching.switching_values(&told)[..] else { panic!("two factors") };
        assert!((first.above.expect("an end").value - 0.8).abs() < 0.02 && first.below.is_none());
        assert!((second.above.expect("an end").value - 3.0).abs() < 0.04 && second.below.is_none());
        assert!(
            first.nearest(&switching.ranges[0]).expect("an end")
                < second.nearest(&switching.ranges[1]).expect("an end")
        );
    }

    #[test]
    fn a_lead_that_holds_everywhere_has_no_end_and_costs_the_scale_alone() {
        let (switching, told) = search(&[[0.0, -0.6, 0.6]], |_| true);
        assert_eq!(told.len(), 10);
        assert!(switching.switching_values(&told)[0].nearest(&switching.ranges[0]).is_none());
    }

    #[test]
    fn what_knows_no_halves_is_tried_value_by_value() {
        let factor = |key| Factor::find(&crate::experiment::PlanSpec::default(), "x", key).expect("a condition");
        let range = |key, now, high| SearchRange { factor: factor(key), now, low: 0.0, high };
        let switching =
            Switching { ranges: vec![range("boycott", 0.0, 1.0), range("dealer_type", 1.0, 3.0)], leader: 0 };
        let mut tried = Vec::new();
        let told = inquire(&switching, |points| {
            tried.extend_from_slice(points);
            points.iter().map(|point| evaluation(u16::from(point[0] == 1.0 || point[1] == 3.0))).collect()
        });
        let stays = |value: f64| if value.is_nan() { "–".to_owned() } else { value.to_string() };
        let tried: Vec<String> = tried.iter().map(|point| stays(point[0]) + &stays(point[1])).collect();
        assert_eq!(tried, ["1–", "–0", "–2", "–3"]);
        let [boycott, kind] = switching.switching_values(&told)[..] else { panic!("two factors") };
        assert_eq!((boycott.above.map(|end| (end.value, end.within)), boycott.below), (Some((1.0, 0.0)), None));
        assert_eq!((kind.above.map(|end| end.value), kind.below), (Some(3.0), None));
    }

    #[test]
    fn an_unfinished_search_says_what_it_knows() {
        let (switching, told) = search(&[[0.0, -0.6, 0.6]], |point| point[0] < 0.2);
        let whole = switching.switching_values(&told)[0].above.expect("an end");
        let part = switching.switching_values(&told[..told.len() - 2])[0].above.expect("an end so far");
        assert!(part.within > whole.within && (part.value - whole.value).abs() <= part.within);
    }
}
