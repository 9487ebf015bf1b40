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
