//! Word files into the domain's words.

/// What every reader of words shares.
pub mod reader;
/// Tables of words by name, matched with the names of the rules.
pub mod matching;
/// The words of questions and choices.
pub mod questions;
/// The words of alerts, do-not lines and out-of-scope reasons.
pub mod alerts;
/// The words of explanations and their reasons.
pub mod explanations;
/// The words of products, their notes and cautions.
pub mod products;
/// The words of topics and of questions that people ask.
pub mod topics;
/// The interface's own words.
pub mod interface;
/// Files that hold words for nothing.
pub mod stray;
/// All words of one language.
pub mod language;

pub use language::read_words;
pub use reader::{Passage, WordReader};
