use serde::Serialize;

use super::Lookup;
use super::outcome_json::OutcomeJson;
use crate::domain::answers::Answers;
use crate::domain::interview::{Ask, Step, Visit};
use crate::domain::pack::{Choice, ChoiceWords, Kind, Pack};

/// The next question of a visit, or its outcome.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct StepJson<'a> {
    /// `ask` or `done`.
    pub step: &'static str,
    /// The questions that were asked, in order.
    pub asked: Vec<&'a str>,
    /// Answers that the visit did not ask for: they count for nothing here.
    pub dropped: Vec<&'a str>,
    /// The next question.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<QuestionJson<'a>>,
    /// The outcome.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<OutcomeJson<'a>>,
}

/// A question with its choices.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct QuestionJson<'a> {
    id: &'a str,
    kind: &'static str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a str>,
    choices: Vec<ChoiceJson<'a>>,
    /// Whether "none of these" can be answered, as `"none"`.
    none: bool,
    /// Whether `"not-sure"` can be answered.
    not_sure: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    ends: Option<[&'a str; 2]>,
    /// How many questions are left, this one included.
    left: LeftJson,
}

#[derive(Debug, Serialize)]
struct ChoiceJson<'a> {
    id: &'a str,
    label: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<&'a str>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct LeftJson {
    at_least: usize,
    at_most: usize,
}

impl<'a> StepJson<'a> {
    /// What comes next in a visit.
    #[must_use]
    pub fn new(pack: &'a Pack, answers: &Answers, visit: &'a Visit) -> Self {
        let lookup = Lookup::new(pack);
        let dropped = answers.iter().filter(|(question, _)| !visit.asked.contains(question));
        let (step, question, outcome) = match &visit.step {
            Step::Ask(ask) => ("ask", QuestionJson::new(*ask, lookup), None),
            Step::Done(outcome) => ("done", None, Some(OutcomeJson::new(outcome, lookup))),
        };
        Self {
            step,
            asked: visit.asked.iter().map(|question| lookup.question(*question)).collect(),
            dropped: dropped.map(|(question, _)| lookup.question(question)).collect(),
            question,
            outcome,
        }
    }
}

impl<'a> QuestionJson<'a> {
    fn new(ask: Ask, lookup: Lookup<'a>) -> Option<Self> {
        let rules = lookup.rules.questions.get(ask.question.index())?;
        let words = lookup.words.questions.get(ask.question.index())?;
        let choice = |(choice, said): (&'a Choice, &'a ChoiceWords)| ChoiceJson {
            id: &choice.name,
            label: &said.label,
            help: said.help.as_deref(),
            group: choice
                .group
                .and_then(|group| words.groups.get(usize::from(group)))
                .map(String::as_str),
        };
        let choices = rules.choices().iter().zip(&words.choices).map(choice).collect();
        let kind = match rules.kind {
            Kind::One(_) => "one",
            Kind::Many(_) => "many",
            Kind::Level(_) => "level",
        };
        Some(Self {
            id: &rules.name,
            kind,
            title: &words.title,
            help: words.help.as_deref(),
            choices,
            none: matches!(rules.kind, Kind::Many(_)),
            not_sure: rules.not_sure,
            ends: words.ends.as_ref().map(|(lowest, highest)| [lowest.as_str(), highest.as_str()]),
            left: LeftJson { at_least: ask.at_least, at_most: ask.at_most },
        })
    }
}
