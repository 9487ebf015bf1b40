//! Which question comes next, and how many are left.

/// Answers as a whole sheet, whatever a visit would have asked.
pub mod assess;
/// The next step, and what leads to it.
pub mod step;
/// What is known of conditions, and why.
pub mod weigh;
/// Single changes that would matter.
pub mod what_if;

/// The order in which things are asked and take precedence.
mod agenda;
/// What a visit, or a sheet of answers, ends with.
mod conclude;
/// The truth from which something counts.
mod cut;
/// What a condition still depends on.
mod dependence;
/// What is known of every condition.
mod evaluation;
/// The answers behind a condition.
mod evidence;
/// What a condition is to do at a cut.
mod goal;
/// How many questions are left.
mod left;
/// Which questions every uninterrupted visit asks.
mod necessary;
/// The points of explanations.
mod points;
/// Explanations by their points, and what speaks for and against each.
mod ranking;
/// Products for the stage.
mod suggest;
/// Alerts that hold, and what they lead to.
mod triage;

pub use agenda::OTHERS;
pub use assess::{Assessment, assess, known, outcome};
pub use step::{Ask, Step, Visit, replay, step};
pub use weigh::{Weighed, weigh};
pub use what_if::{Change, Consequence, WhatIf, what_if};
