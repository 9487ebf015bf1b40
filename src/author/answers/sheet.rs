use super::Written;
use crate::author::diagnostic::{listed, near_match, shown};
use crate::domain::answers::{Answer, Answers};
use crate::domain::condition::ChoiceSet;
use crate::domain::pack::{ChoiceId, Kind, Pack, Question, QuestionId};

/// For so many unknown questions the one that was probably meant is looked for.
const MOST_SUGGESTED: usize = 50;

/// Gives written answers their meaning: an object of questions with their
/// answers. `"none"` is none of the boxes; a question that is left out is not
/// answered.
///
/// # Errors
/// A sentence for each answer that the pack cannot have.
pub fn read_sheet(pack: &Pack, written: &Written) -> Result<Answers, Vec<String>> {
    let Written::Named(entries) = written else {
        return Err(vec![format!(
            "the answers are {}, expected an object such as {{\"question-id\": \"choice-id\"}}",
            written.kind()
        )]);
    };
    let questions = &pack.rules().questions;
    let mut answers = Answers::new();
    let mut wrong = Vec::new();
    for (name, written) in entries {
        let found =
            (0..).map(QuestionId::new).zip(questions).find(|(_, question)| question.name == *name);
        let Some((id, question)) = found else {
            let known = if wrong.len() < MOST_SUGGESTED { questions.as_slice() } else { &[] };
            wrong.push(unknown(
                "there is no question",
                name,
                known.iter().map(|question| question.name.as_str()),
            ));
            continue;
        };
        if answers.get(id).is_some() {
            wrong.push(format!("the question `{name}` is answered twice"));
        }
        match read_answer(question, written) {
            Ok(answer) => answers.set(id, answer),
            Err(sentence) => wrong.push(format!("the question `{name}`: {sentence}")),
        }
    }
    if wrong.is_empty() { Ok(answers) } else { Err(wrong) }
}

fn read_answer(question: &Question, written: &Written) -> Result<Answer, String> {
    if let Written::Text(text) = written
        && text == "not-sure"
    {
        return not_sure(question, Answer::NotSure);
    }
    match (&question.kind, written) {
        (Kind::One(_), Written::Text(choice)) => Ok(Answer::One(find(question, choice)?)),
        (Kind::One(choices), _) => {
            let example = choices.first().map_or("…", |choice| choice.name.as_str());
            Err(format!(
                "the answer is {}, expected one choice, such as \"{example}\"",
                written.kind()
            ))
        }
        (Kind::Many(_), Written::Text(text)) if text == "none" => Ok(Answer::NONE_OF_THESE),
        (Kind::Many(_), Written::List(items)) => match items.as_slice() {
            [Written::Text(only)] if only == "none" => Ok(Answer::NONE_OF_THESE),
            _ => many(question, items, &[]),
        },
        (Kind::Many(_), Written::Named(entries)) => named(question, entries),
        (Kind::Many(_), Written::Text(choice)) => {
            find(question, choice)?;
            Err(format!("the answer is a text, expected a list, such as [\"{choice}\"]"))
        }
        (Kind::Many(_), _) => {
            Err(format!("the answer is {}, expected a list of boxes, or \"none\"", written.kind()))
        }
        (Kind::Level(_), Written::Number(level)) => match u8::try_from(*level) {
            Ok(level) if level <= 10 => Ok(Answer::Level(level)),
            _ => Err(format!("the level is {level}, expected a number from 0 to 10")),
        },
        (Kind::Level(_), _) => {
            Err(format!("the answer is {}, expected a number from 0 to 10", written.kind()))
        }
    }
}

/// `{"yes": […], "not-sure": […]}`
fn named(question: &Question, entries: &[(String, Written)]) -> Result<Answer, String> {
    let (mut yes, mut unsure): (Option<&[Written]>, Option<&[Written]>) = (None, None);
    for (name, value) in entries {
        let place = match name.as_str() {
            "yes" => &mut yes,
            "not-sure" => &mut unsure,
            other => {
                let message = unknown("an answer has no", other, ["yes", "not-sure"]);
                return Err(format!("{message}; known here: `yes` and `not-sure`"));
            }
        };
        let Written::List(items) = value else {
            return Err(format!("`{name}` is {}, expected a list of boxes", value.kind()));
        };
        if place.replace(items).is_some() {
            return Err(format!("`{name}` stands there twice"));
        }
    }
    many(question, yes.unwrap_or_default(), unsure.unwrap_or_default())
}

fn many(question: &Question, yes: &[Written], unsure: &[Written]) -> Result<Answer, String> {
    if yes.is_empty() && unsure.is_empty() {
        return Err("an empty list is no answer; write \"none\" for none of these, or leave the question out".to_owned());
    }
    let (yes, not_sure) = (boxes(question, yes)?, boxes(question, unsure)?);
    if let Some(both) = yes.iter().find(|choice| not_sure.contains(*choice)) {
        let name = question.choice_name(both);
        return Err(format!("the box `{name}` is ticked and not sure at once"));
    }
    let answer = Answer::Many { yes, not_sure };
    if not_sure.is_empty() { Ok(answer) } else { self::not_sure(question, answer) }
}

fn boxes(question: &Question, written: &[Written]) -> Result<ChoiceSet, String> {
    let mut set = ChoiceSet::NONE;
    for item in written {
        let choice = match item {
            Written::Text(text) if text == "none" => return Err("\"none\" stands alone".to_owned()),
            Written::Text(text) if text == "not-sure" => {
                return Err("write {\"not-sure\": […]} with the boxes that are not sure, or \"not-sure\" alone for every box".to_owned());
            }
            Written::Text(text) => find(question, text)?,
            other => return Err(format!("a box is {}, expected the id of a choice", other.kind())),
        };
        if set.contains(choice) {
            let name = question.choice_name(choice);
            return Err(format!("the box `{name}` is listed twice"));
        }
        set = set.with(choice);
    }
    Ok(set)
}

fn find(question: &Question, name: &str) -> Result<ChoiceId, String> {
    let choices = question.choices();
    let found = (0..).map(ChoiceId::new).zip(choices).find(|(_, choice)| choice.name == name);
    found.map(|(id, _)| id).ok_or_else(|| {
        let names = || choices.iter().map(|choice| choice.name.as_str());
        let sentence = unknown("there is no choice", name, names());
        if sentence.ends_with('?') {
            sentence
        } else {
            format!("{sentence}; known are {}", listed(names(), "and"))
        }
    })
}

fn not_sure(question: &Question, answer: Answer) -> Result<Answer, String> {
    if question.not_sure { Ok(answer) } else { Err("\"not-sure\" is not offered here".to_owned()) }
}

/// "there is no choice `x`; did you mean `y`?"
fn unknown<'a>(message: &str, name: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let hint =
        near_match(name, known).map(|near| format!(", did you mean `{near}`?")).unwrap_or_default();
    format!("{message} `{}`{hint}", shown(name))
}
