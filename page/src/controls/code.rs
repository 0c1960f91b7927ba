//! A QR code of a link, so that what is printed leads back to the page.

use qrcodegen::{QrCode, QrCodeEcc};
use yew::prelude::*;

use crate::words::say;

/// Light border that readers of codes expect, in modules.
const QUIET: i32 = 4;

/// The code as one path; nothing where the link is too long for one.
pub fn code(link: &str) -> Html {
    let Ok(code) = QrCode::encode_text(link, QrCodeEcc::Low) else { return Html::default() };
    let size = code.size() + 2 * QUIET;
    html! {
        <svg class="code" viewBox={format!("0 0 {size} {size}")} role="img" aria-label={say("brief-code", &[])} shape-rendering="crispEdges">
            <rect width={size.to_string()} height={size.to_string()} fill="#fff" /><path d={path(&code)} fill="#000" />
        </svg>
    }
}

/// Dark modules, run by run.
fn path(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let end = (x..code.size()).find(|x| !code.get_module(*x, y)).unwrap_or(code.size());
            if end > x {
                let length = end - x;
                let (left, top) = (x + QUIET, y + QUIET);
                path.extend([format!("M{left} {top}h{length}v1h-{length}z")]);
            }
            x = end.max(x + 1);
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use qrcodegen::{QrCode, QrCodeEcc};

    use super::path;

    #[test]
    fn every_dark_module_is_drawn_once() {
        let code = QrCode::encode_text("https://example.org/#1abc", QrCodeEcc::Low).expect("a short text");
        let dark = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
        let dark = dark.filter(|(x, y)| code.get_module(*x, *y)).count();
        let path = path(&code);
        let drawn: usize =
            path.split('h').skip(1).step_by(2).filter_map(|rest| rest.split('v').next()?.parse::<usize>().ok()).sum();
        assert_eq!(drawn, dark);
    }
}
