use std::collections::BTreeSet;

use rustsat::types::Lit;

use super::answer_sheet::AnswerSheet;
use super::answered::Answered;
use super::fault::Fault;
use crate::author::prove::gates::{Gates, at};
use crate::author::prove::sum::at_least;
use crate::domain::condition::Condition;
use crate::domain::pack::{ConditionId, Pack};

/// A condition as two yes-or-no statements: at least unsure, and true.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rails {
    /// It is not false.
    pub unsure: Lit,
    /// It is true.
    pub sure: Lit,
}

/// The rails of every condition over a sheet, operands first.
#[derive(Clone)]
pub struct ConditionRails {
    /// The position of the first that is followed.
    first: usize,
    rails: Vec<Rails>,
}

/// Of a condition that is not followed.
const NEVER: Rails = Rails { unsure: Gates::FALSE, sure: Gates::FALSE };

impl ConditionRails {
    /// Follows the one compiled list of conditions.
    pub(crate) fn new(
        gates: &mut Gates,
        pack: &Pack,
        sheet: &AnswerSheet,
        fault: Option<Fault>,
    ) -> Self {
        let conditions = &pack.rules().conditions;
        let mut all = Self { first: 0, rails: Vec::with_capacity(conditions.len()) };
        for condition in conditions {
            let rails = all.rails(gates, sheet, condition, fault);
            all.rails.push(rails);
        }
        all
    }

    /// Follows some conditions and what they are made of, nothing else.
    pub(crate) fn below(
        gates: &mut Gates,
        pack: &Pack,
        sheet: &AnswerSheet,
        roots: &[ConditionId],
        fault: Option<Fault>,
    ) -> Self {
        let needed = cone(pack, roots);
        let first = needed.first().map_or(0, |first| first.index());
        let mut all = Self { first, rails: Vec::new() };
        for id in needed {
            let Some(condition) = pack.rules().conditions.get(id.index()) else { continue };
            let rails = all.rails(gates, sheet, condition, fault);
            all.rails.resize(id.index() - first, NEVER);
            all.rails.push(rails);
        }
        all
    }

    /// The rails of one condition; of one that the pack does not have, never.
    #[must_use]
    pub fn get(&self, condition: ConditionId) -> Rails {
        let position = condition.index().checked_sub(self.first);
        position.and_then(|position| self.rails.get(position)).copied().unwrap_or(NEVER)
    }

    fn rails(
        &self,
        gates: &mut Gates,
        sheet: &AnswerSheet,
        condition: &Condition,
        fault: Option<Fault>,
    ) -> Rails {
        if let Some(question) = condition.question() {
            let answered = sheet.questions.get(question.index());
            return answered.map_or(NEVER, |answered| fact(gates, condition, answered, fault));
        }
        let operands: Vec<Rails> =
            condition.operands().iter().map(|operand| self.get(*operand)).collect();
        if matches!(condition, Condition::Not(_)) {
            let operand = operands.first().copied();
            let Rails { unsure, sure } = operand.unwrap_or(NEVER);
            return if fault == Some(Fault::NotLosesUnsure) {
                Rails { unsure: !unsure, sure: !unsure }
            } else {
                // `not x` reaches one cut exactly where `x` misses the other.
                Rails { unsure: !sure, sure: !unsure }
            };
        }
        let needed = match condition {
            Condition::All(_) if fault == Some(Fault::AndIsOr) => 1,
            Condition::AtLeast(..) if fault == Some(Fault::AtLeastOneLess) => {
                condition.needed().saturating_sub(1)
            }
            _ => condition.needed(),
        };
        let unsure: Vec<Lit> = operands.iter().map(|rails| rails.unsure).collect();
        let sure: Vec<Lit> = operands.iter().map(|rails| rails.sure).collect();
        Rails { unsure: at_least(gates, needed, &unsure), sure: at_least(gates, needed, &sure) }
    }
}

/// Some conditions and everything that they are made of, operands first.
pub(crate) fn cone(pack: &Pack, roots: &[ConditionId]) -> BTreeSet<ConditionId> {
    let mut waiting: BTreeSet<ConditionId> = roots.iter().copied().collect();
    let mut all = BTreeSet::new();
    while let Some(id) = waiting.pop_last() {
        all.insert(id);
        let found = pack.rules().conditions.get(id.index());
        waiting.extend(found.into_iter().flat_map(Condition::operands));
    }
    all
}

/// What an answer makes of a condition that reads its question.
fn fact(
    gates: &mut Gates,
    condition: &Condition,
    answered: &Answered,
    fault: Option<Fault>,
) -> Rails {
    let (sure, not_sure) = match (condition, answered) {
        (Condition::OneOf(_, set), Answered::One { choices, not_sure }) => {
            let chosen: Vec<Lit> =
                set.iter().filter_map(|id| choices.get(id.index())).copied().collect();
            (gates.or(&chosen), *not_sure)
        }
        (Condition::Has(_, choice), Answered::Many { unsure, yes }) => {
            (at(yes, choice.index()), at(unsure, choice.index()))
        }
        (Condition::Level { lowest, highest, .. }, Answered::Level { at_least, not_sure }) => {
            let above = if fault == Some(Fault::LevelLosesItsEnd) {
                Gates::FALSE
            } else {
                at(at_least, usize::from(highest.saturating_add(1)))
            };
            (gates.and(&[at(at_least, usize::from(*lowest)), !above]), *not_sure)
        }
        _ => (Gates::FALSE, Gates::FALSE),
    };
    if fault == Some(Fault::NotSureIsFalse) {
        return Rails { unsure: sure, sure };
    }
    Rails { unsure: gates.or(&[sure, not_sure]), sure }
}
