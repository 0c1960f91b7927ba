//! The experiment that proves an entry of the registry to be no dead knob.

/// The experiment in which changing an entry alone must move a KPI.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moves {
    /// Key of the KPI.
    pub kpi: &'static str,
    /// Key of the scenario, then any settings that differ from it: `mid boycott=1 talks=0`. A setting is the key of a
    /// condition, a lever or a behavioural parameter and a value, as on the command line.
    pub scenario: &'static str,
    /// Key of the policy it is changed from.
    pub base: &'static str,
    /// The value it is changed to.
    pub to: f64,
}

impl Moves {
    /// Key of the scenario alone.
    #[must_use]
    pub fn scenario_key(&self) -> &'static str {
        self.scenario.split_ascii_whitespace().next().unwrap_or_default()
    }

    /// The settings that differ from the scenario and the base policy: key and value, in the order written.
    pub fn settings(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.scenario.split_ascii_whitespace().skip(1).filter_map(|setting| setting.split_once('='))
    }
}

#[cfg(test)]
mod tests {
    use super::Moves;

    #[test]
    fn a_scenario_may_carry_settings() {
        let moves = Moves { kpi: "sales", scenario: "mid boycott=1  talks=0.5", base: "stick", to: 1.0 };
        assert_eq!(moves.scenario_key(), "mid");
        assert_eq!(moves.settings().collect::<Vec<_>>(), [("boycott", "1"), ("talks", "0.5")]);
    }
}
