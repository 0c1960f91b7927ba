//! Which policy wins where: the question as it is set, and the cells that are known.

use std::rc::Rc;

use crate::effect::Effect;
use crate::run::draft::Draft;
use crate::run::inquiry::Inquiry;
use crate::screens::map::field::Field;
use crate::screens::map::{choice, picture};
use crate::shared::Shared;
use dealers_choice::experiment::Criterion;
use dealers_choice::registry::Problem;
use dealers_choice::study::map::{Adaptive, Cell, Map, with_dials};
use dealers_choice::study::{Method, variation};

/// Most replications in a cell.
const REPLICATIONS: u32 = 50;

/// What the Map remembers; how it is set is in [`Shared::studies`].
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// What is wrong with the axes as they are set.
    pub problems: Vec<Problem>,
    /// What was asked; none before anything was.
    pub asked: Option<Asked>,
    /// The cell that the reader has chosen.
    pub chosen: Option<u32>,
    /// Whether the cells are a table instead of a picture.
    pub as_table: bool,
    /// Whether every cell was wanted, also those that could be inferred.
    pub every: bool,
    /// The work on it.
    pub inquiry: Inquiry,
    /// Which cells that work computes; none before anything was asked.
    filling: Option<Rc<Adaptive>>,
    /// The cells, row by row from below, where they are known.
    pub cells: Rc<Vec<Option<Cell>>>,
    /// The cells as a picture; none before anything was asked.
    pub field: Option<Rc<Field>>,
}

/// A map as it was asked for.
#[derive(Clone, Debug, PartialEq)]
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
    /// A map of the dials was wanted, or of the market.
    DialsChosen(bool),
    /// Something else was wanted along an axis (0 or 1).
    AxisChosen(usize, &'static str),
    /// An end of an axis was moved: axis, end (0 is low), value.
    EndMoved(usize, usize, f64),
    /// Another size was picked.
    SizeChosen(u32),
    /// The stick of the dials was to ask no questions, or to ask why.
    HarshChosen(bool),
    /// A cell was looked at.
    CellChosen(u32),
    /// The plan as it is was looked at.
    HereChosen,
    /// The cells were wanted as a table, or as a picture.
    TableToggled,
    /// A cell was wanted in Compare.
    CellOpened(u32),
    /// Every cell was to be computed.
    EveryWanted,
}

impl Asked {
    /// The map as it is set, or what is wrong with its axes.
    fn now(shared: &Shared) -> Result<Self, Vec<Problem>> {
        let (draft, view) = (Rc::clone(shared.draft()), &shared.studies.map);
        let mapped = if view.dials {
            Rc::new(Draft::read(with_dials(draft.spec(), !view.harsh)).expect("two policies more make a valid plan"))
        } else {
            Rc::clone(&draft)
        };
        let [x, y] = [0, 1].map(|place| choice::axis(view, mapped.spec(), place));
        let map = Rc::new(Map::new(mapped.spec(), x, y)?);
        Ok(Self { draft, mapped, map, criterion: shared.criterion })
    }
}

impl Model {
    /// What follows from what was touched.
    pub fn update(&mut self, msg: Msg, shared: &mut Shared) -> Vec<Effect> {
        let view = &mut shared.studies.map;
        match msg {
            Msg::DialsChosen(dials) => view.dials = dials,
            Msg::HarshChosen(harsh) => view.harsh = harsh,
            Msg::AxisChosen(place, key) => view.axes[place] = choice::with_key(place, key),
            Msg::SizeChosen(size) => view.cells = choice::with_size(size),
            Msg::EndMoved(place, end, value) => {
                let mut ends = choice::ends(view, place);
                ends[end] = value;
                view.axes[place].ends = Some(ends);
            }
            Msg::CellChosen(cell) => {
                self.chosen = Some(cell);
                self.want(&[cell]);
            }
            Msg::HereChosen => self.chosen = None,
            Msg::EveryWanted => {
                self.every = true;
                self.want(&(0..self.cells.len() as u32).collect::<Vec<_>>());
            }
            Msg::TableToggled => self.as_table = !self.as_table,
            Msg::CellOpened(cell) => {
                self.open(cell, shared);
                return Vec::new();
            }
        }
        self.ask(shared)
    }

    /// Fills the map as it is set; goes on with one that had to wait. A map that cannot be leaves what is there.
    pub(super) fn ask(&mut self, shared: &mut Shared) -> Vec<Effect> {
        if shared.is_running() {
            return Vec::new();
        }
        let asked = match Asked::now(shared) {
            Ok(asked) => asked,
            Err(problems) => {
                self.problems = problems;
                return self.inquiry.go_on();
            }
        };
        self.problems.clear();
        if self.asked.as_ref() == Some(&asked) {
            return self.inquiry.go_on();
        }
        let study = asked.map.study(asked.mapped.spec().clone(), asked.criterion, REPLICATIONS);
        let mut filling = Adaptive::new(&asked.map);
        // With the second picture: its figures are soon there, and the first one is not held up.
        filling.want(picture::own(&asked), 1);
        let filling = Rc::new(filling);
        (self.asked, self.chosen, self.every, self.filling) = (Some(asked), None, false, Some(Rc::clone(&filling)));
        let effects = self.inquiry.start(shared.next_run(), Rc::new(study), filling);
        self.look();
        effects
    }

    /// Works out the cells that are known, and their picture.
    pub(super) fn look(&mut self) {
        let (Some(asked), Some(filling)) = (&self.asked, &self.filling) else { return };
        self.cells = Rc::new(filling.cells(self.inquiry.answers().iter().map(Option::as_ref)));
        self.field = Some(Rc::new(picture::field(asked, &self.cells)));
    }

    /// Computes some cells, if they are not, as soon as the workers can.
    fn want(&mut self, cells: &[u32]) {
        let is_computed = |cell: &Option<Cell>| cell.as_ref().is_some_and(|cell| !cell.is_inferred());
        let open = cells.iter().filter(|cell| self.cells.get(**cell as usize).is_some_and(|cell| !is_computed(cell)));
        let open: Vec<u32> = open.copied().collect();
        let Some(filling) = self.filling.as_mut().filter(|_| !open.is_empty()) else { return };
        let asked = self.inquiry.asked().len();
        let map = Rc::make_mut(filling);
        for cell in open {
            map.want(cell, asked);
        }
        self.inquiry.extend(Rc::clone(filling) as Rc<dyn Method>);
    }

    /// The cell that is looked at: the chosen one, else that of the plan as it is, else the one in the middle.
    #[must_use]
    pub fn looked_at(&self) -> Option<u32> {
        let asked = self.asked.as_ref()?;
        Some(self.chosen.unwrap_or_else(|| picture::own(asked)))
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
