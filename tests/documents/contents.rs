use std::path::Path;

use crate::markdown::{Document, documents, root};

/// What `docs/owners.md` must say before anyone goes live, in these words.
const OWNERS: [&str; 9] = [
    "has not been assessed as a medical device anywhere",
    "European Union",
    "United Kingdom",
    "United States",
    "No clinician has reviewed the content yet",
    "health claim",
    "Health data",
    "get advice",
    "go live",
];

#[test]
fn the_owners_page_says_what_it_must() {
    let page = Document::read(Path::new("docs/owners.md"));
    let flowing = page.text.split_whitespace().collect::<Vec<_>>().join(" ");
    let missing: Vec<_> = OWNERS.iter().filter(|words| !flowing.contains(*words)).collect();
    assert!(missing.is_empty(), "docs/owners.md does not say {missing:?}");
}

#[test]
fn the_readme_leads_owners_to_their_page() {
    let readme = Document::read(Path::new("README.md"));
    assert!(readme.links.iter().any(|link| link == "docs/owners.md"));
}

#[test]
fn the_architecture_names_real_places_in_under_150_lines() {
    let page = Document::read(Path::new("ARCHITECTURE.md"));
    assert!(page.text.lines().count() < 150);
    let places: Vec<_> = page.code.iter().filter_map(|line| place(line)).collect();
    assert!(places.len() >= 10, "the map names only {places:?}");
    let missing: Vec<_> = places.iter().filter(|place| !root().join(place).exists()).collect();
    assert!(missing.is_empty(), "ARCHITECTURE.md names {missing:?}, which are not there");
}

/// The path that a line of code begins with, if it does: `src/domain`.
fn place(line: &str) -> Option<&str> {
    let word = line.split_whitespace().next()?;
    let tops = [
        "src", "content", "styles", "tests", "xtask", "docs", "examples", "benches", "fuzz",
        "schemas", "patches",
    ];
    let (top, rest) = word.split_once('/')?;
    let is_path = tops.contains(&top) && !rest.contains(['*', '<', '…', '{', ':']);
    is_path.then_some(word)
}

#[test]
fn the_changelog_names_the_version_and_sorts_its_entries() {
    let page = Document::read(Path::new("CHANGELOG.md"));
    let version = env!("CARGO_PKG_VERSION");
    let versions = page.headings.iter().filter(|(level, _)| *level as usize == 2);
    let names: Vec<_> = versions.map(|(_, words)| words.as_str()).collect();
    assert!(
        names.iter().any(|name| name.starts_with(version)),
        "CHANGELOG.md has no entry for {version}, only {names:?}"
    );
    let sorts = ["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security", "For owners"];
    for (level, words) in &page.headings {
        assert!(*level as usize != 3 || sorts.contains(&words.as_str()), "a sort `{words}`");
    }
}

#[test]
fn no_document_names_a_place_on_one_machine() {
    for document in documents() {
        for folder in ["root", "home", "tmp", "work"] {
            let (name, path) = (document.path.display(), format!("/{folder}/"));
            assert!(!document.text.contains(&path), "{name} names `{path}`");
        }
    }
}
