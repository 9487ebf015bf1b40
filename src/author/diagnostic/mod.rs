//! What is wrong with the content: collected, never thrown.

/// The name that was probably meant.
pub mod near_match;
/// One thing that is wrong, or worth knowing.
pub mod problem;
/// Everything that was found.
pub mod problems;
/// Problems as text for a terminal.
pub mod show;
/// A text file, and a place in it.
pub mod source;

pub use near_match::near_match;
pub use problem::{Problem, Severity};
pub use problems::Problems;
pub use show::{Look, show};
pub use source::{SourceFile, Spot};
