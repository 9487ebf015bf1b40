use super::matching::{by_name, fields};
use super::{Passage, WordReader};
use crate::author::diagnostic::Problem;
use crate::author::read::{Fields, Table, Text, Value, ValueKind};
use crate::author::rules::Names;
use crate::author::rules::questions::KnownQuestions;
use crate::domain::pack::{ChoiceWords, Kind, Question, QuestionWords};

/// The words of the questions, in their order.
pub fn read_questions(
    table: &Table,
    known: &KnownQuestions,
    reader: &WordReader<'_>,
) -> Vec<QuestionWords> {
    let values = by_name(Some(table), &known.names, table, reader.problems);
    let parts = known.questions.iter().zip(&known.choices).zip(&known.groups).zip(values);
    parts
        .map(|(((question, choices), groups), value)| {
            read_question(value, question, choices, groups, reader)
        })
        .collect()
}

fn read_question(
    value: Option<&Value>,
    question: &Question,
    choices: &Names,
    groups: &Names,
    reader: &WordReader<'_>,
) -> QuestionWords {
    let mut words = QuestionWords {
        title: String::new(),
        short: String::new(),
        help: None,
        groups: Vec::new(),
        choices: Vec::new(),
        ends: None,
    };
    let what = format!("the question `{}`", question.name);
    let Some(fields) = fields(value, what.clone(), reader.problems) else { return words };
    words.title = reader.line(&fields, "title");
    words.short = reader.line(&fields, "short");
    words.help = reader.optional_line(&fields, "help");
    if !groups.declared().is_empty() {
        words.groups = read_lines(fields.optional_table("groups"), groups, &fields, reader);
    }
    match question.kind {
        Kind::Level(_) => words.ends = read_ends(&fields, reader),
        Kind::One(_) | Kind::Many(_) => {
            let values =
                by_name(fields.optional_table("choices"), choices, fields.table(), reader.problems);
            words.choices = values
                .into_iter()
                .zip(choices.iter())
                .map(|(value, name)| read_choice(value, name, reader))
                .collect();
        }
    }
    let spot = fields.spot().clone();
    fields.finish();
    reader.passage(Passage { what, spot, lines: lines(&words), is_screen: true });
    words
}

/// Lines by name, such as `massage = "Do not massage the leg."`.
pub(super) fn read_lines(
    table: Option<&Table>,
    names: &Names,
    place: &Fields<'_>,
    reader: &WordReader<'_>,
) -> Vec<String> {
    let values = by_name(table, names, place.table(), reader.problems);
    let line = |value: Option<&Value>| match value {
        None | Some(Value { kind: ValueKind::Broken, .. }) => String::new(),
        Some(Value { kind: ValueKind::Text(text), spot }) => {
            reader.checked_line(&Text::quoted(text.clone(), spot.clone()))
        }
        Some(other) => {
            let message = format!("the {} is {}", names.kind(), other.kind.name());
            reader.problems.report(
                Problem::error(message).at(&other.spot).expected("expected a text in quotes"),
            );
            String::new()
        }
    };
    values.into_iter().map(line).collect()
}

fn read_choice(value: Option<&Value>, name: &str, reader: &WordReader<'_>) -> ChoiceWords {
    let Some(fields) = fields(value, format!("the choice `{name}`"), reader.problems) else {
        return ChoiceWords { label: String::new(), help: None };
    };
    let words = ChoiceWords {
        label: reader.line(&fields, "label"),
        help: reader.optional_line(&fields, "help"),
    };
    fields.finish();
    words
}

fn read_ends(question: &Fields<'_>, reader: &WordReader<'_>) -> Option<(String, String)> {
    let Some(table) = question.optional_table("ends") else {
        let remedy = "add `ends = { lowest = \"…\", highest = \"…\" }`";
        reader.problems.report(
            Problem::error("no words for the ends of the level").at(question.spot()).remedy(remedy),
        );
        return None;
    };
    let fields = Fields::new(table, "the ends", reader.problems);
    let ends = (reader.line(&fields, "lowest"), reader.line(&fields, "highest"));
    fields.finish();
    Some(ends)
}

/// What stands on the screen, line by line.
fn lines(words: &QuestionWords) -> Vec<String> {
    let mut lines = vec![words.title.clone()];
    lines.extend(words.help.clone());
    lines.extend(words.groups.iter().cloned());
    for choice in &words.choices {
        lines.push(choice.label.clone());
        lines.extend(choice.help.clone());
    }
    lines.extend(words.ends.iter().flat_map(|(lowest, highest)| [lowest.clone(), highest.clone()]));
    lines
}
