//! The static pages: complete before any program, and without one.

/// The first screen, as the element shows it until the program takes over.
pub mod first_screen;
/// The page around the element.
pub mod front;
/// The guide: everything to read, nothing to buy.
pub mod guide;
/// What all pages have.
pub mod parts;
/// The products by stage, cautions first.
pub mod products;
/// A drawing without any state, for the renderer of pages and examples.
pub mod still;

pub use first_screen::first_screen;
pub use front::front;
pub use guide::guide;
pub use products::products;
pub use still::Still;
