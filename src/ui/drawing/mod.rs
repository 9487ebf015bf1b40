//! Drawings that explain: shapes and words, never a picture of the visitor.

/// Draws it.
#[expect(clippy::module_inception, reason = "a folder's main type is named after it")]
pub mod drawing;
/// What there is to draw.
pub mod shapes;

pub use drawing::{drawing, figure};
