//! The author's command, `pack`: its verbs, and how each ends.

/// `pack build`
pub mod build;
/// `pack check`
pub mod check;
/// `pack dump`
pub mod dump;
/// How a command ends.
pub mod ending;
/// Content that a verb needs in order.
pub mod load;
/// The verbs.
pub mod run;

pub use run::run;
