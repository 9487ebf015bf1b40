use std::collections::BTreeSet;

use crate::author::tell::Lookup;
use crate::domain::answers::Answer;
use crate::domain::condition::{Condition, Interval, Truth};
use crate::domain::pack::{ConditionId, Pack, QuestionId};

/// Answers of one question that a rule reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    /// The fact, as compiled.
    pub fact: ConditionId,
    /// Its question.
    pub question: QuestionId,
    /// It stands under `not`: these answers speak against the rule, all others for it.
    pub is_negated: bool,
    /// The condition of the rule.
    pub root: ConditionId,
    /// The points of the reason, of an explanation only.
    pub points: Option<i16>,
    /// The answers, by the ids that authors gave them.
    pub answers: String,
}

/// How an answer speaks for a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Voice {
    /// The rule holds by this answer alone.
    Alone,
    /// It holds with other answers only.
    WithOthers,
    /// The answer speaks against it.
    Against,
}

/// Every fact that a condition reads, itself or through its operands.
#[must_use]
pub fn branches(pack: &Pack, root: ConditionId, points: Option<i16>) -> Vec<Branch> {
    let conditions = &pack.rules().conditions;
    let mut facts = BTreeSet::new();
    let mut seen = BTreeSet::new();
    let mut open = vec![(root, false)];
    while let Some((id, is_negated)) = open.pop() {
        let Some(found) = conditions.get(id.index()) else { continue };
        if !seen.insert((id, is_negated)) {
            continue;
        }
        if let Some(question) = found.question() {
            facts.insert((question, is_negated, id));
        }
        let below = is_negated != matches!(found, Condition::Not(_));
        open.extend(found.operands().iter().map(|operand| (*operand, below)));
    }
    let lookup = Lookup::new(pack);
    let branch = |(question, is_negated, fact)| {
        let answers = answers(lookup, fact, is_negated);
        Branch { fact, question, is_negated, root, points, answers }
    };
    facts.into_iter().map(branch).collect()
}

impl Branch {
    /// How an answer to its question speaks for the rule, from what is known of all
    /// conditions by it; `None`: not at all. A reason holds where it is true, all
    /// others as soon as they are not false.
    ///
    /// A ticked box speaks by itself, not by the others that are not ticked.
    #[must_use]
    pub fn voice(&self, pack: &Pack, answer: Answer, known: &[Interval]) -> Option<Voice> {
        if let (Some(Condition::Has(_, choice)), Answer::Many { yes, .. }) =
            (pack.rules().conditions.get(self.fact.index()), answer)
            && !yes.is_empty()
            && !yes.contains(*choice)
        {
            return None;
        }
        let (fact, root) = (known.get(self.fact.index())?, known.get(self.root.index())?);
        let enough = if self.points.is_some() { Truth::True } else { Truth::Unsure };
        let truth = if self.is_negated { !fact.low() } else { fact.low() };
        if truth >= enough {
            return Some(if root.low() >= enough { Voice::Alone } else { Voice::WithOthers });
        }
        (self.is_negated && fact.is_true()).then_some(Voice::Against)
    }
}

/// The answers of a fact, by the ids that authors gave them.
fn answers(lookup: Lookup<'_>, fact: ConditionId, is_negated: bool) -> String {
    let names = match lookup.rules.conditions.get(fact.index()) {
        Some(Condition::OneOf(question, choices)) => {
            let names: Vec<&str> =
                choices.iter().map(|choice| lookup.choice(*question, choice)).collect();
            names.join(" or ")
        }
        Some(Condition::Has(question, choice)) => lookup.choice(*question, *choice).to_owned(),
        Some(Condition::Level { lowest, highest, .. }) => format!("{lowest} to {highest}"),
        _ => String::new(),
    };
    if is_negated { format!("not {names}") } else { names }
}
