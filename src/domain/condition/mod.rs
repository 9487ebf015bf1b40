//! Conditions over answers that may not be finished.

/// What a condition says.
#[expect(clippy::module_inception, reason = "a folder's main type is named after it")]
pub mod condition;
/// What is known of a condition so far.
pub mod interval;
/// False, unsure, true.
pub mod truth;

pub use condition::{ChoiceSet, Condition};
pub use interval::Interval;
pub use truth::Truth;
