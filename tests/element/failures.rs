use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use symptom_checker::embed::failure::FAILURES;

use crate::source::{read, script, table};

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
