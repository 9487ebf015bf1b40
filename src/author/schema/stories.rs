use std::collections::BTreeMap;

use schemars::JsonSchema;

use super::common::Id;

/// A file of `cases/`: a patient's story, and what should come of it.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Story {
    /// What it is for.
    pub kind: Kind,
    /// A guideline, a published case, or a row of the clinical table.
    #[schemars(length(min = 1))]
    pub from: String,
    /// The story, in our own words.
    #[schemars(length(min = 1))]
    pub story: String,
    /// By question. Boxes that are left out are "none of these".
    pub answers: BTreeMap<String, Answer>,
    /// What should come of it, as the source says.
    pub expect: Expect,
}

/// What a story is for.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
pub enum Kind {
    /// It has a sign that must be seen.
    Warning,
    /// It has none.
    Ordinary,
    /// Clinicians may differ: it fails nothing.
    Borderline,
}

/// An answer.
#[derive(JsonSchema)]
#[schemars(untagged)]
pub enum Answer {
    /// A choice, `none` or `not-sure`.
    Word(Id),
    /// A level.
    Level(#[schemars(range(min = 0, max = 10))] u8),
    /// Ticked boxes.
    Ticked(Vec<Id>),
    /// Ticked boxes, and those that are not certain.
    Boxes(Boxes),
}

/// Ticked boxes, and those that are not certain.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Boxes {
    /// Ticked.
    pub yes: Option<Vec<Id>>,
    /// Not certain.
    pub not_sure: Option<Vec<Id>>,
}

/// What should come of a story.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Expect {
    /// How soon help is needed; or a `scope` instead.
    pub level: Option<Level>,
    /// Why the checker does not fit.
    pub scope: Option<Id>,
    /// Exactly these alerts, where the source says.
    pub alerts: Option<Vec<Id>>,
    /// The stage, where the story says.
    pub stage: Option<Id>,
    /// The explanations that may come first; `general-guide` and `held-back` too.
    pub first: Option<Vec<Id>>,
    /// Whether products should be shown.
    pub products: bool,
}

/// How soon help is needed.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
pub enum Level {
    /// Now.
    Emergency,
    /// Today.
    SameDay,
    /// Within days to two weeks.
    SeeClinician,
    /// Not at all, for now.
    SelfCare,
}

/// `unnoticed.toml`: what can be taken away from the rules without a story noticing.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct UnnoticedFile {
    /// The entries.
    pub unnoticed: Option<Vec<Unnoticed>>,
}

/// Parts of rules that no visit misses.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Unnoticed {
    /// Such as `alert cancer`.
    #[schemars(length(min = 1))]
    pub rules: Vec<String>,
    /// The parts, as `pack cases --mutate` names them.
    #[schemars(length(min = 1))]
    pub without: Vec<String>,
    /// Why they stay.
    #[schemars(length(min = 1))]
    pub why: String,
}
