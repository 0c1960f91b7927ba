//! The whole page, which takes the place of the first one; everything is in [`dealers_choice::ui`].
fn main() {
    dealers_choice::ui::running::start();
}
