use std::collections::HashMap;

use super::Names;
use super::pictures::KnownPictures;
use crate::author::diagnostic::{Problem, Problems, shown};
use crate::author::read::{Fields, Table, Text};
use crate::domain::condition::ChoiceSet;
use crate::domain::pack::{Choice, Kind, Question, QuestionId, Sign};

/// More signs than these on one screen are hard to take in.
const MOST_SIGNS: usize = 8;

/// The words for how serious an answer is.
pub const SIGNS: [(&str, Sign); 3] =
    [("none", Sign::None), ("milder", Sign::Milder), ("sign", Sign::Sign)];

/// The questions of a pack, with the places of their names.
pub struct KnownQuestions {
    /// Their names.
    pub names: Names,
    /// The questions.
    pub questions: Vec<Question>,
    /// The names of each question's choices.
    pub choices: Vec<Names>,
    /// The names of each question's groups, in the order of the screen.
    pub groups: Vec<Names>,
    /// Those of which so much is wrong that nothing can be said about what reads them.
    broken: Vec<bool>,
    positions: HashMap<String, QuestionId>,
}

impl KnownQuestions {
    /// The question of this name, and how it is answered.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<(QuestionId, &Kind)> {
        let id = *self.positions.get(name)?;
        Some((id, &self.questions.get(id.index())?.kind))
    }

    /// The choices of a question.
    #[must_use]
    pub fn choices(&self, id: QuestionId) -> &[Choice] {
        self.questions.get(id.index()).map_or(&[], Question::choices)
    }

    /// Whether more is wrong with the question than its readers can know.
    #[must_use]
    pub fn is_broken(&self, id: QuestionId) -> bool {
        self.broken.get(id.index()).copied().unwrap_or(true)
    }

    /// The names of the questions.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter()
    }
}

/// Reads the `[[question]]` tables.
pub fn read_questions(file: &Fields<'_>, pictures: &KnownPictures) -> KnownQuestions {
    let problems = file.problems();
    let mut known = KnownQuestions {
        names: Names::new("question", file.is_partial()),
        questions: Vec::new(),
        choices: Vec::new(),
        groups: Vec::new(),
        broken: Vec::new(),
        positions: HashMap::new(),
    };
    for table in file.tables("question") {
        read_question(table, &mut known, pictures, problems);
    }
    if known.questions.is_empty() && !file.is_partial() {
        known.names.set_partial();
        problems.report(
            Problem::error("the pack has no question")
                .at(file.spot())
                .remedy("add one that begins with `[[question]]`"),
        );
    }
    known
}

/// How a question is answered, before its choices are read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Answered {
    One,
    Many,
    Level,
}

fn read_question(
    table: &Table,
    known: &mut KnownQuestions,
    pictures: &KnownPictures,
    problems: &Problems,
) {
    let mut fields = Fields::new(table, "a question", problems);
    let id = fields.text("id");
    if let Some(id) = &id {
        fields.call(format!("the question `{}`", shown(&id.value)));
    }
    let answered = fields.word(
        "kind",
        &[("one", Answered::One), ("many", Answered::Many), ("level", Answered::Level)],
    );
    let not_sure = fields.boolean("not-sure", true);
    let sign = match answered {
        Some(Answered::Level) | None => fields.optional_word("sign", &SIGNS),
        Some(Answered::One | Answered::Many) => None,
    };
    let (names, choices, groups) = read_choices(&fields, answered, pictures);
    fields.finish();
    let Some(id) = id else { return };
    let Some(position) =
        known.names.declare(id.clone(), problems).and_then(|position| u16::try_from(position).ok())
    else {
        return;
    };
    known.positions.insert(id.value.clone(), QuestionId::new(position));
    let kind = match answered {
        Some(Answered::Level) => Kind::Level(sign.unwrap_or_default()),
        Some(Answered::Many) => Kind::Many(choices),
        Some(Answered::One) | None => Kind::One(choices),
    };
    check_signs(&id, &kind, problems);
    known.broken.push(answered.is_none());
    known.questions.push(Question { name: id.value, kind, not_sure });
    known.choices.push(names);
    known.groups.push(groups);
}

fn read_choices(
    question: &Fields<'_>,
    answered: Option<Answered>,
    pictures: &KnownPictures,
) -> (Names, Vec<Choice>, Names) {
    let problems = question.problems();
    let (mut names, mut groups) =
        (Names::new("choice", question.is_partial()), Names::new("group", question.is_partial()));
    let mut choices: Vec<Choice> = Vec::new();
    let tables = question.tables("choice");
    let fewest = match answered {
        Some(Answered::One) => 2,
        Some(Answered::Many) => 1,
        Some(Answered::Level) | None => 0,
    };
    if tables.len() < fewest && !question.is_partial() {
        let remedy =
            format!("add choices that begin with `[[question.choice]]`, at least {fewest}");
        problems.report(
            Problem::error("the question has too few choices").at(question.spot()).remedy(remedy),
        );
    }
    if let (Some(Answered::Level), Some(first)) = (answered, tables.first()) {
        problems.report(
            Problem::error("a level has no choices: it goes from 0 to 10")
                .at(&first.spot)
                .remedy("take them out, or make the kind `one`"),
        );
    }
    if let Some(beyond) = tables.get(ChoiceSet::CAPACITY) {
        let message = format!("a question has at most {} choices", ChoiceSet::CAPACITY);
        problems
            .report(Problem::error(message).at(&beyond.spot).remedy("make two questions of it"));
    }
    for table in tables.into_iter().take(ChoiceSet::CAPACITY) {
        let mut fields = Fields::new(table, "a choice", problems);
        let id = fields.text("id");
        if let Some(id) = &id {
            fields.call(format!("the choice `{}`", shown(&id.value)));
        }
        let sign = fields.optional_word("sign", &SIGNS).unwrap_or_default();
        let picture = pictures.of(&fields);
        let group =
            if answered == Some(Answered::Many) { fields.optional_text("group") } else { None };
        fields.finish();
        let Some(id) = id.filter(|id| names.declare(id.clone(), problems).is_some()) else {
            continue;
        };
        let group = group.and_then(|group| {
            let position =
                groups.intern(&group, problems).and_then(|position| u8::try_from(position).ok())?;
            // The heading would stand on the screen twice.
            if choices.last().and_then(|before| before.group) != Some(position)
                && choices.iter().any(|other| other.group == Some(position))
            {
                let message =
                    format!("the choices of the group `{}` do not stand together", group.value);
                problems.report(
                    Problem::error(message)
                        .at(&group.spot)
                        .remedy("move this choice to the others of its group"),
                );
            }
            Some(position)
        });
        choices.push(Choice { name: id.value, sign, group, picture });
    }
    (names, choices, groups)
}

fn check_signs(id: &Text, kind: &Kind, problems: &Problems) {
    let Kind::Many(choices) = kind else { return };
    let signs = choices.iter().filter(|choice| choice.sign != Sign::None).count();
    if signs > MOST_SIGNS {
        let message = format!(
            "the question `{}` has {signs} signs on one screen, at most {MOST_SIGNS} can be taken in",
            id.value
        );
        problems.report(Problem::warning(message).at(&id.spot).remedy("make two questions of it"));
    }
}
