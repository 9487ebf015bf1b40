use serde::Serialize;

use super::Lookup;
use super::below_json::BelowJson;
use super::lookup::level_name;
use super::outcome_json::OutcomeJson;
use super::parts_json::{AlertJson, FitJson, ScopeJson, WithheldJson, alerts};
use crate::domain::answers::Answers;
use crate::domain::interview::{Assessment, Visit};
use crate::domain::pack::Pack;

/// What a sheet of answers comes to.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct AssessmentJson<'a> {
    /// `emergency`, `same-day`, `see-clinician` or `self-care`.
    pub level: &'static str,
    /// Where to go first, if anywhere.
    pub place: Option<&'static str>,
    /// The alerts that hold, the highest level first.
    pub alerts: Vec<AlertJson<'a>>,
    /// Why the checker does not fit, if so.
    pub scope: Option<ScopeJson<'a>>,
    /// The stage, unless what is left out decides it.
    pub stage: Option<&'a str>,
    /// The explanation that is shown first, `general-guide`, or `held-back`;
    /// none where the outcome is urgent, out of scope, or not known.
    pub first: Option<&'a str>,
    /// Others that are shown, in the pack's order.
    pub others: Vec<&'a str>,
    /// Every explanation, the most points first, shown or not.
    pub explanations: Vec<FitJson<'a>>,
    /// What is shown below the explanations, or why it is not.
    #[serde(flatten)]
    pub below: BelowJson<'a>,
    /// Answers that a visit would not have asked for: they count all the same.
    pub not_asked_by_visit: Vec<&'a str>,
}

impl<'a> AssessmentJson<'a> {
    /// What a sheet comes to; `visit` is what a visit makes of the same answers.
    #[must_use]
    pub fn new(
        pack: &'a Pack,
        answers: &Answers,
        assessment: &'a Assessment,
        visit: &Visit,
    ) -> Self {
        let lookup = Lookup::new(pack);
        let beside = answers.iter().filter(|(question, _)| !visit.asked.contains(question));
        let mut json = Self {
            level: level_name(assessment.level),
            place: None,
            alerts: alerts(&assessment.alerts, lookup),
            scope: assessment.scope.as_ref().map(|scope| ScopeJson::new(scope, lookup)),
            stage: assessment.stage.map(|stage| lookup.stage(stage)),
            first: None,
            others: Vec::new(),
            explanations: assessment.ranked.iter().map(|fit| FitJson::new(fit, lookup)).collect(),
            below: BelowJson::none(WithheldJson::StageNotKnown),
            not_asked_by_visit: beside.map(|(question, _)| lookup.question(question)).collect(),
        };
        if let Some(outcome) = &assessment.outcome {
            let outcome = OutcomeJson::new(outcome, lookup);
            json.place = outcome.place;
            json.first = outcome.first;
            json.others = outcome.explanations.iter().skip(1).map(FitJson::name).collect();
            json.below = outcome.below;
        }
        json
    }
}
