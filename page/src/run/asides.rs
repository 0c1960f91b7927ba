//! What is asked beside the run of all policies when nothing moves any more: does the answer stand under other rules that fit what is
//! known, does it outlast the horizon, and where in the whole market does it end? A screen may ask for a study more.
//!
//! The workers belong to the reader: whatever is touched comes first, and what was asked here is asked again later.

use std::rc::Rc;

use super::draft::Draft;
use super::inquiry::{Inquiry, Progress};
use crate::effect::{Effect, Wake};
use dealers_choice::experiment::Criterion;
use dealers_choice::study::calibration::BOOKS_SHOWN_FIRST;
use dealers_choice::study::horizons::Horizons;
use dealers_choice::study::sensitivity::{MethodKind, Perturbing, Robustness, Rules};
use dealers_choice::study::sliders;
use dealers_choice::study::switching::{REPLICATIONS, SearchRange, Switching, TippingPoint};
use dealers_choice::study::{Budget, Evaluation, Factor, Method, Study};

/// Replications under each rule book.
const BOOK_REPLICATIONS: u32 = 4;

/// The answer that is asked about.
#[derive(Clone, Debug)]
pub struct About {
    /// What was tried.
    pub draft: Rc<Draft>,
    /// What decided.
    pub criterion: Criterion,
    /// Place of the policy that leads.
    pub leader: u16,
}

impl PartialEq for About {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.draft, &other.draft) && (self.criterion, self.leader) == (other.criterion, other.leader)
    }
}

/// A study that a screen wants beside what is always asked.
pub type Extra = (Rc<Study>, Rc<dyn Method>);

/// What is asked, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Question {
    /// Does the leader lead under the first rule books that fit what is known?
    Rules,
    /// Who leads over shorter and longer horizons?
    Horizons,
    /// Where in the market does the lead end?
    Market,
    /// What the screen wants.
    Extra,
    /// Does the leader lead under the other rule books too?
    MoreRules,
}

const QUESTIONS: [Question; 5] =
    [Question::Rules, Question::Horizons, Question::Market, Question::Extra, Question::MoreRules];

/// What is asked, about which answer, and how far it is.
#[derive(Clone, Debug, Default)]
pub struct Asides {
    about: Option<About>,
    inquiries: [Inquiry; QUESTIONS.len()],
    robustness: Option<Rc<Robustness>>,
    horizons: Option<Rc<Vec<(u32, Evaluation)>>>,
    /// What the search has found so far, and the answers that it knew.
    limits: Option<(Rc<Vec<TippingPoint>>, usize)>,
}

impl Asides {
    const fn of(&self, question: Question) -> &Inquiry {
        &self.inquiries[question as usize]
    }

    /// How much of it is known: while that stays the same, nothing new is to be shown.
    #[must_use]
    pub fn heard(&self) -> impl PartialEq + use<> {
        let known = |question| self.of(question).progress == Progress::Finished;
        let found = self.limits.as_ref().map(|(_, told)| *told);
        (QUESTIONS.map(known), found, self.of(Question::Extra).told().len())
    }

    /// Whether a run belongs here.
    #[must_use]
    pub fn owns(&self, run: u64) -> bool {
        run > 0 && self.inquiries.iter().any(|inquiry| inquiry.run == run)
    }

    fn asked(&self, about: &About) -> Option<&Self> {
        (self.about.as_ref() == Some(about)).then_some(self)
    }

    /// In how many rule books the leader leads; none before the first of them are known. The others follow.
    #[must_use]
    pub fn robustness(&self, about: &About) -> Option<&Rc<Robustness>> {
        self.asked(about)?.robustness.as_ref()
    }

    /// How the policies stand over other horizons, months; none before all of them are known.
    #[must_use]
    pub fn horizons(&self, about: &About) -> Option<&Rc<Vec<(u32, Evaluation)>>> {
        self.asked(about)?.horizons.as_ref()
    }

    /// Where the answer ends, as far as the search came, the closest first; none before its first round.
    #[must_use]
    pub fn limits(&self, about: &About) -> Option<&Rc<Vec<TippingPoint>>> {
        self.asked(about)?.limits.as_ref().map(|(limits, _)| limits)
    }

    /// Whether the search for these ends is over: it will say no more.
    #[must_use]
    pub fn searched(&self, about: &About) -> bool {
        let is_over = |asides: &Self| asides.of(Question::Market).is_over();
        self.asked(about).is_some_and(is_over)
    }

    /// How far that search is: what is done, and about how much there is to do.
    #[must_use]
    pub fn search_done(&self, about: &About) -> Option<(u32, u32)> {
        self.asked(about).map(|asides| asides.of(Question::Market).done())
    }

    /// What is known of the study that a screen wanted beside, its answers without a gap; none before it was asked.
    #[must_use]
    pub fn extra(&self, about: &About) -> Option<&Inquiry> {
        self.asked(about).map(|asides| asides.of(Question::Extra)).filter(|inquiry| inquiry.study().is_some())
    }

    /// Whether all is known that will be, of an answer beside which that much is wanted.
    #[must_use]
    pub fn is_over(&self, about: &About) -> bool {
        self.asked(about).is_some_and(|asides| asides.inquiries.iter().all(Inquiry::is_over))
    }

    /// Asks what is not known yet about an answer, under the number `run`: one thing after the other. Whether that number was used.
    pub fn ask(&mut self, about: &About, extra: Option<&Extra>, run: u64) -> (bool, Vec<Effect>) {
        if self.about.as_ref() != Some(about) {
            *self = Self { about: Some(about.clone()), ..Self::default() };
        }
        for question in QUESTIONS {
            match self.of(question).progress {
                Progress::Idle => {
                    if let Some((study, method)) = about.study(question, extra) {
                        return (true, self.inquiries[question as usize].start(run, study, method));
                    }
                }
                Progress::Paused | Progress::Waiting => return (false, self.inquiries[question as usize].resume()),
                Progress::Running => return (false, Vec::new()),
                Progress::Finished | Progress::Stopped | Progress::Failed(_) => {}
            }
        }
        (false, Vec::new())
    }

    /// Takes in answers.
    pub fn answered(&mut self, run: u64, from: u32, evaluations: Vec<Evaluation>, now_ms: f64) -> Vec<Effect> {
        let Some(inquiry) = self.inquiries.iter_mut().find(|inquiry| inquiry.run == run) else {
            return Vec::new();
        };
        let before = inquiry.asked().len();
        let mut effects = inquiry.arrived(from, evaluations, now_ms);
        let is_over = inquiry.progress == Progress::Finished;
        if is_over || inquiry.asked().len() > before {
            self.conclude();
        }
        if is_over {
            effects.push(Effect::OnceAtRest(Wake::Rested));
        }
        effects
    }

    /// Works out what a finished question, or another round of the search, says: once for all that show it.
    fn conclude(&mut self) {
        let Some(about) = &self.about else { return };
        let inquiries = &self.inquiries;
        let told = |question| inquiries[question as usize].told();
        let known = |question| inquiries[question as usize].progress == Progress::Finished;
        let books = [Question::Rules, Question::MoreRules].into_iter().filter(|question| known(*question));
        let books: Vec<Evaluation> = books.flat_map(told).cloned().collect();
        if self.robustness.as_ref().map_or(0, |known| known.draws) < books.len() as u32 {
            self.robustness = Some(Rc::new(Robustness::of(about.leader, &books)));
        }
        if known(Question::Horizons) && self.horizons.is_none() {
            let Horizons(months) = about.horizons();
            self.horizons = Some(Rc::new(months.into_iter().zip(told(Question::Horizons).iter().cloned()).collect()));
        }
        let searched = told(Question::Market);
        if self.limits.as_ref().map_or(0, |(_, known)| *known) < searched.len() {
            self.limits = Some((Rc::new(about.limits(searched)), searched.len()));
        }
    }

    /// A question that breaks workers is not asked again.
    pub fn failed(&mut self, run: u64) -> Vec<Effect> {
        let inquiry = self.inquiries.iter_mut().find(|inquiry| run > 0 && inquiry.run == run);
        inquiry.map_or_else(Vec::new, |inquiry| inquiry.failed(String::new()))
    }

    /// Lets the workers do something else first.
    pub fn rest(&mut self) -> Vec<Effect> {
        let mut effects: Vec<Effect> = self.inquiries.iter_mut().flat_map(Inquiry::pause).collect();
        if !effects.is_empty() {
            effects.push(Effect::OnceAtRest(Wake::Rested));
        }
        effects
    }
}

impl About {
    /// What a question asks; none if there is nothing to ask.
    fn study(&self, question: Question, extra: Option<&Extra>) -> Option<Extra> {
        let spec = || self.draft.spec().clone();
        let replications = |factors, count| {
            let budget = Budget::Replications(count);
            Rc::new(Study { spec: spec(), factors, criteria: vec![self.criterion], budget })
        };
        match question {
            Question::Rules => {
                Some((replications(Perturbing::factors(), BOOK_REPLICATIONS), Rc::new(self.books(BOOKS_SHOWN_FIRST))))
            }
            Question::MoreRules => {
                let others = self.books(MethodKind::Robustness.samples()).from(BOOKS_SHOWN_FIRST);
                Some((replications(Perturbing::factors(), BOOK_REPLICATIONS), Rc::new(others)))
            }
            Question::Horizons => Some((Rc::new(Horizons::study(spec(), self.criterion)), Rc::new(self.horizons()))),
            Question::Market => {
                let switching = self.switching();
                let factors: Vec<Factor> = switching.ranges.iter().map(|range| range.factor).collect();
                Some((replications(factors, REPLICATIONS), Rc::new(switching)))
            }
            Question::Extra => extra.cloned(),
        }
    }

    /// So many rule books that fit what is known, around the plan's own rules.
    fn books(&self, count: u32) -> Perturbing {
        Perturbing::new(Rules::Ensemble, self.draft.spec().seed, count, self.draft.plan().parameters())
    }

    fn horizons(&self) -> Horizons {
        Horizons::beside(self.draft.plan().months())
    }

    /// The search for the ends in the whole market.
    fn switching(&self) -> Switching {
        let range = |factor| SearchRange::whole(self.draft.plan(), self.leader, factor);
        Switching { ranges: sliders::market().into_iter().map(range).collect(), leader: self.leader }
    }

    /// Where the answer ends, the closest first.
    fn limits(&self, told: &[Evaluation]) -> Vec<TippingPoint> {
        let switching = self.switching();
        TippingPoint::closest_first(&switching.ranges, &switching.switching_values(told))
    }
}
