//! A chart as a file: its SVG document, or the same drawn into pixels.

use wasm_bindgen::prelude::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use yew::Callback;

use crate::chart::Ink;
use crate::chart_id::{ChartId, Format};
use crate::effect::Sketch;
use crate::msg::{Msg, Page};
use crate::run::look::Look;
use crate::shell::effects::browser;
use crate::state::State;

/// Pixels of a picture for each pixel of its document.
const FINE: u32 = 2;

/// Hands the chart to the reader as a file of that name; a chart that shows nothing yet is no file.
pub(super) fn save(state: &State, chart: ChartId, format: Format, name: String) {
    let Some(document) = state.picture(chart, &ink) else { return };
    if format == Format::Svg {
        return browser::save(&name, "image/svg+xml", &document.svg);
    }
    spawn_local(async move {
        // A browser that cannot draw its own SVG into a canvas gives no pixels; the shapes are there all the same.
        match pixels(&document.svg, document.size).await {
            Ok(address) => browser::save_address(&name, &address),
            Err(_) => browser::save(&name.replace(".png", ".svg"), "image/svg+xml", &document.svg),
        }
    });
}

/// Draws these into pixels, one after the other, and gives back those that the browser could draw.
pub(super) fn draw(sketches: Vec<Sketch>, send: Callback<Msg>) {
    spawn_local(async move {
        let mut drawn = Vec::new();
        for Sketch { name, svg, size } in sketches {
            let address = pixels(&svg, size).await.unwrap_or_default();
            let bytes = address.split_once(',').and_then(|(_, bytes)| STANDARD.decode(bytes).ok());
            drawn.extend(bytes.map(|bytes| (name, bytes)));
        }
        send.emit(Msg::Page(Page::PixelsDrawn(drawn)));
    });
}

/// The colours of the page as it is now.
fn ink(look: Look) -> Ink {
    let look = format!("--{}", look.key());
    let [paper, ink, soft, faint, look, typeface] =
        ["--card", "--ink", "--ink-soft", "--line", &look, "font-family"].map(browser::style);
    Ink { paper, ink, soft, faint, look, typeface }
}

/// The text of an SVG file in pixels, as a data address.
async fn pixels(svg: &str, size: [u32; 2]) -> Result<String, JsValue> {
    let [width, height] = size.map(|length| FINE * length);
    let image = HtmlImageElement::new_with_width_and_height(width, height)?;
    image.set_src(&format!("data:image/svg+xml,{}", js_sys::encode_uri_component(svg)));
    JsFuture::from(image.decode()).await?;
    let canvas: HtmlCanvasElement = browser::element("canvas")?.dyn_into()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.dyn_into()?;
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, f64::from(width), f64::from(height))?;
    canvas.to_data_url()
}
