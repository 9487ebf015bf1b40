use serde::{Deserialize, Serialize};

use super::ConditionId;

/// A stage of an injury. The first that holds counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stage {
    /// The name that authors gave.
    pub name: String,
    /// When it is this stage; the last one has no condition.
    pub when: Option<ConditionId>,
}
