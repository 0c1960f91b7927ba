//! Whether the expected patterns still appear when the rules of behaviour differ slightly from what was assumed.

/// A part of an emergent claim, with how often it stood.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// The number of the claim.
    pub id: &'static str,
    /// What is claimed, in one sentence.
    pub words: &'static str,
    /// In how many of [`DRAWS`] draws of the rules it stood.
    pub stands: u32,
}

/// Number of draws of all settings of behaviour at once (costs apart), each within 30 % of its usual value.
pub const DRAWS: u32 = 100;

const fn part(id: &'static str, words: &'static str, stands: u32) -> Part {
    Part { id, words, stands }
}

/// In the order of the claims. `PERTURB=1 cargo test --test it -- perturbed` measures them again.
pub const PARTS: &[Part] = &[
    part("E1", "In an average market, the harsh stick earns more in the first year and less in the last two.", 60),
    part("E1", "With a strong brand, it still earns more in the second year, with less loyalty.", 73),
    part("E2", "It loses with a weak brand (−.4) and gains with a strong one (+.4).", 54),
    part("E3", "A quarter of the carrot overspends in a seller’s market.", 97),
    part("E3", "With a weak brand, the whole carrot is better than half of it. With a strong brand, it is worse.", 94),
    part("E4", "Seeing fair punishment deters.", 68),
    part("E4", "Seeing unfair punishment drives dealers away.", 100),
    part("E5", "Tolerance costs a harsh stick less among hungry rivals than where dealers have nowhere to go.", 99),
    part("E5", "Among hungry rivals, tolerance 8 earns a harsh stick more than tolerance 1.", 67),
    part("E5", "A stick that asks why does better with tolerance 1 than with 2.", 98),
    part("E6", "The carrot is best in an average market.", 53),
    part("E6", "The carrot is best with a weak brand.", 97),
    part("E6", "The mixed policy is best with a strong brand.", 75),
    part("E6", "In a seller’s market, the harsh stick pays; the carrot and the mixed policy do not.", 49),
    part("E7", "Asking why makes the harsh stick earn more.", 100),
    part("E8", "Satisfaction with the carrot is higher in year 3 than in year 10, and loyalty lasts.", 70),
    part("E9", "Exclusive rights raise effort when .3 of it spills over, and lower it when none does.", 96),
    part("E10", "If claims go through, paying half of joint advertising beats paying nothing or nine tenths.", 100),
    part("E11", "The loyalty of those who stayed hides more than half of what the harsh stick has done.", 89),
    part(
        "E12",
        "The carrot keeps more dealers than the harsh stick in an average market, with a weak brand and with a strong one.",
        100,
    ),
    part(
        "E12",
        "Within three years, the harsh stick earns less than the carrot with a weak brand (−.2), more with a strong one (+.4).",
        89,
    ),
];
