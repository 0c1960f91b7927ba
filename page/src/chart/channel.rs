//! The picture of the channel: your company, the dealers around it, the border, and the rival beyond.

use web_sys::Element;
use yew::prelude::*;

use crate::run::bench::DealerId;
use crate::run::channel::{BORDER, CENTRE, Cast, Count, Figure, HEIGHT, HOLLOW, LOYAL, Link, WIDTH, ring};
use crate::run::look::Look;
use crate::same::Same;
use crate::words::say;
use dealers_choice::experiment::trace::Status;

/// Dealers up to which each is an element of its own.
const ELEMENTS_MAX: u32 = 300;
/// Units of a shape in one of the picture: places are whole numbers, and still fine.
const UNITS: f64 = 10.0;
const SCALE: &str = "scale(.1)";

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
    /// What hears which dealer was touched, where dealers are not elements of their own.
    #[prop_or_default]
    pub opens: Option<Callback<DealerId>>,
}

/// The picture.
#[component]
pub fn Channel(props: &ChannelProps) -> Html {
    let count = props.cast.as_ref().map(|cast| cast.count(props.month)).unwrap_or_default();
    let role = if props.chooses { "group" } else { "img" };
    let class = classes!(
        "channel",
        format!("look-{}", props.look.key()),
        props.glides.then_some("is-gliding"),
        props.opens.as_ref().map(|_| "is-open")
    );
    html! {
        <svg {class} viewBox={format!("0 0 {WIDTH} {HEIGHT}")} role={role} aria-label={label(props, count)} onclick={touched(props)}>
            {land()}
            if let Some(cast) = &props.cast {
                {people(props, cast)}
            }
            {rings()}
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

/// Says which dealer stands where the picture was touched, if one stands there.
fn touched(props: &ChannelProps) -> Option<Callback<MouseEvent>> {
    let (opens, cast) = (props.opens.clone()?, props.cast.clone()?);
    let month = props.month;
    Some(Callback::from(move |event: MouseEvent| {
        let picture = event.target_dyn_into::<Element>().and_then(|touched| touched.closest(".channel").ok().flatten());
        let Some(room) = picture.map(|picture| picture.get_bounding_client_rect()) else { return };
        let scale = WIDTH / room.width();
        let place = [f64::from(event.client_x()) - room.left(), f64::from(event.client_y()) - room.top()];
        if let Some(dealer) = cast.near(month, place.map(|length| length * scale)) {
            opens.emit(dealer);
        }
    }))
}

/// What it means to stand near, and far away.
fn rings() -> Html {
    let name = |y: f64, key| html! { <text x={CENTRE.0.to_string()} y={px(CENTRE.1 + y)}>{say(key, &[])}</text> };
    html! { <g class="channel__rings" aria-hidden="true">{name(27.0, "channel-loyal")}{name(ring(0.0).1 - 4.0, "channel-wavering")}</g> }
}

/// What never moves: two rings of distance and the border.
fn land() -> Html {
    let (loyal, farthest) = (ring(LOYAL), ring(0.0));
    let oval = |(rx, ry): (f64, f64)| {
        html! { <ellipse cx={CENTRE.0.to_string()} cy={CENTRE.1.to_string()} rx={px(rx)} ry={px(ry)} /> }
    };
    html! {
        <g class="channel__land" aria-hidden="true">
            <rect class="channel__abroad" x={BORDER.to_string()} y="0" width={(WIDTH - BORDER).to_string()} height={HEIGHT.to_string()} />
            {oval(farthest)}
            {oval(loyal)}
            <path class="channel__border" d={format!("M{BORDER} 6V{}", HEIGHT - 6.0)} />
            <text class="channel__rival" x={(BORDER + 10.0).to_string()} y="16">{say("channel-rival", &[])}</text>
        </g>
    }
}

fn people(props: &ChannelProps, cast: &Cast) -> Html {
    let [home, gone] = cast.crowd(props.month);
    let many = cast.trace.slots > ELEMENTS_MAX;
    let chooses = props.chooses && !many;
    html! {
        <>
            if !many {
                <path class="channel__links" transform={SCALE} d={path(&home, link)} />
            }
            if chooses {
                {super::each(props)}
            } else {
                <g class={classes!("channel__crowd", many.then_some("channel__crowd--many"))}>
                    <path class="channel__home" transform={SCALE} d={path(&home, dot)} />
                    <path class="channel__gone" transform={SCALE} d={path(&gone, dot)} />
                    {for home.iter().filter(|_| !many).filter_map(|figure| marks(figure, false))}
                    {for props.opens.as_ref().map(|_| followed(cast.protagonist(), &home, &gone))}
                </g>
            }
        </>
    }
}

/// A ring around the dealer whose story is told beside the picture, for as long as it stands somewhere.
fn followed(dealer: DealerId, home: &[Figure], gone: &[Figure]) -> Html {
    let is_it = |figure: &&Figure| (figure.slot, figure.generation) == (dealer.slot, dealer.generation);
    let stands = home.iter().chain(gone).filter(is_it).find(|figure| figure.radius > 0.0);
    let ring = |figure: &Figure| html! { <circle class="channel__followed" cx={px(figure.x)} cy={px(figure.y)} r={px(figure.radius + 3.0)} /> };
    html! { {for stands.map(ring)} }
}

/// A shape of all figures. It has the same parts in every month, so that it can glide as a whole: a few shapes cost the browser
/// little to move, where an element for each dealer costs a frame.
fn path(figures: &[Figure], part: impl Fn(&mut String, &Figure)) -> String {
    let mut path = String::with_capacity(64 * figures.len());
    for figure in figures {
        part(&mut path, figure);
    }
    path
}

/// A bar from the centre along the dealer's direction.
fn link(path: &mut String, figure: &Figure) {
    let Some(Link { along: (x, y), length, width }) = figure.link else { return };
    let (along, across) = ([length * x, length * y], [-width * y, width * x]);
    step(path, "M", &[CENTRE.0 - 0.5 * across[0], CENTRE.1 - 0.5 * across[1]]);
    for side in [along, across, along.map(|side| -side)] {
        step(path, "l", &side);
    }
    path.push('Z');
}

fn dot(path: &mut String, figure: &Figure) {
    let radius = figure.radius;
    step(path, "M", &[figure.x - radius, figure.y]);
    for across in [2.0 * radius, -2.0 * radius] {
        step(path, "a", &[radius, radius]);
        step(path, " 0 1 0 ", &[across, 0.0]);
    }
}

/// A step of a pen, in whole units of a shape.
fn step(path: &mut String, pen: &str, lengths: &[f64]) {
    path.push_str(pen);
    for length in lengths {
        path.push_str(&((UNITS * length).round() as i32).to_string());
        path.push(' ');
    }
}

/// What shows around a dot, and in it, what happens to the dealer.
pub(super) fn marks(figure: &Figure, chosen: bool) -> Option<Html> {
    let ring = figure.status == Status::Punished || chosen;
    let hollow = figure.status == Status::Unlucky;
    (ring || hollow).then(|| {
        html! {
            <g key={key(figure)}>
                if ring {
                    <circle class="person__ring" cx={px(figure.x)} cy={px(figure.y)} r={px(figure.radius + 3.0)} />
                }
                if hollow {
                    <circle class="person__luck" cx={px(figure.x)} cy={px(figure.y)} r={px(HOLLOW * figure.radius)} />
                }
            </g>
        }
    })
}

pub(super) fn key(figure: &Figure) -> String {
    format!("{}-{}", figure.slot, figure.generation)
}

pub(super) fn px(length: f64) -> String {
    format!("{length:.1}")
}
