//! Checks of the wording: what is never printed, and how hard it is to read.

/// Words that are never printed.
pub mod forbidden;
/// The reading grade of a passage.
pub mod grade;
/// What is told of mechanisms as a fact.
pub mod hedged;
/// How many syllables an English word has.
pub mod syllables;
/// The table of all passages with their grades.
pub mod table;

pub use forbidden::report_forbidden;
pub use grade::{Graded, Grading, grade};
pub use hedged::report_unhedged;
pub use syllables::syllables;
pub use table::table;
