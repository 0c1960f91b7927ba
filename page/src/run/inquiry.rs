//! A study at work on the page: what was asked, what has come back, how long it may still take.
//!
//! The method decides what is asked ([`Method`]); here it is handed out in pieces, put into order as the answers come in any
//! order, paused, continued and stopped. What has been answered stays, whatever happens.

use std::rc::Rc;

use crate::effect::Effect;
use crate::run::cost;
use dealers_choice::experiment::Plan;
use dealers_choice::numeric::Bounded as _;
use dealers_choice::study::{Budget, Evaluation, Method, Point, Study};
use worker::Request;

/// About how many requests a step of a method becomes, where it wants to know more points than that.
const REQUESTS_MAX: usize = 64;
/// Longest work that is put together in one request, milliseconds: a worker that is lost with it is soon missed.
const REQUEST_MS: f64 = 500.0;

/// How far a study is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Progress {
    /// Nothing was asked yet.
    #[default]
    Idle,
    /// Workers are at it.
    Running,
    /// The workers are needed for something else; it goes on by itself.
    Waiting,
    /// The reader has halted it for a while.
    Paused,
    /// The method knows enough.
    Finished,
    /// The reader has stopped it; what is there stays.
    Stopped,
    /// A worker broke twice on a piece of it; its last words.
    Failed(String),
}

/// A study at work.
#[derive(Clone, Debug, Default)]
pub struct Inquiry {
    /// Its number among the runs of the page.
    pub run: u64,
    /// How far it is.
    pub progress: Progress,
    study: Option<Rc<Study>>,
    method: Option<Rc<dyn Method>>,
    asked: Vec<Point>,
    answers: Vec<Option<Evaluation>>,
    /// Answers without a gap.
    told: Vec<Evaluation>,
    /// Answers in all, and how many there were when the work last began, and when the first answer after that came.
    count: u32,
    pace: Option<(f64, u32)>,
    /// When the last answer came, milliseconds of the page's clock.
    last_ms: f64,
}

impl Inquiry {
    /// Begins.
    pub fn start(&mut self, run: u64, study: Rc<Study>, method: Rc<dyn Method>) -> Vec<Effect> {
        *self = Self { run, study: Some(study), method: Some(method), progress: Progress::Running, ..Self::default() };
        self.ask().map_or_else(Vec::new, |effect| vec![effect])
    }

    /// Whether it will say no more by itself.
    #[must_use]
    pub const fn is_over(&self) -> bool {
        matches!(self.progress, Progress::Finished | Progress::Stopped | Progress::Failed(_))
    }

    /// The study.
    #[must_use]
    pub const fn study(&self) -> Option<&Rc<Study>> {
        self.study.as_ref()
    }

    /// The points asked for so far, in order.
    #[must_use]
    pub fn asked(&self) -> &[Point] {
        &self.asked
    }

    /// The answers without a gap, in the order of the points.
    #[must_use]
    pub fn told(&self) -> &[Evaluation] {
        &self.told
    }

    /// The answers to the points asked for, where they have come.
    #[must_use]
    pub fn answers(&self) -> &[Option<Evaluation>] {
        &self.answers
    }

    /// Points answered, and about how many there will be.
    #[must_use]
    pub fn done(&self) -> (u32, u32) {
        let expected = self.method.as_ref().map_or(0, |method| method.expected());
        let all = if self.progress == Progress::Finished { self.count } else { expected.max(self.asked.len() as u32) };
        (self.count, all)
    }

    /// About how long it will still take at its present pace, seconds; none before there is a pace.
    #[must_use]
    pub fn left_s(&self) -> Option<f64> {
        let (since, before) = self.pace?;
        let (done, all) = self.done();
        let (worked, time) = (done - before, self.last_ms - since);
        (worked >= 4 && self.progress == Progress::Running)
            .then(|| f64::from(all - done) * time / f64::from(worked) / 1000.0)
    }

    /// Takes in answers to the points from `from` on, at that time of the page's clock.
    pub fn arrived(&mut self, from: u32, evaluations: Vec<Evaluation>, now_ms: f64) -> Vec<Effect> {
        for (place, evaluation) in (from as usize..).zip(evaluations) {
            if let Some(empty @ None) = self.answers.get_mut(place) {
                *empty = Some(evaluation);
                self.count += 1;
            }
        }
        self.last_ms = now_ms;
        self.pace.get_or_insert((now_ms, self.count));
        let whole = self.answers[self.told.len()..].iter().map_while(Clone::clone);
        self.told.extend(whole.collect::<Vec<_>>());
        if self.told.len() < self.asked.len() || self.progress != Progress::Running {
            return Vec::new();
        }
        self.ask().map_or_else(Vec::new, |effect| vec![effect])
    }

    /// Stops handing out work; what is under way is given up and asked for again later.
    pub fn pause(&mut self) -> Vec<Effect> {
        self.halt(Progress::Paused)
    }

    /// Stops; what is there stays.
    pub fn stop(&mut self) -> Vec<Effect> {
        if self.progress == Progress::Paused {
            self.progress = Progress::Stopped;
        }
        self.halt(Progress::Stopped)
    }

    /// Gives it up.
    pub fn failed(&mut self, words: String) -> Vec<Effect> {
        self.halt(Progress::Failed(words))
    }

    /// Goes on with a method that wants to know more, and asks until then as the one so far: when it is its turn, if it was finished.
    pub fn extend(&mut self, method: Rc<dyn Method>) {
        self.method = Some(method);
        if self.progress == Progress::Finished {
            self.progress = Progress::Waiting;
        }
    }

    /// Lets the workers do something else first.
    pub fn leave(&mut self) -> Vec<Effect> {
        if self.progress == Progress::Waiting { Vec::new() } else { self.halt(Progress::Waiting) }
    }

    /// Whether it waits for answers to another run than these: those that the workers have not forgotten.
    #[must_use]
    pub fn is_forgotten(&self, kept: &[u64]) -> bool {
        self.progress == Progress::Running && !kept.contains(&self.run)
    }

    /// Waits for its turn, if the workers have forgotten all runs but these.
    pub fn forget(&mut self, kept: &[u64]) {
        if self.is_forgotten(kept) {
            self.progress = Progress::Waiting;
        }
    }

    /// Goes on where the workers were needed for something else.
    pub fn go_on(&mut self) -> Vec<Effect> {
        if self.progress == Progress::Waiting { self.resume() } else { Vec::new() }
    }

    fn halt(&mut self, progress: Progress) -> Vec<Effect> {
        let was = self.progress.clone();
        if !matches!(was, Progress::Running | Progress::Waiting) {
            return Vec::new();
        }
        self.progress = progress;
        if was == Progress::Running { vec![Effect::StopComputing] } else { Vec::new() }
    }

    /// Goes on after a breakdown; none if there was none.
    pub fn retried(&mut self) -> Option<Vec<Effect>> {
        matches!(self.progress, Progress::Failed(_)).then(|| self.resume())
    }

    /// Asks again for what is missing.
    pub fn resume(&mut self) -> Vec<Effect> {
        let halted = !matches!(self.progress, Progress::Idle | Progress::Running | Progress::Finished);
        let Some(study) = self.study.clone().filter(|_| halted) else { return Vec::new() };
        self.progress = Progress::Running;
        self.pace = None;
        let missing: Vec<usize> = (0..self.asked.len()).filter(|place| self.answers[*place].is_none()).collect();
        let requests = requests(&study, &self.asked, &missing);
        if requests.is_empty() {
            return self.ask().map_or_else(Vec::new, |effect| vec![effect]);
        }
        let deadline_ms = deadline_ms(&requests);
        vec![Effect::Compute { run: self.run, requests, deadline_ms }]
    }

    /// Asks for what the method wants to know next.
    fn ask(&mut self) -> Option<Effect> {
        let (study, method) = (self.study.clone()?, self.method.clone()?);
        let first = self.asked.len();
        self.asked.extend(method.ask(&self.told));
        self.answers.resize(self.asked.len(), None);
        if self.asked.len() == first {
            self.progress = Progress::Finished;
            return None;
        }
        let requests = requests(&study, &self.asked, &(first..self.asked.len()).collect::<Vec<_>>());
        let deadline_ms = deadline_ms(&requests);
        Some(Effect::Compute { run: self.run, requests, deadline_ms })
    }
}

/// What asks for the points at some places: one request for neighbours where there are many, since drawing an answer takes time too.
fn requests(study: &Study, asked: &[Point], places: &[usize]) -> Vec<Rc<Request>> {
    let most = places.first().map_or(1.0, |place| REQUEST_MS / point_ms(&study.plan(&asked[*place]), study.budget));
    let size = (places.len() / REQUESTS_MAX).min(most as usize).max(1);
    let runs = places.chunk_by(|one, next| one + 1 == *next);
    runs.flat_map(|run| run.chunks(size))
        .map(|run| request(study, run[0], &asked[run[0]..run[0] + run.len()]))
        .collect()
}

/// Time that each of the requests may take, by the largest of them.
fn deadline_ms(requests: &[Rc<Request>]) -> i32 {
    let work_ms = |request: &Rc<Request>| match &**request {
        Request::Evaluations { plans, budget, .. } => plans.iter().map(|plan| point_ms(plan, *budget)).sum(),
        _ => 0.0,
    };
    cost::deadline_ms(requests.iter().map(work_ms).fold(0.0, |most: f64, ms| most.at_least(ms)))
}

/// Time for a point at most, milliseconds.
fn point_ms(plan: &Plan, budget: Budget) -> f64 {
    cost::block_ms(plan) * f64::from(budget.most())
}

fn request(study: &Study, place: usize, points: &[Point]) -> Rc<Request> {
    Rc::new(Request::Evaluations {
        plans: points.iter().map(|point| study.plan(point)).collect(),
        criteria: study.criteria.clone(),
        budget: study.budget,
        from: place as u32,
    })
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::{Inquiry, Progress};
    use crate::effect::Effect;
    use dealers_choice::experiment::{Criterion, PlanSpec};
    use dealers_choice::study::{Budget, Evaluation, Factor, Method, Point, Study};
    use worker::{Reply, Request, serve};

    /// Asks for three points, then for one more.
    #[derive(Debug)]
    struct FourPoints;

    impl Method for FourPoints {
        fn ask(&self, told: &[Evaluation]) -> Vec<Point> {
            match told.len() {
                0 => vec![vec![0.0], vec![0.1], vec![0.2]],
                3 => vec![vec![told[2].means[0].signum()]],
                _ => Vec::new(),
            }
        }

        fn expected(&self) -> u32 {
            4
        }
    }

    fn study() -> Rc<Study> {
        let spec = PlanSpec { months: 3, dealers: 10, ..PlanSpec::default() };
        let factor = Factor::find(&spec, "x", "brand_strength").expect("a condition");
        Rc::new(Study {
            spec,
            factors: vec![factor],
            criteria: vec![Criterion::default()],
            budget: Budget::Replications(2),
        })
    }

    fn requests(effects: &[Effect]) -> Vec<Rc<Request>> {
        match effects {
            [Effect::Compute { requests, .. }] => requests.clone(),
            _ => Vec::new(),
        }
    }

    fn answer(inquiry: &mut Inquiry, request: &Request, now_ms: f64) -> Vec<Effect> {
        let Reply::Evaluations { from, evaluations } = serve(request.clone()) else {
            panic!("evaluations were asked for")
        };
        inquiry.arrived(from, evaluations, now_ms)
    }

    #[test]
    fn answers_in_any_order_make_the_same_study() {
        let run = |order: [usize; 3]| {
            let mut inquiry = Inquiry::default();
            let first = requests(&inquiry.start(1, study(), Rc::new(FourPoints)));
            let mut more = Vec::new();
            for place in order {
                more = requests(&answer(&mut inquiry, &first[place], 1.0));
            }
            assert_eq!((more.len(), inquiry.progress.clone()), (1, Progress::Running));
            assert!(answer(&mut inquiry, &more[0], 2.0).is_empty());
            assert_eq!((inquiry.progress.clone(), inquiry.done()), (Progress::Finished, (4, 4)));
            inquiry.told().to_vec()
        };
        assert_eq!(run([0, 1, 2]), run([2, 0, 1]));
    }

    /// The same, and then one more.
    #[derive(Debug)]
    struct FivePoints;

    impl Method for FivePoints {
        fn ask(&self, told: &[Evaluation]) -> Vec<Point> {
            if told.len() == 4 { vec![vec![0.3]] } else { FourPoints.ask(told) }
        }

        fn expected(&self) -> u32 {
            5
        }
    }

    #[test]
    fn a_finished_study_goes_on_when_more_is_wanted_and_keeps_what_it_knows() {
        let mut inquiry = Inquiry::default();
        let mut work = requests(&inquiry.start(1, study(), Rc::new(FourPoints)));
        while let Some(request) = work.pop() {
            work.extend(requests(&answer(&mut inquiry, &request, 1.0)));
        }
        assert_eq!((inquiry.progress.clone(), inquiry.told().len()), (Progress::Finished, 4));
        inquiry.extend(Rc::new(FivePoints));
        let more = requests(&inquiry.go_on());
        assert_eq!(more.len(), 1);
        answer(&mut inquiry, &more[0], 2.0);
        assert_eq!((inquiry.progress.clone(), inquiry.told().len()), (Progress::Finished, 5));
    }

    #[test]
    fn many_points_share_requests_and_gaps_part_them() {
        let places = |requests: &[Rc<Request>]| -> Vec<(u32, usize)> {
            let part = |request: &Rc<Request>| match &**request {
                Request::Evaluations { from, plans, .. } => (*from, plans.len()),
                _ => (0, 0),
            };
            requests.iter().map(part).collect()
        };
        let (study, points) = (study(), vec![vec![0.0]; 400]);
        let all = places(&super::requests(&study, &points, &(0..400).collect::<Vec<_>>()));
        assert_eq!((all[0], all[1], all.len()), ((0, 6), (6, 6), 67));
        assert_eq!(places(&super::requests(&study, &points, &[1, 2, 5])), [(1, 1), (2, 1), (5, 1)]);
        let gap: Vec<usize> = (0..3).chain(10..260).collect();
        assert_eq!(places(&super::requests(&study, &points, &gap))[..2], [(0, 3), (10, 3)]);
    }

    #[test]
    fn points_that_are_much_work_are_asked_for_one_by_one() {
        let small = study();
        let large = PlanSpec { months: 120, dealers: 200, ..PlanSpec::default() };
        let large = Study { spec: large, budget: Budget::Replications(50), ..(*small).clone() };
        let all: Vec<usize> = (0..400).collect();
        assert_eq!(super::requests(&large, &vec![vec![0.0]; 400], &all).len(), 400);
        assert_eq!(super::requests(&small, &vec![vec![0.0]; 400], &all).len(), 67);
    }

    #[test]
    fn a_halted_study_keeps_its_answers_and_asks_for_the_rest() {
        let mut inquiry = Inquiry::default();
        let first = requests(&inquiry.start(1, study(), Rc::new(FourPoints)));
        answer(&mut inquiry, &first[1], 1.0);
        assert!(matches!(inquiry.pause()[..], [Effect::StopComputing]));
        assert!(inquiry.pause().is_empty() && inquiry.told().is_empty() && inquiry.answers()[1].is_some());
        let again = requests(&inquiry.resume());
        assert_eq!(again, [Rc::clone(&first[0]), Rc::clone(&first[2])]);
        inquiry.stop();
        answer(&mut inquiry, &first[0], 2.0);
        assert_eq!((inquiry.progress.clone(), inquiry.told().len()), (Progress::Stopped, 2), "what still came is kept");
    }
}
