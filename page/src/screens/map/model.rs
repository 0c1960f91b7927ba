//! Which policy wins where: the axes that the reader has set, and the cells that are known.

use std::rc::Rc;

use crate::effect::Effect;
use crate::run::draft::Draft;
use crate::run::inquiry::Inquiry;
use crate::screens::map::field::Field;
use crate::screens::map::picture;
use crate::shared::Shared;
use dealers_choice::experiment::spec::dials;
use dealers_choice::experiment::{Criterion, PlanSpec};
use dealers_choice::registry::Problem;
use dealers_choice::study::map::{Axis, Cell, Map, with_dials};
use dealers_choice::study::sliders::SLIDERS;
use dealers_choice::study::{Factor, variation};

/// Sizes of the map that can be picked, cells along each axis.
pub const SIZES: [u32; 4] = [5, 11, 21, 31];
/// Most replications in a cell.
const REPLICATIONS: u32 = 50;

/// What is mapped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ground {
    /// The policies of the plan, over two conditions.
    #[default]
    Market,
    /// Carrot against stick, by their intensities, against the baseline.
    Dials,
}

impl Ground {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Market, Self::Dials];

    /// The word in the locale files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Market => "market",
            Self::Dials => "dials",
        }
    }
}

/// What the reader has set along an axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AxisChoice {
    /// What goes along it: one of [`dealers_choice::study::sliders::gradual`].
    pub what: &'static str,
    /// From where to where; none for all that it may take.
    pub ends: Option<[f64; 2]>,
}

/// What the Map remembers.
#[derive(Clone, Debug)]
pub struct Model {
    /// What is mapped.
    pub ground: Ground,
    /// The two axes of a map of the market: from left to right, from bottom to top.
    pub axes: [AxisChoice; 2],
    /// Cells along each axis.
    pub size: u32,
    /// Whether the stick of the dials asks why.
    pub fair: bool,
    /// What is wrong with the axes, found when it was asked.
    pub problems: Vec<Problem>,
    /// What was asked; none before anything was.
    pub asked: Option<Asked>,
    /// The cell that is looked at.
    pub chosen: Option<u32>,
    /// Whether the cells are a table instead of a picture.
    pub as_table: bool,
    /// The work on it.
    pub inquiry: Inquiry,
    /// The cells, row by row from below, where they are known.
    pub cells: Rc<Vec<Option<Cell>>>,
    /// The cells as a picture; none before anything was asked.
    pub field: Option<Rc<Field>>,
}

impl Default for Model {
    fn default() -> Self {
        Self {
            ground: Ground::default(),
            axes: [SLIDERS[0], SLIDERS[1]].map(|what| AxisChoice { what, ends: None }),
            size: 21,
            fair: true,
            problems: Vec::new(),
            asked: None,
            chosen: None,
            as_table: false,
            inquiry: Inquiry::default(),
            cells: Rc::default(),
            field: None,
        }
    }
}

/// A map as it was asked for.
#[derive(Clone, Debug)]
pub struct Asked {
    /// What was tried when it was asked.
    pub draft: Rc<Draft>,
    /// The plan that is mapped: that of the draft, or the dials against the baseline.
    pub mapped: Rc<Draft>,
    /// The map.
    pub map: Rc<Map>,
    /// What decided.
    pub criterion: Criterion,
}

/// Something was touched.
#[derive(Clone, Copy, Debug)]
pub enum Msg {
    /// Something else was wanted on the map.
    GroundChosen(Ground),
    /// Something else was wanted along an axis (0 or 1).
    AxisChosen(usize, &'static str),
    /// An end of an axis was moved: axis, end (0 is low), value.
    EndMoved(usize, usize, f64),
    /// Another size was picked.
    SizeChosen(u32),
    /// The stick of the dials was to ask why, or not.
    FairnessToggled,
    /// The map was asked for.
    Asked,
    /// A cell was looked at.
    CellChosen(u32),
    /// The cells were wanted as a table, or as a picture.
    TableToggled,
    /// A cell was wanted in Compare.
    CellOpened(u32),
}

impl Model {
    /// The axis as it would be asked for.
    #[must_use]
    pub fn axis(&self, place: usize) -> [f64; 2] {
        let choice = self.axes[place];
        choice.ends.unwrap_or_else(|| {
            let range = factor(&PlanSpec::default(), choice.what).range();
            [range.min, range.max]
        })
    }

    /// Works out the cells that are known, and their picture.
    pub(super) fn look(&mut self) {
        let Some(asked) = &self.asked else { return };
        self.cells = Rc::new(asked.map.cells(self.inquiry.answers().iter().map(Option::as_ref)));
        self.field = Some(Rc::new(picture::field(asked, &self.cells)));
    }

    fn axis_of(&self, spec: &PlanSpec, place: usize) -> Axis {
        if self.ground == Ground::Dials {
            let factor = factor(spec, [dials::CARROT_KEY, dials::STICK_KEY][place]);
            let range = factor.range();
            return Axis { factor, low: range.min, high: range.max, count: self.size };
        }
        let [low, high] = self.axis(place);
        Axis { factor: factor(spec, self.axes[place].what), low, high, count: self.size }
    }
}

/// What goes along an axis, by its key.
fn factor(spec: &PlanSpec, key: &str) -> Factor {
    Factor::find(spec, "x", key).expect("the market has the sliders, and a plan with dials the policy that they turn")
}

impl Model {
    /// What follows from what was touched.
    pub fn update(&mut self, msg: Msg, shared: &mut Shared) -> Vec<Effect> {
        match msg {
            Msg::GroundChosen(ground) => self.ground = ground,
            Msg::AxisChosen(place, what) => self.axes[place] = AxisChoice { what, ends: None },
            Msg::EndMoved(place, end, value) => {
                let mut ends = self.axis(place);
                ends[end] = value;
                self.axes[place].ends = Some(ends);
            }
            Msg::SizeChosen(size) => self.size = size,
            Msg::FairnessToggled => self.fair = !self.fair,
            Msg::CellChosen(cell) => self.chosen = Some(cell),
            Msg::TableToggled => self.as_table = !self.as_table,
            Msg::Asked => return self.ask(shared),
            Msg::CellOpened(cell) => self.open(cell, shared),
        }
        Vec::new()
    }

    fn ask(&mut self, shared: &mut Shared) -> Vec<Effect> {
        let draft = Rc::clone(shared.draft());
        let mapped = match self.ground {
            Ground::Market => Rc::clone(&draft),
            Ground::Dials => {
                Rc::new(Draft::read(with_dials(draft.spec(), self.fair)).expect("two policies more make a valid plan"))
            }
        };
        let [x, y] = [0, 1].map(|place| self.axis_of(mapped.spec(), place));
        let map = match Map::new(mapped.spec(), x, y) {
            Ok(map) => Rc::new(map),
            Err(problems) => {
                self.problems = problems;
                return Vec::new();
            }
        };
        let study = map.study(mapped.spec().clone(), shared.criterion, REPLICATIONS);
        (self.problems, self.chosen) = (Vec::new(), None);
        self.asked = Some(Asked { draft, mapped, map: Rc::clone(&map), criterion: shared.criterion });
        let effects = self.inquiry.start(shared.next_run(), Rc::new(study), map);
        self.look();
        effects
    }

    /// Opens a cell in Compare: the plan as it is there.
    fn open(&self, cell: u32, shared: &mut Shared) {
        let Some(asked) = &self.asked else { return };
        let [x, y] = asked.map.axes();
        let (column, row) = (cell % x.count, cell / x.count);
        let point = [x.value(column), y.value(row.min(y.count - 1))];
        let spec = variation::spelled(asked.mapped.spec(), &[x.factor, y.factor], &point);
        if let Ok(draft) = Draft::read(spec) {
            shared.try_out(draft);
        }
    }
}
