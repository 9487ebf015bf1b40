//! One question on a screen.

/// What stands in the form before Continue.
pub mod draft;
/// Screens worth looking at.
#[cfg(feature = "author")]
pub mod examples;
/// A level from 0 to 10.
pub mod level;
/// Where in the visit a question stands, in words and as a bar.
pub mod progress;
/// The question with its inputs.
#[expect(clippy::module_inception, reason = "a folder's main type is named after it")]
pub mod question;
/// One thing to choose.
pub mod tile;

pub use draft::{Draft, Half, Pick, Problem};
pub use progress::Progress;
pub use question::{Form, Marks, question};
