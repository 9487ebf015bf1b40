use std::collections::BTreeSet;

use super::Parts;
use super::cone::read;
use super::values::Values;
use crate::author::prove::words::single_answers;
use crate::domain::answers::{Answer, Answers};
use crate::domain::pack::{ConditionId, QuestionId};

/// How often the questions are gone through.
const ROUNDS: usize = 6;

/// An alert or a scope reason more is worse than any points.
const AGAINST: i64 = 1_000_000_000;

/// More points than there are.
const FAR: i64 = AGAINST / 100;

/// A point over the floor is worse than one below it.
const PASSING: i64 = 20;

/// Looks for sheets by small steps: one answer after the other, where it comes nearer.
pub(crate) struct Search<'pack> {
    /// Few points anywhere, and nothing that keeps the explanations away.
    low: Values<'pack>,
    /// The single answers of each question.
    answers: Vec<Vec<Answer>>,
    /// The questions that each explanation reads.
    reads: Vec<Vec<QuestionId>>,
}

impl<'pack> Search<'pack> {
    pub(crate) fn new(parts: &Parts<'pack>) -> Self {
        let rules = parts.pack.rules();
        let reads = rules.explanations.iter().map(|explanation| {
            let roots: Vec<ConditionId> =
                explanation.reasons.iter().map(|reason| reason.when).collect();
            read(parts.pack, &roots).into_iter().collect()
        });
        let mut search = Self {
            low: Values::new(parts.pack, &parts.calm),
            answers: rules.questions.iter().map(single_answers).collect(),
            reads: reads.collect(),
        };
        let mut low = search.low.clone();
        let all: Vec<QuestionId> = (0..).map(QuestionId::new).take(rules.questions.len()).collect();
        // First away from every reason, also where that alone does not undo one.
        let leaning = |values: &Values<'_>| against(values) + FAR + values.soft.clamp(-FAR, FAR);
        search.descend(&mut low, &all, &BTreeSet::new(), leaning);
        let score = |values: &Values<'_>| {
            let points: i64 = values.points.iter().map(|points| (*points).max(0)).sum();
            against(values) + PASSING * passing(values) + points
        };
        let mut before = i64::MAX;
        for _ in 0..ROUNDS {
            let now = search.descend(&mut low, &all, &BTreeSet::new(), score);
            if now == before {
                break;
            }
            before = now;
        }
        search.low = low;
        search
    }

    /// A sheet with few points.
    pub(crate) const fn low(&self) -> &Answers {
        &self.low.answers
    }

    /// Answers under which an explanation comes first; those to `fixed` stay as they are in `from`.
    pub(crate) fn leading(
        &self,
        explanation: usize,
        fixed: &BTreeSet<QuestionId>,
        from: &Answers,
    ) -> Option<Answers> {
        let floor = i64::from(self.low.pack.rules().floor);
        let behind = |values: &Values<'_>, other: usize| {
            let own = values.points.get(explanation).copied().unwrap_or_default();
            let points = values.points.get(other).copied().unwrap_or_default();
            (points + i64::from(other < explanation) - own).max(0)
        };
        let score = |values: &Values<'_>| {
            let own = values.points.get(explanation).copied().unwrap_or_default();
            let others = (0..values.points.len()).filter(|other| *other != explanation);
            let rivals: i64 = others.map(|other| behind(values, other)).sum();
            against(values) + rivals + (floor - own).max(0)
        };
        let mut values = self.low.clone();
        values.take(fixed, from);
        for _ in 0..ROUNDS {
            if self.descend(&mut values, self.reads.get(explanation)?, fixed, score) == 0 {
                return Some(values.answers);
            }
            // What the strongest of the others reads.
            let others = (0..values.points.len()).filter(|other| *other != explanation);
            let rival = others.max_by_key(|other| behind(&values, *other))?;
            if self.descend(&mut values, self.reads.get(rival)?, fixed, score) == 0 {
                return Some(values.answers);
            }
        }
        None
    }

    /// Answers under which a reason decides whether its explanation passes the
    /// floor; the answers to `fixed`, of which the reason is made, make it hold.
    pub(crate) fn at_the_floor(
        &self,
        explanation: usize,
        points: i64,
        fixed: &BTreeSet<QuestionId>,
        from: &Answers,
    ) -> Option<Answers> {
        let floor = i64::from(self.low.pack.rules().floor);
        let (least, most) = (floor + points.min(0), floor + points.max(0) - 1);
        let score = |values: &Values<'_>| {
            let own = values.points.get(explanation).copied().unwrap_or_default();
            let distance = (least - own).max(0) + (own - most).max(0);
            against(values) + FAR * distance + passing(values)
        };
        let mut values = self.low.clone();
        values.take(fixed, from);
        for _ in 0..2 {
            if self.descend(&mut values, self.reads.get(explanation)?, fixed, score) == 0 {
                break;
            }
        }
        (score(&values) < FAR).then_some(values.answers)
    }

    /// Gives each question in turn the answer with the lowest score.
    fn descend(
        &self,
        values: &mut Values<'_>,
        questions: &[QuestionId],
        fixed: &BTreeSet<QuestionId>,
        score: impl Fn(&Values<'_>) -> i64,
    ) -> i64 {
        let mut best = score(values);
        for id in questions.iter().filter(|id| !fixed.contains(id)) {
            let Some(mut kept) = values.answers.get(*id).filter(|_| best > 0) else { continue };
            for answer in self.answers.get(id.index()).into_iter().flatten() {
                values.set(*id, *answer);
                let now = score(values);
                if now < best {
                    (best, kept) = (now, *answer);
                }
            }
            values.set(*id, kept);
        }
        best
    }
}

/// By how many points explanations are over the floor, or just at it.
fn passing(values: &Values<'_>) -> i64 {
    let floor = i64::from(values.pack.rules().floor);
    values.points.iter().map(|points| (points - floor + 1).max(0)).sum()
}

fn against(values: &Values<'_>) -> i64 {
    AGAINST * i64::try_from(values.against).unwrap_or(1_000)
}
