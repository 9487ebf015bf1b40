use serde::{Deserialize, Serialize};

/// A related topic: a page of the shop's site, or a part of the guide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// The name that authors gave, and that a shop's catalog uses.
    pub name: String,
}

/// A question that people ask.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommonQuestion {
    /// The name that authors gave.
    pub name: String,
}
