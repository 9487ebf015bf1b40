use crate::author::diagnostic::{Problem, Problems, shown};
use crate::author::read::{Fields, Table, Value, ValueKind};
use crate::author::rules::Names;

/// What stands under each name, in the order of the rules. Names without
/// words, and words without a name, are reported. `table` is `None` where the
/// file has no such table; `place` is the one in which it should stand.
pub fn by_name<'t>(
    table: Option<&'t Table>,
    names: &Names,
    place: &Table,
    problems: &Problems,
) -> Vec<Option<&'t Value>> {
    let kind = names.kind();
    if let Some(table) = table {
        for entry in &table.entries {
            let name = &entry.key.value;
            if names.position(name).is_none() && !names.is_partial() {
                let message =
                    format!("words for the {kind} `{}`, which the rules do not have", shown(name));
                let problem = Problem::error(message).at(&entry.key.spot);
                let problem = problem.near(name, names.iter(), problems);
                problems.report(problem.remedy("take the words out, or correct the id"));
            }
        }
    }
    let found = names.iter().map(|name| {
        let entry =
            table.and_then(|table| table.entries.iter().find(|entry| entry.key.value == name));
        if entry.is_none() && !place.is_partial {
            let place = &table.unwrap_or(place).spot;
            let message = format!("no words for the {kind} `{name}`");
            problems.report(
                Problem::error(message)
                    .at(place)
                    .remedy(format!("add words under the name `{name}`")),
            );
        }
        entry.map(|entry| &entry.value)
    });
    found.collect()
}

/// The fields of the table under a name; a problem where it is no table.
pub fn fields<'t>(
    value: Option<&'t Value>,
    what: String,
    problems: &'t Problems,
) -> Option<Fields<'t>> {
    match value? {
        Value { kind: ValueKind::Table(table), .. } => Some(Fields::new(table, what, problems)),
        Value { kind: ValueKind::Broken, .. } => None,
        other => {
            let message = format!("the words of {what} are {}", other.kind.name());
            problems.report(
                Problem::error(message).at(&other.spot).expected("expected a table, `[…]`"),
            );
            None
        }
    }
}
