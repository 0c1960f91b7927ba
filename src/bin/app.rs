//! The page that a reader loads first; everything is in [`dealers_choice::ui`].
fn main() {
    dealers_choice::ui::running::start();
}
