use schemars::JsonSchema;

use super::common::{Id, NamedCondition, When};

/// `stages.toml`: the first that holds counts.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Stages {
    /// The stages; the last has no `when`.
    #[schemars(length(min = 1))]
    pub stage: Vec<Stage>,
    /// Named conditions.
    pub condition: Option<Vec<NamedCondition>>,
}

/// A stage.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Stage {
    /// What products, words and stories name it by.
    pub id: Id,
    /// When it holds; all stages but the last have it.
    pub when: Option<When>,
    /// Stages further down that may hold as well, and that this one outranks.
    pub before: Option<Vec<Id>>,
}
