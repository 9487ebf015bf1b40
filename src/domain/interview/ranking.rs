use super::agenda::OTHERS;
use super::cut::Cut;
use super::evaluation::Evaluation;
use super::evidence::evidence;
use crate::domain::condition::{Interval, Truth};
use crate::domain::outcome::{Explanations, Fit, FoundReason};
use crate::domain::pack::{Explanation, ExplanationId, ReasonId};

/// Every explanation with the points and reasons that hold so far, the most
/// points first, ties in the order of the pack.
pub(crate) fn ranked(evaluation: &Evaluation<'_>) -> Vec<Fit> {
    let explanations = (0..).map(ExplanationId::new).zip(&evaluation.pack.rules().explanations);
    let mut ranked: Vec<Fit> =
        explanations.map(|(id, explanation)| fit(evaluation, id, explanation)).collect();
    ranked.sort_unstable_by_key(|fit| (core::cmp::Reverse(fit.points), fit.explanation));
    ranked
}

/// What is shown of them: the first, and others in the order of the pack.
pub(crate) fn shown(evaluation: &Evaluation<'_>, ranked: Vec<Fit>) -> Explanations {
    let floor = evaluation.pack.rules().floor;
    let mut reaching = ranked.into_iter().filter(|fit| fit.points >= floor);
    let Some(leading) = reaching.next() else { return Explanations::GeneralGuide };
    let mut others: Vec<Fit> = reaching.collect();
    others.sort_unstable_by_key(|fit| fit.explanation);
    others.truncate(OTHERS);
    Explanations::Ranked { leading, others }
}

fn fit(evaluation: &Evaluation<'_>, id: ExplanationId, explanation: &Explanation) -> Fit {
    let mut fit = Fit {
        explanation: id,
        points: 0,
        reasons_for: Vec::new(),
        reasons_against: Vec::new(),
        not_sure: Vec::new(),
        not_asked: Vec::new(),
    };
    for (id, reason) in (0..).map(ReasonId::new).zip(&explanation.reasons) {
        let interval = evaluation.interval(reason.when);
        if interval.is_true() {
            fit.points += i32::from(reason.points);
            let list =
                if reason.points > 0 { &mut fit.reasons_for } else { &mut fit.reasons_against };
            list.push(FoundReason {
                reason: id,
                evidence: evidence(evaluation, reason.when, Cut::True),
            });
        } else if interval == Interval::point(Truth::Unsure) {
            fit.not_sure.push(id);
        } else if Cut::True.is_open(interval) {
            fit.not_asked.push(id);
        }
    }
    fit
}
