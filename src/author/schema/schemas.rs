use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::Value;

use super::interface::interface;
use super::{
    alerts, explanations, pack_file, pictures, products, questions, regions, stages, stories,
    topics, words,
};

/// The schema of one kind of content file.
pub struct FileSchema {
    /// Its own name: `schemas/<name>.schema.json`.
    pub name: &'static str,
    /// The files that it is for, under `content/`; `*` is any name.
    pub files: &'static str,
    /// The schema, as JSON.
    pub schema: Value,
}

/// A schema, made by a generator.
type Make = fn(&mut SchemaGenerator) -> Schema;

/// Every kind, and what its schema is made from.
const KINDS: &[(&str, &str, Make)] = &[
    ("pack", "*/pack.toml", of::<pack_file::PackFile>),
    ("questions", "*/questions.toml", of::<questions::Questions>),
    ("alerts", "*/alerts.toml", of::<alerts::Alerts>),
    ("stages", "*/stages.toml", of::<stages::Stages>),
    ("explanations", "*/explanations.toml", of::<explanations::Explanations>),
    ("products", "*/products.toml", of::<products::Products>),
    ("topics", "*/topics.toml", of::<topics::Topics>),
    ("pictures", "*/pictures.toml", of::<pictures::Pictures>),
    ("story", "*/cases/*.toml", of::<stories::Story>),
    ("unnoticed", "*/unnoticed.toml", of::<stories::UnnoticedFile>),
    ("pack-words", "*/*/pack.toml", of::<words::PackWords>),
    ("question-words", "*/*/questions.toml", of::<words::QuestionWords>),
    ("alert-words", "*/*/alerts.toml", of::<words::AlertWords>),
    ("stage-words", "*/*/stages.toml", of::<words::StageWords>),
    ("explanation-words", "*/*/explanations.toml", of::<words::ExplanationWords>),
    ("product-words", "*/*/products.toml", of::<words::ProductWords>),
    ("topic-words", "*/*/topics.toml", of::<words::TopicWords>),
    ("picture-words", "*/*/pictures.toml", of::<words::PictureWords>),
    ("interface", "interface/*.toml", interface),
    ("regions", "regions.toml", of::<regions::Regions>),
];

/// The schemas of all content files, made from the types of this folder.
#[must_use]
pub fn schemas() -> Vec<FileSchema> {
    let made = KINDS.iter().map(|(name, files, make)| {
        let mut generator = SchemaSettings::draft07().into_generator();
        let mut schema = make(&mut generator);
        let definitions = generator.take_definitions(true);
        schema.insert("$schema".to_owned(), "http://json-schema.org/draft-07/schema#".into());
        if !definitions.is_empty() {
            schema.insert("definitions".to_owned(), definitions.into());
        }
        FileSchema { name, files, schema: schema.to_value() }
    });
    made.collect()
}

fn of<T: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    T::json_schema(generator)
}
