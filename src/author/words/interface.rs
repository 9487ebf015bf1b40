use std::collections::{BTreeSet, HashMap};

use super::matching::fields;
use super::parts::{PARTS, Part, read_parts};
use super::reader::lines;
use super::{Passage, WordReader};
use crate::author::diagnostic::{Problem, Problems, listed, shown};
use crate::author::read::{Table, Text, ValueKind};
use crate::domain::pack::{Block, Phrase};

/// What is filled in where the guide tells what was checked.
const CHECKED: [&str; 4] = ["longest-visit", "version", "checker", "statements"];

/// The interface's own words.
pub struct Interface {
    /// In the order of [`Phrase::ALL`].
    pub phrases: Vec<String>,
    /// What was checked of the rules, for the guide's page.
    pub checked: Vec<Block>,
}

/// Reads the interface's own words.
pub fn read_interface(table: &Table, reader: &WordReader<'_>) -> Interface {
    let problems = reader.problems;
    let mut found: HashMap<&str, Text> = HashMap::new();
    for entry in &table.entries {
        let name = entry.key.value.as_str();
        match &entry.value.kind {
            ValueKind::Table(_) if Part::of(name).is_some() => {}
            _ if name == "pages" => {}
            _ if !Phrase::ALL.iter().any(|(_, known)| *known == name) => {
                let message = format!("the interface has no phrase `{}`", shown(name));
                let parts = PARTS.iter().map(|part| part.name);
                let problem = Problem::error(message).at(&entry.key.spot).near(
                    name,
                    Phrase::ALL.iter().map(|(_, known)| *known).chain(parts),
                    problems,
                );
                problems.report(problem.remedy("take it out, or correct its name"));
            }
            ValueKind::Text(text) => {
                found.insert(name, Text::quoted(text.clone(), entry.value.spot.clone()));
            }
            ValueKind::Broken => {
                found.insert(name, Text::quoted("…".to_owned(), entry.value.spot.clone()));
            }
            other => problems.report(
                Problem::error(format!("the phrase `{name}` is {}", other.name()))
                    .at(&entry.value.spot)
                    .expected("expected a text in quotes"),
            ),
        }
    }
    let mut phrases = Vec::with_capacity(Phrase::ALL.len());
    for (phrase, name) in Phrase::ALL {
        let Some(text) = found.get(name) else {
            if !table.is_partial && !table.entries.iter().any(|entry| entry.key.value == *name) {
                let message = format!("the phrase `{name}` is missing");
                problems.report(
                    Problem::error(message).at(&table.spot).remedy(format!("add `{name} = \"…\"`")),
                );
            }
            phrases.push(String::new());
            continue;
        };
        check_placeholders(text, name, phrase.placeholders(), problems);
        phrases.push(reader.checked_line(text));
    }
    read_parts(table, reader);
    Interface { phrases, checked: read_checked(table, reader) }
}

/// `checked` of `[pages]`, as blocks.
fn read_checked(table: &Table, reader: &WordReader<'_>) -> Vec<Block> {
    let entry = table.entries.iter().find(|entry| entry.key.value == "pages");
    let what = "the texts of `[pages]`";
    let Some(fields) = fields(entry.map(|entry| &entry.value), what.to_owned(), reader.problems)
    else {
        if entry.is_none() && !table.is_partial {
            reader.problems.report(
                Problem::error("the interface has no `[pages]`")
                    .at(&table.spot)
                    .remedy("add `[pages]` with the text `checked`"),
            );
        }
        return Vec::new();
    };
    let text = fields.text("checked");
    let spot = fields.spot().clone();
    fields.finish();
    let Some(text) = text else { return Vec::new() };
    check_placeholders(&text, "checked", &CHECKED, reader.problems);
    let blocks = reader.blocks(text);
    let lines = lines(&blocks);
    reader.passage(Passage { what: "what was checked".to_owned(), spot, lines, is_screen: false });
    blocks
}

fn check_placeholders(text: &Text, name: &str, known: &[&str], problems: &Problems) {
    let Some(used) = placeholders(text, name, known, problems) else { return };
    for missing in known.iter().filter(|known| !used.contains(**known)) {
        let message = format!("the phrase `{name}` does not say `{{{missing}}}`");
        problems.report(
            Problem::error(message)
                .at(&text.spot)
                .remedy(format!("put `{{{missing}}}` where it belongs in the sentence")),
        );
    }
}

/// What a text says of what can be filled in, where its braces are in order;
/// reports what nothing is filled in for.
pub(super) fn placeholders<'t>(
    text: &'t Text,
    name: &str,
    known: &[&str],
    problems: &Problems,
) -> Option<BTreeSet<&'t str>> {
    let mut used = BTreeSet::new();
    let mut rest = 0;
    while let Some(open) =
        text.value.get(rest..).and_then(|behind| behind.find('{')).map(|at| rest + at)
    {
        let Some(close) =
            text.value.get(open..).and_then(|behind| behind.find('}')).map(|at| open + at)
        else {
            let problem = Problem::error(format!("a `{{` of the phrase `{name}` is not closed"))
                .at(&text.part(open..open + 1));
            problems.report(problem.remedy("write `}` behind the name that is filled in"));
            return None;
        };
        let written = text.value.get(open + 1..close).unwrap_or_default();
        if known.contains(&written) {
            used.insert(written);
        } else {
            let message =
                format!("nothing is filled in for `{{{}}}` in the phrase `{name}`", shown(written));
            let problem = Problem::error(message).at(&text.part(open..close + 1)).near(
                written,
                known.iter().copied(),
                problems,
            );
            problems.report(match listed(known.iter().copied(), "and").as_str() {
                "nothing" => problem.remedy("take it out: this phrase is shown as it is"),
                names => problem.remedy(format!("known here: {names}")),
            });
        }
        rest = close + 1;
    }
    Some(used)
}
