use core::cmp::Ordering;

use super::{Came, Expected, Kind, Urgency};

/// What came against what should come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The level.
    pub triage: Triage,
    /// Whether the alerts are right, where some are named.
    pub alerts: Option<bool>,
    /// Whether the reason for which the checker does not fit is right, where one is expected.
    pub scope: Option<bool>,
    /// Whether the stage is right, where one is expected.
    pub stage: Option<bool>,
    /// Whether an explanation that may comes first, where some are named.
    pub first: Option<bool>,
    /// The products.
    pub products: Suggested,
}

/// The level that was given against the one that should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Triage {
    /// Too low, or the visit did not end.
    Under,
    /// As it should be.
    Right,
    /// Too high.
    Over,
}

/// The products that were shown against whether they should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Suggested {
    /// As it should be.
    Right,
    /// Some should be shown; none is.
    Missing,
    /// None should be shown; some are.
    Unwanted,
}

impl Verdict {
    /// Compares; `None` is a visit that did not end.
    #[must_use]
    pub fn of(expected: &Expected, came: Option<&Came<'_>>) -> Self {
        let Some(came) = came else { return Self::unfinished(expected) };
        let named = |expected: &Option<String>, came: Option<&str>| {
            expected.as_ref().map(|expected| came == Some(expected.as_str()))
        };
        Self {
            triage: Triage::of(expected.urgency, came.urgency),
            alerts: expected.alerts.as_ref().map(|alerts| *alerts == came.alerts),
            scope: named(&expected.scope, came.scope),
            stage: named(&expected.stage, came.stage),
            first: (!expected.first.is_empty())
                .then(|| expected.first.iter().any(|name| came.first == Some(name))),
            products: Suggested::of(expected.products, came.products),
        }
    }

    /// Whether all is as it should be.
    #[must_use]
    pub fn is_right(&self) -> bool {
        self.triage == Triage::Right
            && self.what_is_named_came()
            && self.products == Suggested::Right
    }

    /// Whether the exam fails by it: a level too low, an ordinary story's level
    /// too high, products where none may be or none where some should, and
    /// whatever else the story names and did not come. Borderline stories fail
    /// nothing.
    #[must_use]
    pub fn fails(&self, kind: Kind) -> bool {
        match kind {
            // Too high a level is care that was not needed: no failure by itself.
            Kind::Warning => {
                self.triage == Triage::Under
                    || self.products == Suggested::Unwanted
                    || !self.what_is_named_came()
            }
            Kind::Ordinary => !self.is_right(),
            Kind::Borderline => false,
        }
    }

    /// Whether the alerts, the scope, the stage and the explanation are right,
    /// where the story names them.
    fn what_is_named_came(&self) -> bool {
        [self.alerts, self.scope, self.stage, self.first].into_iter().flatten().all(|right| right)
    }

    fn unfinished(expected: &Expected) -> Self {
        Self {
            triage: Triage::Under,
            alerts: expected.alerts.as_ref().map(|_| false),
            scope: expected.scope.as_ref().map(|_| false),
            stage: expected.stage.as_ref().map(|_| false),
            first: (!expected.first.is_empty()).then_some(false),
            products: Suggested::of(expected.products, false),
        }
    }
}

impl Triage {
    fn of(expected: Urgency, came: Urgency) -> Self {
        match came.cmp(&expected) {
            Ordering::Less => Self::Under,
            Ordering::Equal => Self::Right,
            Ordering::Greater => Self::Over,
        }
    }
}

impl Suggested {
    const fn of(expected: bool, came: bool) -> Self {
        match (expected, came) {
            (true, false) => Self::Missing,
            (false, true) => Self::Unwanted,
            _ => Self::Right,
        }
    }
}
