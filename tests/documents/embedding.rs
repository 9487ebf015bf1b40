use std::collections::{BTreeMap, BTreeSet};

use crate::markdown::root;

/// The words of the interface.
fn words() -> toml::Table {
    let text = std::fs::read_to_string(root().join("content/interface/en.toml")).unwrap();
    text.parse().unwrap()
}

fn part(words: &toml::Table, name: &str) -> BTreeMap<String, String> {
    let part = words[name].as_table().unwrap().iter();
    part.map(|(name, word)| (name.clone(), word.as_str().unwrap().to_owned())).collect()
}

/// What the document says where it does not work.
fn section() -> String {
    let document = std::fs::read_to_string(root().join("docs/embedding.md")).unwrap();
    let (_, section) = document.split_once("\n## When it does not work\n").unwrap();
    section.split_once("\n## ").unwrap().0.to_owned()
}

/// The rows of the table with this head, cell by cell.
fn rows(section: &str, head: &str) -> Vec<Vec<String>> {
    let (_, table) = section.split_once(&format!("\n{head}\n")).unwrap();
    let rows = table.lines().skip(1).take_while(|line| line.starts_with("| "));
    let cells = |line: &str| {
        let line = line.trim_start_matches("| ").trim_end_matches(" |");
        line.split(" | ").map(str::to_owned).collect()
    };
    rows.map(cells).collect()
}

/// The first two cells of each row: a word in code, and its sentence.
fn named(rows: Vec<Vec<String>>) -> BTreeMap<String, String> {
    let named = rows.into_iter().map(|row| {
        let mut cells = row.into_iter();
        let (word, sentence) = (cells.next().unwrap(), cells.next().unwrap());
        (word.trim_matches('`').to_owned(), sentence)
    });
    named.collect()
}

/// What visitors and the console read stands in the document to the letter, and
/// the document tells of nothing that the element never says.
#[test]
fn troubleshooting_has_the_sentences_of_the_element() {
    let (words, section) = (words(), section());
    let failures = named(rows(&section, "| word | what visitors read |"));
    assert_eq!(failures, part(&words, "failures"));
    let remedies = named(rows(&section, "| word | the console says | look at |"));
    assert_eq!(remedies, part(&words, "remedies"));

    let advice: BTreeSet<String> = rows(&section, "| the console says | look at |")
        .into_iter()
        .map(|mut row| row.remove(0))
        .collect();
    assert_eq!(advice, part(&words, "advice").into_values().collect());
    let catalog: BTreeSet<String> =
        section.lines().filter_map(|line| line.strip_prefix("- ")).map(str::to_owned).collect();
    assert_eq!(catalog, part(&words, "catalog").into_values().collect());

    let not_started = words["page-not-started"].as_str().unwrap();
    assert!(section.contains(&format!("“{not_started}”")), "{not_started}");
}

/// A line with one word only names a failure, as `tests/browser/tests/failures.rs` sees it.
#[test]
fn a_line_without_its_sentence_is_the_one_that_browsers_show() {
    let tests = std::fs::read_to_string(root().join("tests/browser/tests/failures.rs")).unwrap();
    let (_, line) = tests.split_once("const BARE: &str = \"").unwrap();
    let (line, _) = line.split_once('"').unwrap();
    assert!(section().contains(&format!("`{line}`")), "{line}");
    let word = line.trim_start_matches("symptom-checker: ").split(' ').next().unwrap();
    assert!(part(&words(), "remedies").contains_key(word), "{word}");
}
