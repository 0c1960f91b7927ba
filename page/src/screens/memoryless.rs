//! Screens that remember nothing of their own.

/// Gives a screen that remembers nothing, and on which nothing is touched that cannot be touched elsewhere, its `Model` and
/// its `Msg`. Types of its own, so that the page tells the desks apart.
macro_rules! without_memory {
    () => {
        /// What this screen remembers for itself: nothing.
        #[derive(Clone, Copy, Debug, Default)]
        pub struct Model;

        /// What only this screen can hear: nothing.
        #[derive(Clone, Copy, Debug)]
        pub enum Msg {}

        impl Model {
            /// What follows from what was touched.
            pub fn update(&mut self, msg: Msg, _: &mut $crate::shared::Shared) -> Vec<$crate::effect::Effect> {
                match msg {}
            }
        }
    };
}
pub(crate) use without_memory;
