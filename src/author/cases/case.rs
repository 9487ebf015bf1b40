use super::{Expected, Kind};
use crate::domain::answers::Answers;

/// A patient's story.
#[derive(Clone, Debug)]
pub struct Case {
    /// Its name: that of its file.
    pub name: String,
    /// What it is for.
    pub kind: Kind,
    /// Where it comes from: a guideline, a published case, a row of the clinical table.
    pub from: String,
    /// The story, in plain words.
    pub story: String,
    /// What its person answers; every question is answered, so that a visit
    /// also ends where a rule asks for more than before.
    pub answers: Answers,
    /// What should come of it.
    pub expected: Expected,
}
