//! The author's side: reads `content/`, checks it, builds packs and pages.

/// What is wrong with the content: collected, never thrown.
pub mod diagnostic;
/// Content files as values with places.
pub mod read;
/// The language of conditions.
pub mod expression;
/// Rule files into the domain's rules.
pub mod rules;
/// Word files into the domain's words.
pub mod words;
/// Checks of the wording: what is never printed, and how hard it is to read.
pub mod wording;
