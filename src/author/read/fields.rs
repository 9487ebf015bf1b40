use core::str::FromStr;
use std::cell::RefCell;

use super::{Table, Text, Value, ValueKind};
use crate::author::diagnostic::{Problem, Problems, Spot, listed, shown};
use crate::domain::pack::Date;

/// The fields of one table, each asked for by name. What was not asked for is
/// reported when all is done.
pub struct Fields<'a> {
    table: &'a Table,
    /// What the table is, such as "alert `lung-clot`".
    what: String,
    asked: RefCell<Vec<&'static str>>,
    problems: &'a Problems,
}

impl<'a> Fields<'a> {
    /// The fields of a table, which problems call `what`.
    pub fn new(table: &'a Table, what: impl Into<String>, problems: &'a Problems) -> Self {
        Self { table, what: what.into(), asked: RefCell::default(), problems }
    }

    /// The table.
    #[must_use]
    pub const fn table(&self) -> &'a Table {
        self.table
    }

    /// Where the table begins.
    #[must_use]
    pub const fn spot(&self) -> &Spot {
        &self.table.spot
    }

    /// Whether the file has more than could be read.
    #[must_use]
    pub const fn is_partial(&self) -> bool {
        self.table.is_partial
    }

    /// Where problems go.
    #[must_use]
    pub const fn problems(&self) -> &'a Problems {
        self.problems
    }

    /// Calls the table something else from here on.
    pub fn call(&mut self, what: String) {
        self.what = what;
    }

    /// Whatever stands under this name.
    pub fn value(&self, name: &'static str) -> Option<&'a Value> {
        let mut asked = self.asked.borrow_mut();
        if !asked.contains(&name) {
            asked.push(name);
        }
        self.table.entries.iter().find(|entry| entry.key.value == name).map(|entry| &entry.value)
    }

    /// A text that may be left out.
    pub fn optional_text(&self, name: &'static str) -> Option<Text> {
        match self.value(name)? {
            Value { kind: ValueKind::Text(text), spot } => {
                Some(Text::quoted(text.clone(), spot.clone()))
            }
            other => self.wrong(name, "a text in quotes", other),
        }
    }

    /// A text that must be there.
    pub fn text(&self, name: &'static str) -> Option<Text> {
        self.required(name, "a text in quotes")?;
        self.optional_text(name)
    }

    /// A whole number that may be left out.
    pub fn optional_integer(&self, name: &'static str) -> Option<(i64, &'a Spot)> {
        match self.value(name)? {
            Value { kind: ValueKind::Integer(number), spot } => Some((*number, spot)),
            other => self.wrong(name, "a whole number", other),
        }
    }

    /// A whole number in a range, which must be there.
    pub fn integer<N: TryFrom<i64>>(
        &self,
        name: &'static str,
        range: core::ops::RangeInclusive<i64>,
    ) -> Option<N> {
        self.required(name, "a whole number")?;
        let (number, spot) = self.optional_integer(name)?;
        if range.contains(&number)
            && let Ok(number) = number.try_into()
        {
            return Some(number);
        }
        self.problems.report(
            Problem::error(format!("`{name}` is {number}")).at(spot).expected(format!(
                "expected a number from {} to {}",
                range.start(),
                range.end()
            )),
        );
        None
    }

    /// True or false; left out it is `default`.
    pub fn boolean(&self, name: &'static str, default: bool) -> bool {
        match self.value(name) {
            None => default,
            Some(Value { kind: ValueKind::Boolean(boolean), .. }) => *boolean,
            Some(other) => self.wrong(name, "`true` or `false`", other).unwrap_or(default),
        }
    }

    /// True or false, which must be there.
    pub fn flag(&self, name: &'static str) -> Option<bool> {
        self.required(name, "`true` or `false`")?;
        match self.value(name)? {
            Value { kind: ValueKind::Boolean(boolean), .. } => Some(*boolean),
            other => self.wrong(name, "`true` or `false`", other),
        }
    }

    /// One of several words, which may be left out.
    pub fn optional_word<T: Copy>(
        &self,
        name: &'static str,
        words: &[(&'static str, T)],
    ) -> Option<T> {
        let written = self.optional_text(name)?;
        let found = words.iter().find(|(word, _)| *word == written.value);
        if found.is_none() {
            self.problems.report(
                Problem::error(format!("`{name}` cannot be `{}`", shown(&written.value)))
                    .at(&written.spot)
                    .expected(format!(
                        "expected {}",
                        listed(words.iter().map(|(word, _)| *word), "or")
                    ))
                    .near(&written.value, words.iter().map(|(word, _)| *word), self.problems),
            );
        }
        found.map(|(_, value)| *value)
    }

    /// One of several words, which must be there.
    pub fn word<T: Copy>(&self, name: &'static str, words: &[(&'static str, T)]) -> Option<T> {
        self.required(name, &listed(words.iter().map(|(word, _)| *word), "or"))?;
        self.optional_word(name, words)
    }

    /// Texts, none where it is left out.
    pub fn texts(&self, name: &'static str) -> Vec<Text> {
        let Some(value) = self.value(name) else { return Vec::new() };
        let ValueKind::List(items) = &value.kind else {
            self.wrong::<()>(name, "a list of texts, such as [\"…\"]", value);
            return Vec::new();
        };
        items
            .iter()
            .filter_map(|item| match &item.kind {
                ValueKind::Text(text) => Some(Text::quoted(text.clone(), item.spot.clone())),
                _ => self.wrong(name, "texts in quotes", item),
            })
            .collect()
    }

    /// A day, which must be there.
    pub fn date(&self, name: &'static str) -> Option<Date> {
        let written = self.text(name)?;
        Date::from_str(&written.value)
            .map_err(|error| {
                let message = format!("`{name}` is `{}`, {error}", shown(&written.value));
                self.problems.report(
                    Problem::error(message)
                        .at(&written.spot)
                        .expected("expected a day such as 2026-11-22"),
                );
            })
            .ok()
    }

    /// A table that may be left out.
    pub fn optional_table(&self, name: &'static str) -> Option<&'a Table> {
        match self.value(name)? {
            Value { kind: ValueKind::Table(table), .. } => Some(table),
            other => self.wrong(name, &format!("a table `[{name}]`"), other),
        }
    }

    /// A table that must be there.
    pub fn required_table(&self, name: &'static str) -> Option<&'a Table> {
        self.required(name, &format!("a table `[{name}]`"))?;
        self.optional_table(name)
    }

    /// The tables `[[name]]`, none where there is none.
    pub fn tables(&self, name: &'static str) -> Vec<&'a Table> {
        let Some(value) = self.value(name) else { return Vec::new() };
        let expected = format!("tables that begin with `[[{name}]]`");
        let ValueKind::List(items) = &value.kind else {
            self.wrong::<()>(name, &expected, value);
            return Vec::new();
        };
        items
            .iter()
            .filter_map(|item| match &item.kind {
                ValueKind::Table(table) => Some(table),
                _ => self.wrong(name, &expected, item),
            })
            .collect()
    }

    /// Reports what was not asked for.
    pub fn finish(self) {
        let asked = self.asked.into_inner();
        for entry in &self.table.entries {
            if !asked.contains(&entry.key.value.as_str()) {
                let known = listed(asked.iter().copied(), "and");
                self.problems.report(
                    Problem::error(format!("{} has no `{}`", self.what, shown(&entry.key.value)))
                        .at(&entry.key.spot)
                        .near(&entry.key.value, asked.iter().copied(), self.problems)
                        .remedy(format!("known here: {known}")),
                );
            }
        }
    }

    fn required(&self, name: &'static str, expected: &str) -> Option<()> {
        if self.table.entries.iter().any(|entry| entry.key.value == name) {
            return Some(());
        }
        self.asked.borrow_mut().push(name);
        if self.table.is_partial {
            return None;
        }
        self.problems.report(
            Problem::error(format!("`{name}` is missing in {}", self.what))
                .at(&self.table.spot)
                .remedy(format!("add `{name} = …`: {expected}")),
        );
        None
    }

    fn wrong<T>(&self, name: &str, expected: &str, found: &Value) -> Option<T> {
        if matches!(found.kind, ValueKind::Broken) {
            return None;
        }
        self.problems.report(
            Problem::error(format!("`{name}` of {} is {}", self.what, found.kind.name()))
                .at(&found.spot)
                .expected(format!("expected {expected}")),
        );
        None
    }
}
