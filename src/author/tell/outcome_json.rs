use serde::Serialize;

use super::Lookup;
use super::below_json::BelowJson;
use super::lookup::{level_name, place_name};
use super::parts_json::{AlertJson, FitJson, ScopeJson, WithheldJson, alerts};
use crate::domain::outcome::{Explanations, Outcome};

/// What a visit, or a sheet, ends with.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct OutcomeJson<'a> {
    /// `urgent`, `out-of-scope` or `guide`.
    pub kind: &'static str,
    /// `emergency`, `same-day`, `see-clinician` or `self-care`; out of scope: none.
    pub level: Option<&'static str>,
    /// Where to go first, if anywhere.
    pub place: Option<&'static str>,
    /// The alerts that hold, the leading one first.
    pub alerts: Vec<AlertJson<'a>>,
    /// Why the checker does not fit, if so.
    pub scope: Option<ScopeJson<'a>>,
    /// The stage.
    pub stage: Option<&'a str>,
    /// The leading explanation, `general-guide`, or `held-back`; urgent or out
    /// of scope: none.
    pub first: Option<&'a str>,
    /// The explanations that are shown, the leading one first.
    pub explanations: Vec<FitJson<'a>>,
    /// What is shown below the explanations, or why it is not.
    #[serde(flatten)]
    pub below: BelowJson<'a>,
    /// The emergency question that still follows under an urgent advice.
    pub still_open: Option<&'a str>,
}

impl<'a> OutcomeJson<'a> {
    /// An outcome, with its names.
    #[must_use]
    pub fn new(outcome: &'a Outcome, lookup: Lookup<'a>) -> Self {
        let mut json = Self {
            kind: "guide",
            level: None,
            place: None,
            alerts: Vec::new(),
            scope: None,
            stage: None,
            first: None,
            explanations: Vec::new(),
            below: BelowJson::default(),
            still_open: None,
        };
        match outcome {
            Outcome::Urgent(urgent) => {
                json.kind = "urgent";
                json.level = Some(level_name(urgent.level));
                json.place = Some(place_name(urgent.place));
                json.alerts = alerts(&urgent.alerts, lookup);
                json.below = BelowJson::none(WithheldJson::Urgent);
                json.still_open = urgent.still_open.map(|question| lookup.question(question));
            }
            Outcome::OutOfScope(scope) => {
                json.kind = "out-of-scope";
                let reason = lookup.rules.scope_reasons.get(scope.reason.index());
                json.place = reason.map(|reason| place_name(reason.place));
                json.scope = Some(ScopeJson::new(scope, lookup));
                json.below = BelowJson::none(WithheldJson::Scope);
            }
            Outcome::Guide(guide) => {
                json.level = Some(level_name(guide.level));
                json.place = guide.place.map(place_name);
                json.alerts = alerts(&guide.alerts, lookup);
                json.stage = Some(lookup.stage(guide.stage));
                json.below = BelowJson::new(guide, lookup);
                json.explain(&guide.explanations, lookup);
            }
        }
        json
    }

    fn explain(&mut self, explanations: &'a Explanations, lookup: Lookup<'a>) {
        match explanations {
            Explanations::Ranked { leading, others } => {
                self.first = Some(lookup.explanation(leading.explanation));
                let shown = core::iter::once(leading).chain(others);
                self.explanations = shown.map(|fit| FitJson::new(fit, lookup)).collect();
            }
            Explanations::GeneralGuide => self.first = Some("general-guide"),
            Explanations::HeldBack(_) => self.first = Some("held-back"),
        }
    }
}
