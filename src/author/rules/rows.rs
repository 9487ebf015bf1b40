use std::collections::BTreeMap;

use crate::author::diagnostic::Problems;
use crate::author::read::{Fields, Table};

/// The rows of the clinical table that rules name, for those who review them:
/// no visit needs them.
#[derive(Clone, Debug, Default)]
pub struct Rows(BTreeMap<(&'static str, String), Vec<String>>);

impl Rows {
    /// Reads the `rows` of each kind's tables. Nothing is reported: whoever
    /// reads the tables does so.
    #[must_use]
    pub fn read(files: &[(&Table, &'static str)]) -> Self {
        let nowhere = Problems::new();
        let mut rows = BTreeMap::new();
        for (file, kind) in files {
            for table in Fields::new(file, *kind, &nowhere).tables(kind) {
                let fields = Fields::new(table, *kind, &nowhere);
                let Some(id) = fields.optional_text("id") else { continue };
                let named = fields.texts("rows").into_iter().map(|row| row.value).collect();
                rows.insert((*kind, id.value), named);
            }
        }
        Self(rows)
    }

    /// The rows that an entry of a kind, such as `alert`, names.
    #[must_use]
    pub fn of(&self, kind: &'static str, name: &str) -> &[String] {
        self.0.get(&(kind, name.to_owned())).map_or(&[], Vec::as_slice)
    }
}
