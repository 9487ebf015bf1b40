use super::{Came, Case, Verdict};
use crate::domain::pack::Pack;

/// A story with what came of it.
#[derive(Clone, Debug)]
pub struct Tried<'a> {
    /// The story.
    pub case: &'a Case,
    /// What came of it; `None`: its visit did not end.
    pub came: Option<Came<'a>>,
    /// That against what should come.
    pub verdict: Verdict,
}

/// Walks every story's visit.
#[must_use]
pub fn try_cases<'a>(pack: &'a Pack, cases: &'a [Case]) -> Vec<Tried<'a>> {
    let tried = cases.iter().map(|case| {
        let came = Came::of(pack, &case.answers);
        let verdict = Verdict::of(&case.expected, came.as_ref());
        Tried { case, came, verdict }
    });
    tried.collect()
}
