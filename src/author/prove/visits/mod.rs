//! Visits as statements: the engine's agenda, unrolled.

/// What is known in the middle of a visit.
pub(crate) mod bounds;
/// What is on the agenda.
pub(crate) mod item;
/// Points in the middle of a visit.
pub(crate) mod points;
/// Every visit.
#[expect(clippy::module_inception, reason = "a folder's main type is named after it")]
pub mod visits;

pub use item::Item;
pub use visits::{Point, Visits};
