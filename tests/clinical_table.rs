//! The clinical table leads from each clinical fact to its rule and its test:
//! it must not name what is not there, nor leave out what is.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by a panic"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The table's rows: row, fact, box, rule, journeys.
fn table() -> Vec<Vec<String>> {
    let text = read("docs/clinical-table.md");
    let rows = text.lines().filter(|line| line.starts_with("| ")).skip(1);
    let cells = |row: &str| {
        row.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>()
    };
    rows.map(cells).collect()
}

/// The words of a cell: ids, and whatever stands between them.
fn words(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(|letter: char| !letter.is_alphanumeric() && letter != '-')
}

fn column(position: usize) -> BTreeSet<String> {
    table()
        .iter()
        .flat_map(|row| words(&row[position]).map(str::to_owned).collect::<Vec<_>>())
        .collect()
}

/// The values of a rule file's lines `key = …`, with their quotes taken off.
fn values<'a>(text: &'a str, key: &'a str) -> impl Iterator<Item = &'a str> {
    let lines = text.lines().filter_map(move |line| line.strip_prefix(key)?.strip_prefix(" = "));
    lines
        .flat_map(|value| value.split(','))
        .map(|value| value.trim_matches(|letter| "[]\" ".contains(letter)))
}

/// The ids of the entries of one kind in a rule file.
fn ids(path: &str, kind: &str) -> Vec<String> {
    let text = read(path);
    let entries =
        text.split("[[").filter_map(|entry| entry.strip_prefix(kind)?.strip_prefix("]]\n"));
    entries.map(|entry| values(entry, "id").next().unwrap().to_owned()).collect()
}

#[test]
fn every_row_is_whole() {
    let mut seen = BTreeSet::new();
    for row in table() {
        assert_eq!(row.len(), 5, "{row:?}");
        assert!(row.iter().all(|cell| !cell.is_empty()), "{row:?}");
        assert!(seen.insert(row[0].clone()), "the row {} stands twice", row[0]);
    }
    for row in (1..=22).map(|row| format!("1.{row}")).chain((1..=10).map(|row| format!("6.{row}")))
    {
        assert!(seen.contains(&row), "the row {row} is missing");
    }
}

#[test]
fn every_rule_stands_in_it() {
    let rules = column(3);
    for (path, kind) in [
        ("content/calf-pain/alerts.toml", "alert"),
        ("content/calf-pain/alerts.toml", "out-of-scope"),
        ("content/calf-pain/products.toml", "caution"),
        ("content/calf-pain/stages.toml", "stage"),
    ] {
        let found = ids(path, kind);
        assert!(!found.is_empty(), "{path} {kind}");
        for id in found {
            assert!(rules.contains(&id), "the {kind} {id} is in no row");
        }
    }
}

#[test]
fn every_row_that_a_rule_names_is_in_it() {
    let rows: BTreeSet<String> = table().into_iter().map(|mut row| row.swap_remove(0)).collect();
    for path in ["content/calf-pain/alerts.toml", "content/calf-pain/products.toml"] {
        for row in values(&read(path), "rows") {
            assert!(rows.contains(row), "{path} names the row {row}");
        }
    }
}

#[test]
fn every_box_that_it_names_is_asked() {
    let asked: BTreeSet<String> = ["question", "question.choice"]
        .into_iter()
        .flat_map(|kind| ids("content/calf-pain/questions.toml", kind))
        .collect();
    for row in table() {
        for part in row[2].split(';').filter(|part| part.contains(": ") && !part.contains('(')) {
            for id in part.split([':', ',']).map(str::trim).filter(|id| !id.contains(' ')) {
                assert!(asked.contains(id), "row {} names the box {id}", row[0]);
            }
        }
    }
}

#[test]
fn its_journeys_are_the_journeys() {
    let named: BTreeSet<String> = table()
        .iter()
        .flat_map(|row| row[4].split(", ").map(str::to_owned).collect::<Vec<_>>())
        .collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/journeys");
    let files = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let there: BTreeSet<String> =
        files.filter_map(|name| Some(name.strip_suffix(".toml")?.to_owned())).collect();
    assert_eq!(named, there);
}

#[test]
fn every_journey_stands_in_the_row_that_it_carries() {
    let table = table();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/journeys");
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "toml") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let journey = path.file_stem().unwrap().to_string_lossy();
        let named = values(&text, "row").next().unwrap();
        let row = table.iter().find(|row| row[0] == named);
        let row = row.unwrap_or_else(|| panic!("{journey} carries the row {named}"));
        assert!(row[4].split(", ").any(|name| name == journey), "the row {named} lacks {journey}");
    }
}
