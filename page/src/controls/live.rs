//! Words that change while somebody reads, kept right under a translator.
//!
//! A browser's translator takes the place of text nodes with elements of its own. A text that is written into its old node is
//! then never seen, and one that is put before such a node fails. So each such text is an element, and another text is
//! another element: what the translator made goes with it.

use yew::prelude::*;

/// A text that changes.
pub fn live(text: impl Into<AttrValue>) -> Html {
    let text = text.into();
    html! { <span key={text.to_string()}>{text}</span> }
}

/// A figure that stands alone: it changes, and there is nothing in it to translate.
pub fn live_figure(text: impl Into<AttrValue>) -> Html {
    let text = text.into();
    html! { <span key={text.to_string()} translate="no">{text}</span> }
}

/// A sentence with marks in it; `key` is all of its text.
pub fn live_marked(key: &str, words: Html) -> Html {
    html! { <span key={key.to_owned()}>{words}</span> }
}

#[cfg(test)]
mod tests {
    use super::{live, live_figure};
    use yew::Html;

    #[test]
    fn another_text_is_another_element_and_the_same_text_the_same() {
        let elements: [fn(&'static str) -> Html; 2] = [|text| live(text), |text| live_figure(text)];
        for element in elements {
            let keys = ["92 of 100", "93 of 100", "92 of 100"].map(|text| element(text).key().cloned());
            assert!(keys[0].is_some() && keys[0] != keys[1] && keys[0] == keys[2], "{keys:?}");
        }
    }
}
