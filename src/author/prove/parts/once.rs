use std::collections::BTreeSet;

use super::{Decided, Parts, Statement};
use crate::author::prove::encoder::Fault;
use crate::author::prove::encoder::rails::cone;
use crate::author::prove::words::single_answers;
use crate::domain::condition::{Condition, Truth};
use crate::domain::pack::{ChoiceId, ConditionId, Level, Pack, QuestionId, WhenUnsure};

use super::cone::read;
use crate::author::prove::visits::Item;

/// Where a condition reads every fact once, no two of the same answer, whatever is
/// open can still become either: the other operands can each be made so that it
/// alone decides. So what it comes to needs each question that it still depends on.
pub(crate) fn check(parts: &Parts<'_>, decided: &mut Decided) {
    for (item, condition) in items(parts.pack) {
        if is_all(parts.pack, item) && is_read_once(parts, condition) {
            for question in read(parts.pack, &[condition]) {
                decided.add(Statement::Needs(item, question));
            }
        }
    }
}

/// Whether what the condition comes to is all that an item asks for. Of an alert
/// that "not sure" lowers it is not, unless it is an emergency: what it is lowered
/// to may not be told.
fn is_all(pack: &Pack, item: Item) -> bool {
    let Item::Alert(position) = item else { return true };
    pack.rules().alerts.get(position).is_some_and(|alert| {
        alert.when_unsure == WhenUnsure::SameLevel || alert.level == Level::Emergency
    })
}

/// What asks for a single condition.
pub(crate) fn items(pack: &Pack) -> Vec<(Item, ConditionId)> {
    let rules = pack.rules();
    let alerts = rules.alerts.iter().enumerate();
    let mut all: Vec<(Item, ConditionId)> =
        alerts.map(|(position, alert)| (Item::Alert(position), alert.when)).collect();
    let scope = rules.scope_reasons.iter().enumerate();
    all.extend(scope.map(|(position, reason)| (Item::Scope(position), reason.when)));
    let stages = rules.stages.iter().enumerate();
    all.extend(stages.filter_map(|(position, stage)| Some((Item::Stage(position), stage.when?))));
    for (position, product) in rules.products.iter().enumerate() {
        for (number, caution) in product.cautions.iter().enumerate() {
            if let Some(caution) = rules.cautions.get(caution.index()) {
                all.push((Item::Caution(position, number), caution.when));
            }
        }
    }
    all
}

fn is_read_once(parts: &Parts<'_>, condition: ConditionId) -> bool {
    let pack = parts.pack;
    let is_strict = parts.fault != Some(Fault::ReadTwiceIsOnce);
    let mut operands = BTreeSet::new();
    let mut answers: BTreeSet<(QuestionId, Option<ChoiceId>)> = BTreeSet::new();
    cone(pack, &[condition]).iter().all(|id| {
        let Some(found) = pack.rules().conditions.get(id.index()) else { return false };
        let Some(question) = found.question() else {
            let possible = (1..=found.operands().len()).contains(&found.needed());
            return possible
                && found.operands().iter().all(|operand| operands.insert(*operand) || !is_strict);
        };
        // The boxes of a question are ticked each by itself.
        let choice = match found {
            Condition::Has(_, choice) => Some(*choice),
            _ => None,
        };
        (answers.insert((question, choice)) || !is_strict) && is_either(pack, question, *id)
    })
}

/// Whether some answer makes a fact true, and some makes it false.
fn is_either(pack: &Pack, id: QuestionId, condition: ConditionId) -> bool {
    let Some(question) = pack.rules().questions.get(id.index()) else { return false };
    let answers = single_answers(question);
    let mut facts = pack.index().facts(id).iter();
    facts.find(|fact| fact.condition == condition).is_some_and(|fact| {
        [Truth::True, Truth::False]
            .iter()
            .all(|truth| answers.iter().any(|answer| fact.truth(*answer) == *truth))
    })
}
