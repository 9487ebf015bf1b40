//! The author's side: reads `content/`, checks it, builds packs and pages.

/// Answer sheets in files.
pub mod answers;
/// Packs as files.
pub mod build;
/// Patient stories with what should come of them.
pub mod cases;
/// The author's command.
pub mod command;
/// What changed between two versions of a pack.
pub mod compare;
/// A pack's content: read, checked, made into packs.
pub mod content;
/// What is wrong with the content: collected, never thrown.
pub mod diagnostic;
/// The language of conditions.
pub mod expression;
/// A picture of the interview.
pub mod graph;
/// The static pages as files.
pub mod pages;
/// Proofs over all combinations of answers.
pub mod prove;
/// Content files as values with places.
pub mod read;
/// The content as a paper for a clinician.
pub mod review;
/// Rule files into the domain's rules.
pub mod rules;
/// What content files may hold, for editors.
pub mod schema;
/// A small complete pack to begin with.
pub mod starter;
/// Questions and outcomes for authors.
pub mod tell;
/// Checks of the wording: what is never printed, and how hard it is to read.
pub mod wording;
/// Word files into the domain's words.
pub mod words;
