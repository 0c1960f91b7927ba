//! The opening, which somebody loads who comes for the first time; everything is in [`page`].
fn main() {
    page::running::start();
}
