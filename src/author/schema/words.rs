use schemars::JsonSchema;

use super::common::{Blocks, ById, Line};

/// `en/pack.toml`: the pack's own words.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PackWords {
    /// The language, which is its folder's name.
    pub language: String,
    /// How it is written.
    pub direction: Direction,
    /// What the subject is called.
    pub title: Line,
    /// One line that stands under every explanation: what is not settled.
    pub hedge: Line,
}

/// How a language is written.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
pub enum Direction {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

/// `en/questions.toml`: words by question.
#[derive(JsonSchema)]
#[schemars(transparent)]
pub struct QuestionWords(pub ById<Question>);

/// The words of a question.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Question {
    /// The question, as asked.
    pub title: Line,
    /// In two or three words, for the list of answers.
    pub short: Line,
    /// Help below it.
    pub help: Option<Line>,
    /// The headings of its groups.
    pub groups: Option<ById<Line>>,
    /// Its choices.
    pub choices: Option<ById<Choice>>,
    /// Of a level: what its ends mean.
    pub ends: Option<Ends>,
}

/// The words of a choice.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Choice {
    /// The choice.
    pub label: Line,
    /// Help below it.
    pub help: Option<Line>,
}

/// What the ends of a level mean.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Ends {
    /// 0.
    pub lowest: Line,
    /// 10.
    pub highest: Line,
}

/// `en/alerts.toml`.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct AlertWords {
    /// By alert.
    pub alerts: Option<ById<Alert>>,
    /// What not to do, by the names that alerts use.
    pub do_not: Option<ById<Line>>,
    /// By reason for which the checker does not fit.
    pub out_of_scope: Option<ById<OutOfScope>>,
}

/// The words of an alert.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Alert {
    /// What it may be, as the end of "this may be …".
    pub title: Line,
    /// Why, in one to three sentences.
    pub why: Line,
    /// What to do, where it differs from level and place.
    pub advice: Option<Line>,
}

/// The words of a reason for which the checker does not fit.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct OutOfScope {
    /// What it is about.
    pub title: Line,
    /// What to do.
    pub advice: Blocks,
}

/// `en/stages.toml`: words by stage.
#[derive(JsonSchema)]
#[schemars(transparent)]
pub struct StageWords(pub ById<Stage>);

/// The words of a stage.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Stage {
    /// Its name.
    pub title: Line,
    /// What it means.
    pub meaning: Line,
}

/// `en/explanations.toml`: words by explanation.
#[derive(JsonSchema)]
#[schemars(transparent)]
pub struct ExplanationWords(pub ById<Explanation>);

/// The words of an explanation; its text stands in a file of its own.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Explanation {
    /// What may be so.
    pub title: Line,
    /// By reason.
    pub reasons: Option<ById<Line>>,
}

/// `en/products.toml`.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ProductWords {
    /// By product.
    pub products: Option<ById<Told>>,
    /// Lines on cards, by the names that products use.
    pub notes: Option<ById<Line>>,
    /// By caution.
    pub cautions: Option<ById<Told>>,
}

/// A title and a text.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Told {
    /// Its name.
    pub title: Line,
    /// What it says.
    pub text: Line,
}

/// `en/topics.toml`.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct TopicWords {
    /// By topic.
    pub topics: Option<ById<Titled>>,
    /// By question that people ask.
    pub common_questions: Option<ById<Titled>>,
}

/// A title; the text stands in a file of its own.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Titled {
    /// Its heading.
    pub title: Line,
}

/// `en/pictures.toml`: words by picture.
#[derive(JsonSchema)]
#[schemars(transparent)]
pub struct PictureWords(pub ById<Picture>);

/// The words of a picture.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Picture {
    /// What it shows, where nothing else says it.
    pub shows: Option<Line>,
    /// By label.
    pub labels: Option<ById<Line>>,
}
