use rustsat::types::Lit;

use super::answer_sheet::AnswerSheet;
use super::fault::Fault;
use super::rails::ConditionRails;
use super::ranking::Ranking;
use super::triage::{Triage, first};
use crate::author::prove::gates::{Gates, at};
use crate::domain::pack::{CautionId, Effect, Level, Pack, Product};

/// A whole sheet of answers, with everything that it comes to, exactly as the
/// engine has it: intervals are points on a whole sheet.
#[derive(Clone)]
pub struct Sheet {
    /// The answers.
    pub answers: AnswerSheet,
    /// The conditions.
    pub rails: ConditionRails,
    /// Alerts, level and scope.
    pub triage: Triage,
    /// For each stage: its condition holds; the last always does.
    pub stage_holds: Vec<Lit>,
    /// For each stage: it is the one that counts.
    pub stage: Vec<Lit>,
    /// The explanations.
    pub ranking: Ranking,
    /// For each caution: it is not false.
    pub cautions: Vec<Lit>,
    /// For each product: a caution withholds it.
    pub withheld: Vec<Lit>,
    /// For each product: it is shown.
    pub cards: Vec<Lit>,
    /// For each product: its cautions that it is shown with, and that they stand
    /// on its card.
    pub on_cards: Vec<Vec<(CautionId, Lit)>>,
}

impl Sheet {
    /// Encodes a sheet; a fault breaks one rule, for tests.
    #[must_use]
    pub fn new(gates: &mut Gates, pack: &Pack, answers: AnswerSheet, fault: Option<Fault>) -> Self {
        let mut sheet = Self::plain(gates, pack, answers, fault);
        sheet.ranking = Ranking::new(gates, pack, &sheet.rails, fault);
        sheet
    }

    /// Encodes a sheet without its explanations, which are the most by far.
    #[must_use]
    pub fn plain(
        gates: &mut Gates,
        pack: &Pack,
        answers: AnswerSheet,
        fault: Option<Fault>,
    ) -> Self {
        let rules = pack.rules();
        let rails = ConditionRails::new(gates, pack, &answers, fault);
        let triage = Triage::new(gates, pack, &rails, fault);
        let stage_holds: Vec<Lit> = rules
            .stages
            .iter()
            .map(|stage| {
                stage.when.map_or(Gates::TRUE, |when| {
                    let rails = rails.get(when);
                    if fault == Some(Fault::StageFromTrue) { rails.sure } else { rails.unsure }
                })
            })
            .collect();
        let stage = if fault == Some(Fault::LaterStage) {
            let mut stage = first(gates, &stage_holds.iter().rev().copied().collect::<Vec<_>>());
            stage.reverse();
            stage
        } else {
            first(gates, &stage_holds)
        };
        let cautions: Vec<Lit> = rules
            .cautions
            .iter()
            .map(|caution| {
                let rails = rails.get(caution.when);
                if fault == Some(Fault::CautionFromTrue) { rails.sure } else { rails.unsure }
            })
            .collect();
        let withheld: Vec<Lit> = rules
            .products
            .iter()
            .map(|product| {
                let withholding: Vec<Lit> = having(pack, product, Effect::Withhold)
                    .filter_map(|caution| cautions.get(caution.index()).copied())
                    .collect();
                gates.or(&withholding)
            })
            .collect();
        let cards: Vec<Lit> = rules
            .products
            .iter()
            .zip(&withheld)
            .map(|(product, withheld)| {
                let stage = stage.get(product.stage.index()).copied().unwrap_or(Gates::FALSE);
                gates.and(&[triage.guide, stage, !triage.products_withheld, !*withheld])
            })
            .collect();
        let on_cards = rules
            .products
            .iter()
            .zip(&cards)
            .map(|(product, card)| {
                let with = having(pack, product, Effect::ShowWith);
                with.map(|caution| {
                    let found = rules.cautions.get(caution.index());
                    let holds = match found.map(|found| rails.get(found.when)) {
                        Some(rails) if fault == Some(Fault::CardLosesCaution) => rails.sure,
                        _ => at(&cautions, caution.index()),
                    };
                    (caution, gates.and(&[*card, holds]))
                })
                .collect()
            })
            .collect();
        let ranking = Ranking::none();
        Self {
            answers,
            rails,
            triage,
            stage_holds,
            stage,
            ranking,
            cautions,
            withheld,
            cards,
            on_cards,
        }
    }

    /// Any sheet of a pack.
    #[must_use]
    pub fn any(gates: &mut Gates, pack: &Pack, fault: Option<Fault>) -> Self {
        let answers = AnswerSheet::new(gates, pack);
        Self::new(gates, pack, answers, fault)
    }

    /// Explanations are shown, or the general guide.
    pub(crate) fn explains(&self, gates: &mut Gates) -> Lit {
        gates.and(&[self.triage.guide, !self.triage.explanations_held_back])
    }

    /// Everything that a visitor is told, statement by statement: the same
    /// sheet of statements is the same outcome.
    #[must_use]
    pub fn told(&self, gates: &mut Gates) -> Vec<Lit> {
        let Triage { full, lowered, .. } = &self.triage;
        let alerts: Vec<Lit> = full.iter().chain(lowered).copied().collect();
        self.told_with(&alerts, gates)
    }

    /// The same, of the alerts those of the highest level alone: a visit that
    /// these stop asks for no lower one.
    pub(crate) fn told_at_its_level(&self, gates: &mut Gates, pack: &Pack) -> Vec<Lit> {
        let Triage { full, lowered, at_least, .. } = &self.triage;
        let above = |level: Level| match level {
            Level::SelfCare | Level::SeeClinician => at_least[1],
            Level::SameDay => at_least[2],
            Level::Emergency => Gates::FALSE,
        };
        let alerts: Vec<Lit> = pack
            .rules()
            .alerts
            .iter()
            .zip(full.iter().zip(lowered))
            .flat_map(|(alert, (full, lowered))| {
                [(alert.level, *full), (alert.level.one_lower(), *lowered)]
            })
            .map(|(level, stands)| gates.and(&[stands, !above(level)]))
            .collect();
        self.told_with(&alerts, gates)
    }

    fn told_with(&self, alerts: &[Lit], gates: &mut Gates) -> Vec<Lit> {
        let Triage { at_least, scope, guide, .. } = &self.triage;
        let alerts_told = gates.or(&[at_least[1], *guide]);
        let explains = self.explains(gates);
        let mut told: Vec<Lit> = scope.clone();
        told.extend(at_least.iter().chain(alerts).map(|lit| gates.and(&[*lit, alerts_told])));
        told.extend(self.stage.iter().map(|stage| gates.and(&[*stage, *guide])));
        let ranked = self.ranking.leads.iter().chain(&self.ranking.beside);
        told.extend(ranked.map(|lit| gates.and(&[*lit, explains])));
        told.extend(&self.cards);
        told.extend(self.on_cards.iter().flatten().map(|(_, stands)| *stands));
        told
    }
}

/// The cautions of a product that have this effect.
pub(crate) fn having<'pack>(
    pack: &'pack Pack,
    product: &'pack Product,
    effect: Effect,
) -> impl Iterator<Item = CautionId> + 'pack {
    product.cautions.iter().copied().filter(move |caution| {
        pack.rules().cautions.get(caution.index()).is_some_and(|caution| caution.effect == effect)
    })
}
