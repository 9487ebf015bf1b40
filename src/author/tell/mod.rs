//! Questions and outcomes for authors: as text, and as JSON.

/// What a sheet of answers comes to, as JSON.
pub mod assessment_json;
/// What a sheet of answers comes to, as readable text.
pub mod assessment_text;
/// What stands below the explanations, as JSON.
pub mod below_json;
/// The names behind ids.
pub mod lookup;
/// An outcome as JSON.
pub mod outcome_json;
/// An outcome as readable text.
pub mod outcome_text;
/// What outcomes and assessments are made of, as JSON.
pub mod parts_json;
/// A condition in words.
pub mod reading;
/// Answers behind a condition, with their names.
pub mod said;
/// A question, or an outcome, as JSON.
pub mod step_json;
/// A visit as readable text.
pub mod visit_text;
/// What is known of every condition, and why.
pub mod why;
/// The same as readable text.
pub mod why_text;

pub use assessment_json::AssessmentJson;
pub use assessment_text::assessment_text;
pub use lookup::Lookup;
pub use outcome_text::outcome_text;
pub use reading::{Reading, Together, reading};
pub use step_json::StepJson;
pub use visit_text::visit_text;
pub use why::Why;
pub use why_text::why_text;
