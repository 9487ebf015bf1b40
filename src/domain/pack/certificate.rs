use serde::{Deserialize, Serialize};

/// What was proved of a pack's rules when it was built, over all answers that
/// can be given. It is about the rules, not about the medicine, and no review
/// by a clinician. It belongs to the content version beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// The properties that were proved: bit 0 is property 1, and so on to bit 7
    /// (`docs/proofs.md` names them).
    pub properties: u8,
    /// The version of the program that proved them, such as `0.1.0`.
    pub checker: String,
    /// How many single statements that came to.
    pub statements: u32,
    /// No visit asks more questions.
    pub longest_visit: u32,
}

impl Certificate {
    /// All eight properties.
    pub const ALL: u8 = 0xff;
}
