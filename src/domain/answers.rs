use crate::domain::condition::ChoiceSet;
use crate::domain::pack::{ChoiceId, Kind, Question, QuestionId};

/// The answer to one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// "I am not sure"; for boxes, about every one of them.
    NotSure,
    /// One choice.
    One(ChoiceId),
    /// Boxes; both empty is "none of these".
    Many {
        /// Ticked.
        yes: ChoiceSet,
        /// Ticked in "which of these are you not sure about?"; none of them is in `yes`.
        not_sure: ChoiceSet,
    },
    /// A level from 0 to 10.
    Level(u8),
}

impl Answer {
    /// "None of these".
    pub const NONE_OF_THESE: Self = Self::Many { yes: ChoiceSet::NONE, not_sure: ChoiceSet::NONE };

    /// Whether the question can be answered so.
    #[must_use]
    pub fn is_valid_for(self, question: &Question) -> bool {
        match (self, &question.kind) {
            (Self::NotSure, _) => question.not_sure,
            (Self::One(choice), Kind::One(choices)) => choice.index() < choices.len(),
            (Self::Many { yes, not_sure }, Kind::Many(choices)) => {
                let known = ChoiceSet::first(choices.len());
                yes.is_subset_of(known)
                    && not_sure.is_subset_of(known)
                    && yes.is_disjoint_from(not_sure)
                    && (not_sure.is_empty() || question.not_sure)
            }
            (Self::Level(level), Kind::Level(_)) => level <= 10,
            _ => false,
        }
    }
}

/// The answers that were given, by question. All that is ever stored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(Vec<Option<Answer>>);

impl Answers {
    /// None yet.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// The answer to a question, if it was given.
    #[must_use]
    pub fn get(&self, question: QuestionId) -> Option<Answer> {
        self.0.get(question.index()).copied().flatten()
    }

    /// Gives an answer, or another one.
    pub fn set(&mut self, question: QuestionId, answer: Answer) {
        if self.0.len() <= question.index() {
            self.0.resize(question.index() + 1, None);
        }
        if let Some(place) = self.0.get_mut(question.index()) {
            *place = Some(answer);
        }
    }

    /// Takes an answer back.
    pub fn remove(&mut self, question: QuestionId) {
        if let Some(place) = self.0.get_mut(question.index()) {
            *place = None;
        }
    }

    /// The answers, in the order of the questions.
    pub fn iter(&self) -> impl Iterator<Item = (QuestionId, Answer)> + '_ {
        (0..).zip(&self.0).filter_map(|(position, answer)| {
            answer.map(|answer| (QuestionId::new(position), answer))
        })
    }

    /// Whether none was given.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }
}

impl FromIterator<(QuestionId, Answer)> for Answers {
    fn from_iter<I: IntoIterator<Item = (QuestionId, Answer)>>(answers: I) -> Self {
        let mut all = Self::new();
        for (question, answer) in answers {
            all.set(question, answer);
        }
        all
    }
}
