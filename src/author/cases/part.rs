use super::as_written::{as_written, choice_as_written};
use crate::domain::condition::{ChoiceSet, Condition};
use crate::domain::pack::{ChoiceId, ConditionId, Rules};

/// What can be taken away from a condition, so that the rest behaves as
/// without it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// An operand of `and`, `or`, `at_least`, by its position.
    Operand(usize),
    /// A choice of `in [...]`.
    Choice(ChoiceId),
    /// The lowest level that counts; one more is asked for.
    Lowest,
    /// The lowest level that counts; one less is enough.
    BelowLowest,
    /// The highest level that counts; one less is asked for.
    Highest,
    /// The highest level that counts; one more is let through.
    AboveHighest,
}

impl Part {
    /// Everything that can be taken away from a condition itself; its operands
    /// have parts of their own.
    #[must_use]
    pub fn of(condition: &Condition) -> Vec<Self> {
        match condition {
            Condition::OneOf(_, choices) if choices.len() > 1 => {
                choices.iter().map(Self::Choice).collect()
            }
            Condition::Level { lowest, highest, .. } => {
                let lower = (*lowest > 0).then_some([Self::Lowest, Self::BelowLowest]);
                let upper = (*highest < 10).then_some([Self::Highest, Self::AboveHighest]);
                let bounds = lower.into_iter().chain(upper).flatten();
                // A single level cannot be narrowed: what is left would be no level.
                bounds
                    .filter(|part| {
                        lowest < highest || !matches!(part, Self::Lowest | Self::Highest)
                    })
                    .collect()
            }
            Condition::All(operands)
            | Condition::Any(operands)
            | Condition::AtLeast(_, operands)
                if operands.len() > 1 =>
            {
                (0..operands.len()).map(Self::Operand).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The condition without it.
    #[must_use]
    pub fn taken_from(self, condition: &Condition) -> Condition {
        let mut rest = condition.clone();
        match (self, &mut rest) {
            (Self::Operand(position), Condition::All(operands) | Condition::Any(operands))
                if position < operands.len() =>
            {
                operands.remove(position);
            }
            (Self::Operand(position), Condition::AtLeast(count, operands))
                if position < operands.len() =>
            {
                operands.remove(position);
                // "All of three" without one is "both of two".
                *count = u16::try_from(operands.len()).map_or(*count, |left| left.min(*count));
            }
            (Self::Choice(without), Condition::OneOf(_, choices)) => {
                *choices =
                    choices.iter().filter(|choice| *choice != without).collect::<ChoiceSet>();
            }
            (Self::Lowest, Condition::Level { lowest, .. }) => *lowest = lowest.saturating_add(1),
            (Self::BelowLowest, Condition::Level { lowest, .. }) => {
                *lowest = lowest.saturating_sub(1);
            }
            (Self::Highest, Condition::Level { highest, .. }) => {
                *highest = highest.saturating_sub(1);
            }
            (Self::AboveHighest, Condition::Level { highest, .. }) => {
                *highest = highest.saturating_add(1);
            }
            _ => {}
        }
        rest
    }

    /// What is taken away, as authors write it: `where = low`. Of a level it is
    /// the level that no longer counts, or the one that now does.
    #[must_use]
    pub fn name(self, rules: &Rules, id: ConditionId) -> String {
        let Some(condition) = rules.conditions.get(id.index()) else { return String::new() };
        match (self, condition) {
            (Self::Operand(position), _) => {
                let operand = condition.operands().get(position);
                operand.map(|operand| as_written(rules, *operand)).unwrap_or_default()
            }
            (Self::Choice(choice), Condition::OneOf(question, _)) => {
                choice_as_written(rules, *question, choice)
            }
            (Self::Lowest, Condition::Level { lowest, .. }) => format!("level {lowest}"),
            (Self::BelowLowest, Condition::Level { lowest, .. }) => {
                format!("the end at level {lowest}")
            }
            (Self::Highest, Condition::Level { highest, .. }) => format!("level {highest}"),
            (Self::AboveHighest, Condition::Level { highest, .. }) => {
                format!("the end at level {highest}")
            }
            _ => String::new(),
        }
    }
}
