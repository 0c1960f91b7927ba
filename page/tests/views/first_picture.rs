//! The still in `index.html` is what the program draws first, so nothing jumps when the program takes over.
//!
//! `UPDATE_DOCS=1` writes it anew after a change of the page or the model.

use std::fs;
use std::rc::Rc;

use page::shell::page::render;
use page::words::say;

use crate::views::opening::front_door;

const DOCUMENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../index.html");
const BEFORE: &str = "<!-- first picture: written by UPDATE_DOCS=1 cargo test -p page --features ssr,whole -->\n";
const AFTER: &str = "\n<!-- end of the first picture -->";

#[tokio::test(flavor = "current_thread")]
async fn the_first_picture_is_what_the_program_draws() {
    let picture = render(Rc::new(front_door())).await + &without_script();
    let document = fs::read_to_string(DOCUMENT).expect("the document");
    let (head, rest) = document.split_once(BEFORE).expect("the mark before the picture");
    let (shown, tail) = rest.split_once(AFTER).expect("the mark behind the picture");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(DOCUMENT, format!("{head}{BEFORE}{picture}{AFTER}{tail}")).expect("the document can be written");
    } else {
        assert!(
            shown == picture,
            "the first picture is outdated: UPDATE_DOCS=1 cargo test -p page --features ssr,whole"
        );
    }
}

/// What is said to those whose browser runs no script. What is said when the program does not start stands in the document.
fn without_script() -> String {
    format!("\n<noscript><p class=\"still\">{}</p></noscript>", say("no-script", &[]))
}
