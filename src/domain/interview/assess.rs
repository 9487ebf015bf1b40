use super::conclude::conclude;
use super::evaluation::Evaluation;
use super::ranking::ranked;
use super::step::valid;
use super::triage::{alerts, scope};
use crate::domain::answers::Answers;
use crate::domain::condition::Interval;
use crate::domain::outcome::{Fit, HeldAlert, OutOfScope, Outcome};
use crate::domain::pack::{ConditionId, Level, Pack, QuestionId, StageId};

/// What a whole sheet of answers comes to: every answer counts, also one that
/// a visit would not have asked for; what is left out is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// The highest level of the alerts that hold.
    pub level: Level,
    /// The alerts that hold, the highest level first.
    pub alerts: Vec<HeldAlert>,
    /// Why the checker does not fit, if so.
    pub scope: Option<OutOfScope>,
    /// The stage, unless what is left out decides it.
    pub stage: Option<StageId>,
    /// Every explanation, the most points first.
    pub ranked: Vec<Fit>,
    /// What the sheet ends with, unless the stage is not known.
    pub outcome: Option<Outcome>,
}

/// Assesses a whole sheet of answers.
#[must_use]
pub fn assess(pack: &Pack, answers: &Answers) -> Assessment {
    let evaluation = evaluate(pack, answers);
    let (alerts, scope, stage) = (alerts(&evaluation), scope(&evaluation), stage(&evaluation));
    let outcome = outcome_of(&evaluation);
    Assessment {
        level: evaluation.level,
        ranked: ranked(&evaluation),
        alerts,
        scope,
        stage,
        outcome,
    }
}

/// What a whole sheet ends with, as [`assess`] has it; without the rest, which takes longer.
#[must_use]
pub fn outcome(pack: &Pack, answers: &Answers) -> Option<Outcome> {
    outcome_of(&evaluate(pack, answers))
}

/// An urgent sheet, or one out of scope, ends so at whatever stage.
fn outcome_of(evaluation: &Evaluation<'_>) -> Option<Outcome> {
    let ends = evaluation.level >= Level::SameDay || scope(evaluation).is_some();
    let at = stage(evaluation).or(ends.then_some(StageId::new(0)));
    at.map(|stage| conclude(evaluation, stage, None))
}

/// What is known of every condition after these answers, in the order of the pack.
#[must_use]
pub fn known(pack: &Pack, answers: &Answers) -> Vec<Interval> {
    let evaluation = evaluate(pack, answers);
    let conditions = (0..).map(ConditionId::new).zip(&pack.rules().conditions);
    conditions.map(|(id, _)| evaluation.interval(id)).collect()
}

/// What is known after a whole sheet.
pub(super) fn evaluate<'pack>(pack: &'pack Pack, answers: &'pack Answers) -> Evaluation<'pack> {
    let mut evaluation = Evaluation::new(pack, answers);
    for question in (0..).map(QuestionId::new).take(pack.rules().questions.len()) {
        if let Some(answer) = valid(pack, answers, question) {
            evaluation.take(question, answer);
        }
    }
    evaluation
}

/// The first stage that holds, once every earlier one surely does not.
fn stage(evaluation: &Evaluation<'_>) -> Option<StageId> {
    for (id, stage) in (0..).map(StageId::new).zip(&evaluation.pack.rules().stages) {
        let Some(when) = stage.when.map(|when| evaluation.interval(when)) else { return Some(id) };
        if when.is_at_least_unsure() {
            return Some(id);
        }
        if !when.is_false() {
            return None;
        }
    }
    None
}
