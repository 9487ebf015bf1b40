//! The schemas by which editors complete and check: they are made from the
//! types, they know the names that the reader knows, they accept the content and
//! refuse what is broken.
//!
//! `SCHEMAS=rewrite cargo test --test author schemas` writes them anew.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use symptom_checker::author::schema::{FileSchema, schemas};

use crate::workshop::Workshop;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn schema(name: &str) -> FileSchema {
    schemas().into_iter().find(|schema| schema.name == name).expect(name)
}

/// What a schema says against a text; nothing where it accepts it.
fn refused(schema: &FileSchema, text: &str) -> Vec<String> {
    let value: Value = toml::from_str(text).unwrap();
    let validator = jsonschema::validator_for(&schema.schema).unwrap();
    validator
        .iter_errors(&value)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}

/// The files of `content/`, and of what else lies so, that a schema is for.
fn files(content: &Path, pattern: &str) -> Vec<PathBuf> {
    let mut found = vec![content.to_owned()];
    for part in pattern.split('/') {
        let (start, end) = part.split_once('*').unwrap_or((part, ""));
        let fits = |name: &str| {
            if part.contains('*') {
                name.starts_with(start) && name.ends_with(end)
            } else {
                name == part
            }
        };
        let below = |folder: PathBuf| fs::read_dir(folder).into_iter().flatten();
        found = found
            .into_iter()
            .flat_map(below)
            .map(|entry| entry.unwrap().path())
            .filter(|path| fits(&path.file_name().unwrap().to_string_lossy()))
            .collect();
    }
    found
}

#[test]
fn they_are_made_from_the_types() {
    let folder = root().join("schemas");
    let mut names = BTreeSet::new();
    for schema in schemas() {
        let name = format!("{}.schema.json", schema.name);
        let text = serde_json::to_string_pretty(&schema.schema).unwrap() + "\n";
        if std::env::var("SCHEMAS").as_deref() == Ok("rewrite") {
            fs::write(folder.join(&name), &text).unwrap();
        }
        let kept = fs::read_to_string(folder.join(&name)).unwrap_or_default();
        assert!(
            kept == text,
            "schemas/{name} is not what the types make: SCHEMAS=rewrite writes it"
        );
        names.insert(name);
    }
    let kept: BTreeSet<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    assert_eq!(kept, names);
}

#[test]
fn editors_are_told_which_file_has_which() {
    let taplo: toml::Table =
        toml::from_str(&fs::read_to_string(root().join(".taplo.toml")).unwrap()).unwrap();
    let rules: BTreeSet<(String, String)> = taplo["rule"]
        .as_array()
        .unwrap()
        .iter()
        .map(|rule| {
            let include = rule["include"].as_array().unwrap();
            assert_eq!(include.len(), 1);
            let path = rule["schema"]["path"].as_str().unwrap();
            (include[0].as_str().unwrap().to_owned(), path.to_owned())
        })
        .collect();
    let expected: BTreeSet<(String, String)> = schemas()
        .iter()
        .map(|schema| {
            (format!("content/{}", schema.files), format!("schemas/{}.schema.json", schema.name))
        })
        .collect();
    assert_eq!(rules, expected);
}

#[test]
fn they_accept_the_content() {
    let bicycle = Workshop::new("schemas-bicycle");
    for schema in schemas() {
        let mut all = files(&root().join("content"), schema.files);
        all.extend(files(&bicycle.folder, schema.files));
        assert!(!all.is_empty(), "no file is a {}", schema.name);
        for path in all {
            let told = refused(&schema, &fs::read_to_string(&path).unwrap());
            assert!(told.is_empty(), "{}: {told:#?}", path.display());
        }
    }
}

/// A name that no table has, written behind a line of a file; and the schema's
/// definition of that table, or its root.
const TABLES: &[(&str, &str, &str, &str)] = &[
    ("pack", "squeaky-bicycle/pack.toml", "", ""),
    ("pack", "squeaky-bicycle/pack.toml", "[[source]]", "Source"),
    ("questions", "squeaky-bicycle/questions.toml", "", ""),
    ("questions", "squeaky-bicycle/questions.toml", "id = \"loudness\"", "Question"),
    ("questions", "squeaky-bicycle/questions.toml", "id = \"muddy\"", "Choice"),
    ("alerts", "squeaky-bicycle/alerts.toml", "", ""),
    ("alerts", "squeaky-bicycle/alerts.toml", "[[alert]]", "Alert"),
    ("alerts", "squeaky-bicycle/alerts.toml", "[[out-of-scope]]", "OutOfScope"),
    ("alerts", "squeaky-bicycle/alerts.toml", "[[condition]]", "NamedCondition"),
    ("stages", "squeaky-bicycle/stages.toml", "", ""),
    ("stages", "squeaky-bicycle/stages.toml", "[[stage]]", "Stage"),
    ("explanations", "squeaky-bicycle/explanations.toml", "", ""),
    ("explanations", "squeaky-bicycle/explanations.toml", "[[explanation]]", "Explanation"),
    ("explanations", "squeaky-bicycle/explanations.toml", "[[explanation.reason]]", "Reason"),
    ("products", "squeaky-bicycle/products.toml", "", ""),
    ("products", "squeaky-bicycle/products.toml", "[[product]]", "Product"),
    ("products", "squeaky-bicycle/products.toml", "[[caution]]", "Caution"),
    ("topics", "squeaky-bicycle/topics.toml", "", ""),
    ("topics", "squeaky-bicycle/topics.toml", "[[topic]]", "Entry"),
    ("pictures", "squeaky-bicycle/pictures.toml", "", ""),
    ("pictures", "squeaky-bicycle/pictures.toml", "[[picture]]", "Picture"),
    ("pack-words", "squeaky-bicycle/en/pack.toml", "", ""),
    ("question-words", "squeaky-bicycle/en/questions.toml", "[loudness]", "Question"),
    ("alert-words", "squeaky-bicycle/en/alerts.toml", "", ""),
    ("explanation-words", "squeaky-bicycle/en/explanations.toml", "[thirsty-chain]", "Explanation"),
    ("product-words", "squeaky-bicycle/en/products.toml", "", ""),
    ("topic-words", "squeaky-bicycle/en/topics.toml", "", ""),
    ("regions", "regions.toml", "", ""),
    ("regions", "regions.toml", "[[region]]", "Region"),
];

/// What a schema knows more than the reader asks for in that place, by table.
fn only_elsewhere(definition: &str, file: &str) -> &'static [&'static str] {
    match (definition, file) {
        // A level has no choices in words, and other questions have no ends.
        ("Question", "squeaky-bicycle/en/questions.toml") => &["choices", "groups"],
        _ => &[],
    }
}

#[test]
fn they_know_the_names_that_the_reader_knows() {
    let workshop = Workshop::new("schemas-names");
    for (name, file, behind, definition) in TABLES {
        let before = fs::read_to_string(workshop.path(file)).unwrap();
        let text = if behind.is_empty() {
            format!("zzz = 1\n{before}")
        } else {
            assert!(before.contains(behind), "{file} has `{behind}`");
            before.replacen(behind, &format!("{behind}\nzzz = 1"), 1)
        };
        workshop.write(file, &text);
        let (_, told) = workshop.read();
        workshop.write(file, &before);
        let told =
            told.split("has no `zzz`").nth(1).unwrap_or_else(|| panic!("{file} {behind}: {told}"));
        let known = told.split("known here: ").nth(1).unwrap().lines().next().unwrap();
        let reader: BTreeSet<&str> = known.split('`').skip(1).step_by(2).collect();

        let schema = schema(name).schema;
        let table = if definition.is_empty() {
            &schema
        } else {
            schema["definitions"]
                .get(definition)
                .unwrap_or_else(|| panic!("{name} has {definition}"))
        };
        let elsewhere = only_elsewhere(definition, file);
        let types: BTreeSet<&str> = table["properties"]
            .as_object()
            .unwrap()
            .keys()
            .map(String::as_str)
            .filter(|name| !elsewhere.contains(name))
            .collect();
        assert_eq!(types, reader, "{file} {behind}");
        assert_eq!(table["additionalProperties"], false, "{name} {definition}");
    }
}

#[test]
fn they_refuse_what_is_broken() {
    let broken: &[(&str, &str, &str)] = &[
        ("pack", "version = \"1.0.0\"", "version = \"1.0\""),
        ("pack", "languages = [\"en\"]", "languages = []"),
        ("pack", "reviewed = ", "revewed = "),
        ("questions", "kind = \"many\"", "kind = \"several\""),
        ("questions", "id = \"loudness\"", "id = \"Loudness\""),
        ("questions", "sign = \"sign\"", "sign = true"),
        ("alerts", "level = \"emergency\"", "level = \"urgent\""),
        ("alerts", "place = ", "where = "),
        ("alerts", "sources = [", "sources = [1, "),
        ("stages", "before = [\"rusty\"]", "before = \"rusty\""),
        ("explanations", "points = 3", "points = \"3\""),
        ("explanations", "points = 3", "points = 300"),
        ("products", "effect = \"withhold\"", "effect = \"hide\""),
        ("topics", "[[topic]]", "[[topics]]"),
        ("pictures", "tone = \"strong\"", "tone = \"loud\""),
        ("question-words", "short = ", "shrt = "),
        ("alert-words", "why = \"", "why = \"\\n"),
        ("pack-words", "direction = \"ltr\"", "direction = \"left\""),
    ];
    let workshop = Workshop::new("schemas-broken");
    for (name, find, with) in broken {
        let schema = schema(name);
        let path = files(&workshop.folder, schema.files).pop().unwrap();
        let text = fs::read_to_string(path).unwrap();
        assert!(text.contains(find), "{name} has `{find}`");
        assert!(refused(&schema, &text).is_empty());
        assert!(!refused(&schema, &text.replacen(find, with, 1)).is_empty(), "{name}: {with}");
    }
    let story = schema("story");
    let path = files(&root().join("content"), story.files).pop().unwrap();
    let text = fs::read_to_string(path).unwrap();
    for (find, with) in [
        ("kind = \"", "kind = \"very-"),
        ("severity = ", "severity = 1"),
        ("products = ", "products = \"no\" #"),
        ("[expect]", "[expects]"),
    ] {
        assert!(text.contains(find), "a story has `{find}`");
        let told = refused(&story, &text.replacen(find, with, 1));
        assert!(!told.is_empty(), "{with}");
    }
}
