use schemars::JsonSchema;

use super::common::{Id, NamedCondition, Sources};

/// `topics.toml`: what can be read on.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Topics {
    /// What explanations lead to.
    pub topic: Option<Vec<Entry>>,
    /// Questions that people ask.
    pub common_question: Option<Vec<Entry>>,
    /// Named conditions.
    pub condition: Option<Vec<NamedCondition>>,
}

/// A name that has words, and where they were read.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Entry {
    /// What words name it by.
    pub id: Id,
    /// Where it was read.
    pub sources: Sources,
}
