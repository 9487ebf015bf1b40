use schemars::JsonSchema;

use super::common::{Id, NamedCondition, Sources, When};

/// `explanations.toml`: what may be behind it; ties go to the earlier one.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Explanations {
    /// The explanations.
    pub explanation: Option<Vec<Explanation>>,
    /// Named conditions.
    pub condition: Option<Vec<NamedCondition>>,
}

/// An explanation.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Explanation {
    /// What words and stories name it by.
    pub id: Id,
    /// What to read on.
    pub topic: Id,
    /// One of pictures.toml.
    pub picture: Option<Id>,
    /// Where it was read.
    pub sources: Sources,
    /// What speaks for it, and against it.
    #[schemars(length(min = 1))]
    pub reason: Vec<Reason>,
}

/// What speaks for an explanation, or against it.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Reason {
    /// What words name it by; within the explanation.
    pub id: Id,
    /// Above 0 for, below 0 against.
    #[schemars(range(min = -100, max = 100))]
    pub points: i16,
    /// When it counts: only where the answers are certain.
    pub when: When,
}
