//! The page.

fn main() {
    yew::Renderer::<dealers_choice::ui::app::App>::new().render();
}
