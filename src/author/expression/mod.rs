//! The language of conditions: text to tree, tree to text, tree to the
//! pack's flat list.

/// Conditions on one question.
mod atoms;
/// Trees into the pack's list of conditions.
pub mod compile;
/// What stands in the way of reading an expression.
pub mod mistake;
/// Text into a tree.
pub mod parse;
/// A tree into text.
pub mod print;
/// Text into tokens.
pub mod token;
/// What an author wrote, with places.
pub mod tree;

pub use mistake::Mistake;
pub use parse::parse;
pub use tree::{Comparison, Expression, Name, Number};
