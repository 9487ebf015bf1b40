use core::cmp::Reverse;

use super::agenda::OTHERS;
use super::cut::Cut;
use super::evaluation::Evaluation;
use super::evidence::evidence;
use crate::domain::condition::{Interval, Truth};
use crate::domain::outcome::{Explanations, Fit, FoundReason};
use crate::domain::pack::{Explanation, ExplanationId, Pack, Reason, ReasonId};

/// Every explanation with the points and reasons that hold so far, the most
/// points first, ties in the order of the pack.
pub(crate) fn ranked(evaluation: &Evaluation<'_>) -> Vec<Fit> {
    let mut ranked: Vec<Fit> = explanations(evaluation)
        .map(|(id, explanation)| fit(evaluation, id, explanation))
        .collect();
    ranked.sort_unstable_by_key(|fit| (Reverse(fit.points), fit.explanation));
    ranked
}

/// What is shown of them: the first, and others in the order of the pack.
pub(crate) fn shown(evaluation: &Evaluation<'_>) -> Explanations {
    let floor = evaluation.pack.rules().floor;
    let mut reaching = Vec::new();
    let mut best: Option<(i32, ExplanationId, &Explanation)> = None;
    for (id, explanation) in explanations(evaluation) {
        let points = points(evaluation, explanation);
        if points >= floor {
            reaching.push((id, explanation));
            // A tie goes to the earlier one.
            if best.is_none_or(|(most, ..)| points > most) {
                best = Some((points, id, explanation));
            }
        }
    }
    let Some((_, first, explanation)) = best else { return Explanations::GeneralGuide };
    let mut others = Vec::new();
    for (id, explanation) in reaching {
        if id != first && others.len() < OTHERS {
            others.push(fit(evaluation, id, explanation));
        }
    }
    Explanations::Ranked { leading: fit(evaluation, first, explanation), others }
}

fn explanations<'pack>(
    evaluation: &Evaluation<'pack>,
) -> impl Iterator<Item = (ExplanationId, &'pack Explanation)> + use<'pack> {
    let pack: &'pack Pack = evaluation.pack;
    (0..).map(ExplanationId::new).zip(&pack.rules().explanations)
}

/// The points of the reasons that hold so far.
fn points(evaluation: &Evaluation<'_>, explanation: &Explanation) -> i32 {
    let holding = |reason: &&Reason| evaluation.interval(reason.when).is_true();
    explanation.reasons.iter().filter(holding).map(|reason| i32::from(reason.points)).sum()
}

fn fit(evaluation: &Evaluation<'_>, id: ExplanationId, explanation: &Explanation) -> Fit {
    let mut fit = Fit {
        explanation: id,
        points: points(evaluation, explanation),
        reasons_for: Vec::new(),
        reasons_against: Vec::new(),
        not_sure: Vec::new(),
        not_asked: Vec::new(),
    };
    for (id, reason) in (0..).map(ReasonId::new).zip(&explanation.reasons) {
        let interval = evaluation.interval(reason.when);
        if interval.is_true() {
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
