use std::collections::BTreeSet;
use std::path::Path;

use pulldown_cmark::HeadingLevel;

use crate::markdown::{Document, documents, root};

#[test]
fn links_lead_somewhere() {
    let mut broken = Vec::new();
    for document in documents() {
        for link in &document.links {
            let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
            if link.contains("://") || link.starts_with("mailto:") {
                continue;
            }
            let folder = document.path.parent().unwrap();
            let target = if path.is_empty() { document.path.clone() } else { folder.join(path) };
            let there = root().join(&target).exists();
            let anchored = anchor.is_empty()
                || !path.is_empty() && !path.ends_with(".md")
                || there && Document::read(&target).anchors().iter().any(|name| name == anchor);
            if !there || !anchored {
                broken.push(format!("{}: {link}", document.path.display()));
            }
        }
    }
    assert!(broken.is_empty(), "links that lead nowhere:\n{}", broken.join("\n"));
}

/// The names of all Markdown files below a folder, those of packs too.
fn names(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name.starts_with('.') || ["target", "dist", "node_modules"].contains(&name.as_str()) {
            continue;
        }
        if path.is_dir() {
            names(&path, found);
        } else if name.ends_with(".md") {
            found.insert(name);
        }
    }
}

#[test]
fn files_that_documents_name_are_there() {
    let mut there = BTreeSet::new();
    names(root(), &mut there);
    let mut missing = Vec::new();
    // The tutorial's own files are its reader's to write; `author/tutorial.rs` does so.
    for document in documents().iter().filter(|document| !document.path.ends_with("authoring.md")) {
        let is_part = |letter: char| letter.is_alphanumeric() || "-_.".contains(letter);
        for word in document.text.split(|letter| !is_part(letter)) {
            let is_name = word.len() > ".md".len() && word.ends_with(".md");
            if is_name && !there.contains(word) {
                missing.push(format!("{}: {word}", document.path.display()));
            }
        }
    }
    assert!(missing.is_empty(), "files that are not there:\n{}", missing.join("\n"));
}

#[test]
fn headings_begin_at_one_and_do_not_skip() {
    let mut wrong = Vec::new();
    for document in documents() {
        let firsts =
            document.headings.iter().filter(|(level, _)| *level == HeadingLevel::H1).count();
        if firsts != 1 {
            wrong.push(format!("{}: {firsts} titles", document.path.display()));
        }
        let mut above = 0;
        for (level, words) in &document.headings {
            let level = *level as usize;
            if level > above + 1 {
                wrong.push(format!("{}: `{words}` skips a level", document.path.display()));
            }
            above = level;
        }
    }
    assert!(wrong.is_empty(), "headings:\n{}", wrong.join("\n"));
}
