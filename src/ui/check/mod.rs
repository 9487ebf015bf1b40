//! The answers, to check and to change.

/// The list of the answers.
pub mod answers;
/// The screen before the result.
#[expect(clippy::module_inception, reason = "a folder's main type is named after it")]
pub mod check;

pub use answers::answers;
pub use check::check;
