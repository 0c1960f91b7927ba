//! How dealers, customers and rivals behave: the numbers of the rules.
//!
//! None of these is a policy or a market. A number without a source says *assumed*. `docs/validation.md` reports how many
//! outcomes still hold when every one of them is off.

mod assessment;
mod clearance;
mod costs;
mod demand;
mod feelings;
mod finance;
mod honesty;
mod leaving;
mod peers;
mod punishment;
mod satisfaction;
mod standing;
mod supply;
mod trust;
mod voice;
mod work;

use assessment::assessment;
use clearance::clearance;
use costs::costs;
use demand::demand;
use feelings::feelings;
use finance::finance;
use honesty::honesty;
use leaving::leaving;
use peers::peers;
use punishment::punishment;
use satisfaction::satisfaction;
use standing::standing;
use supply::supply;
use trust::trust;
use voice::voice;
use work::work;

use crate::registry::registry;

/// The groups stand in files of their own. Each hands on its entries, behind those before it, to the next; this is the last.
macro_rules! all {
    ([$($groups:tt)*]) => {
        registry! {
            /// The behavioural parameters.
            pub struct Parameters { $($groups)* }
        }
    };
}

demand! { [] work supply costs honesty assessment punishment feelings satisfaction trust peers leaving standing clearance finance voice all }
