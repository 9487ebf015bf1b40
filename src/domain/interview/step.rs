use super::agenda::{Agenda, Next};
use super::conclude::conclude;
use super::evaluation::Evaluation;
use super::left::left;
use crate::domain::answers::{Answer, Answers};
use crate::domain::outcome::Outcome;
use crate::domain::pack::{Pack, QuestionId};

/// What comes next.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(
    clippy::large_enum_variant,
    reason = "one step a visit: a box gains nothing; and where a pointer has 32 bits it is not large"
)]
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

/// The visit that these answers make, replayed from its first question: going
/// back, changing an early answer, reloading are all this one function.
///
/// One pass: each answer moves only what reads it, and nothing is settled twice.
#[must_use]
pub fn replay(pack: &Pack, answers: &Answers) -> Visit {
    let mut evaluation = Evaluation::new(pack, answers);
    let mut agenda = Agenda::new(&evaluation);
    let mut asked = Vec::new();
    let step = loop {
        let next = agenda.next(&evaluation);
        let question = match next {
            Next::Question(question) | Next::Urgent(Some(question)) => question,
            Next::Urgent(None) | Next::OutOfScope | Next::Guide => {
                break Step::Done(conclude(&evaluation, agenda.stage(), None));
            }
        };
        match valid(pack, answers, question) {
            Some(answer) => {
                evaluation.take(question, answer);
                asked.push(question);
            }
            None if matches!(next, Next::Urgent(_)) => {
                break Step::Done(conclude(&evaluation, agenda.stage(), Some(question)));
            }
            None => {
                let (at_least, at_most) = left(&evaluation);
                break Step::Ask(Ask { question, at_least, at_most });
            }
        }
    };
    Visit { asked, step }
}

/// The answer to a question, where it has one that it can have.
pub(crate) fn valid(pack: &Pack, answers: &Answers, id: QuestionId) -> Option<Answer> {
    let question = pack.rules().questions.get(id.index())?;
    answers.get(id).filter(|answer| answer.is_valid_for(question))
}
