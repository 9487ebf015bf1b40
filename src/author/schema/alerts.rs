use schemars::JsonSchema;

use super::common::{Id, NamedCondition, Place, Sources, When};

/// `alerts.toml`: what needs medical help, and for whom the checker does not fit.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Alerts {
    /// What needs medical help.
    pub alert: Option<Vec<Alert>>,
    /// For whom the checker does not fit.
    pub out_of_scope: Option<Vec<OutOfScope>>,
    /// Named conditions.
    pub condition: Option<Vec<NamedCondition>>,
}

/// Something that needs medical help.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Alert {
    /// What words and stories name it by.
    pub id: Id,
    /// How soon.
    pub level: Level,
    /// Where to go.
    pub place: Place,
    /// When it holds: also where the answers leave it open.
    pub when: When,
    /// What it is where the answers leave it open; the same level where it is left out.
    pub when_unsure: Option<WhenUnsure>,
    /// Lines on what not to do.
    pub do_not: Option<Vec<Id>>,
    /// Alerts that always stand beside it, as is meant.
    pub tied_with: Option<Vec<Id>>,
    /// Where it was read.
    pub sources: Sources,
    /// The rows of the clinical table that it carries.
    pub rows: Option<Vec<String>>,
    /// Of see-clinician only: whether products may follow below the advice.
    pub products: Option<Products>,
    /// Of see-clinician only: what is not shown while it holds.
    pub holds_back: Option<Vec<HeldBack>>,
    /// Of see-clinician only: "until you are seen" stands above the rest.
    pub until_seen: Option<bool>,
}

/// How soon help is needed.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
pub enum Level {
    /// Now; the visit ends at once.
    Emergency,
    /// Today; only its advice follows.
    SameDay,
    /// Within days to two weeks.
    SeeClinician,
}

/// What an alert is where the answers leave it open.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
pub enum WhenUnsure {
    /// The same.
    SameLevel,
    /// One level lower.
    OneLower,
}

/// Whether products may follow.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
pub enum Products {
    /// They may not; what is meant where it is left out.
    Withhold,
    /// They may, below the advice.
    Follow,
}

/// What an alert can hold back.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
pub enum HeldBack {
    /// The explanations.
    Explanations,
    /// What to read on.
    Topics,
    /// The questions that people ask.
    CommonQuestions,
}

/// A reason for which the checker does not fit.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct OutOfScope {
    /// What words and stories name it by.
    pub id: Id,
    /// When it holds: also where the answers leave it open.
    pub when: When,
    /// Where to go instead.
    pub place: Place,
    /// Where it was read.
    pub sources: Sources,
    /// The rows of the clinical table that it carries.
    pub rows: Option<Vec<String>>,
}
