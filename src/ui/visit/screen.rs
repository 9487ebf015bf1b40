use crate::domain::interview::{Step, Visit};
use crate::domain::outcome::Outcome;
use crate::domain::pack::QuestionId;

/// What a position of the visit shows: 0 to n-1 the questions, n the answers
/// to check, n+1 the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// A question, asked before or open.
    Question(QuestionId),
    /// The answers, to check before the result.
    Check,
    /// The result.
    Result,
}

impl Screen {
    /// What this position shows; nothing, if the visit has no such position.
    #[must_use]
    pub fn at(visit: &Visit, position: usize) -> Option<Self> {
        if let Some(question) = visit.asked.get(position) {
            return Some(Self::Question(*question));
        }
        match (&visit.step, position.checked_sub(visit.asked.len())) {
            (Step::Ask(ask), Some(0)) => Some(Self::Question(ask.question)),
            (Step::Done(_), Some(0)) => Some(Self::Check),
            (Step::Done(_), Some(1)) => Some(Self::Result),
            _ => None,
        }
    }

    /// The position at which the visit goes on: the open question; the answers
    /// to check; or at once the result, where help comes first or the checker
    /// does not fit.
    #[must_use]
    pub fn next(visit: &Visit) -> usize {
        let asked = visit.asked.len();
        match visit.step {
            Step::Ask(_) | Step::Done(Outcome::Guide(_)) => asked,
            Step::Done(_) => asked + 1,
        }
    }
}
