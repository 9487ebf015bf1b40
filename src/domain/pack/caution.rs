use serde::{Deserialize, Serialize};

use super::{ConditionId, SourceId};

/// When a product is withheld, or a warning stands on its card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Caution {
    /// The name that authors gave.
    pub name: String,
    /// Holds as soon as this cannot be false.
    pub when: ConditionId,
    /// What it does while it is not false.
    pub effect: Effect,
    /// Where its facts were read; empty means unverified.
    pub sources: Vec<SourceId>,
}

/// What a caution does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Effect {
    /// The product is not shown.
    Withhold,
    /// The warning stands on the product's card.
    ShowWith,
}
