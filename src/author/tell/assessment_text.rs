use core::fmt::Write as _;

use super::lookup::level_name;
use super::{Lookup, outcome_text};
use crate::domain::answers::Answers;
use crate::domain::interview::{Assessment, Visit};
use crate::domain::pack::Pack;

/// What a sheet comes to, as text for authors; `visit` is what a visit makes
/// of the same answers.
#[must_use]
pub fn assessment_text(
    pack: &Pack,
    answers: &Answers,
    assessment: &Assessment,
    visit: &Visit,
) -> String {
    let lookup = Lookup::new(pack);
    let mut text = match &assessment.outcome {
        Some(outcome) => outcome_text(pack, outcome),
        None => format!(
            "level: {}\nstage: not known, since an answer is left out that decides it\n",
            level_name(assessment.level)
        ),
    };
    text.push_str("\nall explanations:\n");
    for fit in &assessment.ranked {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{:>4} {}", fit.points, lookup.explanation(fit.explanation));
    }
    let beside: Vec<_> = answers
        .iter()
        .filter(|(question, _)| !visit.asked.contains(question))
        .map(|(question, _)| lookup.question(question))
        .collect();
    if !beside.is_empty() {
        let _ = writeln!(text, "\na visit would not have asked: {}", beside.join(", "));
    }
    text
}
