use super::Names;
use super::sources::Sources;
use crate::author::diagnostic::{Problem, Problems, shown};
use crate::author::read::{Fields, Table, Value, ValueKind, check_id};
use crate::domain::pack::{Contact, Region};

/// Reads `regions.toml`.
pub fn read_regions(table: &Table, problems: &Problems) -> Vec<Region> {
    let file = Fields::new(table, "`regions.toml`", problems);
    let sources = Sources::read(&file);
    let mut names = Names::new("region", file.is_partial());
    let mut regions = Vec::new();
    for table in file.tables("region") {
        let mut fields = Fields::new(table, "a region", problems);
        let id = fields.text("id").filter(|id| check_id(id, problems));
        if let Some(id) = &id {
            fields.call(format!("the region `{}`", id.value));
        }
        let emergency = read_contacts(&fields, "emergency");
        if emergency.is_empty()
            && fields.value("emergency").is_none_or(
                |value| matches!(&value.kind, ValueKind::List(items) if items.is_empty()),
            )
        {
            let remedy = "add `emergency = [{ label = \"112\", number = \"112\" }]`";
            problems.report(
                Problem::error("the region has no emergency number")
                    .at(fields.spot())
                    .remedy(remedy),
            );
        }
        let advice = read_contacts(&fields, "advice");
        sources.of(&fields);
        fields.finish();
        let Some(id) = id.filter(|id| names.declare(id.clone(), problems).is_some()) else {
            continue;
        };
        regions.push(Region { name: id.value, emergency, advice });
    }
    if regions.is_empty() && !file.is_partial() {
        problems.report(
            Problem::error("there is no region")
                .at(file.spot())
                .remedy("add one that begins with `[[region]]`; the last is for unknown regions"),
        );
    }
    let file_is_partial = file.is_partial();
    file.finish();
    sources.finish(file_is_partial, problems);
    regions
}

fn read_contacts(region: &Fields<'_>, name: &'static str) -> Vec<Contact> {
    let problems = region.problems();
    let Some(Value { kind: ValueKind::List(items), .. }) = region.value(name) else {
        // A single table, or `[[region.emergency]]`, is read by the same rule.
        region.tables(name);
        return Vec::new();
    };
    let mut contacts = Vec::new();
    for item in items {
        let ValueKind::Table(table) = &item.kind else {
            let problem =
                Problem::error(format!("`{name}` is a list of numbers to call")).at(&item.spot);
            problems.report(problem.expected("expected `{ label = \"999\", number = \"999\" }`"));
            continue;
        };
        let fields = Fields::new(table, "a number", problems);
        let (label, number) = (fields.text("label"), fields.text("number"));
        fields.finish();
        let (Some(label), Some(number)) = (label, number) else { continue };
        let is_number = number.value.len() <= 20
            && number.value.contains(|letter: char| letter.is_ascii_digit())
            && number
                .value
                .chars()
                .all(|letter| letter.is_ascii_digit() || matches!(letter, '+' | '-'));
        if is_number {
            contacts.push(Contact { label: label.value, number: number.value });
        } else {
            let message = format!("`{}` cannot be called", shown(&number.value));
            problems.report(
                Problem::error(message)
                    .at(&number.spot)
                    .expected("expected digits, such as `111` or `+44-20-…`"),
            );
        }
    }
    contacts
}
