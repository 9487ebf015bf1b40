use serde::{Deserialize, Serialize};

use super::Date;

/// Where a fact was read. A bibliographic entry is data, not wording.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The name that authors gave.
    pub name: String,
    /// Author, title, year.
    pub title: String,
    /// Its address, where one was read.
    pub address: Option<String>,
    /// When it was read.
    pub read: Date,
}
