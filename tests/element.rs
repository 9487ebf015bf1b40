//! The element's tables, script, words and documents say the same.
#![expect(clippy::panic, clippy::unwrap_used, reason = "a test ends at what it cannot read")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use symptom_checker::embed::failure::{Effect, FAILURES};
use symptom_checker::embed::options::{ATTRIBUTES, Value};

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn script() -> String {
    read("src/embed/element/symptom-checker.js")
}

/// The texts in quotes after `start`, up to `]`.
fn list(script: &str, start: &str) -> Vec<String> {
    let (_, rest) = script.split_once(start).unwrap_or_else(|| panic!("no `{start}`"));
    let (list, _) = rest.split_once(']').unwrap();
    list.split('\'').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The cells of the rows of a Markdown table whose head begins with `head`.
fn table(document: &str, head: &str) -> Vec<Vec<String>> {
    let mut lines = document.lines().skip_while(|line| !line.starts_with(head));
    assert!(lines.next().is_some(), "no table `{head}`");
    lines
        .skip(1)
        .take_while(|line| line.starts_with('|'))
        .map(|line| line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect())
        .collect()
}

#[test]
fn the_script_observes_the_attributes_of_the_table() {
    let names: Vec<_> = ATTRIBUTES.iter().map(|attribute| attribute.name).collect();
    assert_eq!(list(&script(), "observedAttributes = ["), names);
}

#[test]
fn the_reference_is_the_table() {
    let value = |value| match value {
        Value::Address => "an address".to_owned(),
        Value::Language => "a language tag".to_owned(),
        Value::Name => "a name".to_owned(),
        Value::OneOf(values) => {
            values.iter().map(|value| format!("`{value}`")).collect::<Vec<_>>().join(" or ")
        }
    };
    let expected: Vec<Vec<String>> = ATTRIBUTES
        .iter()
        .map(|attribute| {
            vec![
                format!("`{}`", attribute.name),
                value(attribute.value),
                attribute.default.to_owned(),
                attribute.meaning.to_owned(),
                attribute.since.to_owned(),
            ]
        })
        .collect();
    assert_eq!(table(&read("docs/embedding.md"), "| attribute |"), expected);
}

#[test]
fn every_failure_has_words_and_a_row_and_is_raised() {
    let names: BTreeSet<_> = FAILURES.iter().map(|failure| failure.name.to_owned()).collect();
    assert_eq!(names.len(), FAILURES.len(), "a failure stands twice");
    let rows = table(&read("docs/element.md"), "| failure |");
    let rows: BTreeSet<_> = rows.iter().map(|row| row[0].trim_matches('`').to_owned()).collect();
    assert_eq!(rows, names);
    let source = script() + &read("src/embed/program.rs");
    for failure in &names {
        let raised = [format!("'{failure}'"), format!("\"{failure}\"")];
        assert!(raised.iter().any(|text| source.contains(text)), "nothing raises `{failure}`");
    }
}

#[cfg(feature = "author")]
#[test]
fn every_language_has_a_sentence_for_every_failure() {
    let names: BTreeSet<_> = FAILURES.iter().map(|failure| failure.name.to_owned()).collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/interface");
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let words: toml::Table = fs::read_to_string(&path).unwrap().parse().unwrap();
        for part in ["failures", "remedies"] {
            let keys: BTreeSet<_> = words[part].as_table().unwrap().keys().cloned().collect();
            assert_eq!(keys, names, "[{part}] of {}", path.display());
        }
        let script: Vec<_> = words["script"].as_table().unwrap().keys().cloned().collect();
        assert_eq!(script, ["loading", "try-again"], "[script] of {}", path.display());
    }
}

#[test]
fn the_script_offers_to_try_again_where_it_can_help() {
    let script = script();
    let of = |effect| {
        FAILURES.iter().filter(move |failure| failure.effect == effect).map(|failure| failure.name)
    };
    let stop: Vec<_> = of(Effect::Stop).collect();
    assert_eq!(list(&script, "NO_USE_TRYING = ["), stop);
    let notices: Vec<_> = ["loading"].into_iter().chain(of(Effect::Notice)).collect();
    assert_eq!(list(&script, "NOTICES = ["), notices);
}

#[test]
fn no_sentence_stands_in_the_script() {
    let mut comment = false;
    for line in script().lines() {
        let code = line.split("// ").next().unwrap_or_default();
        comment |= code.trim_start().starts_with("/*");
        if !comment {
            for text in code.split(['\'', '`']).skip(1).step_by(2) {
                let words = text.split(' ').filter(|word| {
                    word.len() > 1 && word.bytes().all(|letter| letter.is_ascii_alphabetic())
                });
                assert!(words.count() < 3, "`{text}` is a sentence");
            }
        }
        comment &= !code.contains("*/");
    }
}
