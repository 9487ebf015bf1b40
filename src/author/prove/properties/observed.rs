use rustsat::types::Lit;

use crate::author::prove::encoder::{AnswerSheet, ConditionRails, Ranking, Sheet};
use crate::author::prove::gates::{Gates, at};
use crate::author::prove::visits::Item;
use crate::author::prove::visits::bounds::Cut;
use crate::author::prove::visits::item::Below;
use crate::domain::pack::{ConditionId, Level, Pack, QuestionId, WhenUnsure};

/// What an answer may change. For all but the explanations the single
/// condition is enough where it is asked for: all that outranks it is settled
/// then, so that what it comes to is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Observed {
    /// At which level an alert stands.
    Alert(usize),
    /// Whether a condition is not false.
    Condition(ConditionId),
    /// Which explanation leads, for which reasons, and which stand beside it.
    Explanations,
    /// All that a visitor is told, of the alerts those of the highest level,
    /// and the reasons of the leading explanation.
    Everything,
}

impl Observed {
    /// What an item of the agenda asks for.
    pub(crate) fn of(pack: &Pack, item: Item) -> Option<Self> {
        let rules = pack.rules();
        Some(match item {
            Item::Alert(alert) => Self::Alert(alert),
            Item::Scope(reason) => Self::Condition(rules.scope_reasons.get(reason)?.when),
            Item::Stage(stage) => Self::Condition(rules.stages.get(stage)?.when?),
            Item::Leader(..) | Item::Beside(..) => Self::Explanations,
            Item::Caution(product, number) => {
                let caution = rules.products.get(product)?.cautions.get(number)?;
                Self::Condition(rules.cautions.get(caution.index())?.when)
            }
        })
    }

    /// The questions that it reads; `None`: any.
    pub(crate) fn questions(self, pack: &Pack) -> Option<Vec<QuestionId>> {
        let below = |condition| Below::new(pack, condition, &[Cut::Unsure, Cut::Sure]).questions;
        match self {
            Self::Alert(alert) => pack.rules().alerts.get(alert).map(|alert| below(alert.when)),
            Self::Condition(condition) => Some(below(condition)),
            Self::Explanations => {
                let reasons = pack.rules().explanations.iter().flat_map(|found| &found.reasons);
                let mut all: Vec<QuestionId> =
                    reasons.flat_map(|reason| below(reason.when)).collect();
                all.sort_unstable();
                all.dedup();
                Some(all)
            }
            Self::Everything => None,
        }
    }

    /// It, statement by statement.
    pub(crate) fn read(self, gates: &mut Gates, pack: &Pack, answers: &AnswerSheet) -> Vec<Lit> {
        match self {
            Self::Alert(alert) => {
                let Some(alert) = pack.rules().alerts.get(alert) else { return Vec::new() };
                let rails = ConditionRails::below(gates, pack, answers, &[alert.when], None)
                    .get(alert.when);
                match (alert.when_unsure, alert.level) {
                    (WhenUnsure::SameLevel, _) => vec![rails.unsure],
                    (WhenUnsure::OneLower, Level::Emergency) => vec![rails.unsure, rails.sure],
                    // Lowered, it does not stand, or is not told where a scope reason is.
                    (WhenUnsure::OneLower, _) => vec![rails.sure],
                }
            }
            Self::Condition(condition) => {
                let rails = ConditionRails::below(gates, pack, answers, &[condition], None);
                vec![rails.get(condition).unsure]
            }
            Self::Explanations => {
                let rails = ConditionRails::new(gates, pack, answers, None);
                let ranking = Ranking::new(gates, pack, &rails, None);
                ranked(gates, &ranking, Gates::TRUE)
            }
            Self::Everything => {
                let sheet = Sheet::new(gates, pack, answers.clone(), None);
                let explains = sheet.explains(gates);
                let mut told = sheet.told_at_its_level(gates, pack);
                told.extend(ranked(gates, &sheet.ranking, explains));
                told
            }
        }
    }
}

/// The explanations that are shown, and the reasons of the one that leads.
fn ranked(gates: &mut Gates, ranking: &Ranking, explains: Lit) -> Vec<Lit> {
    let mut told: Vec<Lit> = Vec::new();
    for (position, leads) in ranking.leads.iter().enumerate() {
        told.push(gates.and(&[*leads, explains]));
        told.push(gates.and(&[at(&ranking.beside, position), explains]));
        let reasons = ranking.reasons.get(position).into_iter().flatten();
        let holding: Vec<Lit> =
            reasons.map(|holds| gates.and(&[*leads, *holds, explains])).collect();
        told.extend(holding);
    }
    told
}
