//! One question on a screen.

/// What stands in the form before Continue.
pub mod draft;

pub use draft::{Draft, Problem};
