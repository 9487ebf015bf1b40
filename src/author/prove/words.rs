use serde_json::{Map, Value, json};

use crate::domain::answers::{Answer, Answers};
use crate::domain::condition::ChoiceSet;
use crate::domain::pack::{ChoiceId, Kind, Pack, Question, QuestionId, Sign};

/// The quietest answer to a question: no sign, nothing ticked, level 0.
pub(crate) fn quiet(question: &Question) -> Answer {
    match &question.kind {
        Kind::One(choices) => {
            let lowest = choices.iter().map(|choice| choice.sign).min().unwrap_or(Sign::None);
            let position = choices.iter().position(|choice| choice.sign == lowest).unwrap_or(0);
            Answer::One(ChoiceId::new(u16::try_from(position).unwrap_or(0)))
        }
        Kind::Many(_) => Answer::NONE_OF_THESE,
        Kind::Level(_) => Answer::Level(0),
    }
}

/// Each choice, each box alone, each level, none, and not sure.
pub(crate) fn single_answers(question: &Question) -> Vec<Answer> {
    let ids = || (0..).map(ChoiceId::new).take(question.choices().len());
    let mut answers: Vec<Answer> = match &question.kind {
        Kind::One(_) => ids().map(Answer::One).collect(),
        Kind::Level(_) => (0..=10).map(Answer::Level).collect(),
        Kind::Many(_) => ids()
            .map(|id| Answer::Many { yes: ChoiceSet::NONE.with(id), not_sure: ChoiceSet::NONE })
            .chain([Answer::NONE_OF_THESE])
            .collect(),
    };
    answers.push(Answer::NotSure);
    answers.retain(|answer| answer.is_valid_for(question));
    answers
}

/// The answers that matter, in words, with ids: all that are not the quietest,
/// and of the quietest the choices without which it would not be so.
pub(crate) fn telling(
    pack: &Pack,
    answers: &Answers,
    is_so: impl Fn(&Answers) -> bool,
) -> Vec<String> {
    let found = answers
        .iter()
        .filter_map(|(id, answer)| Some((id, pack.rules().questions.get(id.index())?, answer)));
    found
        .filter(|(id, question, answer)| {
            *answer != quiet(question)
                || other_choices(question, *answer).any(|other| {
                    let mut changed = answers.clone();
                    changed.set(*id, other);
                    !is_so(&changed)
                })
        })
        .map(|(_, question, answer)| words(question, answer))
        .collect()
}

/// The other choices of a question for one choice.
fn other_choices(question: &Question, answer: Answer) -> impl Iterator<Item = Answer> {
    let choices = match question.kind {
        Kind::One(_) => question.choices().len(),
        Kind::Many(_) | Kind::Level(_) => 0,
    };
    (0..).map(ChoiceId::new).take(choices).map(Answer::One).filter(move |other| *other != answer)
}

/// The answers that differ from others, in words.
pub(crate) fn changed(pack: &Pack, from: &Answers, to: &Answers) -> Vec<String> {
    let questions = (0..).map(QuestionId::new).zip(&pack.rules().questions);
    questions
        .filter(|(id, _)| from.get(*id) != to.get(*id))
        .filter_map(|(id, question)| to.get(id).map(|answer| words(question, answer)))
        .collect()
}

fn words(question: &Question, answer: Answer) -> String {
    let id = &question.name;
    match answer {
        Answer::NotSure => format!("`{id}` not sure"),
        Answer::One(choice) => format!("`{id}` = `{}`", question.choice_name(choice)),
        Answer::Level(level) => format!("`{id}` = {level}"),
        Answer::Many { yes, not_sure } => {
            let ticked = (!yes.is_empty()).then(|| format!("`{id}` has {}", quoted(question, yes)));
            let unsure = (!not_sure.is_empty())
                .then(|| format!("`{id}` not sure about {}", quoted(question, not_sure)));
            let said: Vec<String> = ticked.into_iter().chain(unsure).collect();
            if said.is_empty() { format!("`{id}` none of these") } else { said.join(", ") }
        }
    }
}

fn quoted(question: &Question, choices: ChoiceSet) -> String {
    let names: Vec<String> =
        choices.iter().map(|choice| format!("`{}`", question.choice_name(choice))).collect();
    names.join(" and ")
}

/// The answers as `--answers` takes them, in one line.
pub(crate) fn as_json(pack: &Pack, answers: &Answers) -> String {
    let mut all = Map::new();
    for (id, answer) in answers.iter() {
        let Some(question) = pack.rules().questions.get(id.index()) else { continue };
        let names = |choices: ChoiceSet| -> Vec<&str> {
            choices.iter().map(|choice| question.choice_name(choice)).collect()
        };
        let value: Value = match answer {
            Answer::NotSure => json!("not-sure"),
            Answer::One(choice) => json!(question.choice_name(choice)),
            Answer::Level(level) => json!(level),
            Answer::Many { yes, not_sure } if not_sure.is_empty() && yes.is_empty() => {
                json!("none")
            }
            Answer::Many { yes, not_sure } if not_sure.is_empty() => json!(names(yes)),
            Answer::Many { yes, not_sure } => {
                json!({"yes": names(yes), "not-sure": names(not_sure)})
            }
        };
        all.insert(question.name.clone(), value);
    }
    Value::Object(all).to_string()
}
