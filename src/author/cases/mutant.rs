use super::part::Part;
use crate::domain::condition::Condition;
use crate::domain::pack::{BrokenPack, CautionId, ConditionId, Pack, Rules};

/// Rules with something taken away.
#[derive(Clone, Debug)]
pub struct Mutant {
    /// The rule from which it is taken, such as `alert cancer`.
    pub rule: String,
    /// What is taken away, such as `swelling = whole`; `None`: the whole rule.
    pub without: Option<String>,
    /// All of it in words, with the condition in which it stood.
    pub name: String,
    pub(super) change: Change,
}

/// What is taken away. Numbers are positions in the rules' lists.
#[derive(Clone, Copy, Debug)]
pub(super) enum Change {
    Alert(usize),
    Scope(usize),
    Caution(usize),
    Reason(usize, usize),
    Part { owner: Owner, condition: ConditionId, part: Part },
}

/// The rule whose condition is changed; others that share it keep theirs.
#[derive(Clone, Copy, Debug)]
pub(super) enum Owner {
    Alert(usize),
    Scope(usize),
    Stage(usize),
    Caution(usize),
    /// Of an explanation: the reason at this position.
    Reason(usize, usize),
}

impl Mutant {
    /// The pack with it taken away.
    ///
    /// # Errors
    /// Never, for a pack of which it is a mutant.
    pub fn pack(&self, pack: &Pack) -> Result<Pack, BrokenPack> {
        let (mut rules, mut words) = (pack.rules().clone(), pack.words().clone());
        match self.change {
            Change::Alert(position) => {
                take(&mut rules.alerts, position);
                take(&mut words.alerts, position);
            }
            Change::Scope(position) => {
                take(&mut rules.scope_reasons, position);
                take(&mut words.scope_reasons, position);
            }
            Change::Caution(position) => {
                take(&mut rules.cautions, position);
                take(&mut words.cautions, position);
                for product in &mut rules.products {
                    product.cautions = closed_up(&product.cautions, position);
                }
            }
            Change::Reason(explanation, position) => {
                if let Some(found) = rules.explanations.get_mut(explanation) {
                    take(&mut found.reasons, position);
                }
                if let Some(found) = words.explanations.get_mut(explanation) {
                    take(&mut found.reasons, position);
                }
            }
            Change::Part { owner, condition, part } => change(&mut rules, owner, condition, part),
        }
        Pack::new(rules, words)
    }
}

impl Owner {
    pub(super) fn when(self, rules: &Rules) -> Option<ConditionId> {
        match self {
            Self::Alert(position) => rules.alerts.get(position).map(|alert| alert.when),
            Self::Scope(position) => rules.scope_reasons.get(position).map(|reason| reason.when),
            Self::Stage(position) => rules.stages.get(position).and_then(|stage| stage.when),
            Self::Caution(position) => rules.cautions.get(position).map(|caution| caution.when),
            Self::Reason(explanation, position) => {
                let explanation = rules.explanations.get(explanation)?;
                explanation.reasons.get(position).map(|reason| reason.when)
            }
        }
    }

    fn set(self, rules: &mut Rules, when: ConditionId) {
        let place = match self {
            Self::Alert(position) => rules.alerts.get_mut(position).map(|it| &mut it.when),
            Self::Scope(position) => rules.scope_reasons.get_mut(position).map(|it| &mut it.when),
            Self::Stage(position) => rules.stages.get_mut(position).and_then(|it| it.when.as_mut()),
            Self::Caution(position) => rules.cautions.get_mut(position).map(|it| &mut it.when),
            Self::Reason(explanation, position) => {
                let explanation = rules.explanations.get_mut(explanation);
                explanation
                    .and_then(|it| it.reasons.get_mut(position))
                    .map(|reason| &mut reason.when)
            }
        };
        if let Some(place) = place {
            *place = when;
        }
    }
}

/// The conditions of which `root` is made, itself included, operands first.
pub(super) fn made_of(rules: &Rules, root: ConditionId) -> Vec<(usize, &Condition)> {
    let mut is_read = vec![false; root.index() + 1];
    if let Some(last) = is_read.last_mut() {
        *last = true;
    }
    let mut found = Vec::new();
    let upto_root = rules.conditions.iter().enumerate().take(root.index() + 1);
    for (position, condition) in upto_root.collect::<Vec<_>>().into_iter().rev() {
        if is_read.get(position).copied().unwrap_or(false) {
            found.push((position, condition));
            for operand in condition.operands() {
                if let Some(read) = is_read.get_mut(operand.index()) {
                    *read = true;
                }
            }
        }
    }
    found.reverse();
    found
}

/// Gives a rule a copy of its condition with a part taken away.
fn change(rules: &mut Rules, owner: Owner, changed: ConditionId, part: Part) {
    let Some(root) = owner.when(rules) else { return };
    let own: Vec<(usize, Condition)> = made_of(rules, root)
        .into_iter()
        .map(|(position, condition)| (position, condition.clone()))
        .collect();
    let mut copies: Vec<Option<ConditionId>> = vec![None; root.index() + 1];
    for (position, mut condition) in own {
        if position == changed.index() {
            condition = part.taken_from(&condition);
        }
        let operands: &mut [ConditionId] = match &mut condition {
            Condition::Not(operand) => core::slice::from_mut(operand),
            Condition::All(operands)
            | Condition::Any(operands)
            | Condition::AtLeast(_, operands) => operands,
            _ => &mut [],
        };
        for operand in operands {
            if let Some(copy) = copies.get(operand.index()).copied().flatten() {
                *operand = copy;
            }
        }
        // A pack's conditions are counted by a u32: a copy of some of them fits too.
        let Ok(next) = u32::try_from(rules.conditions.len()) else { return };
        rules.conditions.push(condition);
        if let Some(copy) = copies.get_mut(position) {
            *copy = Some(ConditionId::new(next));
        }
    }
    if let Some(copy) = copies.last().copied().flatten() {
        owner.set(rules, copy);
    }
}

fn take<T>(list: &mut Vec<T>, position: usize) {
    if position < list.len() {
        list.remove(position);
    }
}

/// A product's cautions when the one at `position` is gone.
fn closed_up(cautions: &[CautionId], position: usize) -> Vec<CautionId> {
    let left = (0..).map(CautionId::new);
    let renamed = |caution: &CautionId| {
        let index = caution.index();
        if index == position {
            return None;
        }
        left.clone().nth(if index > position { index - 1 } else { index })
    };
    cautions.iter().filter_map(renamed).collect()
}
