use super::frame::{Frame, number};
use crate::domain::answers::Answer;
use crate::domain::outcome::{Evidence, Said};
use crate::domain::pack::{ChoiceId, Kind, Phrase, QuestionWords};

/// An answer in the visitor's words, a line for each thing said.
#[must_use]
pub fn answer_lines(frame: Frame<'_>, question: &QuestionWords, answer: Answer) -> Vec<String> {
    match answer {
        Answer::NotSure => vec![frame.fill(Phrase::SaidNotSure, &[])],
        Answer::One(choice) => vec![label(question, choice).to_owned()],
        Answer::Level(level) => {
            vec![frame.fill_one(Phrase::SaidLevel, "level", &number(level.into()))]
        }
        Answer::Many { yes, not_sure } if yes.is_empty() && not_sure.is_empty() => {
            vec![frame.fill(Phrase::SaidNone, &[])]
        }
        Answer::Many { yes, not_sure } => {
            let mut lines = Vec::new();
            for choice in yes.iter() {
                lines.push(label(question, choice).to_owned());
            }
            for choice in not_sure.iter() {
                let label = label(question, choice);
                lines.push(frame.fill_one(Phrase::SaidNotSureAbout, "choice", label));
            }
            lines
        }
    }
}

/// What was said, as a result quotes it behind a reason.
#[must_use]
pub fn quote(frame: Frame<'_>, evidence: Evidence) -> Option<String> {
    let question = frame.question(evidence.question)?;
    let level;
    let (phrase, answer) = match evidence.said {
        Said::Choice(choice) => (Phrase::YouSaid, label(question, choice)),
        Said::NotSureAbout(choice) => (Phrase::YouWereUnsureAbout, label(question, choice)),
        Said::NotTicked(choice) => (Phrase::YouLeftUnticked, label(question, choice)),
        Said::NotSure => (Phrase::YouWereUnsure, ""),
        Said::NoneOfThese => (Phrase::YouTickedNone, ""),
        Said::Level(count) => {
            level = frame.fill_one(Phrase::SaidLevel, "level", &number(count.into()));
            (Phrase::YouSaid, level.as_str())
        }
    };
    Some(frame.fill(phrase, &[("answer", answer), ("question", &question.short)]))
}

/// What was said, as a list of signs tells it: a box by its own words, any
/// other answer with its question.
#[must_use]
pub fn sign(frame: Frame<'_>, evidence: Evidence) -> Option<String> {
    let question = frame.question(evidence.question)?;
    let rules = frame.rules().questions.get(evidence.question.index())?;
    let level;
    let (phrase, answer) = match evidence.said {
        Said::Choice(choice) if matches!(rules.kind, Kind::Many(_)) => {
            return Some(label(question, choice).to_owned());
        }
        Said::Choice(choice) => (Phrase::SaidOf, label(question, choice)),
        Said::NotSureAbout(choice) => (Phrase::SaidNotSureAbout, label(question, choice)),
        Said::NotTicked(choice) => (Phrase::SaidUnticked, label(question, choice)),
        Said::NotSure => (Phrase::SaidNotSureAbout, question.short.as_str()),
        Said::NoneOfThese => (Phrase::SaidOf, frame.words().phrase(Phrase::SaidNone)),
        Said::Level(count) => {
            level = frame.fill_one(Phrase::SaidLevel, "level", &number(count.into()));
            (Phrase::SaidOf, level.as_str())
        }
    };
    let values = [("question", question.short.as_str()), ("answer", answer), ("choice", answer)];
    Some(frame.fill(phrase, &values))
}

/// The words of a choice.
fn label(question: &QuestionWords, choice: ChoiceId) -> &str {
    question.choices.get(choice.index()).map_or("", |choice| &choice.label)
}
