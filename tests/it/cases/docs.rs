//! Do the pages of the cases show what their plans give? With `UPDATE_DOCS=1` they are made to.

use std::path::Path;
use std::{env, fs};

use dealers_choice::experiment::statistics::{mean_interval, share_better};
use dealers_choice::experiment::{Criterion, Figures, Summary, digest, summarise, verdict};
use dealers_choice::numeric::Bounded as _;
use dealers_choice::report::json::word_text;
use dealers_choice::sim::Kpi;

use super::known::{is_shown, signs};
use super::told::{DONE, Told, WISER, thousands, whole};
use super::{cases, read};

/// Between these marks stands what a page has from its plan.
const MARKS: [&str; 2] = ["<!-- generated: numbers -->\n", "<!-- end -->"];
/// The figures of the table, in its order.
const FIGURES: [Kpi; 6] =
    [Kpi::Npv, Kpi::Sales, Kpi::ActiveDealers, Kpi::ExitRate, Kpi::DealerProfit, Kpi::CohortLoyalty];

/// The same with its sign.
fn signed(amount: f64) -> String {
    let text = thousands(amount);
    if text.starts_with('−') { text } else { format!("+{text}") }
}

/// By how much a policy earns more than what was done.
fn compared(told: &Told, policy: &str) -> String {
    if policy == DONE {
        return "–".to_owned();
    }
    let lead = told.lead(policy, DONE, Kpi::Npv);
    let (mean, low, high) = mean_interval(&lead);
    let share = 100.0 * share_better(&lead);
    format!("{} [{}, {}] in {share:.0} %", signed(mean), signed(low), signed(high))
}

fn row(told: &Told, summary: &Summary, place: usize) -> String {
    let policy = &summary.policies[place];
    let figure = |kpi: Kpi| -> &Figures { &policy.kpis[&kpi] };
    let [npv, sales, dealers, exits, profit, loyalty] = FIGURES.map(figure);
    format!(
        "| `{}` | {} ({} to {}) | {} | {:.0} | {:.2} | {} | {:.2} | {} |\n",
        policy.key,
        thousands(npv.q50),
        thousands(npv.q05),
        thousands(npv.q95),
        thousands(sales.q50),
        dealers.q50,
        exits.q50,
        whole(profit.q50),
        loyalty.q50,
        compared(told, &policy.key)
    )
}

/// Who earns most, and how surely.
fn best(told: &Told) -> String {
    let criterion = Criterion::read("by", "npv").expect("a KPI");
    let found = verdict(&told.plan, &told.blocks, criterion).expect("two policies");
    let (share, word) = (100.0 * found.leadership.share, word_text(found.leadership.word));
    format!(
        "`{}` earns more than `{}`, the next best, in {share:.0} % of futures ({word}).",
        found.leader, found.runner_up
    )
}

/// What stands between the marks of a page.
fn numbers(key: &str) -> String {
    let told = Told::of(key);
    let summary = summarise(&told.plan, &told.blocks, &FIGURES, 0);
    let rows: String = (0..summary.policies.len()).map(|place| row(told, &summary, place)).collect();
    let known = signs(key).iter().fold(String::new(), |rows, sign| {
        rows + &format!("| {} | {} | {} |\n", sign.known, sign.seen, if sign.shown { "yes" } else { "no" })
    });
    let spec = &told.spec;
    format!(
        "{} futures of {} months, {} dealers, luck {}; digest\n`{}`. Profit is discounted (`npv`); profit and sales are in thousands. \
         Figures are medians. Round brackets hold\nnine futures in ten, square brackets the 95 % interval of the mean difference.\n\n\
         | policy | profit | sales | dealers at the end | dealers lost a year | a dealer's profit | loyalty of the first dealers | \
         compared with `{DONE}` |\n|---|---|---|---|---|---|---|---|\n{rows}\n{}\n\n\
         | what it is known for | what the model shows | shown |\n|---|---|---|\n{known}",
        spec.replications,
        spec.months,
        spec.dealers,
        spec.seed,
        digest(&told.blocks),
        best(told),
    )
}

#[test]
fn the_page_of_every_case_shows_the_numbers_of_its_plan() {
    let mut stale = Vec::new();
    for key in cases() {
        let path = format!("docs/cases/{key}.md");
        let written = read(&path);
        let (before, rest) = written.split_once(MARKS[0]).unwrap_or_else(|| panic!("{path} has no place for numbers"));
        let (_, after) = rest.split_once(MARKS[1]).expect("the end of the numbers");
        let right = format!("{before}{}{}{}{after}", MARKS[0], numbers(key), MARKS[1]);
        if env::var_os("UPDATE_DOCS").is_some() {
            fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join(&path), right).expect("a page can be written");
        } else if right != written {
            stale.push(path);
        }
    }
    assert!(stale.is_empty(), "`cargo xtask docs` rewrites {stale:?}; then read whether their words still hold");
}

#[test]
fn the_index_says_of_every_case_whether_it_shows() {
    let index = read("docs/cases/README.md");
    let words = index.replace('\n', " ");
    let mut shown = 0;
    for key in cases() {
        let row = index.lines().find(|line| line.contains(&format!("]({key}.md)"))).expect("a row");
        let told = row.split('|').nth(3).expect("three columns").trim();
        let word = if is_shown(key) { "Yes" } else { "No" };
        assert!(told.starts_with(word), "{key}: {told}");
        shown += u32::from(is_shown(key));
    }
    let all = cases().count();
    assert!(words.contains(&format!("It shows what {shown} of the {all} cases are known for.")), "{shown} of {all}");
    assert!(shown + 1 >= all as u32, "{shown} of {all} cases show what they are known for");
}

#[test]
fn what_would_have_been_wiser_pays_the_enterprise_and_hurts_no_dealer() {
    let mut worse = Vec::new();
    for key in cases() {
        let told = Told::of(key);
        let (_, low, _) = mean_interval(&told.lead(WISER, DONE, Kpi::Npv));
        // Month by month, so that newcomers whom a policy draws in early do not count for more.
        let months = 0..told.spec.months;
        let profit = told.over(WISER, Kpi::DealerProfit, months.clone()) / told.over(DONE, Kpi::DealerProfit, months);
        let exits = told.whole(WISER, Kpi::ExitRate) / told.whole(DONE, Kpi::ExitRate).at_least(0.01);
        if low <= 0.0 || told.earns_more(WISER, DONE) < 0.75 || profit < 0.98 || exits > 1.05 {
            worse.push(format!(
                "{key}: lead above {low:.0}, dealers earn {profit:.3} and leave {exits:.3} times as much"
            ));
        }
    }
    assert!(worse.is_empty(), "{worse:#?}");
}
