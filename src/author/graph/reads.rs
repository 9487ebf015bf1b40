use std::collections::{BTreeSet, HashSet};

use crate::domain::pack::{ConditionId, Rules};

/// The positions of the questions that a condition reads, itself or through
/// its operands, in the order of the pack.
#[must_use]
pub fn reads(rules: &Rules, condition: ConditionId) -> Vec<usize> {
    let mut questions = BTreeSet::new();
    let mut seen = HashSet::new();
    let mut open = vec![condition];
    while let Some(id) = open.pop() {
        let Some(found) = rules.conditions.get(id.index()) else { continue };
        if seen.insert(id) {
            questions.extend(found.question().map(|question| question.index()));
            open.extend(found.operands());
        }
    }
    questions.into_iter().collect()
}
