use serde::{Deserialize, Serialize};

use crate::domain::pack::{ChoiceId, ConditionId, QuestionId};

/// What must be so. Operands are other conditions of the pack, each of which
/// stands before the condition that reads it: there are no cycles, nothing is
/// evaluated twice, and no recursion can run deep.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Condition {
    /// The question was answered with one of these choices: `=` and `in`.
    OneOf(QuestionId, ChoiceSet),
    /// The box was ticked: `has`.
    Has(QuestionId, ChoiceId),
    /// The level is in this range, ends included: `>=`, `<=` and `=`.
    Level {
        /// The question.
        question: QuestionId,
        /// The lowest level that counts.
        lowest: u8,
        /// The highest level that counts.
        highest: u8,
    },
    /// The mirror: `not`.
    Not(ConditionId),
    /// Every operand: `and`, the minimum.
    All(Vec<ConditionId>),
    /// Some operand: `or`, the maximum.
    Any(Vec<ConditionId>),
    /// This many operands: `at_least`, the N-th largest.
    AtLeast(u16, Vec<ConditionId>),
}

impl Condition {
    /// The question that it reads itself, if it is not made of operands.
    #[must_use]
    pub const fn question(&self) -> Option<QuestionId> {
        match self {
            Self::OneOf(question, _) | Self::Has(question, _) | Self::Level { question, .. } => {
                Some(*question)
            }
            _ => None,
        }
    }

    /// The conditions that it is made of.
    #[must_use]
    pub fn operands(&self) -> &[ConditionId] {
        match self {
            Self::Not(operand) => core::slice::from_ref(operand),
            Self::All(operands) | Self::Any(operands) | Self::AtLeast(_, operands) => operands,
            _ => &[],
        }
    }

    /// How many operands must be true: all, one, or the number given.
    #[must_use]
    pub fn needed(&self) -> usize {
        match self {
            Self::All(operands) => operands.len(),
            Self::AtLeast(count, _) => usize::from(*count),
            _ => 1,
        }
    }
}

/// A set of the choices of one question; 64 at most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ChoiceSet(u64);

impl ChoiceSet {
    /// How many choices a question can have.
    pub const CAPACITY: usize = 64;

    /// No choice.
    pub const NONE: Self = Self(0);

    /// The first `count` choices.
    #[must_use]
    pub const fn first(count: usize) -> Self {
        if count >= Self::CAPACITY { Self(u64::MAX) } else { Self((1 << count) - 1) }
    }

    /// Whether `other` has every choice of this set.
    #[must_use]
    pub const fn is_subset_of(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }

    /// Whether `other` has no choice of this set.
    #[must_use]
    pub const fn is_disjoint_from(self, other: Self) -> bool {
        self.0 & other.0 == 0
    }

    /// The set as bits, the first choice the lowest.
    #[must_use]
    pub const fn bits(self) -> u64 {
        self.0
    }

    /// The set of these bits, the first choice the lowest.
    #[must_use]
    pub const fn from_bits(bits: u64) -> Self {
        Self(bits)
    }

    /// Without the choices of `other`.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// With this choice too; a choice beyond the capacity changes nothing.
    #[must_use]
    pub const fn with(self, choice: ChoiceId) -> Self {
        if choice.index() < Self::CAPACITY { Self(self.0 | 1 << choice.index()) } else { self }
    }

    /// Whether the choice is in it.
    #[must_use]
    pub const fn contains(self, choice: ChoiceId) -> bool {
        choice.index() < Self::CAPACITY && self.0 >> choice.index() & 1 == 1
    }

    /// Whether no choice is in it.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many choices are in it.
    #[must_use]
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// The choices in it, in their order.
    pub fn iter(self) -> impl Iterator<Item = ChoiceId> {
        (0..64_u16).map(ChoiceId::new).filter(move |choice| self.contains(*choice))
    }
}

impl FromIterator<ChoiceId> for ChoiceSet {
    fn from_iter<I: IntoIterator<Item = ChoiceId>>(choices: I) -> Self {
        choices.into_iter().fold(Self::default(), Self::with)
    }
}
