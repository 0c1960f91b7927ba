//! How a policy is told from another: colour, shape and dash together, never colour alone.

use dealers_choice::sim::Preset;

/// One of five looks. A preset has its own; a second policy from the same preset takes the next free one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Look {
    /// Grey ring, thin solid line: what is measured against.
    Plain,
    /// Orange dot, solid line.
    Carrot,
    /// Deep blue square, long dash.
    Stick,
    /// Violet triangle, dash and dot.
    Fair,
    /// Green diamond, short dash.
    Mixed,
}

impl Look {
    /// All looks, in the order of the presets that own them.
    pub const ALL: [Self; 5] = [Self::Plain, Self::Carrot, Self::Stick, Self::Fair, Self::Mixed];

    /// The word in class names, under which the style sheet gives the colour.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Carrot => "carrot",
            Self::Stick => "stick",
            Self::Fair => "fair",
            Self::Mixed => "mixed",
        }
    }

    /// The dash of its lines: ink and gap, pixels; empty for a solid line.
    #[must_use]
    pub const fn dash(self) -> &'static str {
        match self {
            Self::Plain | Self::Carrot => "",
            Self::Stick => "8 4",
            Self::Mixed => "3 3",
            Self::Fair => "9 3 2 3",
        }
    }

    /// The look that belongs to a preset.
    fn of(preset: &Preset) -> Self {
        match preset.key {
            "carrot" => Self::Carrot,
            "stick" => Self::Stick,
            "fair_stick" => Self::Fair,
            "mixed" => Self::Mixed,
            _ => Self::Plain,
        }
    }

    /// The looks of policies made from these presets, all different as long as there are at most five.
    #[must_use]
    pub fn assign(presets: &[&'static Preset]) -> Vec<Self> {
        let mut taken: Vec<Self> = Vec::new();
        for preset in presets {
            let own = Self::of(preset);
            let free = std::iter::once(own).chain(Self::ALL).find(|look| !taken.contains(look));
            taken.push(free.unwrap_or(own));
        }
        taken
    }
}

#[cfg(test)]
mod tests {
    use super::Look;
    use dealers_choice::sim::{PRESETS, Preset};

    fn check(keys: &[&str], expected: &[Look]) {
        let presets: Vec<_> = keys.iter().filter_map(|key| Preset::find(key)).collect();
        assert_eq!(Look::assign(&presets), expected);
    }

    #[test]
    fn every_preset_has_a_look_of_its_own() {
        let looks: Vec<Look> = PRESETS.iter().map(Look::of).collect();
        assert!(Look::ALL.iter().all(|look| looks.contains(look)) && looks.len() == Look::ALL.len(), "{looks:?}");
    }

    #[test]
    fn a_preset_keeps_its_look_and_a_double_gets_another() {
        check(&["carrot", "stick", "mixed"], &[Look::Carrot, Look::Stick, Look::Mixed]);
        check(&["carrot", "carrot", "carrot"], &[Look::Carrot, Look::Plain, Look::Stick]);
        check(&["laissez_faire", "fair_stick"], &[Look::Plain, Look::Fair]);
    }
}
