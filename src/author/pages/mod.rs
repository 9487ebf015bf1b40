//! The static pages as files, drawn by the interface's own functions.

/// A catalog that names every product, for owners to fill in.
pub mod catalog;
/// A whole document around a drawing.
pub mod document;
/// The pages of a pack.
#[expect(clippy::module_inception, reason = "a folder's main verb is named after it")]
pub mod pages;
/// A drawing as HTML.
pub mod render;

pub use pages::{PageFile, fill_front, pages};
pub use render::render;
