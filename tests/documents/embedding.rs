use std::collections::BTreeSet;

use crate::markdown::root;

/// What the console says stands in the document to the letter, and the document
/// tells of nothing that the console never says.
#[test]
fn troubleshooting_has_the_sentences_of_the_console() {
    let text = std::fs::read_to_string(root().join("content/interface/en.toml")).unwrap();
    let words: toml::Table = text.parse().unwrap();
    let said: BTreeSet<String> = ["remedies", "advice"]
        .iter()
        .flat_map(|part| words[*part].as_table().unwrap().values())
        .map(|sentence| sentence.as_str().unwrap().to_owned())
        .collect();

    let document = std::fs::read_to_string(root().join("docs/embedding.md")).unwrap();
    let (_, section) = document.split_once("\n## When it does not work\n").unwrap();
    let (section, _) = section.split_once("\n## ").unwrap();
    let told: BTreeSet<String> = section
        .lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| the console says |"))
        .map(|line| line.split(" | ").next().unwrap().trim_start_matches("| ").to_owned())
        .collect();
    assert_eq!(told, said);
}
