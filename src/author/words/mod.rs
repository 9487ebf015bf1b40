//! Word files into the domain's words.

/// The words of alerts, do-not lines and out-of-scope reasons.
pub mod alerts;
/// Words of which none is written.
pub mod blank;
/// The words of explanations and their reasons.
pub mod explanations;
/// The interface's own words.
pub mod interface;
/// All words of one language.
pub mod language;
/// Tables of words by name, matched with the names of the rules.
pub mod matching;
/// What the scripts of the element say by themselves.
pub mod parts;
/// The words of pictures.
pub mod pictures;
/// The words of products, their notes and cautions.
pub mod products;
/// The words of questions and choices.
pub mod questions;
/// What every reader of words shares.
pub mod reader;
/// Files that hold words for nothing.
pub mod stray;
/// The words of topics and of questions that people ask.
pub mod topics;

pub use blank::blank;
pub use language::read_words;
pub use reader::{Passage, Scripted, WordReader};
