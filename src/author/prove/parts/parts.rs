use super::Cone;
use crate::author::prove::declared::Declared;
use crate::author::prove::encoder::Fault;
use crate::author::prove::limits::Limits;
use crate::author::prove::words::quiet;
use crate::domain::answers::Answers;
use crate::domain::pack::{ConditionId, Pack, QuestionId};

/// What is tried before the whole of a large pack is asked.
pub(crate) struct Parts<'pack> {
    pub(crate) pack: &'pack Pack,
    pub(crate) declared: &'pack Declared,
    pub(crate) limits: Limits,
    pub(crate) fault: Option<Fault>,
    /// The quietest answer to every question.
    pub(crate) calm: Answers,
}

impl<'pack> Parts<'pack> {
    pub(crate) fn new(
        pack: &'pack Pack,
        declared: &'pack Declared,
        limits: Limits,
        fault: Option<Fault>,
    ) -> Self {
        let questions = (0..).map(QuestionId::new).zip(&pack.rules().questions);
        let calm = questions.map(|(id, question)| (id, quiet(question))).collect();
        Self { pack, declared, limits, fault, calm }
    }

    /// Some conditions in a solver of their own.
    pub(crate) fn cone(&self, roots: &[ConditionId]) -> Cone<'pack> {
        Cone::new(self.pack, self.limits, self.fault, roots)
    }
}
