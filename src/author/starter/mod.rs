//! A small complete pack to begin with.

/// Writes one.
#[expect(clippy::module_inception, reason = "a folder's main verb is named after it")]
pub mod starter;
/// Its files.
mod template;

pub use starter::{Starter, files};
