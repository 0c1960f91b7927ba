//! The page that a reader loads first; everything is in [`page`].
fn main() {
    page::running::start();
}
