//! The layout shows the architecture: folders are layers, arrows point one way.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by a panic"
)]

use std::fs;
use std::path::{Path, PathBuf};

/// A folder, and what none of its files may say, with the reason.
const FORBIDDEN: &[(&str, &[&str], &str)] = &[
    (
        "src/domain",
        &[
            "std::fs",
            "std::env",
            "std::time",
            "std::net",
            "std::process",
            "std::io",
            "rand::",
            "println!",
            "unsafe",
        ],
        "the domain is pure: no file, clock, chance or output",
    ),
    (
        "src/domain",
        &["calf", "soleus", "liniment", "runner", "muscle"],
        "the engine knows no subject: that is the content's",
    ),
    ("src/ui", &["crate::embed", "crate::author"], "arrows point one way: embed -> ui -> domain"),
    (
        "src/ui",
        &["calf", "soleus", "liniment"],
        "the interface knows no subject: that is the content's",
    ),
    (
        "src/ui",
        &["from_html_unchecked", "inner_html", "innerHTML"],
        "markup is never made from text",
    ),
    ("src/embed", &["crate::author"], "nothing of the author's side reaches the browser"),
    ("src/author", &["crate::embed"], "the author's side knows no browser"),
    ("src", &["todo!(", "unimplemented!(", "dbg!("], "half-done work does not land"),
];

/// What a path in the domain may begin with. Modules of its own are the only
/// further names; `fmt` is the standard one.
const HEADS: &[&str] = &[
    "core", "std", "serde", "crate", "super", "self", "fmt", "clippy", "char", "u8", "u16", "u32",
    "u64", "usize", "i32", "i64",
];

/// What speaks to the browser, and the only places that may.
const BROWSER: &[&str] = &["wasm_bindgen", "web_sys", "js_sys"];

fn files_below(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
    {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files_below(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The lines of code, without comments: what a file does, not what it tells.
fn code(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap();
    text.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .map(ToOwned::to_owned)
        .collect()
}

fn rust_files(folder: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    files_below(&root.join(folder), &mut found);
    assert!(!found.is_empty(), "`{folder}` has no Rust file");
    found
}

#[test]
fn no_folder_says_what_it_must_not() {
    let mut broken = Vec::new();
    for (folder, words, reason) in FORBIDDEN {
        for path in rust_files(folder) {
            for (number, line) in code(&path).iter().enumerate() {
                broken.extend(
                    words.iter().filter(|word| line.contains(**word)).map(|word| {
                        format!("{}:{}: `{word}`: {reason}", path.display(), number + 1)
                    }),
                );
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// The names with which the paths of a line begin, such as `std` of `std::fs`,
/// each with what follows it.
fn heads(line: &str) -> Vec<(&str, &str)> {
    let is_name = |letter: char| letter.is_alphanumeric() || letter == '_';
    let mut found = Vec::new();
    for (place, _) in line.match_indices("::") {
        let (before, after) = (&line[..place], &line[place + 2..]);
        let head = &before[before.trim_end_matches(is_name).len()..];
        let is_first = !before[..before.len() - head.len()].ends_with([':', '.']);
        // Types, and functions of whose type parameters something is said, are no modules.
        if is_first
            && head.starts_with(|letter: char| letter.is_lowercase())
            && !after.starts_with('<')
        {
            found.push((head, after));
        }
    }
    found
}

#[test]
fn the_domain_imports_only_what_it_may() {
    let files = rust_files("src/domain");
    let modules: Vec<&str> = files
        .iter()
        .flat_map(|path| [path.file_stem(), path.parent().and_then(Path::file_name)])
        .filter_map(|name| name?.to_str())
        .filter(|name| !["mod", "domain"].contains(name))
        .collect();
    let mut broken = Vec::new();
    for path in &files {
        for (number, line) in code(path).iter().enumerate() {
            for (head, after) in heads(line) {
                let may = match head {
                    "crate" => after.starts_with("domain::"),
                    "postcard" => path.ends_with("codec.rs"),
                    _ => HEADS.contains(&head) || modules.contains(&head),
                };
                if !may {
                    broken.push(format!("{}:{}: `{head}::{after}`", path.display(), number + 1));
                }
            }
        }
    }
    assert!(broken.is_empty(), "the domain imports std and serde only:\n{}", broken.join("\n"));
}

#[test]
fn the_heads_of_paths_are_found() {
    let line = "use {yew::Html, serde::de}; Vec::<u8>::new(); crate::ui::pen::Pen; a.sum::<u8>()";
    let found: Vec<&str> = heads(line).into_iter().map(|(head, _)| head).collect();
    assert_eq!(found, ["yew", "serde", "crate"]);
}

#[test]
fn only_the_embed_layer_and_one_file_speak_to_the_browser() {
    let mut broken = Vec::new();
    for path in rust_files("src") {
        let name = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap();
        let may = name.starts_with("src/embed") || name == Path::new("src/ui/browser.rs");
        if !may && code(&path).iter().any(|line| BROWSER.iter().any(|word| line.contains(word))) {
            broken.push(name.display().to_string());
        }
    }
    assert!(broken.is_empty(), "these speak to the browser too: {}", broken.join(", "));
}

#[test]
fn module_files_only_list_modules() {
    let mut broken = Vec::new();
    for path in rust_files("src")
        .into_iter()
        .filter(|path| path.ends_with("mod.rs") || path.ends_with("lib.rs"))
    {
        let has_items = code(&path).iter().any(|line| {
            ["fn ", "pub fn ", "struct ", "pub struct ", "enum ", "pub enum ", "impl "]
                .iter()
                .any(|item| line.starts_with(item))
        });
        if has_items {
            broken.push(path.display().to_string());
        }
    }
    assert!(broken.is_empty(), "these hold more than modules: {}", broken.join(", "));
}

#[test]
fn files_stay_small() {
    let mut lengths: Vec<(usize, PathBuf)> =
        rust_files("src").into_iter().map(|path| (code(&path).len(), path)).collect();
    lengths.sort();
    let median = lengths[lengths.len() / 2].0;
    assert!(median < 120, "the median file has {median} lines of code");
    let long: Vec<String> = lengths
        .iter()
        .filter(|(length, _)| *length > 400)
        .map(|(length, path)| format!("{} has {length}", path.display()))
        .collect();
    assert!(long.is_empty(), "a file is one type or one verb: {}", long.join(", "));
}

#[test]
fn nothing_writes_a_panic_to_the_console() {
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.lock");
    let lock = fs::read_to_string(lock).unwrap();
    let packages: Vec<&str> = lock.split("[[package]]").collect();
    let hooks: Vec<&&str> = packages
        .iter()
        .filter(|package| package.contains("name = \"console_error_panic_hook\""))
        .collect();
    assert_eq!(hooks.len(), 1, "Yew calls it, `patches/` has the silent one");
    assert!(
        !hooks[0].contains("source ="),
        "the crate that writes a panic's message, with answers in it, has taken the place of \
         `patches/console_error_panic_hook`"
    );
}
