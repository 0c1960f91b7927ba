//! What a chapter shows after the bet: one future month by month, what its control moves, and what all futures come to.

use yew::prelude::*;

use super::control::{control, shares};
use super::page::Page;
use crate::chart::channel::Channel;
use crate::chart::courses::Courses;
use crate::controls::icon::mark;
use crate::controls::live::{live, live_figure};
use crate::controls::transport::Transport;
use crate::run::results::{CHARTS, Results};
use crate::same::Same;
use crate::words::{Arg, names, numbers, say};
use dealers_choice::sim::Kpi;
use dealers_choice::story::Chapter;

/// Policies of which a picture is shown; more are only a table.
const PICTURES_MAX: usize = 3;
/// The figures by policy that a sentence may quote, with the word for each policy in turn.
const QUOTED: [([&str; 5], Kpi); 4] = [
    (["profit0", "profit1", "profit2", "profit3", "profit4"], Kpi::Npv),
    (["sales0", "sales1", "sales2", "sales3", "sales4"], Kpi::Sales),
    (["dealers0", "dealers1", "dealers2", "dealers3", "dealers4"], Kpi::ActiveDealers),
    (["unlucky0", "unlucky1", "unlucky2", "unlucky3", "unlucky4"], Kpi::UnfairSanctions),
];

/// The numbers of the chapter that its words quote, as shares.
pub fn quotes(chapter: &Chapter) -> Vec<(&'static str, Arg)> {
    chapter.quotes.iter().map(|(name, share)| (*name, numbers::percent(*share, 0).into())).collect()
}

fn has_pictures(page: &Page) -> bool {
    page.draft.policies().len() <= PICTURES_MAX
}

/// What is shown.
pub fn shown(page: &Page) -> Html {
    let results = page.desk.stage.results.as_ref().filter(|_| page.desk.stage.plan.is_some());
    html! {
        <>
            if has_pictures(page) {
                {pictures(page)}
            }
            {control(page)}
            if let Some(results) = results.filter(|results| results.plan == *page.draft.plan()) {
                <p class="tale__shown">{live(sentence(page, results))}</p>
                {shares(page)}
                {sums(page, results)}
                {chart(page, results)}
            } else {
                <p class="tale__shown" role="status">{say("tale-coming", &[])}</p>
            }
        </>
    }
}

/// One future under each policy, in the month on screen.
fn pictures(page: &Page) -> Html {
    let (shared, stage) = (page.shared, &page.desk.stage);
    let picture = |place: usize| {
        let (look, name) = (page.draft.looks()[place], names::policy(&page.draft, place));
        let cast = stage.casts.get(place).and_then(Option::as_ref).map(Same::of);
        html! {
            <figure class={format!("look-{}", look.key())} key={place}>
                <figcaption>{mark(look)}{live(name.clone())}</figcaption>
                <Channel {cast} {look} policy={name} month={shared.playback.month} glides={shared.glides(stage)} />
            </figure>
        }
    };
    html! {
        <section class="tale__watch" aria-label={say("tale-watch", &[])}>
            <div class={classes!("tale__pictures", format!("tale__pictures--{}", page.draft.policies().len()))}>
                {for (0..page.draft.policies().len()).map(picture)}
            </div>
            <Transport playback={shared.playback} months={page.chapter.months} replications={stage.wanted()} />
            <p class="legend">{say("channel-legend", &[])}{" "}{say("tale-gone", &[])}</p>
        </section>
    }
}

/// What the chapter says of its figures, with the medians of the futures.
fn sentence(page: &Page, results: &Results) -> String {
    let named = |place: usize, (words, kpi): ([&'static str; 5], Kpi)| {
        (words[place], Arg::from(numbers::kpi(kpi.spec(), results.whole(place, kpi).median)))
    };
    let policies = 0..page.draft.policies().len();
    let args: Vec<(&str, Arg)> = policies.flat_map(|place| QUOTED.map(|figure| named(place, figure))).collect();
    page.told_with("shown", &args)
}

/// What each policy comes to: a table.
fn sums(page: &Page, results: &Results) -> Html {
    if page.draft.policies().len() < 2 {
        return Html::default();
    }
    let heads = ["tale-sums-policy", "tale-sums-profit", "tale-sums-sales", "tale-sums-dealers", "tale-sums-unlucky"];
    let args = [("months", page.chapter.months.into()), ("futures", results.replications().into())];
    let row = |place: usize| {
        let look = page.draft.looks()[place];
        let figure = |((_, kpi), head): (([&str; 5], Kpi), &str)| {
            let whole = results.whole(place, kpi);
            let [low, high] = [whole.low, whole.high].map(|value| numbers::kpi(kpi.spec(), value).into());
            let range = say("figure-range", &[("low", low), ("high", high)]);
            html! { <td data-head={say(head, &[])}><span>{live_figure(numbers::kpi(kpi.spec(), whole.median))}<small>{live(range)}</small></span></td> }
        };
        html! {
            <tr class={format!("look-{}", look.key())}>
                <th scope="row">{mark(look)}{live(names::policy(&page.draft, place))}</th>{for QUOTED.into_iter().zip(heads.into_iter().skip(1)).map(figure)}
            </tr>
        }
    };
    html! {
        <div class="tale__scroll" tabindex="0" role="region" aria-label={say("tale-sums", &args)}>
            <table class="tale__sums stacks">
                <caption>{live(say("tale-sums", &args))}{". "}{live(say("money-told", &[numbers::money_unit()]))}</caption>
                <thead><tr>{for heads.map(|head| html! { <th scope="col">{say(head, &[])}</th> })}</tr></thead>
                <tbody>{for (0..page.draft.policies().len()).map(row)}</tbody>
            </table>
        </div>
    }
}

/// Profit month by month, where a year or more makes a course of it.
fn chart(page: &Page, results: &std::rc::Rc<Results>) -> Html {
    let Some(chart) = CHARTS.iter().position(|chart| chart.key == "profit") else { return Html::default() };
    let (shared, policies) = (page.shared, page.draft.policies().len());
    if policies < 2 || page.chapter.months <= 12 {
        return Html::default();
    }
    let month = has_pictures(page).then_some(shared.playback.month);
    html! {
        <>
            <Courses draft={Same::of(&page.draft)} results={Some(Same::of(results))} {chart} front={0} {month}
                replication={None::<u32>} pointer={shared.pointer} open={false} chosen={true} still={true} />
            <p class="legend">{say("tale-chart", &[])}</p>
        </>
    }
}
