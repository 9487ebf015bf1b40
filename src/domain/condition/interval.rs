use super::Truth;

/// What is known of a condition so far: at least `low`, at most `high`.
///
/// An unasked fact is anything; "not sure" and answers are points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Interval {
    low: Truth,
    high: Truth,
}

impl Interval {
    /// Nothing is known yet.
    pub const OPEN: Self = Self { low: Truth::False, high: Truth::True };

    /// Between both; `low` is not above `high`.
    #[must_use]
    pub const fn new(low: Truth, high: Truth) -> Self {
        Self { low, high }
    }

    /// Exactly this.
    #[must_use]
    pub const fn point(truth: Truth) -> Self {
        Self { low: truth, high: truth }
    }

    /// At least this true, whatever is answered later.
    #[must_use]
    pub const fn low(self) -> Truth {
        self.low
    }

    /// At most this true, whatever is answered later.
    #[must_use]
    pub const fn high(self) -> Truth {
        self.high
    }

    /// Whether no later answer can change it.
    #[must_use]
    pub fn is_point(self) -> bool {
        self.low == self.high
    }

    /// Whether it cannot be false: how alerts, scope and cautions hold.
    #[must_use]
    pub fn is_at_least_unsure(self) -> bool {
        self.low >= Truth::Unsure
    }

    /// Whether it is certainly true: how reasons hold.
    #[must_use]
    pub fn is_true(self) -> bool {
        self.low == Truth::True
    }

    /// Whether it is certainly false.
    #[must_use]
    pub fn is_false(self) -> bool {
        self.high == Truth::False
    }
}

impl core::ops::Not for Interval {
    type Output = Self;

    /// Mirrors both ends.
    fn not(self) -> Self {
        Self { low: !self.high, high: !self.low }
    }
}
