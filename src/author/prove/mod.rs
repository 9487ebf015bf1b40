//! Proofs over all combinations of answers: of the rules, not of the medicine.

/// What was proved, written into the pack.
pub mod certify;
/// What the authors declare to be meant.
pub mod declared;
/// What breaks a property.
pub mod finding;
/// How much work a proof may be.
pub mod limits;
/// What is proved.
pub mod property;
/// All proofs of a pack.
#[expect(clippy::module_inception, reason = "a folder's main verb is named after it")]
pub mod prove;
/// What was proved, and what not.
pub mod report;
/// When visits ask a question.
pub mod when_asked;

/// What the engine says of a sheet.
mod engine;
/// How many outcomes differ.
mod outcomes;
/// What follows from a small part of the rules.
mod parts;
/// What the proofs over sheets share.
mod proof;
/// The properties, one a file.
mod properties;
/// Witnesses with few answers.
mod smallest;
/// What the proofs over visits share.
mod visit_proof;
/// Answers in words and as JSON.
mod words;

/// Sheets of answers as statements.
pub mod encoder;
/// Statements made of others, and the SAT solver behind them.
pub mod gates;
/// Sums of points with a bound.
mod sum;
/// Visits: which questions they ask of a sheet.
pub mod visits;

pub use certify::{certificate, certified};
pub use declared::Declared;
pub use finding::{Finding, Shown};
pub use limits::Limits;
pub use property::Property;
pub use prove::{prove, prove_with};
pub use report::{Checked, Report, Verdict, VisitCounts};
pub use when_asked::{Given, WhenAsked, when_asked};
