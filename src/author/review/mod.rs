//! The content as one paper for a clinician: for people who read and sign, not
//! for visitors. Its own words are English; texts stand in the pack's language.

/// The alerts.
mod alerts;
/// The stories, with what should come of them and what does.
mod cases;
/// A condition as a list.
mod condition;
/// The explanations.
mod explanations;
/// What the content hashes to.
pub mod fingerprint;
/// The first page: what it is, how to read it.
mod front;
/// The whole paper.
pub mod paper;
/// The products and their cautions.
mod products;
/// What was proved.
mod proved;
/// The questions.
mod questions;
/// What the paper is made of.
#[expect(clippy::module_inception, reason = "a folder's main type is named after it")]
pub mod review;
/// Where a rule stands in the paper, and what every rule has.
mod rule;
/// The reasons for which the checker does not fit.
mod scope;
/// The place for name and date.
mod signature;
/// The sources.
mod sources;
/// The stages.
mod stages;
/// Every other text.
mod texts;
/// What no source stands behind.
mod unverified;

pub use fingerprint::fingerprint;
pub use paper::paper;
pub use review::Review;
