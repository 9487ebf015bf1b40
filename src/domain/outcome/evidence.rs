use crate::domain::pack::{ChoiceId, QuestionId};

/// An answer that stands behind a condition: what "you said" quotes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Evidence {
    /// The question.
    pub question: QuestionId,
    /// What was said.
    pub said: Said,
}

/// What a visitor said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Said {
    /// This choice.
    Choice(ChoiceId),
    /// Not sure about this box.
    NotSureAbout(ChoiceId),
    /// Not sure about the question.
    NotSure,
    /// None of the boxes.
    NoneOfThese,
    /// Not this box.
    NotTicked(ChoiceId),
    /// This level.
    Level(u8),
}
