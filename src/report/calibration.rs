//! What a calibration found, as a document with pictures: docs/calibration.md is one.

mod pictures;

use crate::registry::Group;
use crate::registry::Kind;
use crate::sim::Parameters;
use crate::study::calibration::{Evidence, Fitted, Level, Narrowed, Prior, Purpose, Settings, Traded};

pub use pictures::pictures;

/// Rows of the tables of numbers and of trades.
const ROWS: usize = 25;

/// What a calibration was, and what it found.
#[derive(Clone, Copy, Debug)]
pub struct Report<'a> {
    /// What it was asked to do.
    pub settings: &'a Settings,
    /// The levels that it went through.
    pub levels: &'a [Level],
    /// What was fitted.
    pub priors: &'a [Prior],
    /// What was found.
    pub evidence: &'a Evidence,
    /// The command that made it.
    pub command: &'a str,
}

impl Report<'_> {
    /// The document; its pictures lie beside it.
    #[must_use]
    pub fn document(&self) -> String {
        let parts = [self.opening(), self.targets(), self.search(), self.narrowed(), self.traded(), self.unknown()];
        parts.join("\n")
    }

    fn opening(&self) -> String {
        let Evidence { fitted, books, .. } = self.evidence;
        let fitting = |fit: &&Fitted| fit.target.purpose == Purpose::Fitting;
        let met = |fit: &&Fitted| fit.target.wanted.implausibility(fit.before) <= 1.0;
        let all = fitted.iter().filter(fitting).count();
        let before = fitted.iter().filter(fitting).filter(met).count();
        let testing = || fitted.iter().filter(|fit| fit.target.purpose == Purpose::Testing);
        let passed = testing().filter(|fit| fit.target.wanted.implausibility(fit.after[1]) <= 1.0).count();
        format!(
            "# Calibration: what the rules of behaviour were fitted to\n\n\
             Which rule books fit what is known? `{}` found {books} that meet all {all} facts below. The usual numbers meet {before} of\n\
             them. Of {} facts that were kept back, the middle rule book meets {passed}. Nobody edits this file: the command writes it.\n\n\
             A rule book gives each of {} numbers of behaviour a value within {} % of its default. Costs stay as they are: whoever asks\n\
             knows them. A verdict is then tried under every rule book\n\
             ([0055](decisions/0055-rule-books-that-fit-the-evidence.md)).\n",
            self.command,
            testing().count(),
            self.priors.len(),
            (self.settings.span * 100.0).round(),
        )
    }

    fn targets(&self) -> String {
        let Settings { replications, seed, .. } = self.settings;
        let row = |fit: &Fitted| {
            let Fitted { target, before, after, elsewhere, stands } = fit;
            let used = if target.purpose == Purpose::Fitting { "fitting" } else { "testing" };
            format!(
                "| {}{} | {} | {used} | {} | {} | {} | {} | {:.0} % |\n",
                if target.claim.is_empty() { String::new() } else { format!("{}: ", target.claim) },
                target.words,
                target.wanted.words(),
                figure(*before),
                spread(*after),
                spread(*elsewhere),
                target.source,
                stands * 100.0,
            )
        };
        let rows: String = self.evidence.fitted.iter().map(row).collect();
        format!(
            "## The facts, before and after\n\n\
             Each figure is a mean of {replications} futures of 60 dealers. All rule books meet the same luck, {seed}; the column *other luck* has\n\
             them on luck {}. Brackets hold nine rule books of ten. The last column counts the rule books that are within one and a half\n\
             tolerances on other luck. That a fact for fitting is met proves nothing; a fact for testing was kept back.\n\n\
             ![How far each fact is from what was wanted, before and after](calibration-fit.svg)\n\n\
             | fact | wanted | used for | usual numbers | rule books | other luck | source | stands |\n|---|---|---|---|---|---|---|---|\n{rows}",
            seed.wrapping_add(1),
        )
    }

    fn search(&self) -> String {
        let measured: u32 = self.levels.iter().map(|level| level.measured).sum::<u32>() + self.settings.particles;
        let tolerances: Vec<String> = self.levels.iter().map(|level| format!("{:.2}", level.tolerance)).collect();
        format!(
            "## The search\n\n\
             {measured} rule books were measured. The tolerance fell over {} levels: {}. On the last, a mean rule book took {:.1} steps.\n\
             Some of the {} rule books still resemble each other: together they are worth about {:.0} independent ones.\n",
            self.levels.len(),
            tolerances.join(", "),
            self.levels.last().map_or(0.0, |level| f64::from(level.accepted) / f64::from(self.settings.particles)),
            self.evidence.books,
            self.evidence.worth,
        )
    }

    fn narrowed(&self) -> String {
        let row = |narrowed: &Narrowed| {
            let spec = narrowed.prior.spec();
            format!(
                "| `{}` | {} | {} | {} to {} | {:.2} | {:+.2} |\n",
                spec.key,
                figure(spec.default),
                figure(narrowed.mean),
                figure(narrowed.prior.low),
                figure(narrowed.prior.high),
                narrowed.spread,
                narrowed.shift
            )
        };
        let pinned = self.evidence.pinned().count();
        let rows: String = self.evidence.pinned().take(ROWS).map(row).collect();
        format!(
            "## What the evidence says of single numbers\n\n\
             The facts say something of {pinned} of {} numbers alone: their spread or their mean over the rule books is not what it was before,\n\
             by more than chance would have it. *Shift* is how far the mean moved from the middle, in spreads of before. Up to {ROWS} are shown.\n\n\
             ![Which numbers the evidence narrows](calibration-numbers.svg)\n\n\
             | number | default | mean | looked for in | spread left | shift |\n|---|---|---|---|---|---|\n{rows}",
            self.priors.len(),
        )
    }

    fn traded(&self) -> String {
        let traded = &self.evidence.traded;
        if traded.is_empty() {
            return "## What trades against what\n\nNo two numbers make up for each other beyond chance.\n".to_owned();
        }
        let row = |pair: &Traded| format!("| `{}` | `{}` | {:+.2} |\n", pair.keys[0], pair.keys[1], pair.correlation);
        let rows: String = traded.iter().take(ROWS).map(row).collect();
        format!(
            "## What trades against what\n\n\
             Two numbers that correlate over the rule books make up for each other: the facts know only the two together. Of {} pairs\n\
             whose correlation is no accident, up to {ROWS} are shown.\n\n\
             ![The strongest trades](calibration-trades.svg)\n\n\
             | number | number | correlation |\n|---|---|---|\n{rows}",
            traded.len(),
        )
    }

    fn unknown(&self) -> String {
        let open: Vec<String> = self
            .evidence
            .narrowed
            .iter()
            .filter(|narrowed| !narrowed.is_pinned)
            .map(|narrowed| format!("`{}`", narrowed.prior.spec().key))
            .collect();
        let held = |(place, spec): (usize, &crate::registry::Spec)| {
            let fitted = self.priors.iter().any(|prior| prior.place == place);
            (!fitted && spec.group != Group::Costs).then(|| {
                let why =
                    if matches!(spec.kind, Kind::Number | Kind::Whole) { "its default is 0" } else { "it is a choice" };
                format!("`{}` ({why})", spec.key)
            })
        };
        let held: Vec<String> = Parameters::SPECS.iter().enumerate().filter_map(held).collect();
        let held =
            if held.is_empty() { String::new() } else { format!("\nHeld at their defaults: {}.\n", held.join(", ")) };
        format!(
            "## What the evidence does not pin down\n\n\
             {} numbers are as wide as before, each taken alone; some of them are bound in pairs (above). A verdict that leans on one of them\n\
             leans on an assumption: {}.\n{held}",
            open.len(),
            open.join(", "),
        )
    }
}

/// Three digits that say something.
fn figure(value: f64) -> String {
    let size = value.abs();
    match size {
        _ if value.is_nan() => "–".to_owned(),
        _ if size >= 100.0 => format!("{value:.0}"),
        _ if size >= 1.0 => format!("{value:.2}"),
        _ => format!("{value:.3}"),
    }
}

fn spread([low, middle, high]: [f64; 3]) -> String {
    format!("{} ({} to {})", figure(middle), figure(low), figure(high))
}
