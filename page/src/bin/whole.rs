//! The whole page, which takes the place of the first one; everything is in [`page`].
fn main() {
    page::running::start();
}
