//! A picture of the interview: which question each rule reads, and what the
//! rules lead to.

/// The picture in the language of Graphviz.
pub mod dot;
/// What the picture shows.
pub mod interview;
/// Where everything stands in the picture.
pub mod layout;
/// Which questions a condition reads.
pub mod reads;
/// The picture as SVG.
pub mod svg;

pub use dot::dot;
pub use interview::{Group, Interview, Row};
pub use svg::svg;
