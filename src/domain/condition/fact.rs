use super::{ChoiceSet, Condition, Truth};
use crate::domain::answers::Answer;
use crate::domain::pack::index::Use;
use crate::domain::pack::{ChoiceId, ConditionId};

/// A condition that reads its question itself: what an answer makes of it, and
/// what that moves.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fact {
    /// The condition.
    pub(crate) condition: ConditionId,
    /// Where it is read itself, so that this is known as soon as the fact is.
    pub(crate) read: Use,
    /// What makes it true: choices, a box, or levels as if they were choices.
    wanted: ChoiceSet,
}

impl Fact {
    /// Of a condition that is not made of operands.
    pub(crate) fn new(id: ConditionId, condition: &Condition, read: Use) -> Self {
        let wanted = match condition {
            Condition::OneOf(_, choices) => *choices,
            Condition::Has(_, choice) => ChoiceSet::NONE.with(*choice),
            Condition::Level { lowest, highest, .. } => {
                let below = ChoiceSet::first(usize::from(*lowest));
                ChoiceSet::first(usize::from(*highest) + 1).without(below)
            }
            _ => ChoiceSet::NONE,
        };
        Self { condition: id, read, wanted }
    }

    /// What an answer to its question makes of it.
    pub(crate) fn truth(&self, answer: Answer) -> Truth {
        let (yes, not_sure) = match answer {
            Answer::NotSure => return Truth::Unsure,
            Answer::Many { yes, not_sure } => (yes, not_sure),
            Answer::One(choice) => (ChoiceSet::NONE.with(choice), ChoiceSet::NONE),
            Answer::Level(level) => {
                (ChoiceSet::NONE.with(ChoiceId::new(u16::from(level))), ChoiceSet::NONE)
            }
        };
        if !self.wanted.is_disjoint_from(not_sure) {
            Truth::Unsure
        } else if self.wanted.is_disjoint_from(yes) {
            Truth::False
        } else {
            Truth::True
        }
    }
}
