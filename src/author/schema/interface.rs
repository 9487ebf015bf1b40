use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

use super::common::{Blocks, ById, Line};
use crate::domain::pack::Phrase;

/// What the interface says where no pack is, and on pages.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Tables {
    /// Before the program and the pack are there.
    pub script: ById<Line>,
    /// To visitors, where something fails.
    pub failures: ById<Line>,
    /// To owners, in the console.
    pub remedies: ById<Line>,
    /// To owners, on what they have set.
    pub advice: ById<Line>,
    /// To visitors, on the cards of a shop with a catalog.
    pub shop: ById<Line>,
    /// To owners, on their catalog.
    pub catalog: ById<Line>,
    /// On our own pages.
    pub pages: Pages,
}

/// Texts of our own pages.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Pages {
    /// What was checked of the rules.
    pub checked: Blocks,
}

/// `interface/en.toml`: the interface's own words, a line a phrase.
#[must_use]
pub fn interface(generator: &mut SchemaGenerator) -> Schema {
    let line = generator.subschema_for::<Line>();
    let mut schema = Tables::json_schema(generator);
    let phrases: Map<String, Value> =
        Phrase::ALL.iter().map(|(_, name)| ((*name).to_owned(), json!(line))).collect();
    let names: Vec<Value> = phrases.keys().map(|name| json!(name)).collect();
    if let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) {
        properties.extend(phrases);
    }
    if let Some(required) = schema.get_mut("required").and_then(Value::as_array_mut) {
        required.extend(names);
    }
    schema
}
