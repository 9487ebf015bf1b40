//! A picture of the interview: which question each rule reads, and what the
//! rules lead to.

/// A question, when it is asked, and what its answers lead to.
pub mod asking;
/// Which answers a rule reads.
pub mod branch;
/// The picture in the language of Graphviz.
pub mod dot;
/// The visit, question by question.
pub mod flow;
/// Rules that lead to the same.
pub mod group;
/// The elements of a picture.
pub mod ink;
/// What the picture shows.
pub mod interview;
/// Where everything stands in the table of rules.
pub mod layout;
/// The picture as SVG.
pub mod svg;
/// The table of rules.
pub mod table;
/// When a question is asked, in words.
pub mod when;
/// Texts in lines.
pub mod wrap;

pub use asking::{Asking, Chip, Reply};
pub use branch::{Branch, Voice};
pub use dot::dot;
pub use group::{Group, Row};
pub use interview::Interview;
pub use svg::svg;
