//! What a search has found: the policy as it is now beside the best mixes, what they gain, how they differ, and whether the best
//! would stand under other rules.

use yew::prelude::*;

use crate::controls::dispatch::Dispatch;
use crate::controls::live::live;
use crate::controls::study::progress;
use crate::run::draft::Draft;
use crate::run::inquiry::Progress;
use crate::screens::best::model::{Asked, Model, Msg};
use crate::screens::best::view::table::{lever_name, table};
use crate::words::{Arg, names, numbers, say, with};
use dealers_choice::sim::Policy;
use dealers_choice::study::best::{Best, Found, Mix};
use dealers_choice::study::sensitivity::Robustness;

/// The answer.
pub(super) fn mixes(
    send: &Dispatch<Msg>,
    page: &Dispatch,
    desk: &Model,
    asked: &Asked,
    method: &Best,
    found: &Found,
) -> Html {
    let Some(best) = found.mixes.first() else {
        return html! { <><p>{live(nothing(desk, method, found))}</p>{progress(page, &desk.inquiry)}</> };
    };
    let fresh = found.mixes.iter().all(|mix| mix.fresh);
    let tried = [("tried", found.tried.into())];
    html! {
        <>
            <h2>{live(title(asked, method, best))}</h2>
            <p class="study__note">{live(say(if fresh { "best-fresh" } else { "best-so-far" }, &tried))}</p>
            {progress(page, &desk.inquiry)}
            {table(send, asked, method, found)}
            <p>{live(origin(asked, method, best))}</p>
            {for below_usual(asked).filter(|_| fresh).map(|words| html! { <p class="study__note">{live(words)}</p> })}
            if desk.inquiry.progress == Progress::Finished { <p>{live(stands(asked, desk.robustness.as_deref()))}</p> }
        </>
    }
}

fn nothing(desk: &Model, method: &Best, found: &Found) -> String {
    let finished = desk.inquiry.progress == Progress::Finished;
    found.cheapest.filter(|_| finished).map_or_else(
        || say("best-nothing-yet", &[]),
        |cost| {
            let budget = numbers::percent(method.budget.unwrap_or_default(), 0);
            say("best-over-budget", &[("budget", budget.into()), ("cost", numbers::percent(cost, 1).into())])
        },
    )
}

fn base(asked: &Asked) -> String {
    names::policy_in_full(&asked.draft, asked.base)
}

/// What the best gains over what there is now.
fn title(asked: &Asked, method: &Best, best: &Mix) -> String {
    if method.goals.len() > 1 {
        return say("best-front", &[("base", base(asked).into())]);
    }
    let gain = best.gains[0];
    let (key, digits) = match gain.ci95 {
        None => ("best-untested", 0),
        Some([low, _]) if low > 0.0 => ("best-gains", 1),
        Some(_) => ("best-gains-nothing", 1),
    };
    let args = [
        ("base", Arg::from(base(asked))),
        ("what", names::figure(method.goals[0]).into()),
        ("gain", numbers::signed(&numbers::percent(gain.mean, digits)).into()),
    ];
    say(key, &args)
}

/// From which policy the best came, and what it changes.
fn origin(asked: &Asked, method: &Best, best: &Mix) -> String {
    let idle = method.idle_at(&best.levers);
    let change = |place: usize| {
        let factor = method.spans[place].factor;
        let [now, value] =
            [method.base[place], best.levers[place]].map(|value| Arg::from(numbers::factor(factor, value)));
        say("best-change", &[("lever", lever_name(factor).into()), ("to", value), ("from", now)])
    };
    let is_moved = |place: &usize| method.base[*place] != best.levers[*place] && !idle.contains(place);
    let changes: Vec<String> = (0..method.spans.len()).filter(is_moved).map(change).collect();
    if changes.is_empty() {
        return say("best-unchanged", &[("base", base(asked).into())]);
    }
    let changes = with(|lexicon| lexicon.listed(changes));
    say("best-origin", &[("base", base(asked).into()), ("changes", changes.into())])
}

/// That a best mix may pay less than the trade does, though the trade's margin is the best one of a company that does nothing else.
fn below_usual(asked: &Asked) -> Option<String> {
    let market = asked.draft.plan().market().at(0);
    let [usual, rivals] = [market.usual_margin, market.rival_margin];
    let margin = Policy::index("margin")?;
    let (_, spec) = asked.best()?;
    let policy = *Draft::read(spec).ok()?.plan().policies().last()?.levers.at(0);
    let unset = Policy::default();
    let does_more =
        (0..Policy::SPECS.len()).any(|lever| lever != margin && policy.number(lever) != unset.number(lever));
    let paid = policy.number(margin);
    let [paid, usual, rivals] = (does_more && paid < usual)
        .then(|| [paid, usual, rivals].map(|share| Arg::from(numbers::percent(share, 1))))?;
    Some(say("best-below-usual", &[("margin", paid), ("usual", usual), ("rivals", rivals)]))
}

/// Whether the best does better than what there is now when the rules are off.
fn stands(asked: &Asked, robustness: Option<&Robustness>) -> String {
    let Some(known) = robustness else { return say("best-rules-coming", &[]) };
    let percent = |share| numbers::percent(share, 0).into();
    let args = [
        ("base", base(asked).into()),
        ("better", known.led.get(usize::from(known.leader)).copied().unwrap_or_default().into()),
        ("all", known.draws.into()),
        ("low", percent(known.ci95[0])),
        ("high", percent(known.ci95[1])),
    ];
    say("best-rules", &args)
}
