//! `tests/diagnostics/<name>.toml` breaks the squeaky bicycle; beside it
//! stands, to the letter, what an author then reads.
//!
//! `DIAGNOSTICS=rewrite cargo test --test author` writes the texts anew: read
//! the change before you keep it.

use std::fs;
use std::path::{Path, PathBuf};

use symptom_checker::author::diagnostic::Problems;
use symptom_checker::author::read::{Fields, read_toml};

use crate::workshop::Workshop;

#[test]
fn problems_are_told_to_the_letter() {
    let mut wrong = Vec::new();
    for path in paths() {
        let told = told(&path);
        check_manner(&told);
        let beside = path.with_extension("expected.txt");
        if std::env::var("DIAGNOSTICS").as_deref() == Ok("rewrite") {
            fs::write(&beside, &told).unwrap();
        }
        let expected = fs::read_to_string(&beside).unwrap_or_default();
        if told != expected {
            wrong.push(format!("{}\nexpected:\n{expected}\ntold:\n{told}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Lower case, no full stop, backticks in pairs.
fn check_manner(told: &str) {
    for line in told.lines() {
        let Some((kind, text)) = line.trim_start_matches([' ', '|', '=']).split_once(": ") else {
            continue;
        };
        if !["error", "warning", "note", "help"].contains(&kind) {
            continue;
        }
        let first = text.chars().next().unwrap();
        assert!(!first.is_uppercase(), "lower case: {line}");
        assert!(!text.ends_with('.'), "no full stop: {line}");
        assert_eq!(text.matches('`').count() % 2, 0, "backticks: {line}");
    }
}

#[test]
fn the_squeaky_bicycle_has_no_problem() {
    let (content, told) = Workshop::new("unbroken").read();
    assert_eq!(told, "no problem found\n");
    assert_eq!(content.packs.len(), 1);
}

/// Breaks the squeaky bicycle as a file says, and reads what is told.
fn told(path: &Path) -> String {
    let problems = Problems::new();
    let table = read_toml(path, &problems);
    let case = Fields::new(&table, "the case", &problems);
    let workshop = Workshop::new(&path.file_stem().unwrap().to_string_lossy());
    assert!(case.text("says").is_some(), "{} says what it is about", path.display());
    for table in case.tables("edit") {
        let edit = Fields::new(table, "an edit", &problems);
        let (file, find, with) = (edit.text("file"), edit.text("find"), edit.text("with"));
        edit.finish();
        workshop.edit(&file.unwrap().value, &find.unwrap().value, &with.unwrap().value);
    }
    for table in case.tables("write") {
        let write = Fields::new(table, "a file", &problems);
        let (file, text) = (write.text("file"), write.text("text"));
        write.finish();
        workshop.write(&file.unwrap().value, text.unwrap().value);
    }
    for file in case.texts("delete") {
        fs::remove_file(workshop.path(&file.value)).unwrap();
    }
    for folder in case.texts("make-folder") {
        fs::create_dir(workshop.path(&folder.value)).unwrap();
    }
    case.finish();
    assert!(!problems.has_errors(), "{}: {:?}", path.display(), problems.sorted());
    let (content, told) = workshop.read();
    let is_broken = told.lines().any(|line| line.starts_with("error"));
    assert_eq!(content.packs.is_empty(), is_broken, "a pack comes of content without errors only");
    told
}

fn paths() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diagnostics");
    let entries = fs::read_dir(folder).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "toml"));
    paths.sort();
    assert!(paths.len() > 20, "the cases are there");
    paths
}
