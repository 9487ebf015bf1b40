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
pub struct ConditionRails(Vec<Rails>);

impl ConditionRails {
    /// Follows the one compiled list of conditions.
    pub(crate) fn new(
        gates: &mut Gates,
        pack: &Pack,
        sheet: &AnswerSheet,
        fault: Option<Fault>,
    ) -> Self {
        let mut all = Self(Vec::with_capacity(pack.rules().conditions.len()));
        for condition in &pack.rules().conditions {
            let rails = all.rails(gates, sheet, condition, fault);
            all.0.push(rails);
        }
        all
    }

    /// Follows one condition and what it is made of, nothing else.
    pub(crate) fn below(
        gates: &mut Gates,
        pack: &Pack,
        sheet: &AnswerSheet,
        condition: ConditionId,
    ) -> Self {
        let conditions = &pack.rules().conditions;
        let mut needed = vec![false; condition.index() + 1];
        if let Some(last) = needed.last_mut() {
            *last = true;
        }
        for (position, found) in conditions.iter().enumerate().take(condition.index() + 1).rev() {
            if needed.get(position) == Some(&true) {
                for operand in found.operands() {
                    if let Some(place) = needed.get_mut(operand.index()) {
                        *place = true;
                    }
                }
            }
        }
        let mut all = Self(Vec::with_capacity(needed.len()));
        for (found, is_needed) in conditions.iter().zip(needed) {
            let rails = if is_needed {
                all.rails(gates, sheet, found, None)
            } else {
                Rails { unsure: Gates::FALSE, sure: Gates::FALSE }
            };
            all.0.push(rails);
        }
        all
    }

    /// The rails of one condition; of one that the pack does not have, never.
    #[must_use]
    pub fn get(&self, condition: ConditionId) -> Rails {
        let never = Rails { unsure: Gates::FALSE, sure: Gates::FALSE };
        self.0.get(condition.index()).copied().unwrap_or(never)
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
            return answered.map_or_else(
                || self.get(ConditionId::new(u32::MAX)),
                |answered| fact(gates, condition, answered, fault),
            );
        }
        let operands: Vec<Rails> =
            condition.operands().iter().map(|operand| self.get(*operand)).collect();
        if matches!(condition, Condition::Not(_)) {
            let operand = operands.first().copied();
            let Rails { unsure, sure } = operand.unwrap_or(self.get(ConditionId::new(u32::MAX)));
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
