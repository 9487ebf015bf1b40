use super::cut::Cut;
use crate::domain::condition::Interval;
use crate::domain::pack::ConditionId;

/// To reach a cut, or to miss it.
#[derive(Clone, Copy)]
pub(crate) struct Goal {
    pub(crate) cut: Cut,
    pub(crate) reach: bool,
}

impl Goal {
    /// How many goals a condition can have.
    pub(crate) const COUNT: usize = 4;

    /// What `x` must do for `not x` to do this.
    pub(crate) const fn behind_not(self) -> Self {
        Self { cut: self.cut.behind_not(), reach: !self.reach }
    }

    /// Certainly met.
    pub(crate) fn is_met(self, interval: Interval) -> bool {
        if self.reach { self.cut.is_reached(interval) } else { self.cut.is_missed(interval) }
    }

    /// The place in a list of every condition's goals.
    pub(crate) const fn place(self, condition: ConditionId) -> usize {
        condition.index() * Self::COUNT
            + matches!(self.cut, Cut::True) as usize * 2
            + self.reach as usize
    }
}
