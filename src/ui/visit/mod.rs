//! A whole visit: the component that the element mounts.

/// What a position of the visit shows.
pub mod screen;
/// The component.
#[expect(clippy::module_inception, reason = "a folder's main type is named after it")]
pub mod visit;

pub use screen::Screen;
pub use visit::{Message, Visit, VisitProps};
