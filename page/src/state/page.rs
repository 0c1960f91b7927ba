//! What follows when something about the page itself was touched.

#[cfg(test)]
mod tests;

use std::rc::Rc;

use super::State;
use crate::chart::chart_table;
use crate::chart_id::{ChartId, Format};
use crate::effect::{Effect, Focus, StorageKey, Wake};
use crate::msg::Page;
use crate::preferences::Preferences;
use crate::run::cost;
use crate::run::history::History;
use crate::run::stage::Phase;
use crate::screens::desk::Desk;
use crate::shared::lesson::{Aid, Lesson};
use crate::shared::paper::Paper;
use crate::shared::{Notice, Shared, address, storage};
use crate::table::{IS_WHOLE, Screen};
use dealers_choice::experiment::{Criterion, Plan};
use dealers_choice::story::CHAPTERS;

impl State {
    pub(super) fn page(&mut self, event: Page) -> Vec<Effect> {
        let shared = Rc::make_mut(&mut self.shared);
        match event {
            Page::ScreenChosen(screen) => return self.show(screen),
            Page::CriterionChosen(criterion) => return self.decided_by(criterion),
            Page::PolicyFronted(place) => shared.take_to_bench(place),
            Page::PanelToggled(panel) if shared.panel != Some(panel) => shared.open_panel(Some(panel)),
            Page::PanelToggled(_) | Page::PanelClosed => {
                let opener = shared.panel.map(|panel| Effect::Focus(Focus::Element(panel.opener())));
                shared.open_panel(None);
                return opener.into_iter().collect();
            }
            Page::WentBack(fragment) => return self.went_back(&fragment),
            Page::ThemeChosen(theme) => return self.preferred(|preferences| preferences.theme = theme),
            Page::MotionChosen(motion) => return self.preferred(|preferences| preferences.motion = motion),
            Page::TextChosen(text) => return self.preferred(|preferences| preferences.text = text),
            Page::SystemMotionChanged(less) => shared.system_less_motion = less,
            Page::LinkWanted => return vec![Effect::CopyLink(address::print_shared(shared))],
            Page::AidToggled(aid) => shared.sharing = shared.sharing.toggled(aid),
            Page::BetPlaced(bet) => return self.bet_placed(bet),
            Page::CopyMade => {
                shared.lesson = Lesson::default();
                shared.notices.retain(|notice| *notice != Notice::Locked);
                return [self.remember(), vec![Effect::Focus(Focus::Heading)]].concat();
            }
            Page::LinkCopied => {
                shared.notify(Notice::Copied);
                return vec![Effect::OnceRead(Wake::Read)];
            }
            Page::GlanceOver => shared.forget_glances(),
            Page::ClipboardRefused(address) => shared.notify(Notice::CopyByHand(address)),
            Page::StorageRefused => shared.notify(Notice::NothingKept),
            Page::OtherTabWrote(key, stored) => return self.told_by_other_tab(key, stored),
            Page::AddressChanged(fragment) => return self.address_changed(&fragment),
            Page::Pointed(pointer) => shared.pointer = pointer,
            Page::PixelsDrawn(pictures) if IS_WHOLE => {
                let desk = self.desks.of_mut(shared.screen);
                return desk.map_or_else(Vec::new, |desk| desk.drawn(shared, pictures));
            }
            Page::ExportWanted(chart, format) => return self.export(chart, format),
            Page::PaperCame(name, text) => return self.paper_came(name, text.as_deref()),
            Page::NoticeClosed(notice) => {
                let held = shared.holds_address();
                shared.notices.retain(|shown| *shown != notice);
                return if held { self.remember() } else { Vec::new() };
            }
            Page::UpdateWaits => shared.notify(Notice::UpdateWaits),
            Page::PixelsDrawn(_) => {}
            Page::PrintWanted => return vec![Effect::Print],
            Page::UpdateWanted => return vec![Effect::TakeOver],
            Page::UpdateRefused => shared.notify(Notice::UpdateRefused),
            Page::WholeRefused => return self.whole_refused(),
        }
        Vec::new()
    }

    /// Another tab has stored something: it is taken over here, but what is tried here stays.
    fn told_by_other_tab(&mut self, key: StorageKey, stored: String) -> Vec<Effect> {
        let shared = Rc::make_mut(&mut self.shared);
        match key {
            StorageKey::Situations => shared.situations = stored.into(),
            StorageKey::Seat => {}
            StorageKey::Story => {
                shared.story = stored.into();
                return if shared.screen == Screen::Story { self.rerun() } else { Vec::new() };
            }
            StorageKey::Workshop => {
                shared.workshop = stored.into();
                return self.entered();
            }
            StorageKey::Handout => {
                let before = self.plan_on_screen();
                let shared = self.shared_mut();
                shared.handout = stored.into();
                let here = shared.screen;
                self.settle(Some(here));
                return self.follow_plan(&before);
            }
            // A text that only a newer page can read is that page's business.
            StorageKey::Device | StorageKey::Work => {
                let read = storage::restore(shared, &stored);
                return if read.is_ok() { vec![Effect::Dress(shared.preferences)] } else { Vec::new() };
            }
        }
        Vec::new()
    }

    /// The curtain rises.
    fn bet_placed(&mut self, bet: Option<usize>) -> Vec<Effect> {
        let shared = self.shared_mut();
        shared.lesson = shared.lesson.without(Aid::Curtain);
        shared.place_bet(bet);
        [self.remember(), self.welcomed()].concat()
    }

    fn show(&mut self, screen: Screen) -> Vec<Effect> {
        if self.shared.lesson.hides(screen) {
            return Vec::new();
        }
        let before = Rc::clone(&self.shared);
        let shared = self.shared_mut();
        shared.screen = screen;
        shared.pointer = None;
        shared.open_panel(None);
        shared.forget_glances();
        self.moved_on(&before)
    }

    /// What follows when the reader has gone from one screen to another: the one that was left is an entry of the history.
    pub(super) fn moved_on(&mut self, before: &Shared) -> Vec<Effect> {
        self.settle(Some(before.screen));
        let entry = Effect::EnterAddress(address::print(before), address::print(&self.shared));
        let entry = (self.shared.screen != before.screen && !self.shared.holds_address()).then_some(entry);
        [entry.into_iter().collect(), self.left(before.screen), self.screen_chosen(), self.welcomed()].concat()
    }

    /// The browser's Back and Forward go from screen to screen; what is tried stays.
    fn went_back(&mut self, fragment: &str) -> Vec<Effect> {
        let Some(screen) = address::screen(fragment) else { return Vec::new() };
        let before = self.shared.screen;
        let shared = self.shared_mut();
        shared.screen = screen;
        shared.pointer = None;
        shared.open_panel(None);
        shared.forget_glances();
        self.settle(Some(before));
        let here = Effect::CorrectAddress(address::print(&self.shared));
        [vec![here], self.left(before), self.screen_chosen(), self.welcomed()].concat()
    }

    /// The reader is on a screen, and was on `before` if it has come from one: what a screen shows of a future of its own begins there
    /// and is left there. A link may lead to a chapter that the story has not.
    pub(super) fn settle(&mut self, before: Option<Screen>) {
        let shared = Rc::make_mut(&mut self.shared);
        if let Some(chapter) = shared.chapter.take_if(|chapter| *chapter as usize > CHAPTERS.len()) {
            shared.notify(Notice::NoChapter(chapter + 1));
        }
        if shared.chapter.is_none() {
            shared.chapter = self.desks.of(shared.screen).and_then(|desk| desk.chapter(shared));
        }
        if let Some(desk) = self.desks.of_mut(shared.screen) {
            desk.read(shared);
        }
        let opens_at = |screen| self.desks.of(screen).and_then(|desk| desk.opens_at(shared));
        let month = opens_at(shared.screen).or_else(|| before.and_then(opens_at).map(|_| 1));
        let Some(month) = month.filter(|_| before != Some(shared.screen)) else { return };
        shared.playback.begin_at(month);
        if let Some(desk) = self.desks.of_mut(shared.screen) {
            desk.came_to_rest(month);
        }
    }

    /// The screen that was entered says its name and has the focus.
    fn welcomed(&self) -> Vec<Effect> {
        vec![Effect::Title(self.shared.screen), Effect::Focus(Focus::Heading)]
    }

    /// Decides by another criterion, with the replications at hand if they know enough for it.
    fn decided_by(&mut self, criterion: Criterion) -> Vec<Effect> {
        let shared = self.shared_mut();
        shared.criterion = criterion;
        let missing = criterion.needs_baseline() && shared.stage.compare_with_baseline(true);
        if missing {
            return [self.run_again(), self.remember()].concat();
        }
        shared.stage.decide_by(criterion);
        shared.open_bench();
        self.remember()
    }

    /// Shows the screen, or lets the whole program come, which has it.
    pub(super) fn screen_chosen(&mut self) -> Vec<Effect> {
        self.shared_mut().open_bench();
        let Some(desk) = self.desk() else { return self.bring_whole() };
        let rest = desk.shows_answer().then_some(Effect::OnceAtRest(Wake::Rested));
        let rest = rest.into_iter().collect();
        [self.rerun(), self.entered(), self.remember(), rest, self.opened_paper()].concat()
    }

    /// Lets the whole program take the place of this one.
    fn bring_whole(&mut self) -> Vec<Effect> {
        let shared = self.shared_mut();
        shared.stage.stop();
        let bring = Effect::BringWhole {
            link: address::print(shared),
            device: storage::stored(shared),
            holds_address: shared.holds_address(),
        };
        vec![Effect::StopComputing, bring]
    }

    /// The rest of the program did not come: the opening goes on, and the address no longer leads to what is not there.
    fn whole_refused(&mut self) -> Vec<Effect> {
        let shared = self.shared_mut();
        shared.notify(Notice::WholeRefused);
        if shared.screen == Screen::Opening {
            return Vec::new(); // the reader has gone back meanwhile
        }
        shared.screen = Screen::Opening;
        self.settle(None);
        let here = [Effect::CorrectAddress(address::print(&self.shared)), Effect::Title(Screen::Opening)];
        [here.to_vec(), self.screen_chosen()].concat()
    }

    /// The document that the screen shows, if it is not there yet.
    fn opened_paper(&mut self) -> Vec<Effect> {
        let paper = self.desks.of_mut(self.shared.screen).and_then(Desk::paper_mut);
        paper.and_then(Paper::wanted).map(Effect::Read).into_iter().collect()
    }

    /// Hands a document to the screens that show it.
    fn paper_came(&mut self, name: &str, text: Option<&str>) -> Vec<Effect> {
        let before = self.plan_on_screen();
        for screen in Screen::ALL {
            let paper = self.desks.of_mut(*screen).and_then(Desk::paper_mut);
            if let Some(paper) = paper.filter(|paper| paper.name == name) {
                paper.came(text);
            }
        }
        self.follow_plan(&before)
    }

    /// Runs what the screen shows now, if that is something else than before.
    fn follow_plan(&mut self, before: &Plan) -> Vec<Effect> {
        if *self.plan_on_screen() == *before { Vec::new() } else { self.rerun() }
    }

    /// The screen asks what it shows by itself, unless a run needs the workers.
    pub(super) fn entered(&mut self) -> Vec<Effect> {
        if self.shared.is_running() || self.stage().phase == Phase::Running {
            return Vec::new();
        }
        let shared = Rc::make_mut(&mut self.shared);
        self.desks.of_mut(shared.screen).map_or_else(Vec::new, |desk| desk.begin(shared))
    }

    /// The study on the screen that was left waits until the reader comes back.
    pub(super) fn left(&mut self, screen: Screen) -> Vec<Effect> {
        self.desks.of_mut(screen).map_or_else(Vec::new, Desk::leave)
    }

    fn preferred(&mut self, change: impl FnOnce(&mut Preferences)) -> Vec<Effect> {
        let shared = self.shared_mut();
        change(&mut shared.preferences);
        if shared.less_motion() {
            shared.playback.stop();
        }
        vec![Effect::Dress(shared.preferences), Effect::Keep(StorageKey::Device, storage::stored(shared))]
    }

    /// The address and the stored work that restore what is on screen. An address that holds a broken link stays as it is,
    /// and a plan that broke the page is kept until the reader has read of it. The opening is kept nowhere: whoever went no further
    /// sees it again.
    pub(super) fn remember(&self) -> Vec<Effect> {
        if self.shared.notices.contains(&Notice::BrokeDown { example: true }) {
            return Vec::new();
        }
        let fragment = address::print(&self.shared);
        let shown = (!self.shared.holds_address()).then_some(Effect::ShowAddress(fragment));
        if self.shared.screen == Screen::Opening || self.shared.screen.is_bare() {
            return shown.into_iter().collect();
        }
        let work = address::print_free(&self.shared);
        let kept =
            [Effect::Keep(StorageKey::Work, work), Effect::Keep(StorageKey::Device, storage::stored(&self.shared))];
        shown.into_iter().chain(kept).collect()
    }

    /// Goes where a link leads, or says why not; then everything else stays as it is.
    fn address_changed(&mut self, fragment: &str) -> Vec<Effect> {
        if fragment == address::print(&self.shared) {
            self.shared_mut().accept_address();
            return Vec::new();
        }
        if !self.follow(fragment) {
            return Vec::new();
        }
        self.settle(None);
        [self.screen_chosen(), vec![Effect::Title(self.shared.screen)]].concat()
    }

    /// Takes over what a link says, or tells why it says nothing; whether it says something.
    fn follow(&mut self, fragment: &str) -> bool {
        let shared = self.shared_mut();
        match address::read(shared, fragment) {
            Ok(()) => shared.accept_address(),
            Err(problems) => shared.refuse_link(problems),
        }
        !shared.holds_address()
    }

    /// Takes over what the address says, or else the work of the last visit; whoever has neither sees the opening. Tells what is wrong
    /// with the address. After a breakdown nothing runs by itself, and after a second one the opening example is shown instead.
    pub fn restore(&mut self, fragment: &str, work: Option<&str>, breakdowns: u32) {
        let shared = self.shared_mut();
        if breakdowns > 1 {
            return shared.notify(Notice::BrokeDown { example: true });
        }
        if fragment.is_empty() && work.is_none() {
            shared.screen = Screen::Opening;
        }
        let broken = if fragment.is_empty() { None } else { address::read(shared, fragment).err() };
        if let Some(work) = work.filter(|_| fragment.is_empty() || broken.is_some())
            && address::read(shared, work).is_err()
        {
            shared.notify(Notice::KeptAside(StorageKey::Work));
        }
        if let Some(problems) = broken {
            shared.refuse_link(problems);
        }
        // What was opened is where the reader's steps begin: there is nothing before it to go back to.
        shared.history = History::of(Rc::clone(shared.draft()));
        if breakdowns > 0 {
            let plan = Rc::clone(shared.draft().plan());
            shared.stage.hold(plan);
            shared.notify(Notice::BrokeDown { example: false });
        }
    }

    /// What a chart is called in the name of a file: what it shows, and whose it is.
    fn file_of(&self, chart: ChartId) -> String {
        let policies = self.stage().plan.as_ref().map(|plan| plan.policies());
        let policy = chart.policy.and_then(|place| policies?.get(place));
        policy.map_or_else(|| chart.name(), |policy| format!("{}-{}", chart.what, filed(&policy.key)))
    }

    /// Hands a table, the rows of the run, or a picture to the reader. A file of rows says in its name whose they are.
    fn export(&mut self, chart: ChartId, format: Format) -> Vec<Effect> {
        let draft = Rc::clone(self.shared.draft());
        let named = |what: &str| {
            let (scenario, seed) = (&draft.spec().scenario, draft.plan().seed());
            format!("{scenario}-{what}-{seed}{}.{}", format.mark(), format.ending())
        };
        let of_chart = || named(&self.file_of(chart));
        let Some(dialect) = format.dialect() else {
            return vec![Effect::SavePicture { chart, format, name: of_chart() }];
        };
        if !Format::OF_RUN.contains(&format) {
            let of_run = || chart_table(&self.shared, self.stage().results.as_deref()?, chart, dialect);
            let text = self.desk().and_then(|desk| desk.table(chart, dialect)).or_else(of_run);
            let save = |text| Effect::SaveText { name: of_chart(), text };
            return text.map(save).into_iter().collect();
        }
        let Some(plan) = self.stage().plan.clone() else { return Vec::new() };
        let whose = match plan.policies() {
            [policy] => filed(&policy.key),
            _ => "all-policies".to_owned(),
        };
        let name = named(&format!("{whose}-every-month"));
        if cost::rows_memory(&plan) > cost::MEMORY_MAX {
            self.shared_mut().notify(Notice::TooManyRows);
            return Vec::new();
        }
        vec![Effect::SaveRuns { plan, dialect, name }]
    }
}

/// A key as names of files spell it.
fn filed(key: &str) -> String {
    key.replace('_', "-")
}
