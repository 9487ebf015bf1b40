//! What is wrong with the content: collected, never thrown.

/// Names as a list in a sentence.
pub mod listed;
/// The name that was probably meant.
pub mod near_match;
/// One thing that is wrong, or worth knowing.
pub mod problem;
/// Everything that was found.
pub mod problems;
/// Problems as text for a terminal.
pub mod show;
/// Written text within a message.
pub mod shown;
/// A text file, and a place in it.
pub mod source;

pub use listed::listed;
pub use near_match::near_match;
pub use problem::{Problem, Severity};
pub use problems::Problems;
pub use show::{Look, show};
pub use shown::shown;
pub use source::{SourceFile, Spot};
