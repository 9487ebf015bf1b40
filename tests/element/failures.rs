use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

#[cfg(feature = "author")]
use symptom_checker::author::words::parts::PARTS;
use symptom_checker::embed::failure::FAILURES;

use crate::source::{catalog_sources, read, script, table};

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
        for part in ["shop", "catalog"] {
            let keys: BTreeSet<_> = words[part].as_table().unwrap().keys().cloned().collect();
            assert_eq!(keys, said(part), "[{part}] of {}", path.display());
        }
        let script: Vec<_> = words["script"].as_table().unwrap().keys().cloned().collect();
        assert_eq!(script, ["loading", "try-again"], "[script] of {}", path.display());
        // The author's command wants the same ones.
        for part in PARTS {
            let keys: BTreeSet<_> = words[part.name].as_table().unwrap().keys().cloned().collect();
            let wanted: BTreeSet<_> = part.sentences.iter().map(|name| (*name).into()).collect();
            assert_eq!(keys, wanted, "[{}] of {}", part.name, path.display());
        }
    }
}

/// The names of the words that the catalog's module says to visitors (`shop`)
/// or to the owner (`catalog`).
#[cfg(feature = "author")]
fn said(part: &str) -> BTreeSet<String> {
    let sources = catalog_sources();
    let (mut names, starts): (BTreeSet<String>, &[&str]) = if part == "shop" {
        let list = sources.iter().find_map(|source| source.split_once("AVAILABILITIES = ["));
        let (list, _) = list.unwrap().1.split_once(']').unwrap();
        let list = list.split('\'').skip(1).step_by(2).map(str::to_owned);
        (list.collect(), &["words.", "#tell('", "end('"])
    } else {
        let kinds = ["unknown-product", "unknown-topic"].map(str::to_owned);
        (kinds.into(), &["refuse('", ".push(['", "problem: ['", "? ['", "refused: [['", "tell([['"])
    };
    for (source, start) in
        sources.iter().flat_map(|source| starts.iter().map(move |start| (source, *start)))
    {
        names.extend(source.split(start).skip(1).filter_map(|rest| {
            let end = rest.find(|letter: char| !letter.is_ascii_lowercase() && letter != '-')?;
            rest.get(..end).filter(|name| !name.is_empty()).map(str::to_owned)
        }));
    }
    names
}
