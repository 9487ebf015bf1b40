//! Statements about large packs that follow from a small part of the rules: what
//! is shown of less rules holds of all, and what the engine confirms is so.

/// A few conditions in a solver of their own.
pub(crate) mod cone;
/// All that is tried before the whole is asked.
pub(crate) mod decide;
/// What is decided before the whole is asked.
pub(crate) mod decided;

/// Where an answer changes an outcome.
pub(crate) mod changes;
/// Every way in which a visit begins.
pub(crate) mod emergencies;
/// What ranks explanations.
pub(crate) mod explanations;
/// What comes up, confirmed by the engine.
pub(crate) mod met;
/// More serious answers, condition by condition.
pub(crate) mod monotone;
/// Conditions that read each question once.
pub(crate) mod once;
/// What is tried, of which pack.
#[expect(clippy::module_inception, reason = "a folder's main type is named after it")]
pub(crate) mod parts;
/// What reads what.
pub(crate) mod reads;
/// A sheet that comes to what is looked for, by small steps.
pub(crate) mod search;
/// Stages that hold together.
pub(crate) mod stages;
/// What a sheet comes to, kept up to date.
mod values;

pub(crate) use cone::Cone;
pub(crate) use decide::Known;
pub(crate) use decided::{Decided, Statement};
pub(crate) use parts::Parts;
