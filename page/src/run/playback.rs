//! The moving picture: which month is on screen, and how it goes on.

use crate::effect::{Effect, Wake};

/// Something about the moving picture was touched.
#[derive(Clone, Copy, Debug)]
pub enum Play {
    /// Play or pause.
    Toggled,
    /// The time for the month on screen is over; the number tells an outdated clock.
    MonthPassed(u64),
    /// A month was picked.
    MonthChosen(u32),
    /// So many months forward (or back).
    Stepped(i32),
    /// Another speed was picked.
    SpeedChosen(u32),
    /// A replication was picked.
    ReplicationChosen(u32),
    /// A replication was reached with the keyboard, but not opened.
    ReplicationReached(u32),
    /// Flip through replications, or stop.
    FlipToggled,
}

/// Speeds that can be picked, months a second.
pub const SPEEDS: [u32; 4] = [2, 4, 8, 16];
/// Time for which one replication stays on screen while flipping, milliseconds: 2.5 a second.
const FLIP_MS: u32 = 400;

/// What moves by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moving {
    /// Nothing.
    Still,
    /// Month after month.
    Months,
    /// Replication after replication, in the same month.
    Replications,
}

/// Where the picture stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Playback {
    /// The month on screen, from 1 to the horizon: how things stand at its end.
    pub month: u32,
    /// What moves by itself.
    pub moving: Moving,
    /// Months a second.
    pub speed: u32,
    /// The replication on screen.
    pub replication: u32,
    /// The replication that the keyboard has reached among the dots.
    pub reached: u32,
    /// Tells the running clock from outdated ones.
    clock: u64,
}

impl Default for Playback {
    fn default() -> Self {
        Self { month: 1, moving: Moving::Still, speed: SPEEDS[1], replication: 0, reached: 0, clock: 0 }
    }
}

impl Playback {
    /// Starts, from the beginning if the end is on screen.
    pub fn start(&mut self, months: u32) -> Vec<Effect> {
        if self.month >= months {
            self.month = 1;
        }
        self.moving = Moving::Months;
        self.wait()
    }

    /// Stops whatever moves.
    pub fn stop(&mut self) {
        self.moving = Moving::Still;
        self.clock += 1;
    }

    /// Stands still in that month of the first replication.
    pub fn begin_at(&mut self, month: u32) {
        self.stop();
        (self.month, self.replication, self.reached) = (month, 0, 0);
    }

    /// Keeps month and replication within a plan.
    pub fn clamp(&mut self, months: u32, replications: u32) {
        self.month = self.month.clamp(1, months);
        self.replication = self.replication.min(replications.saturating_sub(1));
        self.reached = self.reached.min(replications.saturating_sub(1));
    }

    /// What happens next after `event`, in a plan of that many `months` and finished `replications`.
    pub fn update(&mut self, event: Play, months: u32, replications: u32) -> Vec<Effect> {
        match event {
            Play::Toggled if self.moving == Moving::Months => self.stop(),
            Play::Toggled => return self.start(months),
            Play::MonthPassed(clock) if clock == self.clock => return self.advance(months, replications),
            Play::MonthPassed(_) => {}
            Play::MonthChosen(month) => self.show_month(month, months),
            Play::Stepped(by) => self.show_month(self.month.saturating_add_signed(by), months),
            Play::SpeedChosen(speed) => self.speed = speed,
            Play::ReplicationReached(replication) => self.reached = replication.min(replications.saturating_sub(1)),
            Play::ReplicationChosen(replication) => self.show_replication(replication, replications),
            Play::FlipToggled if self.moving == Moving::Replications => self.stop(),
            Play::FlipToggled => {
                self.moving = Moving::Replications;
                return self.wait();
            }
        }
        Vec::new()
    }

    fn show_month(&mut self, month: u32, months: u32) {
        self.stop();
        self.month = month.clamp(1, months);
    }

    fn show_replication(&mut self, replication: u32, replications: u32) {
        if self.moving == Moving::Replications {
            self.stop();
        }
        self.replication = replication.min(replications.saturating_sub(1));
        self.reached = self.replication;
    }

    fn advance(&mut self, months: u32, replications: u32) -> Vec<Effect> {
        match self.moving {
            Moving::Still => return Vec::new(),
            Moving::Months => self.month = (self.month + 1).min(months),
            Moving::Replications => {
                self.replication = (self.replication + 1) % replications.max(1);
                self.reached = self.replication;
            }
        }
        if self.moving == Moving::Months && self.month == months {
            self.stop();
            return Vec::new();
        }
        self.wait()
    }

    fn wait(&mut self) -> Vec<Effect> {
        self.clock += 1;
        let after_ms = if self.moving == Moving::Replications { FLIP_MS } else { 1000 / self.speed.max(1) };
        vec![Effect::Later { after_ms, wake: Wake::MonthOver(self.clock) }]
    }
}

#[cfg(test)]
mod tests {
    use super::{Moving, Play, Playback};
    use crate::effect::{Effect, Wake};

    fn clock(effects: &[Effect]) -> Play {
        match effects {
            [Effect::Later { wake: Wake::MonthOver(clock), .. }] => Play::MonthPassed(*clock),
            other => panic!("expected one clock, got {other:?}"),
        }
    }

    #[test]
    fn playing_goes_to_the_end_and_stops_there() {
        let mut playback = Playback::default();
        let mut effects = playback.update(Play::Toggled, 3, 1);
        for month in 2..3 {
            effects = playback.update(clock(&effects), 3, 1);
            assert_eq!(playback.month, month);
        }
        assert!(playback.update(clock(&effects), 3, 1).is_empty());
        assert_eq!((playback.month, playback.moving), (3, Moving::Still));
    }

    #[test]
    fn an_outdated_clock_moves_nothing() {
        let mut playback = Playback::default();
        let old = clock(&playback.update(Play::Toggled, 9, 1));
        playback.update(Play::MonthChosen(5), 9, 1);
        assert!(playback.update(old, 9, 1).is_empty());
        assert_eq!(playback.month, 5);
    }

    #[test]
    fn playing_again_at_the_end_starts_over() {
        let mut playback = Playback { month: 9, ..Playback::default() };
        playback.update(Play::Toggled, 9, 1);
        assert_eq!((playback.month, playback.moving), (1, Moving::Months));
    }

    #[test]
    fn flipping_goes_round() {
        let mut playback = Playback::default();
        let mut effects = playback.update(Play::FlipToggled, 9, 3);
        let seen: Vec<u32> = (0..4)
            .map(|_| {
                effects = playback.update(clock(&effects), 9, 3);
                playback.replication
            })
            .collect();
        assert_eq!(seen, [1, 2, 0, 1]);
    }
}
