//! What the view of a screen is given.

use yew::Properties;

use crate::same::Same;
use crate::shared::Shared;

/// What all screens share, and what this one remembers.
#[derive(Debug, Properties)]
pub struct Props<Model: 'static> {
    /// What all screens share.
    pub shared: Same<Shared>,
    /// What this screen remembers.
    pub desk: Same<Model>,
}

impl<Model> Clone for Props<Model> {
    fn clone(&self) -> Self {
        Self { shared: self.shared.clone(), desk: self.desk.clone() }
    }
}

impl<Model> PartialEq for Props<Model> {
    fn eq(&self, other: &Self) -> bool {
        self.shared == other.shared && self.desk == other.desk
    }
}
