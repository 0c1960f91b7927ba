//! The channel as a document of its own, under its titles; and every picture of an answer by its name.

use crate::chart::document::Document;
use crate::chart::dots;
use crate::chart::shown::run_document;
use crate::chart::writing::{Ink, text};
use crate::chart_id::ChartId;
use crate::run::channel::{BORDER, CENTRE, Cast, Figure, HEIGHT, HOLLOW, LOYAL, WIDTH, ring};
use crate::run::look::Look;
use crate::shared::Shared;
use crate::words::{names, say};
use dealers_choice::experiment::trace::Status;

/// Width of the documents, room above what is drawn, pixels.
const WIDE: u32 = 720;
pub(super) const TOP: u32 = 8;
/// The channel is drawn larger than on the page.
const SCALE: f64 = 1.72;

/// The dots: a replication each.
pub const DOTS: &str = "futures";
/// The channel of a policy.
pub const CHANNEL: &str = "channel";

/// A picture of the answer as a document of its own; nothing before it is known.
#[must_use]
pub fn answer_document(shared: &Shared, chart: ChartId, ink: &dyn Fn(Look) -> Ink) -> Option<Document> {
    match (chart.what, chart.policy) {
        (DOTS, _) => dots::dots(shared, ink),
        (CHANNEL, Some(policy)) => channel(shared, policy, ink),
        _ => run_document(shared, shared.compared()?, chart, 0, &[], ink),
    }
}

/// The channel under a policy in the month and the replication on screen.
pub fn channel(shared: &Shared, policy: usize, ink: &dyn Fn(Look) -> Ink) -> Option<Document> {
    let cast = shared.stage.casts.get(policy)?.as_ref()?;
    let (draft, month) = (shared.draft(), shared.playback.month);
    let (own, rival) = (ink(*draft.looks().get(policy)?), ink(Look::Plain));
    let count = cast.count(month);
    let head = [
        ("policy", names::policy_in_full(draft, policy).into()),
        ("month", month.into()),
        ("future", (shared.playback.replication + 1).into()),
    ];
    let counted = [
        ("with", count.with_you.into()),
        ("defected", count.defected.into()),
        ("removed", count.terminated.into()),
        ("closed", count.closed.into()),
    ];
    let titles = [say("figures-channel", &head), say("channel-words", &counted)];
    let drawn = format!(
        "<g transform=\"translate(16 {TOP}) scale({SCALE})\">{}{}</g>",
        land(&rival),
        people(cast, month, &own)
    );
    let legend = text(
        16,
        (TOP + (SCALE * HEIGHT) as u32 + 22).cast_signed(),
        12,
        "start",
        &own.soft,
        &say("channel-legend", &[]),
    );
    Some(document(&(drawn + &legend), TOP + (SCALE * HEIGHT) as u32 + 34, &titles, &own))
}

/// The rings of distance and the border.
fn land(ink: &Ink) -> String {
    let (loyal, farthest) = (ring(LOYAL), ring(0.0));
    let oval = |(rx, ry): (f64, f64)| {
        format!(
            "<ellipse cx=\"{}\" cy=\"{}\" rx=\"{rx:.0}\" ry=\"{ry:.0}\" fill=\"none\" stroke=\"{}\"/>",
            CENTRE.0, CENTRE.1, ink.faint
        )
    };
    let border = format!(
        "<rect x=\"{BORDER}\" width=\"{}\" height=\"{HEIGHT}\" fill=\"{}\" fill-opacity=\".08\"/><path d=\"M{BORDER} 6V{}\" stroke=\"{}\" stroke-dasharray=\"3 4\"/>",
        WIDTH - BORDER,
        ink.soft,
        HEIGHT - 6.0,
        ink.soft
    );
    let name = |y: f64, key| text(CENTRE.0 as i32, (CENTRE.1 + y) as i32, 10, "middle", &ink.soft, &say(key, &[]));
    oval(farthest)
        + &oval(loyal)
        + &name(27.0, "channel-loyal")
        + &name(farthest.1 - 4.0, "channel-wavering")
        + &border
        + &text(BORDER as i32 + 10, 16, 11, "start", &ink.soft, &say("channel-rival", &[]))
}

/// Links, dots, rings of the punished, and your company.
fn people(cast: &Cast, month: u32, ink: &Ink) -> String {
    let figures = cast.figures(month);
    let links: String = figures.iter().filter_map(|figure| link(figure, ink)).collect();
    let dots: String = figures.iter().map(|figure| dot(figure, ink)).collect();
    let (x, y) = (CENTRE.0 - 14.0, CENTRE.1 - 14.0);
    let you = format!("<rect x=\"{x}\" y=\"{y}\" width=\"28\" height=\"28\" rx=\"8\" fill=\"{}\"/>", ink.ink);
    links
        + &dots
        + &you
        + &text(CENTRE.0 as i32, CENTRE.1 as i32 + 4, 10, "middle", &ink.paper, &say("channel-you", &[]))
}

fn link(figure: &Figure, ink: &Ink) -> Option<String> {
    let link = figure.link?;
    let (x, y) = (CENTRE.0 + link.along.0 * link.length, CENTRE.1 + link.along.1 * link.length);
    Some(format!(
        "<path d=\"M{:.1} {:.1}L{x:.1} {y:.1}\" stroke=\"{}\" stroke-width=\"{:.2}\" stroke-opacity=\".28\"/>",
        CENTRE.0, CENTRE.1, ink.look, link.width
    ))
}

fn dot(figure: &Figure, ink: &Ink) -> String {
    let Figure { x, y, radius, status, .. } = figure;
    let (fill, line) = if status.is_dealer() { (&ink.look, &ink.look) } else { (&ink.paper, &ink.soft) };
    let circle = |radius: f64, fill: &str, line: &str| {
        format!("<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius:.1}\" fill=\"{fill}\" stroke=\"{line}\"/>")
    };
    let mark = match status {
        Status::Punished => circle(radius + 3.0, "none", &ink.ink),
        Status::Unlucky => circle(HOLLOW * radius, &ink.paper, "none"),
        _ => String::new(),
    };
    circle(*radius, fill, line) + &mark
}

/// A drawing under its titles.
pub(super) fn document(drawn: &str, height: u32, [title, subtitle]: &[String; 2], ink: &Ink) -> Document {
    Document::framed(drawn, [WIDE, height], ink).with_head(title, std::slice::from_ref(subtitle), ink)
}
