use std::collections::BTreeSet;

use rustsat::types::Lit;

use super::answered::Answered;
use crate::author::prove::gates::Gates;
use crate::domain::answers::Answers;
use crate::domain::pack::{Pack, QuestionId};

/// The answers to every question, each as statements that can be so or not.
#[derive(Clone)]
pub struct AnswerSheet {
    pub(crate) questions: Vec<Answered>,
}

impl AnswerSheet {
    /// Any answers to the questions of a pack.
    #[must_use]
    pub fn new(gates: &mut Gates, pack: &Pack) -> Self {
        let questions = (0..).map(QuestionId::new).zip(&pack.rules().questions);
        Self {
            questions: questions
                .map(|(id, question)| Answered::new(gates, pack, id, question))
                .collect(),
        }
    }

    /// Any answers to some of the questions; the others are not read.
    pub(crate) fn of_some(
        gates: &mut Gates,
        pack: &Pack,
        questions: &BTreeSet<QuestionId>,
    ) -> Self {
        let unread = Answered::One { choices: Vec::new(), not_sure: Gates::FALSE };
        let mut sheet = Self { questions: vec![unread; pack.rules().questions.len()] };
        for id in questions {
            let place = sheet.questions.get_mut(id.index());
            if let (Some(place), Some(question)) = (place, pack.rules().questions.get(id.index())) {
                *place = Answered::new(gates, pack, *id, question);
            }
        }
        sheet
    }

    /// The same answers, but for one question.
    #[must_use]
    pub(crate) fn with(&self, question: QuestionId, answered: Answered) -> Self {
        let mut sheet = self.clone();
        if let Some(place) = sheet.questions.get_mut(question.index()) {
            *place = answered;
        }
        sheet
    }

    /// These answers where `known` holds for the question, else those of `other`.
    #[must_use]
    pub(crate) fn where_known(&self, gates: &mut Gates, known: &[Lit], other: &Self) -> Self {
        let pairs = self.questions.iter().zip(&other.questions).zip(known);
        Self {
            questions: pairs
                .map(|((here, there), known)| here.pick(gates, *known, there))
                .collect(),
        }
    }

    /// The answers in the model that was just found.
    #[must_use]
    pub fn read(&self, gates: &Gates) -> Answers {
        (0..)
            .map(QuestionId::new)
            .zip(&self.questions)
            .map(|(id, answered)| (id, answered.read(gates)))
            .collect()
    }

    /// What must hold for the sheet to have these answers.
    #[must_use]
    pub fn fixed(&self, answers: &Answers) -> Vec<Lit> {
        (0..)
            .map(QuestionId::new)
            .zip(&self.questions)
            .filter_map(|(id, answered)| answers.get(id).map(|answer| answered.fixed(answer)))
            .flatten()
            .collect()
    }

    /// The same answers as constants.
    pub(crate) fn constant(&self, answers: &Answers) -> Self {
        let questions = (0..).map(QuestionId::new).zip(&self.questions);
        Self {
            questions: questions
                .map(|(id, answered)| {
                    answers
                        .get(id)
                        .map_or_else(|| answered.clone(), |answer| answered.constant(answer))
                })
                .collect(),
        }
    }
}
