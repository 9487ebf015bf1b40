use std::fs;
use std::path::{Path, PathBuf};

fn place(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// A file of the checkout.
pub(crate) fn read(path: &str) -> String {
    let path = place(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The element's script.
pub(crate) fn script() -> String {
    read("src/embed/element/symptom-checker.js")
}

/// The modules that show a shop's catalog.
pub(crate) fn catalog_sources() -> Vec<String> {
    let parts = fs::read_dir(place("src/embed/element/catalog")).unwrap();
    let parts = parts.map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap());
    parts.chain([read("src/embed/element/catalog.js")]).collect()
}

/// Holds a file to what the tables make of it; or writes it.
pub(crate) fn hold(path: &str, made: &str) {
    if std::env::var("FACE").as_deref() == Ok("rewrite") {
        return fs::write(place(path), made).unwrap();
    }
    let same = read(path) == made;
    assert!(same, "`{path}` is not what the tables say: FACE=rewrite cargo test --test element");
}

/// The cells of the rows of a Markdown table whose head begins with `head`.
pub(crate) fn table(document: &str, head: &str) -> Vec<Vec<String>> {
    let mut lines = document.lines().skip_while(|line| !line.starts_with(head));
    assert!(lines.next().is_some(), "no table `{head}`");
    lines
        .skip(1)
        .take_while(|line| line.starts_with('|'))
        .map(|line| line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect())
        .collect()
}
