//! What some people apply at this stage, or why nothing is shown.

/// A product.
pub mod card;
/// Screens worth looking at.
#[cfg(feature = "author")]
pub mod examples;
/// The products, or why there are none.
#[expect(clippy::module_inception, reason = "a folder's main type is named after it")]
pub mod suggestions;

pub use suggestions::suggestions;
