//! Medical help first: what, how soon, where, why. Nothing else.

/// Alerts as a banner: for an urgent result and for one that needs a clinician.
pub mod banner;
/// Whom to call.
pub mod call;
/// Screens worth looking at.
#[cfg(feature = "author")]
pub mod examples;
/// The screen.
#[expect(clippy::module_inception, reason = "a folder's main type is named after it")]
pub mod urgent;

pub use banner::banner;
pub use urgent::urgent;
