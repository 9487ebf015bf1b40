use super::assess::evaluate;
use super::cut::Cut;
use super::dependence::Dependence;
use super::evidence::{evidence, evidence_against};
use crate::domain::answers::Answers;
use crate::domain::condition::Interval;
use crate::domain::outcome::Evidence;
use crate::domain::pack::{ConditionId, Pack, QuestionId};

/// What is known of a condition, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighed {
    /// What is known of it.
    pub interval: Interval,
    /// The answers behind that, in the order of the questions; none where
    /// nothing is known yet.
    pub because: Vec<Evidence>,
    /// The questions without an answer that can still change it.
    pub waits_for: Vec<QuestionId>,
}

/// Weighs conditions by a whole sheet of answers: every answer counts, also one
/// that a visit would not have asked for; what is left out is not known.
#[must_use]
pub fn weigh(pack: &Pack, answers: &Answers, conditions: &[ConditionId]) -> Vec<Weighed> {
    let evaluation = evaluate(pack, answers);
    let weighed = conditions.iter().map(|id| {
        let interval = evaluation.interval(*id);
        let because = if interval.is_false() {
            evidence_against(&evaluation, *id, Cut::Unsure)
        } else if interval.is_true() {
            evidence(&evaluation, *id, Cut::True)
        } else if interval.is_at_least_unsure() {
            evidence(&evaluation, *id, Cut::Unsure)
        } else {
            evidence_against(&evaluation, *id, Cut::True)
        };
        let mut waits_for = Vec::new();
        let mut dependence = Dependence::new(&evaluation);
        for cut in [Cut::Unsure, Cut::True] {
            dependence.visit(&evaluation, *id, cut, &mut |question| waits_for.push(question));
        }
        waits_for.sort_unstable();
        waits_for.dedup();
        Weighed { interval, because, waits_for }
    });
    weighed.collect()
}
