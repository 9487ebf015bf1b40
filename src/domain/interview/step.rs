use crate::domain::answers::Answers;
use crate::domain::outcome::Outcome;
use crate::domain::pack::{Pack, QuestionId};

/// What comes next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// A question.
    Ask(Ask),
    /// The end. An urgent outcome may still have a question under its advice.
    Done(Outcome),
}

/// A question to ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ask {
    /// The question.
    pub question: QuestionId,
    /// At least this many questions are left, this one included, unless an
    /// alert or a scope reason ends the visit.
    pub at_least: usize,
    /// At most this many questions are left, this one included.
    pub at_most: usize,
}

/// A visit: the questions that were asked and answered, and what comes next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// The questions that were asked, in order; each has a valid answer.
    pub asked: Vec<QuestionId>,
    /// What comes next.
    pub step: Step,
}

/// What comes next after these answers. Answers that are not asked for, or
/// that the question cannot have, count for nothing.
#[must_use]
pub fn step(pack: &Pack, answers: &Answers) -> Step {
    replay(pack, answers).step
}

/// The visit that these answers make.
#[must_use]
pub fn replay(_pack: &Pack, _answers: &Answers) -> Visit {
    todo!()
}
