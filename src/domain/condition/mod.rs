//! Conditions over answers that may not be finished.

/// What a condition says.
#[expect(clippy::module_inception, reason = "a folder's main type is named after it")]
pub mod condition;
/// A condition that reads a question itself.
mod fact;
/// What is known of a condition so far.
pub mod interval;
/// How far the operands of a condition have come.
mod tally;
/// False, unsure, true.
pub mod truth;

pub use condition::{ChoiceSet, Condition};
pub(crate) use fact::Fact;
pub use interval::Interval;
pub(crate) use tally::Tally;
pub use truth::Truth;
