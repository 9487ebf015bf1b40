use serde::{Deserialize, Serialize};

use super::{ConditionId, Place, SourceId};

/// A reason for which the checker does not fit: advice, and nothing else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScopeReason {
    /// The name that authors gave.
    pub name: String,
    /// Holds as soon as this cannot be false.
    pub when: ConditionId,
    /// Where to go instead.
    pub place: Place,
    /// Where its facts were read; empty means unverified.
    pub sources: Vec<SourceId>,
}
