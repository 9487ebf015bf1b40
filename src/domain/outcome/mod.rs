//! What a visit ends with. What must never happen has no place in these types.

/// The answers behind a condition.
pub mod evidence;
/// Explanations that fit, with their reasons.
pub mod explanations;
/// The outcomes.
#[expect(clippy::module_inception, reason = "a folder's main type is named after it")]
pub mod outcome;
/// Products, shown or withheld.
pub mod suggestions;

pub use evidence::{Evidence, Said};
pub use explanations::{Explanations, Fit, FoundReason};
pub use outcome::{Guide, HeldAlert, OutOfScope, Outcome, Urgent};
pub use suggestions::{Card, HeldBack, Suggestions, Withheld};
