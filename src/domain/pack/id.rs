use serde::{Deserialize, Serialize};

/// Makes an id type: a position in the pack's list of that kind.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident,)+) => {$(
        $(#[$doc])*
        ///
        /// A position in the pack that made it; the name that authors gave
        /// stands in the pack at that position.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(u16);

        impl $name {
            /// The id of the thing at `position`, at most 65,535.
            #[must_use]
            pub const fn new(position: u16) -> Self {
                Self(position)
            }

            /// The position, for looking things up.
            #[must_use]
            pub const fn index(self) -> usize {
                self.0 as usize
            }
        }
    )+};
}

ids! {
    /// An alert.
    AlertId,
    /// A caution of a product.
    CautionId,
    /// A choice, counted within its question.
    ChoiceId,
    /// A question that people ask.
    CommonQuestionId,
    /// An explanation.
    ExplanationId,
    /// A picture.
    PictureId,
    /// A product.
    ProductId,
    /// A question.
    QuestionId,
    /// A reason, counted within its explanation.
    ReasonId,
    /// A reason for which the checker does not fit.
    ScopeReasonId,
    /// A source.
    SourceId,
    /// A stage.
    StageId,
    /// A related topic.
    TopicId,
}

/// A condition: a position in [`Rules::conditions`](super::Rules::conditions).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ConditionId(u32);

impl ConditionId {
    /// The id of the condition at `position`.
    #[must_use]
    pub const fn new(position: u32) -> Self {
        Self(position)
    }

    /// The position, for looking things up.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}
