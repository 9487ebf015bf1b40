use schemars::JsonSchema;

use super::common::{Id, NamedCondition, Sign};

/// `questions.toml`: what is asked, in this order where nothing else decides.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Questions {
    /// The questions.
    #[schemars(length(min = 1))]
    pub question: Vec<Question>,
    /// Named conditions.
    pub condition: Option<Vec<NamedCondition>>,
}

/// A question.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Question {
    /// What conditions and words name it by.
    pub id: Id,
    /// How it is answered.
    pub kind: Kind,
    /// Whether "I am not sure" is offered; true where it is left out.
    pub not_sure: Option<bool>,
    /// Of a level only: whether a higher one is more serious.
    pub sign: Option<Sign>,
    /// What can be chosen; a level has none.
    #[schemars(length(max = 64))]
    pub choice: Option<Vec<Choice>>,
}

/// How a question is answered.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
pub enum Kind {
    /// One choice.
    One,
    /// Boxes to tick.
    Many,
    /// A level from 0 to 10.
    Level,
}

/// A choice, or a box.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Choice {
    /// What conditions and words name it by.
    pub id: Id,
    /// How serious it is.
    pub sign: Option<Sign>,
    /// Of boxes only: the heading under which it stands.
    pub group: Option<Id>,
    /// One of pictures.toml.
    pub picture: Option<Id>,
}
