//! Every view in every state, as text: what is on the page, what it is called, and that the first picture in the document is
//! the very one that the program draws.
#![cfg(feature = "ssr")]

mod views {
    pub mod beside;
    pub mod class;
    pub mod driven;
    pub mod first_picture;
    pub mod handout;
    pub mod lab;
    pub mod opening;
    pub mod screens;
    pub mod states;
    pub mod words;
}
