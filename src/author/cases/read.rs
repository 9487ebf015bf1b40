use std::fs;
use std::path::Path;
use std::rc::Rc;

use super::came::{GENERAL_GUIDE, HELD_BACK};
use super::{Case, Expected, Kind, Urgency};
use crate::author::answers::{Written, read_sheet};
use crate::author::diagnostic::{Problem, Problems, SourceFile, Spot, shown};
use crate::author::read::id::check_id;
use crate::author::read::{Fields, Table, Text, read_toml};
use crate::author::rules::alerts::LEVELS;
use crate::domain::answers::{Answer, Answers};
use crate::domain::pack::{self, Level, Pack, QuestionId};

/// Reads the stories of a folder, by name; what is wrong goes to `problems`.
#[must_use]
pub fn read_cases(folder: &Path, pack: &Pack, problems: &Problems) -> Vec<Case> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            let problem = Problem::error(format!("the folder cannot be read: {error}"));
            let remedy = "write stories there; docs/content-format.md shows what they say";
            problems.report(problem.at(&whole(folder)).remedy(remedy));
            return Vec::new();
        }
    };
    let mut paths: Vec<_> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
    paths.sort();
    let mut cases = Vec::new();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        // Names with a dot in front belong to editors and to the system.
        if name.starts_with('.') {
            continue;
        }
        let Some(stem) = name.strip_suffix(".toml") else {
            let problem = Problem::error("this is no story").at(&whole(&path));
            problems
                .report(problem.remedy("give it a name that ends with `.toml`, or take it out"));
            continue;
        };
        let id = Text::quoted(stem.to_owned(), whole(&path));
        if check_id(&id, problems) {
            let table = read_toml(&path, problems);
            cases.extend(read_case(id.value, &table, pack, problems));
        }
    }
    cases
}

fn read_case(name: String, table: &Table, pack: &Pack, problems: &Problems) -> Option<Case> {
    let fields = Fields::new(table, format!("the story `{name}`"), problems);
    let kind = fields.word("kind", &Kind::WORDS);
    let from = told(&fields, "from");
    let story = told(&fields, "story");
    let answers = fields.required_table("answers").map(|table| read_answers(table, pack, problems));
    let expected =
        fields.required_table("expect").map(|table| read_expected(table, pack, problems));
    fields.finish();
    Some(Case {
        name,
        kind: kind?,
        from: from?,
        story: story?,
        answers: answers?,
        expected: expected??,
    })
}

/// A text that says something.
fn told(fields: &Fields<'_>, name: &'static str) -> Option<String> {
    let text = fields.text(name)?;
    let trimmed = text.value.trim();
    if trimmed.is_empty() {
        let problem = Problem::error(format!("`{name}` is empty")).at(&text.spot);
        fields.problems().report(problem.remedy("write it, or take the story out"));
        return None;
    }
    Some(trimmed.to_owned())
}

/// The answers. Boxes that are left out are "none of these"; anything else must
/// be there, since a story does not say by being silent how old somebody is.
fn read_answers(table: &Table, pack: &Pack, problems: &Problems) -> Answers {
    let mut answers = Answers::new();
    let mut is_broken = false;
    for entry in &table.entries {
        let written = (entry.key.value.clone(), Written::from(&entry.value));
        match read_sheet(pack, &Written::Named(vec![written])) {
            Ok(one) => one.iter().for_each(|(question, answer)| answers.set(question, answer)),
            Err(sentences) => {
                is_broken = true;
                for sentence in sentences {
                    problems.report(Problem::error(sentence).at(&entry.value.spot));
                }
            }
        }
    }
    let mut missing = Vec::new();
    for (id, question) in (0..).map(QuestionId::new).zip(&pack.rules().questions) {
        if answers.get(id).is_some() {
            continue;
        }
        if matches!(question.kind, pack::Kind::Many(_)) {
            answers.set(id, Answer::NONE_OF_THESE);
        } else {
            missing.push(format!("`{}`", question.name));
        }
    }
    // A mistyped name is told already, and would be told here once more.
    if !missing.is_empty() && !is_broken && !table.is_partial {
        let problem = Problem::error(format!("no answer is given to {}", missing.join(", ")));
        let remedy = "answer it as the person of the story would; only boxes may be left out";
        problems.report(problem.at(&table.spot).remedy(remedy));
    }
    answers
}

fn read_expected(table: &Table, pack: &Pack, problems: &Problems) -> Option<Expected> {
    let rules = pack.rules();
    let fields = Fields::new(table, "`[expect]`", problems);
    let levels: Vec<_> = LEVELS
        .into_iter()
        .chain([("self-care", Level::SelfCare)])
        .map(|(word, level)| (word, Urgency::from(level)))
        .collect();
    let level = fields.optional_word("level", &levels);
    let names = rules.alerts.iter().map(|alert| alert.name.as_str());
    let alerts = fields.texts("alerts").into_iter();
    let alerts = alerts.filter_map(|text| known(&fields, "alert", Some(text), names.clone()));
    let mut alerts: Vec<String> = alerts.collect();
    alerts.sort_unstable();
    let alerts = fields.value("alerts").is_some().then_some(alerts);
    let scopes = rules.scope_reasons.iter().map(|reason| reason.name.as_str());
    let scope = known(&fields, "out-of-scope reason", fields.optional_text("scope"), scopes);
    let stages = rules.stages.iter().map(|stage| stage.name.as_str());
    let stage = known(&fields, "stage", fields.optional_text("stage"), stages);
    let first = fields.texts("first").into_iter().filter_map(|text| {
        let explanations = rules.explanations.iter().map(|explanation| explanation.name.as_str());
        known(&fields, "explanation", Some(text), explanations.chain([GENERAL_GUIDE, HELD_BACK]))
    });
    let first = first.collect();
    let products = fields.flag("products");
    let has_both = fields.value("level").is_some() && fields.value("scope").is_some();
    let has_neither = fields.value("level").is_none() && fields.value("scope").is_none();
    if has_both || (has_neither && !fields.is_partial()) {
        let problem = Problem::error("`[expect]` needs either a `level` or a `scope`");
        problems.report(problem.at(fields.spot()).remedy("write the one that the source says"));
    }
    fields.finish();
    let urgency = if scope.is_some() { Urgency::OutOfScope } else { level? };
    Some(Expected { urgency, alerts, scope, stage, first, products: products? })
}

/// A name that the pack must know.
fn known<'a>(
    fields: &Fields<'_>,
    kind: &str,
    text: Option<Text>,
    names: impl Iterator<Item = &'a str> + Clone,
) -> Option<String> {
    let text = text?;
    if names.clone().any(|name| name == text.value) {
        return Some(text.value);
    }
    let message = format!("there is no {kind} `{}`", shown(&text.value));
    let problems = fields.problems();
    let problem = Problem::error(message).at(&text.spot);
    problems.report(problem.near_or_known(&text.value, names, problems));
    None
}

fn whole(path: &Path) -> Spot {
    let path = path.to_string_lossy().replace('\\', "/");
    Spot::whole(Rc::new(SourceFile { path, text: String::new() }))
}
