//! Dealers of the story, drawn as the picture of the channel draws them: a dot, as large as its business, and what one knows of it.

use yew::prelude::*;

/// The middle of the drawing.
const MIDDLE: &str = "24";

/// What is drawn of a dealer: how large its dot is, and what stands around it.
struct Face {
    /// How high it stands, from above.
    height: u32,
    radius: u32,
    around: &'static str,
}

/// The dealer of that word; nothing for what is no dealer.
pub fn portrait(word: &str) -> Option<Html> {
    let face = face(word)?;
    Some(html! {
        <svg class="portrait" viewBox="0 0 48 48" aria-hidden="true">
            <circle class="portrait__dealer" cx={MIDDLE} cy={face.height.to_string()} r={face.radius.to_string()} />
            <path class="portrait__around" d={face.around} />
        </svg>
    })
}

fn face(word: &str) -> Option<Face> {
    let face = |height, radius, around| Some(Face { height, radius, around });
    match word {
        "large" => face(24, 20, ""),
        "small" => face(24, 7, ""),
        // A corner is cut off.
        "sharp" => face(24, 13, "M18 5l25 25"),
        // A wall around it.
        "careful" => face(24, 9, "M8 40V8h32v32z"),
        // A target far above it.
        "overrated" => face(36, 9, "M6 5h36M24 22V9m-5 5 5-5 5 5"),
        _ => None,
    }
}
