use super::{AlertId, ConditionId, ExplanationId, QuestionId, ReasonId, Rules};

/// What is found fast: made once for each pack, in time linear in it.
#[derive(Clone, Debug)]
pub(crate) struct Index {
    readers: Lists<ConditionId>,
    facts: Lists<ConditionId>,
    uses: Lists<Use>,
}

/// Where a condition decides something whose sum is kept while answers come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Use {
    /// It is the condition of an alert.
    Alert(AlertId),
    /// It is the condition of a reason.
    Reason(ExplanationId, ReasonId),
}

impl Index {
    /// Of these rules; ids that lead nowhere are left out.
    pub(crate) fn new(rules: &Rules) -> Self {
        let (mut readers, mut facts, mut uses) = (Vec::new(), Vec::new(), Vec::new());
        for (id, condition) in (0..).map(ConditionId::new).zip(&rules.conditions) {
            for operand in condition.operands() {
                readers.push((operand.index(), id));
            }
            if let Some(question) = condition.question() {
                facts.push((question.index(), id));
            }
        }
        for (id, alert) in (0..).map(AlertId::new).zip(&rules.alerts) {
            uses.push((alert.when.index(), Use::Alert(id)));
        }
        for (explanation, found) in (0..).map(ExplanationId::new).zip(&rules.explanations) {
            for (id, reason) in (0..).map(ReasonId::new).zip(&found.reasons) {
                uses.push((reason.when.index(), Use::Reason(explanation, id)));
            }
        }
        Self {
            readers: Lists::new(rules.conditions.len(), &readers),
            facts: Lists::new(rules.questions.len(), &facts),
            uses: Lists::new(rules.conditions.len(), &uses),
        }
    }

    /// The conditions that have this one as an operand, as often as they do.
    pub(crate) fn readers(&self, condition: ConditionId) -> &[ConditionId] {
        self.readers.get(condition.index())
    }

    /// The conditions that read this question themselves.
    pub(crate) fn facts(&self, question: QuestionId) -> &[ConditionId] {
        self.facts.get(question.index())
    }

    /// Where this condition decides something.
    pub(crate) fn uses(&self, condition: ConditionId) -> &[Use] {
        self.uses.get(condition.index())
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
