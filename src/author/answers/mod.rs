//! Answer sheets in files: what `--answers` and the journeys have.

/// JSON that keeps what stands in it twice.
pub mod json;
/// Written answers for the questions of a pack.
pub mod sheet;
/// An answer as it is written, before a pack gives it a meaning.
pub mod written;

pub use json::read_json;
pub use sheet::read_sheet;
pub use written::Written;
