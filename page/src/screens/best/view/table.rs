//! The mixes side by side: a row for the policy as it is now, then one for each mix. What a mix changes stands out; a lever that
//! could never act in a mix is a dash, and why is told below. A phone stacks the cells of a row.

use yew::prelude::*;

use crate::controls::dispatch::Dispatch;
use crate::controls::live::{live, live_figure};
use crate::screens::best::model::{Asked, Msg};
use crate::words::{names, numbers, say};
use dealers_choice::numeric::order;
use dealers_choice::study::Factor;
use dealers_choice::study::best::{Best, Found, Gain, Mix};

/// The table, and below it why levers in it are dashes.
pub(super) fn table(send: &Dispatch<Msg>, asked: &Asked, method: &Best, found: &Found) -> Html {
    let levers: Vec<String> = method.spans.iter().map(|span| lever_name(span.factor)).collect();
    let goals: Vec<String> = goals(method);
    let front = method.goals.len() > 1;
    let now = html! {
        <tr class="best__now">
            <th scope="row">{live(say("best-row-now", &[("base", names::policy_in_full(&asked.draft, asked.base).into())]))}</th>
            <td></td>
            {for goals.iter().map(|head| html! { <td class="best__gain" data-head={head.clone()}>{say("best-none", &[])}</td> })}
            {for cells(method, &levers, &method.base)}
        </tr>
    };
    let row = |(place, mix): (usize, &Mix)| {
        let gains = mix.gains.iter().map(gain).chain(mix.cost.map(|cost| live(numbers::percent(cost, 1))));
        let name = match place {
            0 if !front => say("best-row-best", &[]),
            _ => say("best-row", &[("place", (place as u32 + 1).into())]),
        };
        html! {
            <tr>
                <th scope="row">{live(name)}</th>
                <td class="best__open">
                    <button class="button" aria-label={say("best-open", &[])} onclick={send.on(Msg::MixOpened(place))}>{say("best-open-short", &[])}</button>
                </td>
                {for goals.iter().zip(gains).map(|(head, gain)| html! { <td class="best__gain" data-head={head.clone()}>{gain}</td> })}
                {for cells(method, &levers, &mix.levers)}
            </tr>
        }
    };
    html! {
        <>
            <div class="bars__scroll" tabindex="0" role="group" aria-label={say("best-title-mix", &[])}>
                <table class="bars best__table stacks">
                    <thead>
                        <tr>
                            <td></td><td></td>
                            {for goals.iter().map(|words| html! { <th scope="col" class="best__gain">{live(words.clone())}</th> })}
                            {for levers.iter().map(|words| html! { <th scope="col">{live(words.clone())}</th> })}
                        </tr>
                    </thead>
                    <tbody>{now}{for found.mixes.iter().enumerate().map(row)}</tbody>
                </table>
            </div>
            {for dashes(method, found).into_iter().map(|words| html! { <p class="study__note">{live(words)}</p> })}
        </>
    }
}

/// The heads of what a mix is judged by.
fn goals(method: &Best) -> Vec<String> {
    let goals = method.goals.iter().map(|goal| say("best-gain", &[("what", names::figure(*goal).into())]));
    goals.chain(method.budget.map(|_| say("best-cost", &[]))).collect()
}

/// The levers of a row at these values.
fn cells(method: &Best, heads: &[String], values: &[f64]) -> Vec<Html> {
    let idle = method.idle_at(values);
    let cell = |(place, value): (usize, &f64)| {
        let head = heads[place].clone();
        if idle.contains(&place) {
            return html! { <td data-head={head}>{say("best-none", &[])}</td> };
        }
        let moved = (method.base[place] != *value).then_some("best__moved");
        html! { <td class={moved} data-head={head}>{live_figure(numbers::factor(method.spans[place].factor, *value))}</td> }
    };
    values.iter().enumerate().map(cell).collect()
}

/// Why levers are dashes, a sentence for each that is one somewhere.
fn dashes(method: &Best, found: &Found) -> Vec<String> {
    let rows = std::iter::once(&method.base).chain(found.mixes.iter().map(|mix| &mix.levers));
    let places: Vec<usize> = rows.flat_map(|levers| method.idle_at(levers)).collect();
    let mut places = order::by_key(places, |place| *place as u64);
    places.dedup();
    let words = |place: usize| {
        let setting = method.spans[place].factor.setting()?;
        Some(say(&format!("best-idle-{}", setting.key), &[("lever", lever_name(method.spans[place].factor).into())]))
    };
    places.into_iter().filter_map(words).collect()
}

/// The name of a lever.
pub(super) fn lever_name(factor: Factor) -> String {
    factor.setting().map_or_else(String::new, |spec| say(&format!("lever-{}", spec.key), &[]))
}

/// A gain with its interval; without one it was not tested yet, and has no more digits than that deserves.
fn gain(gain: &Gain) -> Html {
    let percent = |share: f64, digits| numbers::signed(&numbers::percent(share, digits));
    let Some(ends) = gain.ci95 else {
        return live(say("best-gain-untested", &[("gain", percent(gain.mean, 0).into())]));
    };
    let [low, high] = ends.map(|end| percent(end, 1));
    let interval = say("best-gain-between", &[("low", low.into()), ("high", high.into())]);
    html! { <>{live(percent(gain.mean, 1))}{" "}<small>{live(interval)}</small></> }
}

#[cfg(test)]
mod tests {
    use crate::screens::best::choice::movable;
    use crate::words::knows;
    use dealers_choice::sim::Policy;
    use dealers_choice::study::idle::can_act;

    #[test]
    fn every_lever_that_may_be_a_dash_says_why() {
        let barest =
            Policy { monitoring: 0.0, termination: false, coop_share: 0.0, coop_cap: 0.0, ..Policy::default() };
        let idle: Vec<&str> =
            movable().map(|place| Policy::SPECS[place].key).filter(|key| !can_act(&barest, key, 0)).collect();
        assert!(idle.contains(&"fine_months"));
        assert!(idle.iter().all(|key| knows(&format!("best-idle-{key}"))), "{idle:?}");
    }
}
