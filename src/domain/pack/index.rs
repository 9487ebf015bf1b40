use super::{AlertId, ConditionId, ExplanationId, QuestionId, Rules};
use crate::domain::condition::{Condition, Fact, Tally};

/// What is found fast: made once for each pack, in time linear in it. Each
/// entry holds what is read together, so that an answer to a question of a large
/// pack waits for memory as seldom as can be.
#[derive(Clone, Debug)]
pub(crate) struct Index {
    facts: Lists<Fact>,
    uses: Lists<Use>,
    tallies: Vec<Tally>,
}

/// Where a condition is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Use {
    /// It is an operand of the condition with this tally.
    Operand(u32),
    /// It is the operand of this `not`.
    Mirrored(ConditionId),
    /// It is the condition of an alert.
    Alert(AlertId),
    /// It is the condition of a reason with these points.
    Reason(ExplanationId, i16),
    /// It is this condition, and is read in several places, or in none.
    Several(ConditionId),
}

impl Index {
    /// Of these rules; ids that lead nowhere are left out.
    pub(crate) fn new(rules: &Rules) -> Self {
        let conditions = || (0..).map(ConditionId::new).zip(&rules.conditions);
        let (mut uses, mut tallies) = (Vec::new(), Vec::new());
        for (id, condition) in conditions() {
            let operands = condition.operands();
            if operands.is_empty() {
                continue;
            }
            let read = if matches!(condition, Condition::Not(_)) {
                Use::Mirrored(id)
            } else {
                tallies.push(Tally::new(id, condition));
                Use::Operand(tallies.len() as u32 - 1)
            };
            uses.extend(operands.iter().map(|operand| (operand.index(), read)));
        }
        for (id, alert) in (0..).map(AlertId::new).zip(&rules.alerts) {
            uses.push((alert.when.index(), Use::Alert(id)));
        }
        for (explanation, found) in (0..).map(ExplanationId::new).zip(&rules.explanations) {
            for reason in &found.reasons {
                uses.push((reason.when.index(), Use::Reason(explanation, reason.points)));
            }
        }
        let uses = Lists::new(rules.conditions.len(), &uses);
        let mut facts = Vec::new();
        for (id, condition) in conditions() {
            let Some(question) = condition.question() else { continue };
            let read = match uses.get(id.index()) {
                [read] => *read,
                _ => Use::Several(id),
            };
            facts.push((question.index(), Fact::new(id, condition, read)));
        }
        Self { facts: Lists::new(rules.questions.len(), &facts), uses, tallies }
    }

    /// The conditions that read this question themselves.
    pub(crate) fn facts(&self, question: QuestionId) -> &[Fact] {
        self.facts.get(question.index())
    }

    /// Where this condition is read, as often as it is.
    pub(crate) fn uses(&self, condition: ConditionId) -> &[Use] {
        self.uses.get(condition.index())
    }

    /// The tally of each condition that has one, before any answer.
    pub(crate) fn tallies(&self) -> &[Tally] {
        &self.tallies
    }
}

/// One list for each position, all in one allocation.
#[derive(Clone, Debug)]
struct Lists<T> {
    ends: Vec<u32>,
    items: Vec<T>,
}

impl<T: Copy> Lists<T> {
    /// Sorts the items into `count` lists, by counting.
    fn new(count: usize, pairs: &[(usize, T)]) -> Self {
        let mut ends = vec![0_u32; count];
        for (position, _) in pairs {
            if let Some(end) = ends.get_mut(*position) {
                *end += 1;
            }
        }
        let mut total = 0;
        for end in &mut ends {
            total += core::mem::replace(end, total);
        }
        // Each place now holds where its list starts, and moves to its end as it is filled.
        let mut items: Vec<T> = pairs.iter().map(|(_, item)| *item).collect();
        for (position, item) in pairs {
            if let Some(end) = ends.get_mut(*position) {
                if let Some(place) = items.get_mut(*end as usize) {
                    *place = *item;
                }
                *end += 1;
            }
        }
        Self { ends, items }
    }

    fn get(&self, position: usize) -> &[T] {
        let end = self.ends.get(position).map_or(0, |end| *end as usize);
        let start = position
            .checked_sub(1)
            .and_then(|before| self.ends.get(before))
            .map_or(0, |end| *end as usize);
        self.items.get(start..end).unwrap_or_default()
    }
}
