//! The picture of the channel: your company, the dealers around it, the border, and the rival beyond.

use yew::prelude::*;

use crate::controls::dispatch::{Dispatch, use_dispatch};
use crate::msg::{Msg, OnBench};
use crate::run::bench::DealerId;
use crate::run::channel::{BORDER, CENTRE, Cast, Count, Figure, HEIGHT, WIDTH};
use crate::run::look::Look;
use crate::same::Same;
use crate::words::{names, say};
use dealers_choice::experiment::trace::Status;

/// Dealers up to which each is an element of its own.
const ELEMENTS_MAX: u32 = 300;
/// How far from a dealer's middle a touch still means it.
const REACH: f64 = 10.0;

/// What the picture needs.
#[derive(Clone, PartialEq, Properties)]
pub struct ChannelProps {
    /// The replication under one policy; none while it is still to come.
    pub cast: Option<Same<Cast>>,
    /// How the policy is told from others.
    pub look: Look,
    /// Name of the policy.
    pub policy: AttrValue,
    /// The month, from 1.
    pub month: u32,
    /// Whether dots glide to where the next month has them.
    #[prop_or_default]
    pub glides: bool,
    /// Whether dealers can be chosen.
    #[prop_or_default]
    pub chooses: bool,
    /// The dealer that is chosen.
    #[prop_or_default]
    pub chosen: Option<DealerId>,
}

/// The picture.
#[component]
pub fn Channel(props: &ChannelProps) -> Html {
    let send = use_dispatch();
    let count = props.cast.as_ref().map(|cast| cast.count(props.month)).unwrap_or_default();
    let role = if props.chooses { "group" } else { "img" };
    html! {
        <svg class={classes!("channel", format!("look-{}", props.look.key()), props.glides.then_some("is-gliding"))} viewBox={format!("0 0 {WIDTH} {HEIGHT}")} role={role} aria-label={label(props, count)}>
            {land()}
            if let Some(cast) = &props.cast {
                {people(&send, props, cast)}
            }
            <g class="channel__you"><rect x={(CENTRE.0 - 14.0).to_string()} y={(CENTRE.1 - 14.0).to_string()} width="28" height="28" rx="8" /><text x={CENTRE.0.to_string()} y={(CENTRE.1 + 3.5).to_string()}>{say("channel-you", &[])}</text></g>
        </svg>
    }
}

/// What those hear who do not see the picture.
fn label(props: &ChannelProps, count: Count) -> String {
    say(
        "channel-label",
        &[
            ("policy", props.policy.as_str().into()),
            ("month", props.month.into()),
            ("with", count.with_you.into()),
            ("defected", count.defected.into()),
            ("removed", count.terminated.into()),
            ("closed", count.closed.into()),
            ("punished", count.punished.into()),
            ("unlucky", count.unlucky.into()),
        ],
    )
}

/// What never moves: two rings of distance and the border.
fn land() -> Html {
    html! {
        <g class="channel__land" aria-hidden="true">
            <rect class="channel__abroad" x={BORDER.to_string()} y="0" width={(WIDTH - BORDER).to_string()} height={HEIGHT.to_string()} />
            <ellipse cx={CENTRE.0.to_string()} cy={CENTRE.1.to_string()} rx="134" ry="104" />
            <ellipse cx={CENTRE.0.to_string()} cy={CENTRE.1.to_string()} rx="84" ry="65" />
            <path class="channel__border" d={format!("M{BORDER} 6V{}", HEIGHT - 6.0)} />
            <text class="channel__rival" x={(BORDER + 10.0).to_string()} y="16">{say("channel-rival", &[])}</text>
        </g>
    }
}

fn people(send: &Dispatch, props: &ChannelProps, cast: &Cast) -> Html {
    let figures = cast.figures(props.month);
    if cast.trace.slots > ELEMENTS_MAX {
        return field(&figures);
    }
    html! {
        <>
            <g class="channel__links" aria-hidden="true">{for figures.iter().filter_map(link)}</g>
            if props.chooses {
                <g class="channel__targets" aria-hidden="true">{for figures.iter().map(|figure| target(send, props, figure))}</g>
            }
            <g class="channel__people">{for figures.iter().map(|figure| person(send, props, figure))}</g>
        </>
    }
}

/// A bar from the centre along the dealer's direction.
fn link(figure: &Figure) -> Option<Html> {
    let link = figure.link?;
    let (x, y) = link.along;
    let along = format!("matrix({x:.4} {y:.4} {:.4} {x:.4} {} {})", -y, CENTRE.0, CENTRE.1);
    Some(html! {
        <rect key={key(figure)} transform={along} x="0" y={px(-0.5 * link.width)} width={px(link.length)} height={px(link.width)} />
    })
}

fn person(send: &Dispatch, props: &ChannelProps, figure: &Figure) -> Html {
    let id = DealerId { slot: figure.slot, generation: figure.generation };
    let chosen = props.chosen == Some(id);
    html! {
        <g key={key(figure)} class={classes!("person", status(figure.status), chosen.then_some("is-chosen"))}
            onclick={props.chooses.then(|| choose(send, props, id))}>
            if props.chooses {
                <title>{names::dealer(figure.slot, figure.generation)}</title>
            }
            <circle class="person__dot" cx={px(figure.x)} cy={px(figure.y)} r={px(figure.radius)} />
            if figure.status == Status::Punished || chosen {
                <circle class="person__ring" cx={px(figure.x)} cy={px(figure.y)} r={px(figure.radius + 3.0)} />
            }
            if figure.status == Status::Unlucky {
                <path class="person__cloud" d={cloud(figure)} />
            }
        </g>
    }
}

/// The ground around a dot that counts as the dot for a finger.
fn target(send: &Dispatch, props: &ChannelProps, figure: &Figure) -> Html {
    let id = DealerId { slot: figure.slot, generation: figure.generation };
    html! { <circle key={key(figure)} class="person__target" cx={px(figure.x)} cy={px(figure.y)} r={px(REACH)} onclick={choose(send, props, id)} /> }
}

/// Opens the dealer's diary, or closes it.
fn choose(send: &Dispatch, props: &ChannelProps, id: DealerId) -> Callback<MouseEvent> {
    send.on(Msg::Bench(OnBench::DealerChosen((props.chosen != Some(id)).then_some(id))))
}

/// A small cloud over the dot.
fn cloud(figure: &Figure) -> String {
    let (x, y) = (figure.x - 4.5, figure.y - figure.radius - 1.5);
    format!("M{x:.1} {y:.1}h8a2.2 2.2 0 0 0 .4-4.300a3.200 3.200 0 0 0-6-.9a2.600 2.600 0 0 0-2.400 5.200Z")
}

/// Many dealers: one path for those with you and one for those beyond, so that thousands cost no more than two elements.
fn field(figures: &[Figure]) -> Html {
    let path = |gone: bool| figures.iter().filter(|figure| figure.link.is_none() == gone).map(dot).collect::<String>();
    html! {
        <g class="channel__field"><path class="channel__crowd" d={path(false)} /><path class="channel__crowd channel__crowd--gone" d={path(true)} /></g>
    }
}

fn dot(figure: &Figure) -> String {
    let radius = figure.radius;
    format!(
        "M{:.1} {:.1}a{radius:.1} {radius:.1} 0 1 0 {:.1} 0a{radius:.1} {radius:.1} 0 1 0 {:.1} 0",
        figure.x - radius,
        figure.y,
        2.0 * radius,
        -2.0 * radius
    )
}

fn key(figure: &Figure) -> String {
    format!("{}-{}", figure.slot, figure.generation)
}

fn px(length: f64) -> String {
    format!("{length:.1}")
}

const fn status(status: Status) -> &'static str {
    match status {
        Status::Active => "person--active",
        Status::Punished => "person--punished",
        Status::Unlucky => "person--unlucky",
        Status::Defected | Status::Terminated | Status::Closed | Status::Bankrupt => "person--gone",
    }
}
