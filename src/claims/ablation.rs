//! What each mechanism earns: the settings at which it is off, so that what the cases and facts lose without it can be measured.

/// A mechanism of the model and the settings of behaviour that switch it off.
#[derive(Clone, Copy, Debug)]
pub struct Mechanism {
    /// What it is called.
    pub name: &'static str,
    /// Settings of behaviour, and the values at which the mechanism does nothing.
    pub off: &'static [(&'static str, f64)],
}

/// The mechanisms that were added for the cases, in the order in which the model's page tells them. A growth rebate and pay for
/// activities are levers, off by default.
pub const MECHANISMS: &[Mechanism] = &[
    Mechanism { name: "clearance", off: &[("markdown_max", 0.0), ("glut_discount", 0.0), ("clearance_harm", 0.0)] },
    Mechanism { name: "quotas by people who do not know", off: &[("potential_error", 0.0), ("local_spread", 0.0)] },
    Mechanism { name: "deadlines", off: &[("deadline_patience", 1.0), ("deadline_markdown", 0.0)] },
    Mechanism {
        name: "money before death",
        off: &[
            ("floor_plan", 0.0),
            ("owner_reserve", 0.0),
            ("cost_shedding", 0.0),
            ("capital_scarcity", 0.0),
            ("waiting_value", 0.0),
        ],
    },
    Mechanism { name: "grievance", off: &[("loss_grievance", 0.0), ("cut_grievance", 0.0), ("push_grievance", 0.0)] },
    Mechanism { name: "rivals that choose", off: &[("rival_choice", 0.0)] },
    Mechanism { name: "a brand that grows with its channel", off: &[("word_of_mouth", 0.0)] },
    Mechanism { name: "place in the network", off: &[("centrality_gain", 0.0), ("sympathy", 0.0), ("imitation", 0.0)] },
];
