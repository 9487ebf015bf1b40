//! A sheet of answers and what it comes to, as statements for a SAT solver.

/// The answers of a sheet.
pub mod answer_sheet;
/// The answer to one question.
pub(crate) mod answered;
/// A rule broken on purpose, for tests.
pub mod fault;
/// Conditions as two yes-or-no statements.
pub mod rails;
/// Explanations by their points.
pub mod ranking;
/// All of a sheet.
pub mod sheet;
/// Alerts, level, scope.
pub mod triage;

pub use answer_sheet::AnswerSheet;
pub use fault::Fault;
pub use rails::{ConditionRails, Rails};
pub use ranking::Ranking;
pub use sheet::Sheet;
pub use triage::Triage;
