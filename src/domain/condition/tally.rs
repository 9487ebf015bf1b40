use super::{Condition, Interval, Truth};
use crate::domain::pack::ConditionId;

/// How many more operands of a condition decide each of its two cuts. It counts
/// down, so that nothing else of the condition is read while answers come in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tally {
    /// The condition.
    pub(crate) condition: ConditionId,
    unsure: Left,
    sure: Left,
}

/// How many more operands must reach a cut for the condition to reach it, or
/// miss it for the condition to miss it.
#[derive(Clone, Copy, Debug)]
struct Left {
    to_reach: u32,
    to_miss: u32,
}

impl Tally {
    /// Before any answer.
    pub(crate) fn new(id: ConditionId, condition: &Condition) -> Self {
        let (all, needed) = (condition.operands().len(), condition.needed());
        let left =
            Left { to_reach: needed as u32, to_miss: (all + 1).saturating_sub(needed) as u32 };
        Self { condition: id, unsure: left, sure: left }
    }

    /// Follows an operand from `before` to `after`, and says what that makes of
    /// the condition; `None`: what it was.
    pub(crate) fn follow(&mut self, before: Interval, after: Interval) -> Option<Interval> {
        let decided = self.unsure.follow(Truth::Unsure, before, after)
            | self.sure.follow(Truth::True, before, after);
        decided.then(|| self.interval())
    }

    /// What is known of the condition.
    fn interval(&self) -> Interval {
        let low = match (self.sure.to_reach, self.unsure.to_reach) {
            (0, _) => Truth::True,
            (_, 0) => Truth::Unsure,
            _ => Truth::False,
        };
        let high = match (self.unsure.to_miss, self.sure.to_miss) {
            (0, _) => Truth::False,
            (_, 0) => Truth::Unsure,
            _ => Truth::True,
        };
        Interval::new(low, high)
    }
}

impl Left {
    /// Whether the cut is decided by this.
    fn follow(&mut self, cut: Truth, before: Interval, after: Interval) -> bool {
        let count = if before.low() < cut && after.low() >= cut {
            &mut self.to_reach
        } else if before.high() >= cut && after.high() < cut {
            &mut self.to_miss
        } else {
            return false;
        };
        *count = count.saturating_sub(1);
        *count == 0
    }
}
