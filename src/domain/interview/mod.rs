//! Which question comes next, and how many are left.

/// The next step, and what leads to it.
pub mod step;

pub use step::{Ask, Step, Visit, replay, step};
