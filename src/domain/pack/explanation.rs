use serde::{Deserialize, Serialize};

use super::{ConditionId, PictureId, SourceId, TopicId};

/// An explanation that can fit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explanation {
    /// The name that authors gave.
    pub name: String,
    /// The topic it relates to.
    pub topic: TopicId,
    /// What speaks for it and against it.
    pub reasons: Vec<Reason>,
    /// The picture that explains it.
    pub picture: Option<PictureId>,
    /// Where its facts were read; empty means unverified.
    pub sources: Vec<SourceId>,
}

/// What speaks for an explanation, or against it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// The name that authors gave, unique within its explanation.
    pub name: String,
    /// Counts when this is certainly true.
    pub when: ConditionId,
    /// From -100 to 100, never 0: above 0 it speaks for, below 0 against.
    pub points: i16,
}
