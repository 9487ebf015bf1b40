use super::cut::Cut;
use super::evaluation::{Evaluation, level};
use super::evidence::evidence;
use crate::domain::outcome::{HeldAlert, OutOfScope};
use crate::domain::pack::{AlertId, Level, Place, ScopeReasonId};

/// The alerts that hold, the highest level first, then in the order of the pack.
pub(crate) fn alerts(evaluation: &Evaluation<'_>) -> Vec<HeldAlert> {
    let mut held = Vec::new();
    for level in [Level::Emergency, Level::SameDay, Level::SeeClinician] {
        for (id, alert) in (0..).map(AlertId::new).zip(&evaluation.pack.rules().alerts) {
            if self::level(alert, evaluation.interval(alert.when)) == level {
                let place = if level == alert.level { alert.place } else { lowered(level) };
                let evidence = evidence(evaluation, alert.when, Cut::Unsure);
                held.push(HeldAlert { alert: id, level, place, evidence });
            }
        }
    }
    held
}

/// The place that belongs to a level to which "not sure" has lowered an alert.
const fn lowered(level: Level) -> Place {
    match level {
        Level::Emergency => Place::EmergencyDepartment,
        Level::SameDay => Place::DoctorToday,
        Level::SeeClinician | Level::SelfCare => Place::ClinicianSoon,
    }
}

/// The highest level of the alerts that hold, and of those at it the most
/// urgent place.
pub(crate) fn advice(alerts: &[HeldAlert]) -> Option<(Level, Place)> {
    alerts.iter().map(|alert| (alert.level, alert.place)).max()
}

/// The first reason that holds for which the checker does not fit.
pub(crate) fn scope(evaluation: &Evaluation<'_>) -> Option<OutOfScope> {
    let reasons = (0..).map(ScopeReasonId::new).zip(&evaluation.pack.rules().scope_reasons);
    let mut holding =
        reasons.filter(|(_, reason)| evaluation.interval(reason.when).is_at_least_unsure());
    holding.next().map(|(id, reason)| OutOfScope {
        reason: id,
        evidence: evidence(evaluation, reason.when, Cut::Unsure),
    })
}
