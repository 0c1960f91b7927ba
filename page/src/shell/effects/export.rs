//! The rows of a whole run as a file: the very rows that the command line writes, computed once more beside all else.

use std::cell::RefCell;
use std::rc::Rc;

use crate::run::workers::here::Here;
use crate::run::workers::{Event, Job};
use crate::shell::effects::browser;
use dealers_choice::experiment::{Block, Plan};
use dealers_choice::report::{csv, rows};
use worker::{Reply, Request};

/// Starts to make the file of `plan`; it is handed out when the last replication is in.
pub(super) fn runs(plan: &Rc<Plan>, dialect: csv::Dialect, name: String) -> Here {
    let blocks = RefCell::new(Vec::new());
    let of = Rc::clone(plan);
    let here = Here::new(Rc::new(move |event| {
        if let Event::Answered { reply: Reply::Blocks(more), .. } = event {
            blocks.borrow_mut().extend(more);
            save_if_complete(&of, &blocks.borrow(), dialect, &name);
        }
    }));
    let request = Request::Blocks { plan: (**plan).clone(), from: 0, to: plan.replications(), compared: true };
    here.add([Job { run: 0, request: Rc::new(request), deadline_ms: 0, crashes: 0, aside: false }]);
    here
}

fn save_if_complete(plan: &Plan, blocks: &[Block], dialect: csv::Dialect, name: &str) {
    if blocks.len() as u32 == plan.replications() {
        browser::save(name, "text/csv", &csv::text(dialect, rows::months(plan, blocks)));
    }
}
