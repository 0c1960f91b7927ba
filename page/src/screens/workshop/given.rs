//! What every part of the console is given.

use crate::controls::dispatch::Dispatch;
use crate::screens::workshop::model::{Model, Msg};
use crate::shared::Shared;
use dealers_choice::workshop::Session;

/// What every part of the console is given.
pub struct Desk<'a> {
    /// Where messages go.
    pub send: &'a Dispatch<Msg>,
    /// What all screens share.
    pub shared: &'a Shared,
    /// What the console remembers.
    pub model: &'a Model,
    /// The session.
    pub session: &'a Session,
}
