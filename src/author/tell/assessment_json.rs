use serde::Serialize;

use super::Lookup;
use super::lookup::level_name;
use super::outcome_json::OutcomeJson;
use super::parts_json::{
    AlertJson, CautionJson, FitJson, HeldBackJson, ProductJson, ScopeJson, WithheldJson, alerts,
};
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
    /// Related topics, the leading explanation's first.
    pub topics: Vec<&'a str>,
    /// Whether the questions that people ask are shown.
    pub common_questions: bool,
    /// The alert that puts "until you are seen" above the rest.
    pub until_seen: Option<&'a str>,
    /// The products that are shown.
    pub products: Vec<ProductJson<'a>>,
    /// Why no product is shown; none where one is.
    pub withheld: Option<WithheldJson<'a>>,
    /// Products of the stage that are not shown, each with its cautions.
    pub held_back: Vec<HeldBackJson<'a>>,
    /// Every caution that holds for a product of the stage.
    pub cautions: Vec<CautionJson<'a>>,
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
            topics: Vec::new(),
            common_questions: false,
            until_seen: None,
            products: Vec::new(),
            withheld: Some(WithheldJson::StageNotKnown),
            held_back: Vec::new(),
            cautions: Vec::new(),
            not_asked_by_visit: beside.map(|(question, _)| lookup.question(question)).collect(),
        };
        if let Some(outcome) = &assessment.outcome {
            json.end(OutcomeJson::new(outcome, lookup));
        }
        json
    }

    fn end(&mut self, outcome: OutcomeJson<'a>) {
        self.place = outcome.place;
        self.first = outcome.first;
        self.others = outcome.explanations.iter().skip(1).map(FitJson::name).collect();
        self.topics = outcome.topics;
        self.common_questions = outcome.common_questions;
        self.until_seen = outcome.until_seen;
        self.products = outcome.products;
        self.withheld = outcome.withheld;
        self.held_back = outcome.held_back;
        self.cautions = outcome.cautions;
    }
}
