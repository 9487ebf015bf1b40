use crate::domain::pack::index::Use;
use crate::domain::pack::{ConditionId, Pack, QuestionId};

/// The conditions that read a question themselves.
pub(crate) fn facts(pack: &Pack, question: QuestionId) -> impl Iterator<Item = ConditionId> {
    pack.index().facts(question).iter().map(|fact| fact.condition)
}

/// The conditions of which a condition is an operand.
pub(crate) fn readers(pack: &Pack, condition: ConditionId) -> impl Iterator<Item = ConditionId> {
    let index = pack.index();
    index.uses(condition).iter().filter_map(|read| match read {
        Use::Operand(tally) => index.tallies().get(*tally as usize).map(|tally| tally.condition),
        Use::Mirrored(not) => Some(*not),
        Use::Alert(_) | Use::Reason(..) | Use::Several(_) => None,
    })
}
