//! Drawings that explain; the pack has their outlines and words.

/// Draws it.
#[expect(clippy::module_inception, reason = "a folder's main type is named after it")]
pub mod drawing;

pub use drawing::{drawing, figure};
