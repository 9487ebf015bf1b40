//! A whole visit: the component that the element mounts.

/// The screens as they are drawn.
pub mod draw;
/// What a position of the visit shows.
pub mod screen;
/// The component.
#[expect(clippy::module_inception, reason = "a folder's main type is named after it")]
pub mod visit;
/// The answers and the position, and how they change.
pub mod walk;

pub use draw::draw;
pub use screen::Screen;
pub use visit::{Message, Visit, VisitProps};
pub use walk::{Trace, Walk};
