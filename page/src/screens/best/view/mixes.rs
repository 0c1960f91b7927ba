//! What a search has found: the policy as it is now beside the best mixes, what they gain, how they differ, and whether the best
//! would stand under other rules.

use yew::prelude::*;

use crate::controls::dispatch::Dispatch;
use crate::controls::live::{live, live_figure};
use crate::controls::study::progress;
use crate::run::inquiry::Progress;
use crate::screens::best::model::{Asked, Model, Msg};
use crate::words::{Arg, names, numbers, say, with};
use dealers_choice::study::best::{Best, Found, Gain, Mix};
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
            {for left_out(method, best).map(|words| html! { <p class="study__note">{live(words)}</p> })}
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
    let low = gain.ci95.map_or(gain.mean, |[low, _]| low);
    let key = if low > 0.0 { "best-gains" } else { "best-gains-nothing" };
    let args = [
        ("base", Arg::from(base(asked))),
        ("what", names::figure(method.goals[0]).into()),
        ("gain", numbers::signed(&numbers::percent(gain.mean, 1)).into()),
    ];
    say(key, &args)
}

/// A row for the policy as it is now, then one for each mix; what a mix changes stands out.
fn table(send: &Dispatch<Msg>, asked: &Asked, method: &Best, found: &Found) -> Html {
    let levers = method.spans.iter().map(|span| lever_name(span.factor));
    let goals = method.goals.iter().map(|goal| say("best-gain", &[("what", names::figure(*goal).into())]));
    let cost = method.budget.map(|_| say("best-cost", &[]));
    let goals: Vec<String> = goals.chain(cost).collect();
    let now = method.spans.iter().zip(&method.base).map(|(span, value)| numbers::factor(span.factor, *value));
    let unchanged = goals.iter().map(|_| html! { <td class="best__gain">{say("best-none", &[])}</td> });
    let front = method.goals.len() > 1;
    let row = |(place, mix): (usize, &Mix)| {
        let gains = mix.gains.iter().map(gain).chain(mix.cost.map(|cost| numbers::percent(cost, 1)));
        let name = match place {
            0 if !front => say("best-row-best", &[]),
            _ => say("best-row", &[("place", (place as u32 + 1).into())]),
        };
        html! {
            <tr>
                <th scope="row">{live(name)}</th>
                {for gains.map(|words| html! { <td class="best__gain">{live_figure(words)}</td> })}
                {for method.spans.iter().zip(&method.base).zip(&mix.levers).map(|((span, now), value)| html! {
                    <td class={(now != value).then_some("best__moved")}>{live_figure(numbers::factor(span.factor, *value))}</td>
                })}
                <td>
                    <button class="button" aria-label={say("best-open", &[])} onclick={send.on(Msg::MixOpened(place))}>{say("best-open-short", &[])}</button>
                </td>
            </tr>
        }
    };
    html! {
        <div class="bars__scroll" tabindex="0" role="group" aria-label={say("best-title-mix", &[])}>
            <table class="bars best__table">
                <thead>
                    <tr>
                        <td></td>
                        {for goals.iter().map(|words| html! { <th scope="col" class="best__gain">{live(words.clone())}</th> })}
                        {for levers.map(|words| html! { <th scope="col">{live(words)}</th> })}
                        <td></td>
                    </tr>
                </thead>
                <tbody>
                    <tr class="best__now">
                        <th scope="row">{live(say("best-row-now", &[("base", base(asked).into())]))}</th>
                        {for unchanged}
                        {for now.map(|value| html! { <td>{live_figure(value)}</td> })}
                        <td></td>
                    </tr>
                    {for found.mixes.iter().enumerate().map(row)}
                </tbody>
            </table>
        </div>
    }
}

fn lever_name(factor: dealers_choice::study::Factor) -> String {
    factor.setting().map_or_else(String::new, |spec| say(&format!("lever-{}", spec.key), &[]))
}

/// From which policy the best came, and what it changes.
fn origin(asked: &Asked, method: &Best, best: &Mix) -> String {
    let change = |((span, now), value): ((&dealers_choice::study::sensitivity::Span, &f64), &f64)| {
        let [now, value] = [*now, *value].map(|value| Arg::from(numbers::factor(span.factor, value)));
        say("best-change", &[("lever", lever_name(span.factor).into()), ("to", value), ("from", now)])
    };
    let moved = method.spans.iter().zip(&method.base).zip(&best.levers).filter(|((_, now), value)| now != value);
    let changes: Vec<String> = moved.map(change).collect();
    if changes.is_empty() {
        return say("best-unchanged", &[("base", base(asked).into())]);
    }
    let changes = with(|lexicon| lexicon.listed(changes));
    say("best-origin", &[("base", base(asked).into()), ("changes", changes.into())])
}

/// Levers that the best leaves out because they could never act.
fn left_out(method: &Best, best: &Mix) -> Option<String> {
    let names: Vec<String> = method.left_out(best).map(|span| lever_name(span.factor)).collect();
    if names.is_empty() {
        return None;
    }
    Some(say("best-left-out", &[("levers", with(|lexicon| lexicon.listed(names)).into())]))
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

fn gain(gain: &Gain) -> String {
    let percent = |share: f64| numbers::signed(&numbers::percent(share, 1));
    gain.ci95.map_or_else(
        || percent(gain.mean),
        |[low, high]| {
            say(
                "matters-share",
                &[("share", percent(gain.mean).into()), ("low", percent(low).into()), ("high", percent(high).into())],
            )
        },
    )
}
