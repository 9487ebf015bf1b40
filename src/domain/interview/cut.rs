use crate::domain::condition::{Interval, Truth};

/// The truth from which something counts. A condition over false, unsure and
/// true is two yes-or-no questions: is it at least unsure, and is it true?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cut {
    /// Alerts, scope, stages and cautions count from unsure.
    Unsure,
    /// Reasons count from true.
    True,
}

impl Cut {
    const fn truth(self) -> Truth {
        match self {
            Self::Unsure => Truth::Unsure,
            Self::True => Truth::True,
        }
    }

    /// Certainly reached.
    pub(crate) fn is_reached(self, interval: Interval) -> bool {
        interval.low() >= self.truth()
    }

    /// Certainly missed.
    pub(crate) fn is_missed(self, interval: Interval) -> bool {
        interval.high() < self.truth()
    }

    /// Neither: a later answer decides.
    pub(crate) fn is_open(self, interval: Interval) -> bool {
        !self.is_reached(interval) && !self.is_missed(interval)
    }

    /// `not x` reaches one cut exactly where `x` misses the other.
    pub(crate) const fn behind_not(self) -> Self {
        match self {
            Self::Unsure => Self::True,
            Self::True => Self::Unsure,
        }
    }
}
