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

use crate::command::{run, shown};
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

/// Where the workshop has a story.
const STORY_FILE: &str = "squeaky-bicycle/cases/one-wheel.toml";

/// The bicycle, with a story and with the tables that it can do without.
fn whole(name: &str) -> Workshop {
    let workshop = Workshop::new(name);
    fs::create_dir(workshop.path("squeaky-bicycle/cases")).unwrap();
    workshop.write(
        STORY_FILE,
        "kind = \"ordinary\"\nfrom = \"grandmother\"\nstory = \"It has one wheel.\"\n\n[answers]\n\
         dangers = { yes = [\"wheel-rubs\"], not-sure = [\"wheel-wobbles\"] }\nwheels = \"one\"\n\
         frame = \"whole\"\nloudness = 1\nsqueaks-for = \"years\"\nweather = \"dry\"\n\
         noise = \"squeak\"\nnoise-when = \"pedalling\"\n\n[expect]\nlevel = \"self-care\"\n\
         products = false\n",
    );
    workshop.write(
        "squeaky-bicycle/unnoticed.toml",
        "[[unnoticed]]\nrules = [\"stage wet\"]\nwithout = [\"chain has muddy\"]\nwhy = \"x\"\n",
    );
    let add = |file: &str, text: &str| {
        let before = fs::read_to_string(workshop.path(file)).unwrap();
        workshop.write(file, before + text);
    };
    add("squeaky-bicycle/pack.toml", "\n[clinician]\nname = \"A\"\ndate = \"2026-11-01\"\n");
    for file in ["questions", "stages", "explanations", "products", "topics"] {
        let condition = format!("\n[[condition]]\nid = \"of-{file}\"\nwhen = \"wheels = one\"\n");
        add(&format!("squeaky-bicycle/{file}.toml"), &condition);
    }
    workshop
}

/// A name that no table has, written behind a line of a file; and the schema's
/// definition of that table, or its root.
const TABLES: &[(&str, &str, &str, &str)] = &[
    ("pack", "squeaky-bicycle/pack.toml", "", ""),
    ("pack", "squeaky-bicycle/pack.toml", "[[source]]", "Source"),
    ("pack", "squeaky-bicycle/pack.toml", "[clinician]", "Clinician"),
    ("questions", "squeaky-bicycle/questions.toml", "", ""),
    ("questions", "squeaky-bicycle/questions.toml", "id = \"loudness\"", "Question"),
    ("questions", "squeaky-bicycle/questions.toml", "id = \"muddy\"", "Choice"),
    ("questions", "squeaky-bicycle/questions.toml", "[[condition]]", "NamedCondition"),
    ("alerts", "squeaky-bicycle/alerts.toml", "", ""),
    ("alerts", "squeaky-bicycle/alerts.toml", "[[alert]]", "Alert"),
    ("alerts", "squeaky-bicycle/alerts.toml", "[[out-of-scope]]", "OutOfScope"),
    ("alerts", "squeaky-bicycle/alerts.toml", "[[condition]]", "NamedCondition"),
    ("stages", "squeaky-bicycle/stages.toml", "", ""),
    ("stages", "squeaky-bicycle/stages.toml", "[[stage]]", "Stage"),
    ("stages", "squeaky-bicycle/stages.toml", "[[condition]]", "NamedCondition"),
    ("explanations", "squeaky-bicycle/explanations.toml", "", ""),
    ("explanations", "squeaky-bicycle/explanations.toml", "[[explanation]]", "Explanation"),
    ("explanations", "squeaky-bicycle/explanations.toml", "[[explanation.reason]]", "Reason"),
    ("explanations", "squeaky-bicycle/explanations.toml", "[[condition]]", "NamedCondition"),
    ("products", "squeaky-bicycle/products.toml", "", ""),
    ("products", "squeaky-bicycle/products.toml", "[[product]]", "Product"),
    ("products", "squeaky-bicycle/products.toml", "[[caution]]", "Caution"),
    ("products", "squeaky-bicycle/products.toml", "[[condition]]", "NamedCondition"),
    ("topics", "squeaky-bicycle/topics.toml", "", ""),
    ("topics", "squeaky-bicycle/topics.toml", "[[topic]]", "Entry"),
    ("topics", "squeaky-bicycle/topics.toml", "[[condition]]", "NamedCondition"),
    ("pictures", "squeaky-bicycle/pictures.toml", "", ""),
    ("pictures", "squeaky-bicycle/pictures.toml", "[[picture]]", "Picture"),
    ("pictures", "squeaky-bicycle/pictures.toml", "outline = [{", "Outline"),
    ("pictures", "squeaky-bicycle/pictures.toml", "label = [{", "Label"),
    ("story", STORY_FILE, "", ""),
    ("story", STORY_FILE, "[expect]", "Expect"),
    ("story", STORY_FILE, "dangers = {", "Boxes"),
    ("unnoticed", "squeaky-bicycle/unnoticed.toml", "", ""),
    ("unnoticed", "squeaky-bicycle/unnoticed.toml", "[[unnoticed]]", "Unnoticed"),
    ("pack-words", "squeaky-bicycle/en/pack.toml", "", ""),
    ("question-words", "squeaky-bicycle/en/questions.toml", "[loudness]", "Question"),
    (
        "question-words",
        "squeaky-bicycle/en/questions.toml",
        "[dangers.choices.wheel-wobbles]",
        "Choice",
    ),
    ("question-words", "squeaky-bicycle/en/questions.toml", "[loudness.ends]", "Ends"),
    ("alert-words", "squeaky-bicycle/en/alerts.toml", "", ""),
    ("alert-words", "squeaky-bicycle/en/alerts.toml", "[alerts.wheel-comes-off]", "Alert"),
    ("alert-words", "squeaky-bicycle/en/alerts.toml", "[out-of-scope.unicycle]", "OutOfScope"),
    ("stage-words", "squeaky-bicycle/en/stages.toml", "[wet]", "Stage"),
    ("explanation-words", "squeaky-bicycle/en/explanations.toml", "[thirsty-chain]", "Explanation"),
    ("product-words", "squeaky-bicycle/en/products.toml", "", ""),
    ("product-words", "squeaky-bicycle/en/products.toml", "[products.rain-oil]", "Told"),
    ("topic-words", "squeaky-bicycle/en/topics.toml", "", ""),
    ("topic-words", "squeaky-bicycle/en/topics.toml", "[topics.oiling]", "Titled"),
    ("picture-words", "squeaky-bicycle/en/pictures.toml", "[chain]", "Picture"),
    ("interface", "interface/en.toml", "[pages]", "Pages"),
    ("regions", "regions.toml", "", ""),
    ("regions", "regions.toml", "[[region]]", "Region"),
    ("regions", "regions.toml", "[[source]]", "Source"),
    ("regions", "regions.toml", "emergency = [{", "Contact"),
];

/// What a schema knows more than the reader asks for in that place, by table.
fn only_elsewhere(definition: &str, file: &str) -> &'static [&'static str] {
    match (definition, file) {
        // A level has no choices in words, and other questions have no ends.
        ("Question", "squeaky-bicycle/en/questions.toml") => &["choices", "groups"],
        _ => &[],
    }
}

/// What the command says of a workshop's pack with another text in one file.
fn told(workshop: &Workshop, file: &str, text: &str) -> String {
    let before = fs::read_to_string(workshop.path(file)).unwrap();
    workshop.write(file, text);
    let (_, told) = run(1, &["check", "--quiet", &shown(&workshop.pack())]);
    workshop.write(file, before);
    told
}

#[test]
fn they_know_the_names_that_the_reader_knows() {
    let workshop = whole("schemas-names");
    let mut seen = BTreeSet::new();
    for (name, file, behind, definition) in TABLES {
        seen.insert((*name, *definition));
        let before = fs::read_to_string(workshop.path(file)).unwrap();
        let text = if behind.is_empty() {
            format!("zzz = 1\n{before}")
        } else {
            assert!(before.contains(behind), "{file} has `{behind}`");
            let between = if behind.ends_with('{') { " zzz = 1," } else { "\nzzz = 1" };
            before.replacen(behind, &format!("{behind}{between}"), 1)
        };
        let told = told(&workshop, file, &text);
        let told =
            told.split("no `zzz`").nth(1).unwrap_or_else(|| panic!("{file} {behind}: {told}"));
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
    // No table of any schema is left out.
    for FileSchema { name, schema, .. } in schemas() {
        let definitions = schema["definitions"].as_object();
        let tables = definitions.into_iter().flatten();
        let tables = tables.filter(|(_, table)| table.get("properties").is_some());
        for (definition, _) in tables {
            assert!(seen.contains(&(name, definition.as_str())), "{name} {definition}");
        }
        let is_one = schema.get("properties").is_some() && name != "interface";
        assert!(!is_one || seen.contains(&(name, "")), "{name}");
    }
}

/// A word of a file, and the schema's definition of the words that can stand there.
const WORDS: &[(&str, &str, &str, &str)] = &[
    ("questions", "squeaky-bicycle/questions.toml", "kind = \"many\"", "Kind"),
    ("questions", "squeaky-bicycle/questions.toml", "sign = \"sign\"", "Sign"),
    ("alerts", "squeaky-bicycle/alerts.toml", "level = \"emergency\"", "Level"),
    ("alerts", "squeaky-bicycle/alerts.toml", "place = \"ambulance\"", "Place"),
    ("alerts", "squeaky-bicycle/alerts.toml", "when-unsure = \"one-lower\"", "WhenUnsure"),
    ("alerts", "squeaky-bicycle/alerts.toml", "products = \"follow\"", "Products"),
    ("alerts", "squeaky-bicycle/alerts.toml", "holds-back = [\"explanations\"", "HeldBack"),
    ("products", "squeaky-bicycle/products.toml", "role = \"alongside\"", "Role"),
    ("products", "squeaky-bicycle/products.toml", "effect = \"withhold\"", "Effect"),
    ("pictures", "squeaky-bicycle/pictures.toml", "tone = \"strong\"", "Tone"),
    ("story", STORY_FILE, "kind = \"ordinary\"", "Kind"),
    ("story", STORY_FILE, "level = \"self-care\"", "Level"),
    ("pack-words", "squeaky-bicycle/en/pack.toml", "direction = \"ltr\"", "Direction"),
];

#[test]
fn they_know_the_words_that_the_reader_knows() {
    let workshop = whole("schemas-words");
    let mut seen = BTreeSet::new();
    for (name, file, written, definition) in WORDS {
        seen.insert((*name, *definition));
        let before = fs::read_to_string(workshop.path(file)).unwrap();
        assert!(before.contains(written), "{file} has `{written}`");
        let (field, _) = written.split_once('"').unwrap();
        let told = told(&workshop, file, &before.replacen(written, &format!("{field}\"zzz\""), 1));
        let known = told.split("`zzz`").nth(1).and_then(|told| told.split("expected ").nth(1));
        let known = known.unwrap_or_else(|| panic!("{file} {written}: {told}"));
        let known = known.lines().next().unwrap();
        let reader: BTreeSet<&str> = known.split('`').skip(1).step_by(2).collect();
        let schema = schema(name).schema;
        assert_eq!(words(&schema["definitions"][definition]), reader, "{file} {written}\n{told}");
    }
    // No list of words of any schema is left out.
    for FileSchema { name, schema, .. } in schemas() {
        for (definition, list) in schema["definitions"].as_object().into_iter().flatten() {
            let is_known = seen.contains(&(name, definition.as_str()));
            assert!(words(list).is_empty() || is_known, "{name} {definition}");
        }
    }
}

/// The words that a schema lists, each with or without what it means.
fn words(list: &Value) -> BTreeSet<&str> {
    let plain = list["enum"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let meant = list["oneOf"].as_array().into_iter().flatten();
    plain.chain(meant.filter_map(|word| word["const"].as_str())).collect()
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
