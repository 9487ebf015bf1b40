//! The content's own exam: patient stories with what should come of them.

/// A condition, as authors write it.
pub mod as_written;
/// What came of a story's visit.
pub mod came;
/// A patient's story.
pub mod case;
/// What should come of a story.
pub mod expected;
/// What a story is for.
pub mod kind;
/// Rules with something taken away.
pub mod mutant;
/// Everything that can be taken away.
pub mod mutants;
/// What can be taken away from a condition.
pub mod part;
/// Stories from files.
pub mod read;
/// The exam as a table.
pub mod table;
/// A story with what came of it.
pub mod tried;
/// Takes everything away in turn.
pub mod try_mutants;
/// What may be taken away unnoticed, and why.
pub mod unnoticed;
/// How soon help is needed, for comparing.
pub mod urgency;
/// What came against what should come.
pub mod verdict;

pub use came::Came;
pub use case::Case;
pub use expected::Expected;
pub use kind::Kind;
pub use mutant::Mutant;
pub use mutants::mutants;
pub use read::read_cases;
pub use table::table;
pub use tried::{Tried, try_cases};
pub use try_mutants::try_mutants;
pub use unnoticed::{Unnoticed, read_unnoticed, unexplained};
pub use urgency::Urgency;
pub use verdict::{Suggested, Triage, Verdict};
