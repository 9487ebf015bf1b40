use super::cut::Cut;
use super::evaluation::Evaluation;
use crate::domain::condition::Condition;
use crate::domain::pack::{ConditionId, QuestionId};

/// Finds the unasked questions on which a condition still depends.
///
/// Walks only what is open: an operand that can no longer change its reader,
/// at the cut that counts there, is not entered.
pub(crate) struct Dependence {
    /// In which walk a condition was entered last, for each cut.
    entered: Vec<[u32; 2]>,
    walk: u32,
    waiting: Vec<(ConditionId, Cut)>,
}

impl Dependence {
    pub(crate) fn new(evaluation: &Evaluation<'_>) -> Self {
        Self {
            entered: vec![[0; 2]; evaluation.pack.rules().conditions.len()],
            walk: 1,
            waiting: Vec::new(),
        }
    }

    /// The first question, in the order of the pack, on which the condition
    /// depends at one of the cuts; `None`: it is settled.
    pub(crate) fn first(
        &mut self,
        evaluation: &Evaluation<'_>,
        condition: ConditionId,
        cuts: &[Cut],
    ) -> Option<QuestionId> {
        self.walk += 1;
        let mut first: Option<QuestionId> = None;
        for cut in cuts {
            self.visit(evaluation, condition, *cut, &mut |question| {
                first = Some(first.map_or(question, |first| first.min(question)));
            });
        }
        first
    }

    /// Every question on which the condition depends at the cut, apart from
    /// what the present walk has entered before.
    pub(crate) fn visit(
        &mut self,
        evaluation: &Evaluation<'_>,
        condition: ConditionId,
        cut: Cut,
        found: &mut impl FnMut(QuestionId),
    ) {
        self.waiting.push((condition, cut));
        while let Some((id, cut)) = self.waiting.pop() {
            if !cut.is_open(evaluation.interval(id)) {
                continue;
            }
            let Some(condition) = evaluation.pack.rules().conditions.get(id.index()) else {
                continue;
            };
            if let Some(question) = condition.question() {
                found(question);
            }
            let Some([unsure, sure]) = self.entered.get_mut(id.index()) else { continue };
            let mark = match cut {
                Cut::Unsure => unsure,
                Cut::True => sure,
            };
            if core::mem::replace(mark, self.walk) == self.walk {
                continue;
            }
            let below = if matches!(condition, Condition::Not(_)) { cut.behind_not() } else { cut };
            self.waiting.extend(condition.operands().iter().map(|operand| (*operand, below)));
        }
    }
}
