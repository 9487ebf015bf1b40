use super::frame::Frame;
use crate::domain::answers::Answer;
use crate::domain::outcome::{Evidence, Said};
use crate::domain::pack::{ChoiceId, Phrase, QuestionWords};

/// An answer in the visitor's words, a line for each thing said.
#[must_use]
pub fn answer_lines(frame: Frame<'_>, question: &QuestionWords, answer: Answer) -> Vec<String> {
    match answer {
        Answer::NotSure => vec![frame.fill(Phrase::SaidNotSure, &[])],
        Answer::One(choice) => vec![label(question, choice).to_owned()],
        Answer::Level(level) => vec![frame.fill(Phrase::SaidLevel, &[("level", &level.to_string())])],
        Answer::Many { yes, not_sure } if yes.is_empty() && not_sure.is_empty() => {
            vec![frame.fill(Phrase::SaidNone, &[])]
        }
        Answer::Many { yes, not_sure } => {
            let ticked = yes.iter().map(|choice| label(question, choice).to_owned());
            let unsure = not_sure
                .iter()
                .map(|choice| frame.fill(Phrase::SaidNotSureAbout, &[("choice", label(question, choice))]));
            ticked.chain(unsure).collect()
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
        Said::Level(number) => {
            level = frame.fill(Phrase::SaidLevel, &[("level", &number.to_string())]);
            (Phrase::YouSaid, level.as_str())
        }
    };
    Some(frame.fill(phrase, &[("answer", answer), ("question", &question.short)]))
}

/// What was said, without "you said": for the list of signs.
#[must_use]
pub fn sign(frame: Frame<'_>, evidence: Evidence) -> Option<String> {
    let question = frame.question(evidence.question)?;
    Some(match evidence.said {
        Said::Choice(choice) => label(question, choice).to_owned(),
        Said::NotSureAbout(choice) => frame.fill(Phrase::SaidNotSureAbout, &[("choice", label(question, choice))]),
        Said::NotTicked(choice) => frame.fill(Phrase::SaidUnticked, &[("choice", label(question, choice))]),
        Said::NotSure => frame.fill(Phrase::SaidNotSureAbout, &[("choice", &question.short)]),
        Said::NoneOfThese => frame.fill(Phrase::YouTickedNone, &[("question", &question.short)]),
        Said::Level(level) => frame.fill(Phrase::SaidLevel, &[("level", &level.to_string())]),
    })
}

/// The words of a choice.
fn label(question: &QuestionWords, choice: ChoiceId) -> &str {
    question.choices.get(choice.index()).map_or("", |choice| &choice.label)
}
