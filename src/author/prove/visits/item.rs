use std::collections::BTreeMap;

use rustsat::types::Lit;

use super::bounds::{Bounds, Cut};
use crate::author::prove::gates::Gates;
use crate::domain::condition::Condition;
use crate::domain::pack::{ConditionId, Pack, QuestionId};

/// Something on the agenda of a visit that asks questions until it is settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Item {
    /// An alert, by position.
    Alert(usize),
    /// A scope reason.
    Scope(usize),
    /// A stage.
    Stage(usize),
    /// A reason of an explanation that may still lead.
    Leader(usize, usize),
    /// A reason of an explanation that may still stand beside the leading one.
    Beside(usize, usize),
    /// A caution of a product.
    Caution(usize, usize),
}

impl Item {
    /// It, by its ids.
    pub(crate) fn name(self, pack: &Pack) -> String {
        let rules = pack.rules();
        let quoted = |name: Option<&str>| name.unwrap_or("?").to_owned();
        match self {
            Self::Alert(alert) => {
                format!(
                    "the alert `{}`",
                    quoted(rules.alerts.get(alert).map(|found| found.name.as_str()))
                )
            }
            Self::Scope(reason) => {
                let name = rules.scope_reasons.get(reason).map(|found| found.name.as_str());
                format!("the scope reason `{}`", quoted(name))
            }
            Self::Stage(stage) => {
                format!(
                    "the stage `{}`",
                    quoted(rules.stages.get(stage).map(|found| found.name.as_str()))
                )
            }
            Self::Leader(explanation, reason) | Self::Beside(explanation, reason) => {
                let found = rules.explanations.get(explanation);
                let reason = found.and_then(|found| found.reasons.get(reason));
                format!(
                    "the reason `{}` of the explanation `{}`",
                    quoted(reason.map(|reason| reason.name.as_str())),
                    quoted(found.map(|found| found.name.as_str()))
                )
            }
            Self::Caution(product, number) => {
                let found =
                    rules.products.get(product).and_then(|found| found.cautions.get(number));
                let caution = found.and_then(|caution| rules.cautions.get(caution.index()));
                format!("the caution `{}`", quoted(caution.map(|found| found.name.as_str())))
            }
        }
    }
}

/// A condition at its cuts, and everything below it.
pub(crate) struct Below {
    roots: Vec<(ConditionId, Cut)>,
    /// Every condition and cut that may be entered, readers first.
    cone: Vec<(ConditionId, Cut)>,
    /// The questions that are read, in their order.
    pub(crate) questions: Vec<QuestionId>,
}

impl Below {
    pub(crate) fn new(pack: &Pack, condition: ConditionId, cuts: &[Cut]) -> Self {
        let roots: Vec<(ConditionId, Cut)> = cuts.iter().map(|cut| (condition, *cut)).collect();
        let mut cone = Vec::new();
        let mut waiting: std::collections::BTreeSet<(ConditionId, Cut)> =
            roots.iter().copied().collect();
        let mut questions = Vec::new();
        while let Some((id, cut)) = waiting.pop_last() {
            cone.push((id, cut));
            let Some(condition) = pack.rules().conditions.get(id.index()) else { continue };
            questions.extend(condition.question());
            let below = if matches!(condition, Condition::Not(_)) { cut.behind_not() } else { cut };
            waiting.extend(condition.operands().iter().map(|operand| (*operand, below)));
        }
        questions.sort_unstable();
        questions.dedup();
        Self { roots, cone, questions }
    }

    /// Whether the condition still depends on a question: there is a way down
    /// to it over what is open.
    pub(crate) fn depends_on(
        &self,
        gates: &mut Gates,
        pack: &Pack,
        bounds: &Bounds,
        question: QuestionId,
    ) -> Lit {
        let mut needed: BTreeMap<(ConditionId, Cut), Vec<Lit>> =
            self.roots.iter().map(|root| (*root, vec![Gates::TRUE])).collect();
        let mut ways = Vec::new();
        for (id, cut) in &self.cone {
            let Some(readers) = needed.remove(&(*id, *cut)) else { continue };
            let entered = gates.or(&readers);
            let open = bounds.open(gates, *id, *cut);
            let here = gates.and(&[entered, open]);
            if here == Gates::FALSE {
                continue;
            }
            let Some(condition) = pack.rules().conditions.get(id.index()) else { continue };
            if condition.question() == Some(question) {
                ways.push(here);
            }
            let below =
                if matches!(condition, Condition::Not(_)) { cut.behind_not() } else { *cut };
            for operand in condition.operands() {
                needed.entry((*operand, below)).or_default().push(here);
            }
        }
        gates.or(&ways)
    }
}
