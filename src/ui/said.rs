use super::frame::{Frame, number};
use crate::domain::answers::Answer;
use crate::domain::outcome::{Evidence, Said};
use crate::domain::pack::{ChoiceId, Kind, Phrase, QuestionWords};

/// An answer in the visitor's words, a line for each thing said.
#[must_use]
pub fn answer_lines(frame: Frame<'_>, question: &QuestionWords, answer: Answer) -> Vec<String> {
    let mut lines = Vec::new();
    lines.push(match answer {
        Answer::NotSure => frame.words().phrase(Phrase::SaidNotSure).to_owned(),
        Answer::One(choice) => label(question, choice).to_owned(),
        Answer::Level(level) => frame.fill_one(Phrase::SaidLevel, "level", &number(level.into())),
        Answer::Many { yes, not_sure } if yes.is_empty() && not_sure.is_empty() => {
            frame.words().phrase(Phrase::SaidNone).to_owned()
        }
        Answer::Many { yes, not_sure } => {
            for choice in yes.iter() {
                lines.push(label(question, choice).to_owned());
            }
            for choice in not_sure.iter() {
                let label = label(question, choice);
                lines.push(frame.fill_one(Phrase::SaidNotSureAbout, "choice", label));
            }
            return lines;
        }
    });
    lines
}

/// What was said, as a result quotes it behind a reason.
#[must_use]
pub fn quote(frame: Frame<'_>, evidence: Evidence) -> Option<String> {
    told(
        frame,
        evidence,
        [
            Phrase::YouSaid,
            Phrase::YouWereUnsureAbout,
            Phrase::YouLeftUnticked,
            Phrase::YouWereUnsure,
            Phrase::YouTickedNone,
        ],
    )
}

/// What was said, as a list of signs tells it: a box by its own words, any
/// other answer with its question.
#[must_use]
pub fn sign(frame: Frame<'_>, evidence: Evidence) -> Option<String> {
    let rules = frame.rules().questions.get(evidence.question.index())?;
    if let (Said::Choice(choice), Kind::Many(_)) = (evidence.said, &rules.kind) {
        return Some(label(frame.question(evidence.question)?, choice).to_owned());
    }
    told(
        frame,
        evidence,
        [
            Phrase::SaidOf,
            Phrase::SaidNotSureAbout,
            Phrase::SaidUnticked,
            Phrase::SaidNotSureAbout,
            Phrase::SaidOf,
        ],
    )
}

/// What was said, by the phrases for a choice or level, for a box that the
/// visitor was not sure about, for one not ticked, for a question that the
/// visitor was not sure about, and for none of the boxes.
#[inline(never)]
fn told(frame: Frame<'_>, evidence: Evidence, phrases: [Phrase; 5]) -> Option<String> {
    let question = frame.question(evidence.question)?;
    let [said, unsure_about, unticked, unsure, none] = phrases;
    let level;
    let (phrase, answer) = match evidence.said {
        Said::Choice(choice) => (said, label(question, choice)),
        Said::NotSureAbout(choice) => (unsure_about, label(question, choice)),
        Said::NotTicked(choice) => (unticked, label(question, choice)),
        Said::NotSure => (unsure, question.short.as_str()),
        Said::NoneOfThese => (none, frame.words().phrase(Phrase::SaidNone)),
        Said::Level(count) => {
            level = frame.fill_one(Phrase::SaidLevel, "level", &number(count.into()));
            (said, level.as_str())
        }
    };
    let values = [("question", question.short.as_str()), ("answer", answer), ("choice", answer)];
    Some(frame.fill(phrase, &values))
}

/// The words of a choice.
fn label(question: &QuestionWords, choice: ChoiceId) -> &str {
    question.choices.get(choice.index()).map_or("", |choice| &choice.label)
}
