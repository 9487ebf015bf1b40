use serde::Serialize;
use serde_json::{Value, json};

use super::Lookup;
use crate::domain::answers::Answer;
use crate::domain::condition::ChoiceSet;
use crate::domain::outcome::{Evidence, Said};
use crate::domain::pack::QuestionId;

/// An answer behind a condition, with its names.
#[derive(Clone, Debug, Serialize)]
pub struct SaidJson<'a> {
    /// The question.
    pub question: &'a str,
    /// What was said: `choice`, `not-sure-about`, `not-ticked`, `level`, or the
    /// words `not-sure` and `none`.
    pub said: Value,
}

impl<'a> SaidJson<'a> {
    /// The answer, with its names.
    #[must_use]
    pub fn new(evidence: Evidence, lookup: Lookup<'a>) -> Self {
        let Evidence { question, said } = evidence;
        let said = match said {
            Said::Choice(choice) => json!({ "choice": lookup.choice(question, choice) }),
            Said::NotSureAbout(choice) => {
                json!({ "not-sure-about": lookup.choice(question, choice) })
            }
            Said::NotTicked(choice) => json!({ "not-ticked": lookup.choice(question, choice) }),
            Said::Level(level) => json!({ "level": level }),
            Said::NotSure => json!("not-sure"),
            Said::NoneOfThese => json!("none"),
        };
        Self { question: lookup.question(question), said }
    }

    /// All of them.
    #[must_use]
    pub fn all(evidence: &[Evidence], lookup: Lookup<'a>) -> Vec<Self> {
        evidence.iter().map(|evidence| Self::new(*evidence, lookup)).collect()
    }
}

/// Answers as text: `pain-start "Late, as I get tired"; severity 8`.
#[must_use]
pub fn said_text(evidence: &[Evidence], lookup: Lookup<'_>) -> String {
    let one = |evidence: &Evidence| {
        let Evidence { question, said } = *evidence;
        let label = |choice| lookup.label(question, choice);
        let said = match said {
            Said::Choice(choice) => format!("“{}”", label(choice)),
            Said::NotSureAbout(choice) => format!("not sure about “{}”", label(choice)),
            Said::NotTicked(choice) => format!("not “{}”", label(choice)),
            Said::Level(level) => level.to_string(),
            Said::NotSure => "not sure".to_owned(),
            Said::NoneOfThese => "none of these".to_owned(),
        };
        format!("{} {said}", lookup.question(question))
    };
    evidence.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// An answer as text, with the words of its choices.
#[must_use]
pub fn answer_text(question: QuestionId, answer: Answer, lookup: Lookup<'_>) -> String {
    let labels = |set: ChoiceSet| {
        set.iter()
            .map(|choice| format!("“{}”", lookup.label(question, choice)))
            .collect::<Vec<_>>()
            .join(", ")
    };
    match answer {
        Answer::NotSure => "not sure".to_owned(),
        Answer::One(choice) => format!("“{}”", lookup.label(question, choice)),
        Answer::Level(level) => level.to_string(),
        Answer::Many { yes, not_sure } => match (yes.is_empty(), not_sure.is_empty()) {
            (true, true) => "none of these".to_owned(),
            (false, true) => labels(yes),
            (true, false) => format!("not sure about {}", labels(not_sure)),
            (false, false) => format!("{}; not sure about {}", labels(yes), labels(not_sure)),
        },
    }
}
