//! The checker does not fit: advice, and nothing else.

/// Screens worth looking at.
#[cfg(feature = "author")]
pub mod examples;
/// The screen.
#[expect(clippy::module_inception, reason = "a folder's main type is named after it")]
pub mod out_of_scope;

pub use out_of_scope::out_of_scope;
