//! The whole page; everything is in [`page`].
fn main() {
    page::running::start();
}
