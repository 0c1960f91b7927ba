//! What the opening remembers: its run, the bet, and where its slider stands.

use std::rc::Rc;

use crate::effect::{Effect, Focus};
use crate::run::draft::Draft;
use crate::run::stage::Stage;
use crate::screens::desk::Desk;
use crate::shared::Shared;
use dealers_choice::claims::opening::FLIP;
use dealers_choice::experiment::{Criterion, Plan, PlanSpec, PolicySpec};
use dealers_choice::registry::Value;

/// The month in which the picture waits for a bet.
const BET_AT: u32 = 12;
/// The id of what has the focus when the bet is placed.
pub const ANSWER: &str = "opening-answer";
/// Futures that are run.
const REPLICATIONS: u32 = 100;

/// What one may bet on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bet {
    /// The policy at that place earns more.
    On(usize),
    /// It is too close to call.
    Close,
}

impl Bet {
    /// All of them, in the order of the screen.
    pub const ALL: [Self; 3] = [Self::On(0), Self::On(1), Self::Close];
    /// What the model shows where the slider begins: the first winner, which stands second.
    pub const ANSWER: Self = Self::On(1);

    /// The word in the locale files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::On(place) => FLIP.winners[1 - place],
            Self::Close => "close",
        }
    }
}

/// What this screen remembers.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// Its own run.
    pub stage: Stage,
    /// The bet, once it is placed.
    pub bet: Option<Bet>,
    /// Whether the answer was told: it stays, also when the picture is played again.
    pub told: bool,
    /// Where the slider stands, if it was moved.
    moved: Option<f64>,
}

/// What only this screen can hear.
#[derive(Clone, Copy, Debug)]
pub enum Msg {
    /// The bet was placed.
    Bet(Bet),
    /// The answer was wanted at once.
    Skipped,
    /// The bet was taken back.
    TakenBack,
    /// The slider was moved.
    Moved(f64),
}

/// The two policies in the market of the opening, with that on its slider.
#[must_use]
pub fn draft(end: f64) -> Draft {
    let spec = PlanSpec {
        scenario: FLIP.scenario.to_owned(),
        conditions: [(FLIP.slider.to_owned(), Value::Number(end))].into(),
        dealers: FLIP.dealers,
        months: FLIP.months,
        seed: FLIP.seed,
        replications: REPLICATIONS,
        policies: [FLIP.winners[1], FLIP.winners[0]].map(PolicySpec::preset).into(),
        ..PlanSpec::default()
    };
    Draft::read(spec).expect("the plan of the opening is valid, which a test holds")
}

impl Model {
    /// What follows from what was touched.
    pub fn update(&mut self, msg: Msg, shared: &mut Shared) -> Vec<Effect> {
        match msg {
            Msg::Bet(bet) => {
                (self.bet, self.told) = (Some(bet), shared.less_motion());
                [play(shared), vec![Effect::Focus(Focus::Element(ANSWER.to_owned()))]].concat()
            }
            Msg::Skipped => {
                self.told = true;
                shared.playback.begin_at(FLIP.months);
                vec![Effect::Focus(Focus::Element(ANSWER.to_owned()))]
            }
            Msg::TakenBack => {
                (self.bet, self.told, self.moved) = (None, false, None);
                shared.playback.begin_at(1);
                [self.run(shared), play(shared), vec![Effect::Focus(Focus::Heading)]].concat()
            }
            Msg::Moved(end) => {
                self.moved = Some(end);
                self.run(shared)
            }
        }
    }

    /// Where the slider stands.
    #[must_use]
    pub fn end(&self) -> f64 {
        self.moved.unwrap_or(FLIP.ends[0])
    }

    fn run(&mut self, shared: &mut Shared) -> Vec<Effect> {
        let plan = self.plan(shared);
        let run = shared.next_run();
        self.stage.show(plan, run)
    }
}

/// The picture goes on; with less motion there is nothing to wait for.
fn play(shared: &mut Shared) -> Vec<Effect> {
    shared.greeted = true;
    if shared.less_motion() { Vec::new() } else { shared.playback.start(FLIP.months) }
}

impl Desk for Model {
    fn stage(&self) -> Option<&Stage> {
        Some(&self.stage)
    }

    fn stage_mut(&mut self) -> Option<&mut Stage> {
        Some(&mut self.stage)
    }

    fn plan(&self, _: &Shared) -> Rc<Plan> {
        Rc::clone(draft(self.end()).plan())
    }

    fn waits_at(&self) -> Option<u32> {
        Some(if self.bet.is_none() { BET_AT } else { FLIP.months })
    }

    fn criterion(&self, _: &Shared) -> Criterion {
        Criterion::default()
    }

    fn opens_at(&self, _: &Shared) -> Option<u32> {
        Some(if self.bet.is_some() { FLIP.months } else { 1 })
    }

    fn came_to_rest(&mut self, month: u32) {
        self.told |= self.bet.is_some() && month == FLIP.months;
    }
}

#[cfg(test)]
mod tests {
    use super::{Bet, Model, Msg};
    use crate::screens::desk::Desk;
    use crate::shared::Shared;
    use dealers_choice::claims::opening::FLIP;

    #[test]
    fn the_picture_waits_for_the_bet_and_then_goes_on() {
        let (mut shared, mut desk) = (Shared::default(), Model::default());
        assert_eq!(desk.waits_at(), Some(12));
        shared.playback.month = 12;
        desk.update(Msg::Bet(Bet::On(0)), &mut shared);
        assert_eq!((desk.waits_at(), shared.playback.month), (Some(FLIP.months), 12));
        desk.came_to_rest(13);
        assert!(!desk.told, "a pause tells nothing");
        desk.came_to_rest(FLIP.months);
        assert!(desk.told && desk.opens_at(&shared) == Some(FLIP.months), "and the answer stays");
        desk.update(Msg::Moved(FLIP.ends[1]), &mut shared);
        desk.update(Msg::TakenBack, &mut shared);
        assert_eq!((desk.bet, desk.end(), shared.playback.month), (None, FLIP.ends[0], 1));
    }

    #[test]
    fn the_answer_is_the_winner_where_the_slider_begins() {
        assert_eq!(Bet::ANSWER.key(), FLIP.winners[0]);
        let plan = Model::default().plan(&Shared::default());
        let Bet::On(place) = Bet::ANSWER else { panic!("a policy wins") };
        assert_eq!(plan.policies()[place].key, FLIP.winners[0]);
    }
}
