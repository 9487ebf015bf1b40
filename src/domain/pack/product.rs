use serde::{Deserialize, Serialize};

use super::{CautionId, StageId};

/// A product, described by its place only: what it is belongs to the shop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Product {
    /// The name that authors gave, and that a shop's catalog uses.
    pub name: String,
    /// The stage it is suggested in.
    pub stage: StageId,
    /// Its place beside the others of the stage.
    pub role: Role,
    /// What can withhold it or warn on its card.
    pub cautions: Vec<CautionId>,
    /// Lines that always stand on its card: positions in [`Words::notes`](super::Words::notes).
    pub notes: Vec<u16>,
}

/// A product's place beside the others of its stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// The first of the stage.
    First,
    /// Used alongside the first.
    Alongside,
}
