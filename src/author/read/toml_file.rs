use core::ops::Range;
use std::path::Path;
use std::rc::Rc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Entry, Table, Text, Value, ValueKind, read_text};
use crate::author::diagnostic::{Problem, Problems, SourceFile, Spot};

/// No more errors than these are told of one file.
const MOST_ERRORS: usize = 100;

/// A TOML file as values with places. What cannot be read is a problem; the
/// rest of the file is read all the same.
#[must_use]
pub fn read_toml(path: &Path, problems: &Problems) -> Table {
    let Some(file) = read_text(path, problems) else {
        let path = path.to_string_lossy().replace('\\', "/");
        let file = Rc::new(SourceFile { path, text: String::new() });
        return Table { entries: Vec::new(), spot: Spot::whole(file), is_partial: true };
    };
    let (table, mut errors) = DeTable::parse_recoverable(&file.text);
    // The rest follow from these.
    errors.truncate(MOST_ERRORS);
    let broken: Vec<_> = errors.iter().filter_map(toml::de::Error::span).collect();
    for error in errors {
        let spot = error
            .span()
            .map_or_else(|| Spot::whole(Rc::clone(&file)), |span| Spot::of(Rc::clone(&file), span));
        let message = error.message().to_lowercase();
        let problem = Problem::error(message.trim_end_matches('.')).at(&spot);
        problems.report(match message.as_str() {
            "duplicate key" => problem.remedy("keep one of them"),
            _ if message.contains("string") => problem.remedy("write texts in quotes: `\"…\"`"),
            _ => problem,
        });
    }
    let mut whole = Converter { file: &file, broken: &broken }.table(table.into_inner(), 0..0);
    whole.spot = Spot::whole(file);
    whole
}

struct Converter<'a> {
    file: &'a Rc<SourceFile>,
    /// Where something cannot be read.
    broken: &'a [Range<usize>],
}

impl Converter<'_> {
    fn table(&self, table: DeTable<'_>, span: Range<usize>) -> Table {
        let mut entries: Vec<Entry> = table
            .into_iter()
            .map(|(key, value)| {
                let spot = Spot::of(Rc::clone(self.file), key.span());
                Entry {
                    key: Text::quoted(key.into_inner().into_owned(), spot),
                    value: self.value(value),
                }
            })
            .collect();
        // The parser sorts by name; the order of the file is the order on the screen.
        entries.sort_by_key(|entry| entry.key.spot.span.as_ref().map(|span| span.start));
        Table {
            entries,
            spot: Spot::of(Rc::clone(self.file), span),
            is_partial: !self.broken.is_empty(),
        }
    }

    fn value(&self, value: Spanned<DeValue<'_>>) -> Value {
        let span = value.span();
        let kind = match value.into_inner() {
            DeValue::Array(values) => {
                ValueKind::List(values.into_iter().map(|value| self.value(value)).collect())
            }
            DeValue::Table(table) => ValueKind::Table(self.table(table, span.clone())),
            _ if self.is_broken(&span) => ValueKind::Broken,
            DeValue::String(text) => ValueKind::Text(text.into_owned()),
            DeValue::Integer(number) => {
                i64::from_str_radix(&number.as_str().replace('_', ""), number.radix())
                    .map_or(ValueKind::Other("a number that is too large"), ValueKind::Integer)
            }
            DeValue::Boolean(boolean) => ValueKind::Boolean(boolean),
            DeValue::Float(_) => ValueKind::Other("a number with a fraction"),
            DeValue::Datetime(_) => ValueKind::Other("a date without quotes"),
        };
        Value { kind, spot: Spot::of(Rc::clone(self.file), span) }
    }

    /// Whether an error was reported within these bytes: their value is a guess.
    fn is_broken(&self, span: &Range<usize>) -> bool {
        self.broken.iter().any(|broken| broken.start <= span.end && span.start <= broken.end)
    }
}
