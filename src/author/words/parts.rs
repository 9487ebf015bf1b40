use super::interface::placeholders;
use super::{Scripted, WordReader};
use crate::author::diagnostic::{Problem, shown};
use crate::author::read::{Entry, Table, Text, ValueKind};

/// A table of the interface's file: what a script of the element says by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// The table's name.
    pub name: &'static str,
    /// Whether visitors read it: then no language can do without one of its
    /// sentences. Owners are told each thing in the first language that has it.
    pub is_for_visitors: bool,
    /// The names of its sentences. Tests hold them equal to what the scripts say.
    pub sentences: &'static [&'static str],
    /// What may be filled in.
    pub places: &'static [&'static str],
}

impl Part {
    /// The part with a name.
    #[must_use]
    pub fn of(name: &str) -> Option<&'static Self> {
        PARTS.iter().find(|part| part.name == name)
    }
}

/// What can fail: the same for visitors and for owners.
const FAILURES: &[&str] = &[
    "missing",
    "network",
    "timeout",
    "cut-short",
    "altered",
    "not-a-pack",
    "other-format",
    "wrong-type",
    "panic",
    "file",
    "policy",
    "cross-origin",
    "browser",
    "storage-blocked",
    "content-changed",
];

/// Every part.
pub const PARTS: &[Part] = &[
    Part {
        name: "script",
        is_for_visitors: true,
        sentences: &["loading", "try-again"],
        places: &[],
    },
    Part { name: "failures", is_for_visitors: true, sentences: FAILURES, places: &[] },
    Part { name: "remedies", is_for_visitors: false, sentences: FAILURES, places: &[] },
    Part {
        name: "advice",
        is_for_visitors: false,
        sentences: &["unknown", "near", "contrast", "wrong", "region"],
        places: &["name", "near", "value", "default", "text", "ground", "ratio", "least", "known"],
    },
    Part {
        name: "shop",
        is_for_visitors: true,
        sentences: &[
            "add",
            "open",
            "in-stock",
            "pre-order",
            "back-order",
            "out-of-stock",
            "says",
            "busy",
            "done",
            "refused",
            "sent",
            "silent",
        ],
        places: &[],
    },
    Part {
        name: "catalog",
        is_for_visitors: false,
        sentences: &[
            "status",
            "unreachable",
            "too-large",
            "not-json",
            "not-an-object",
            "too-many",
            "unknown-part",
            "unknown-product",
            "unknown-topic",
            "unknown-field",
            "twice",
            "text",
            "control",
            "markup",
            "address",
            "price",
            "currency",
            "no-currency",
            "availability",
            "quantity",
            "more",
        ],
        places: &["item", "field", "value", "near"],
    },
];

/// Reads the parts of the interface's file. What visitors read is kept, for the
/// clinician; the build writes all of it into the scripts.
pub(super) fn read_parts(interface: &Table, reader: &WordReader<'_>) {
    for part in PARTS {
        let entry = interface.entries.iter().find(|entry| entry.key.value == part.name);
        match entry.map(|entry| &entry.value.kind) {
            Some(ValueKind::Table(table)) => read_part(part, table, reader),
            // What is no table is told where phrases are read.
            Some(_) => {}
            None if part.is_for_visitors && !interface.is_partial => reader.problems.report(
                Problem::error(format!("the interface has no `[{}]`", part.name))
                    .at(&interface.spot)
                    .remedy(format!("add `[{}]` with its sentences", part.name)),
            ),
            None => {}
        }
    }
}

fn read_part(part: &Part, table: &Table, reader: &WordReader<'_>) {
    for entry in &table.entries {
        read_sentence(part, entry, reader);
    }
    let is_there = |name: &str| table.entries.iter().any(|entry| entry.key.value == name);
    if !part.is_for_visitors || table.is_partial {
        return;
    }
    for name in part.sentences.iter().filter(|name| !is_there(name)) {
        reader.problems.report(
            Problem::error(format!("`{name}` of `[{}]` is missing", part.name))
                .at(&table.spot)
                .remedy(format!("add `{name} = \"…\"`")),
        );
    }
}

fn read_sentence(part: &Part, entry: &Entry, reader: &WordReader<'_>) {
    let (name, problems) = (entry.key.value.as_str(), reader.problems);
    if !part.sentences.contains(&name) {
        let message = format!("`[{}]` has no sentence `{}`", part.name, shown(name));
        let problem = Problem::error(message).at(&entry.key.spot);
        let problem = problem.near(name, part.sentences.iter().copied(), problems);
        problems.report(problem.remedy("take it out, or correct its name"));
        return;
    }
    match &entry.value.kind {
        ValueKind::Text(text) => {
            let text = Text::quoted(text.clone(), entry.value.spot.clone());
            placeholders(&text, name, part.places, problems);
            let text = reader.checked_line(&text);
            if part.is_for_visitors {
                let name = format!("{}.{name}", part.name);
                reader.scripted.borrow_mut().push(Scripted { name, text });
            }
        }
        ValueKind::Broken => {}
        other => problems.report(
            Problem::error(format!("`{name}` of `[{}]` is {}", part.name, other.name()))
                .at(&entry.value.spot)
                .expected("expected a text in quotes"),
        ),
    }
}
