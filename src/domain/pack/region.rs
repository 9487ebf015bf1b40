use serde::{Deserialize, Serialize};

/// Whom to call in one region.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Region {
    /// A lower-case country code such as `gb`, or `unknown`.
    pub name: String,
    /// Emergency numbers, the first one first.
    pub emergency: Vec<Contact>,
    /// Lines for medical advice on the same day; may be empty.
    pub advice: Vec<Contact>,
}

/// A telephone number to show and to call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// The service's own name, where it has one, such as `NHS 111`; else the number.
    pub label: String,
    /// What follows `tel:`.
    pub number: String,
}
