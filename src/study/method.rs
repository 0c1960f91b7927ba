//! How a method asks its questions: which points it wants to know next, given how those before came out.

use super::evaluation::Evaluation;
use super::factor::Point;

/// A way to ask: a map asks for all its cells at once, a search asks for the next point when it knows the last.
///
/// What is asked follows from what was told alone, in its order; so an inquiry can be stopped, kept and continued, and comes
/// out the same whoever answers.
pub trait Method: std::fmt::Debug {
    /// The points that come next, given how all points asked before stand; none when the method knows enough.
    fn ask(&self, told: &[Evaluation]) -> Vec<Point>;

    /// About how many points it will ask for in all, for a bar of progress.
    fn expected(&self) -> u32;
}

/// Asks until the method knows enough. `answer` gives the evaluation of each point, in their order; when it gives fewer than it
/// was asked for, because somebody stopped it, the inquiry ends there.
pub fn inquire(method: &impl Method, mut answer: impl FnMut(&[Point]) -> Vec<Evaluation>) -> Vec<Evaluation> {
    let mut told = Vec::new();
    loop {
        let points = method.ask(&told);
        let evaluations = answer(&points);
        let complete = evaluations.len() == points.len();
        told.extend(evaluations);
        if points.is_empty() || !complete {
            return told;
        }
    }
}
