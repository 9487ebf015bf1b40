//! A result: what every one of them has.

/// The note, the sources, the version, what to do with it.
pub mod foot;
/// The screen.
#[expect(clippy::module_inception, reason = "a folder's main type is named after it")]
pub mod result;
/// The sources behind a result.
pub mod sources;
/// The result as plain text, to copy.
pub mod summary;

pub use result::result;
pub use summary::summary;
