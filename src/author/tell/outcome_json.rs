use serde::Serialize;

use super::Lookup;
use super::lookup::{level_name, place_name, role_name};
use super::parts_json::{
    AlertJson, CautionJson, FitJson, HeldBackJson, ProductJson, ScopeJson, WithheldJson, alerts,
    cautions, held_back,
};
use crate::author::rules::cautions::EFFECTS;
use crate::author::rules::word;
use crate::domain::outcome::{Card, Explanations, Outcome, Suggestions, Withheld};
use crate::domain::pack::CautionId;

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
    /// Related topics, the leading explanation's first.
    pub topics: Vec<&'a str>,
    /// Whether the questions that people ask are shown.
    pub common_questions: bool,
    /// The alert that puts "until you are seen" above the rest.
    pub until_seen: Option<&'a str>,
    /// The products that are shown.
    pub products: Vec<ProductJson<'a>>,
    /// Every caution that holds for a product of the stage.
    pub cautions: Vec<CautionJson<'a>>,
    /// Why no product is shown; none where one is.
    pub withheld: Option<WithheldJson<'a>>,
    /// Products of the stage that are not shown, each with its cautions.
    pub held_back: Vec<HeldBackJson<'a>>,
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
            topics: Vec::new(),
            common_questions: false,
            until_seen: None,
            products: Vec::new(),
            cautions: Vec::new(),
            withheld: None,
            held_back: Vec::new(),
            still_open: None,
        };
        match outcome {
            Outcome::Urgent(urgent) => {
                json.kind = "urgent";
                json.level = Some(level_name(urgent.level));
                json.place = Some(place_name(urgent.place));
                json.alerts = alerts(&urgent.alerts, lookup);
                json.withheld = Some(WithheldJson::Urgent);
                json.still_open = urgent.still_open.map(|question| lookup.question(question));
            }
            Outcome::OutOfScope(scope) => {
                json.kind = "out-of-scope";
                let reason = lookup.rules.scope_reasons.get(scope.reason.index());
                json.place = reason.map(|reason| place_name(reason.place));
                json.scope = Some(ScopeJson::new(scope, lookup));
                json.withheld = Some(WithheldJson::Scope);
            }
            Outcome::Guide(guide) => {
                json.level = Some(level_name(guide.level));
                json.place = guide.place.map(place_name);
                json.alerts = alerts(&guide.alerts, lookup);
                json.stage = Some(lookup.stage(guide.stage));
                json.topics = guide.topics.iter().map(|topic| lookup.topic(*topic)).collect();
                json.common_questions = guide.common_questions;
                json.until_seen = guide.until_seen.map(|alert| lookup.alert(alert));
                json.explain(&guide.explanations, lookup);
                json.suggest(&guide.suggestions, lookup);
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

    fn suggest(&mut self, suggestions: &'a Suggestions, lookup: Lookup<'a>) {
        self.cautions = holding(suggestions, lookup);
        match suggestions {
            Suggestions::Shown { cards, held_back } => {
                let product = |card: &'a Card| ProductJson {
                    product: lookup.product(card.product),
                    role: lookup
                        .rules
                        .products
                        .get(card.product.index())
                        .map_or("", |product| role_name(product.role)),
                    cautions: cautions(&card.cautions, lookup),
                };
                self.products = cards.iter().map(product).collect();
                self.held_back = self::held_back(held_back, lookup);
            }
            Suggestions::Withheld(Withheld::Alert(alert)) => {
                self.withheld = Some(WithheldJson::Alert { alert: lookup.alert(*alert) });
            }
            Suggestions::Withheld(Withheld::Cautions(held)) => {
                self.withheld = Some(WithheldJson::Cautions);
                self.held_back = self::held_back(held, lookup);
            }
            Suggestions::Withheld(Withheld::NoProduct) => {
                self.withheld = Some(WithheldJson::NoProduct);
            }
        }
    }
}

/// The cautions on cards and of products that are held back, in the pack's order.
fn holding<'a>(suggestions: &Suggestions, lookup: Lookup<'a>) -> Vec<CautionJson<'a>> {
    let mut holding = suggestions.cautions();
    holding.sort_unstable();
    let caution = |caution: &CautionId| {
        let found = lookup.rules.cautions.get(caution.index());
        let effect = found.map_or("", |found| word(&EFFECTS, found.effect));
        CautionJson { caution: lookup.caution(*caution), effect }
    };
    holding.iter().map(caution).collect()
}
