//! What the hand-out remembers: the run of what it is about, what was found out beside it, and what follows from what is touched.
//! What the teacher has composed is stored, so it is not here but in [`Composition`].

use std::rc::Rc;

use crate::effect::{Effect, Focus, Sketch, Wake};
use crate::run::draft::Draft;
use crate::run::inquiry::{Inquiry, Progress};
use crate::run::stage::{Phase, Stage};
use crate::screens::desk::Desk;
use crate::screens::handout::gathered::{Gathered, Picture, gathered, in_its_amounts, pictures};
use crate::screens::handout::luck::{Row, Standing, first_of_row, standings};
use crate::screens::handout::{archive, files, scorm, source, tasks};
use crate::shared::handout::{Ask, Composition, Drawing, Extra, LINE_LENGTH, Part, Size, Source, cut};
use crate::shared::paper::Paper;
use crate::shared::setup::seed_of;
use crate::shared::{Notice, Shared};
use dealers_choice::experiment::{Criterion, Plan};
use dealers_choice::study::switching::{REPLICATIONS, Switching, TippingPoint};
use dealers_choice::study::{Budget, Factor, Study};
use worker::Reply;

/// The id of the heading of the tasks.
pub const TASKS: &str = "handout-tasks";
/// Letters of a luck number that cannot be one, as they are told.
const SEED_TOLD: usize = 40;

/// What is asked beside the run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Where the lead ends.
    Turns,
    /// Which luck numbers are like most.
    Luck,
}

/// A plan and what decides in it: what an answer belongs to.
type About = (Draft, Criterion);

/// What this screen remembers.
#[derive(Clone, Debug)]
pub struct Model {
    /// The run of what it is about, where that is not the one of Compare.
    pub stage: Stage,
    /// Whether it is the one of Compare.
    is_own: bool,
    /// The document of the cases.
    pub cases: Paper,
    /// What is asked beside the run, about what, and how far it is.
    pub inquiry: Inquiry,
    asked: Option<(Asked, About)>,
    turning: Option<Switching>,
    turns: Option<(About, Rc<Vec<TippingPoint>>)>,
    luck: Option<(About, Rc<Vec<Standing>>)>,
}

impl Default for Model {
    fn default() -> Self {
        Self {
            stage: Stage::default(),
            is_own: true,
            cases: Paper::new("cases"),
            inquiry: Inquiry::default(),
            asked: None,
            turning: None,
            turns: None,
            luck: None,
        }
    }
}

/// A line that is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Text {
    /// The title.
    Title,
    /// What stands above it.
    Course,
    /// A text of a task.
    Task(Ask, Part),
    /// The luck number; nothing is the source's own.
    Seed,
}

/// A way out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Out {
    /// On paper.
    Print,
    /// As files.
    Zip,
    /// For a course system.
    Scorm,
    /// As a frame in somebody's page.
    Frame,
    /// As code for a notebook.
    Notebook,
}

/// What only this screen can hear.
#[derive(Clone, Debug)]
pub enum Msg {
    /// Something else was picked that it is to be about.
    SourceChosen(Source),
    /// A luck number was picked, or the source's own.
    SeedChosen(Option<u64>),
    /// A line was typed.
    Typed(Text, String),
    /// A task was added or taken away.
    TaskToggled(Ask),
    /// A task was moved up.
    TaskLifted(Ask),
    /// A picture was added or taken away.
    DrawingToggled(Drawing),
    /// Something else was added or taken away.
    ExtraToggled(Extra),
    /// A size of paper was picked.
    SizeChosen(Size),
    /// It was wanted in that form.
    Wanted(Out),
}

impl Model {
    /// What follows from what was touched.
    pub fn update(&mut self, msg: Msg, shared: &mut Shared) -> Vec<Effect> {
        let mut composition = Composition::of(shared);
        let about = (composition.source.clone(), composition.seed);
        match msg {
            Msg::SourceChosen(source) => (composition.source, composition.seed) = (source, None),
            Msg::SeedChosen(seed) => composition.seed = seed,
            Msg::Typed(Text::Seed, text) => {
                let seed = seed_of(&text);
                if seed.is_none() && !text.trim().is_empty() {
                    shared.notify(Notice::BadSeed(cut(&text, SEED_TOLD)));
                    return Vec::new();
                }
                composition.seed = seed;
            }
            Msg::Typed(Text::Title, text) => composition.title = cut(&text, LINE_LENGTH),
            Msg::Typed(Text::Course, text) => composition.course = cut(&text, LINE_LENGTH),
            Msg::Typed(Text::Task(ask, part), text) => composition.write(ask, part, &text),
            Msg::TaskToggled(ask) => {
                composition.toggle_task(ask);
                let focus = Effect::Focus(Focus::Element(TASKS.to_owned()));
                return [shared.compose(&composition), vec![focus], self.begin(shared)].concat();
            }
            Msg::TaskLifted(ask) => {
                composition.lift_task(ask);
                let focus = Effect::Focus(Focus::Element(format!("handout-task-{}", ask.key())));
                return [shared.compose(&composition), vec![focus]].concat();
            }
            Msg::DrawingToggled(drawing) => composition.toggle_drawing(drawing),
            Msg::ExtraToggled(extra) => composition.extras[extra as usize] ^= true,
            Msg::SizeChosen(size) => composition.size = size,
            Msg::Wanted(out) => return self.out(out, &composition, shared),
        }
        let mut effects = shared.compose(&composition);
        if (composition.source, composition.seed) == about {
            effects.extend(self.begin(shared));
        } else {
            effects.extend(self.run(shared));
        }
        effects
    }

    /// Runs what it is about now, unless that is there or on its way.
    fn run(&mut self, shared: &mut Shared) -> Vec<Effect> {
        self.read(shared);
        let plan = self.plan(shared);
        let run = shared.next_run();
        let stage = if self.is_own { &mut shared.stage } else { &mut self.stage };
        let is_there = matches!(stage.phase, Phase::Running | Phase::Finished);
        if is_there && stage.plan.as_ref() == Some(&plan) {
            return self.begin(shared);
        }
        stage.show(plan, run)
    }

    /// The page as it would be with what it is about in Compare; none before that can be known.
    #[must_use]
    pub fn told(&self, composition: &Composition, shared: &Shared) -> Option<Shared> {
        let draft = source::draft(composition, shared, &self.cases)?;
        let stage = if self.is_own { &shared.stage } else { &self.stage };
        Some(source::told(composition, shared, stage, draft))
    }

    /// Where the lead ends, once that is known.
    #[must_use]
    pub fn turns(&self, told: &Shared) -> Option<&[TippingPoint]> {
        let known = self.turns.as_ref().filter(|((draft, criterion), _)| is_of(told, draft, *criterion));
        known.map(|(_, turns)| turns.as_slice())
    }

    /// How luck numbers stand, once they were tried.
    #[must_use]
    pub fn luck(&self, told: &Shared) -> Option<&[Standing]> {
        let own = told.draft().spec().seed;
        let row = told.draft().with_seed(first_of_row(own));
        let known = self.luck.as_ref().filter(|((draft, criterion), _)| *draft == row && *criterion == told.criterion);
        let standings = known.map(|(_, standings)| standings.as_slice());
        standings.filter(|standings| standings.iter().any(|standing| standing.seed == own))
    }

    /// What is asked at the moment.
    #[must_use]
    pub fn asked(&self) -> Option<Asked> {
        self.asked.as_ref().map(|(asked, _)| *asked)
    }

    fn gathered(&self, told: &Shared, composition: &Composition) -> Gathered {
        gathered(told, composition, &self.cases, self.turns(told), pictures(told, composition).into())
    }

    /// Hands it out in that form, once all is there.
    fn out(&self, out: Out, composition: &Composition, shared: &Shared) -> Vec<Effect> {
        let Some(told) = self.told(composition, shared) else { return Vec::new() };
        let all = in_its_amounts(&told, shared, || self.gathered(&told, composition));
        if !all.is_whole {
            return Vec::new();
        }
        match out {
            Out::Print => vec![Effect::Print],
            Out::Frame => vec![Effect::CopyText(files::frame(&all.title, &told, composition))],
            Out::Notebook => files::notebook(&all).map(Effect::CopyText).into_iter().collect(),
            Out::Scorm => {
                let name = format!("handout-scorm-{}.zip", told.draft().spec().seed);
                vec![Effect::SaveZip { name, bytes: scorm::package(&all, composition) }]
            }
            Out::Zip => {
                let sketch = |picture: &Picture| Sketch {
                    name: files::in_pictures(picture, "png"),
                    svg: picture.document.svg.clone(),
                    size: picture.document.size,
                };
                vec![Effect::DrawPixels(all.pictures.iter().map(sketch).collect())]
            }
        }
    }

    /// What is still to be asked beside the run, the first of it.
    fn next(&self, told: &Shared, composition: &Composition) -> Option<Asked> {
        let turns = composition.tasks.contains(&Ask::Turns) && self.turns(told).is_none();
        let turns = turns && source::results(told).is_some_and(|results| results.answer.is_some());
        if turns {
            return Some(Asked::Turns);
        }
        self.luck(told).is_none().then_some(Asked::Luck)
    }

    fn ask(&mut self, asked: Asked, told: &Shared, shared: &mut Shared) -> Vec<Effect> {
        let about = (Draft::clone(told.draft()), told.criterion);
        let study = |spec, factors, replications| {
            let budget = Budget::Replications(replications);
            Rc::new(Study { spec, factors, criteria: vec![told.criterion], budget })
        };
        let spec = told.draft().spec();
        let run = shared.next_run();
        self.asked = Some((asked, about));
        match asked {
            Asked::Turns => {
                let Some(turning) = tasks::turning(told) else { return Vec::new() };
                let factors = turning.ranges.iter().map(|range| range.factor).collect();
                self.turning = Some(turning.clone());
                self.inquiry.start(run, study(spec.clone(), factors, REPLICATIONS), Rc::new(turning))
            }
            Asked::Luck => {
                let row = told.draft().with_seed(first_of_row(spec.seed));
                let study = study(row.spec().clone(), vec![Factor::Seed], 1);
                self.inquiry.start(run, study, Rc::new(Row::of(spec.seed)))
            }
        }
    }

    /// Takes down what the study says that has ended.
    fn note(&mut self) {
        let Some((asked, (draft, criterion))) = self.asked.clone() else { return };
        let told = self.inquiry.told();
        match asked {
            Asked::Turns => {
                let Some(turning) = &self.turning else { return };
                let points = TippingPoint::closest_first(&turning.ranges, &turning.switching_values(told));
                self.turns = Some(((draft, criterion), Rc::new(points)));
            }
            Asked::Luck => {
                let first = first_of_row(draft.spec().seed);
                let steps = Row::of(draft.spec().seed).steps;
                let numbers: Vec<(u64, Vec<f64>)> =
                    steps.iter().zip(told).map(|(step, one)| (first + step, one.means.clone())).collect();
                self.luck = Some(((draft.with_seed(first), criterion), Rc::new(standings(&numbers))));
            }
        }
    }
}

fn is_of(told: &Shared, draft: &Draft, criterion: Criterion) -> bool {
    **told.draft() == *draft && told.criterion == criterion
}

impl Desk for Model {
    fn read(&mut self, shared: &Shared) {
        let composition = Composition::of(shared);
        self.is_own = source::is_own(&composition);
        self.stage.compare_with_baseline(source::criterion(&composition, shared).needs_baseline());
    }

    fn stage(&self) -> Option<&Stage> {
        (!self.is_own).then_some(&self.stage)
    }

    fn stage_mut(&mut self) -> Option<&mut Stage> {
        (!self.is_own).then_some(&mut self.stage)
    }

    fn criterion(&self, shared: &Shared) -> Criterion {
        source::criterion(&Composition::of(shared), shared)
    }

    fn plan(&self, shared: &Shared) -> Rc<Plan> {
        let draft = source::draft(&Composition::of(shared), shared, &self.cases);
        draft.map_or_else(|| Rc::clone(shared.draft().plan()), |draft| Rc::clone(draft.plan()))
    }

    fn opens_at(&self, shared: &Shared) -> Option<u32> {
        Some(self.plan(shared).months())
    }

    fn inquiry(&self) -> Option<&Inquiry> {
        Some(&self.inquiry)
    }

    fn inquiry_mut(&mut self) -> Option<&mut Inquiry> {
        Some(&mut self.inquiry)
    }

    fn answered(&mut self, run: u64, reply: Reply, now_ms: f64) -> Vec<Effect> {
        let Reply::Evaluations { from, evaluations } = reply else { return Vec::new() };
        if self.inquiry.run != run {
            return Vec::new();
        }
        let mut effects = self.inquiry.arrived(from, evaluations, now_ms);
        if self.inquiry.progress == Progress::Finished {
            self.note();
            effects.push(Effect::OnceAtRest(Wake::Rested));
        }
        effects
    }

    fn begin(&mut self, shared: &mut Shared) -> Vec<Effect> {
        let composition = Composition::of(shared);
        let told = self.told(&composition, shared).filter(|told| source::results(told).is_some());
        let Some(told) = told else { return Vec::new() };
        let Some(next) = self.next(&told, &composition) else { return Vec::new() };
        let is_asked = self.asked.as_ref().is_some_and(|(asked, (draft, criterion))| {
            *asked == next && is_of(&told, draft, *criterion) && self.inquiry.progress != Progress::Idle
        });
        if is_asked { self.inquiry.go_on() } else { self.ask(next, &told, shared) }
    }

    fn paper(&self) -> Option<&Paper> {
        Some(&self.cases)
    }

    fn paper_mut(&mut self) -> Option<&mut Paper> {
        Some(&mut self.cases)
    }

    fn drawn(&mut self, shared: &Shared, pictures: Vec<(String, Vec<u8>)>) -> Vec<Effect> {
        let composition = Composition::of(shared);
        let Some(told) = self.told(&composition, shared) else { return Vec::new() };
        let files = in_its_amounts(&told, shared, || files::files(&self.gathered(&told, &composition), &composition));
        let name = format!("handout-{}.zip", told.draft().spec().seed);
        vec![Effect::SaveZip { name, bytes: archive::zip(&[files, pictures].concat()) }]
    }
}
