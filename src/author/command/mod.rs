//! The author's command, `pack`: its verbs, and how each ends.

/// The answers that a verb is given, and JSON that it gives back.
pub mod answers;
/// `pack assess`
pub mod assess;
/// `pack build`
pub mod build;
/// `pack cases`
pub mod cases;
/// `pack check`
pub mod check;
/// `pack diff`
pub mod diff;
/// `pack dump`
pub mod dump;
/// How a command ends.
pub mod ending;
/// Content with all that is wrong with it.
pub mod examine;
/// `pack graph`
pub mod graph;
/// Content that a verb needs in order.
pub mod load;
/// `pack new`
pub mod new;
/// Content whose review is overdue.
pub mod overdue;
/// The pages that `pack build` draws.
pub mod pages;
/// `pack report`
pub mod report;
/// The verbs.
pub mod run;
/// `pack step`
pub mod step;
/// `pack why`
pub mod why;

pub use run::run;
