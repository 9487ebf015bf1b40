use crate::domain::condition::Interval;
use crate::domain::pack::{ExplanationId, Rules};

use super::cut::Cut;

/// The points of every explanation: at least and at most, whatever is answered
/// later. Both only come nearer to each other.
pub(crate) struct Points {
    ranges: Vec<Range>,
    floor: i32,
    best: Option<ExplanationId>,
}

#[derive(Clone, Copy)]
struct Range {
    low: i32,
    high: i32,
}

impl Points {
    /// Before any answer.
    pub(crate) fn new(rules: &Rules) -> Self {
        let ranges: Vec<Range> = rules
            .explanations
            .iter()
            .map(|explanation| {
                let sum = |keep: fn(i32) -> bool| {
                    explanation
                        .reasons
                        .iter()
                        .map(|reason| i32::from(reason.points))
                        .filter(|points| keep(*points))
                        .sum()
                };
                Range { low: sum(|points| points < 0), high: sum(|points| points > 0) }
            })
            .collect();
        let mut points = Self { ranges, floor: rules.floor, best: None };
        for explanation in
            (0..rules.explanations.len()).filter_map(|position| u16::try_from(position).ok())
        {
            points.challenge(ExplanationId::new(explanation));
        }
        points
    }

    /// Follows a reason whose condition has narrowed from `before` to `after`.
    pub(crate) fn follow(
        &mut self,
        explanation: ExplanationId,
        points: i16,
        before: Interval,
        after: Interval,
    ) {
        // It counts once: when it is settled.
        if !Cut::True.is_open(before) || Cut::True.is_open(after) {
            return;
        }
        let Some(range) = self.ranges.get_mut(explanation.index()) else { return };
        let points = i32::from(points);
        match (after.is_true(), points > 0) {
            (true, true) => range.low += points,
            (true, false) => range.high += points,
            (false, true) => range.high -= points,
            (false, false) => range.low -= points,
        }
        self.challenge(explanation);
    }

    /// Whether an explanation surely reaches the floor.
    pub(crate) fn passes(&self, explanation: ExplanationId) -> bool {
        self.range(explanation).low >= self.floor
    }

    /// Whether an explanation surely stays below the floor.
    pub(crate) fn fails(&self, explanation: ExplanationId) -> bool {
        self.range(explanation).high < self.floor
    }

    /// Whether an explanation can still come first.
    pub(crate) fn may_lead(&self, explanation: ExplanationId) -> bool {
        !self.fails(explanation)
            && self.best.is_none_or(|best| {
                best == explanation
                    || self.range(explanation).high > self.beaten_up_to(best, explanation)
            })
    }

    /// The explanation that comes first, once no other can.
    pub(crate) fn leader(&self) -> Option<ExplanationId> {
        self.best.filter(|best| self.passes(*best))
    }

    /// The highest points at which `other` still stands behind `best`: a tie
    /// goes to the earlier one.
    fn beaten_up_to(&self, best: ExplanationId, other: ExplanationId) -> i32 {
        self.range(best).low - i32::from(other < best)
    }

    /// Keeps the best lower bound, which only rises.
    fn challenge(&mut self, explanation: ExplanationId) {
        let better = self.best.is_none_or(|best| {
            best != explanation
                && self.range(explanation).low > self.beaten_up_to(best, explanation)
        });
        if better {
            self.best = Some(explanation);
        }
    }

    fn range(&self, explanation: ExplanationId) -> Range {
        self.ranges
            .get(explanation.index())
            .copied()
            .unwrap_or(Range { low: i32::MIN, high: i32::MIN })
    }
}
