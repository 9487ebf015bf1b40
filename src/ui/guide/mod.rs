//! An explanation, or the general guide, and what goes with it.

/// Screens worth looking at.
#[cfg(feature = "author")]
pub mod examples;
/// The explanation that fits best, with its drawing and its reasons.
pub mod fit;
/// The screen.
#[expect(clippy::module_inception, reason = "a folder's main type is named after it")]
pub mod guide;
/// Other explanations that may play a part.
pub mod others;
/// Where to read on: related topics, questions that people ask.
pub mod read_on;
/// What would make it more serious.
pub mod serious;
/// What to watch for, and until when.
pub mod watch;

pub use guide::guide;
