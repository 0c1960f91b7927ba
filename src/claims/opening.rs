//! The market in which the winner turns with one slider: where the story of the product begins. A test finds it true.

/// One market, one slider, two policies, and one future that is like most.
#[derive(Clone, Copy, Debug)]
pub struct Flip {
    /// Key of the market.
    pub scenario: &'static str,
    /// Key of the condition that the slider moves.
    pub slider: &'static str,
    /// Key of the policy that earns more at the first end of the slider, and of the one that earns more at the second.
    pub winners: [&'static str; 2],
    /// The two ends of the slider.
    pub ends: [f64; 2],
    /// Dealers.
    pub dealers: u32,
    /// Months.
    pub months: u32,
    /// The seed whose first future is close to the median future at both ends.
    pub seed: u64,
}

/// Who earns more turns with the strength of the brand: with customers who ask for the brand by name it is the harsh stick, with
/// customers who would as soon buy another it is the carrot. Found by search over 400 seeds.
pub const FLIP: Flip = Flip {
    scenario: "mid",
    slider: "brand_strength",
    winners: ["stick", "carrot"],
    ends: [0.4, -0.2],
    dealers: 60,
    months: 36,
    seed: 218,
};
