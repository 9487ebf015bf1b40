//! The answers, to check and to change.

/// The list of the answers.
pub mod answers;
/// The screen before the result.
#[expect(clippy::module_inception, reason = "a folder's main type is named after it")]
pub mod check;
/// Screens worth looking at.
#[cfg(feature = "author")]
pub mod examples;

pub use answers::answers;
pub use check::check;
