//! Every example, compared with what it was. `SNAPSHOTS=rewrite cargo test
//! --test ui` writes them anew; read the change.

use std::fs;
use std::path::{Path, PathBuf};

use symptom_checker::author::answers::{read_json, read_sheet};
use symptom_checker::author::pages::pages;
use symptom_checker::ui::example::Example;

use crate::html::{drawn, pack};

#[test]
fn every_example_looks_as_it_did() {
    let pack = pack("tests/fixtures/squeaky-bicycle");
    let mut drawings: Vec<(String, String)> = Vec::new();
    for example in Example::all() {
        let written = read_json(example.answers).expect(example.name);
        let answers = read_sheet(pack, &written).expect(example.name);
        let html = drawn(example.visit(pack, answers));
        let sign = sign(example.name);
        assert!(html.contains(sign), "`{}` shows something else: {html}", example.name);
        drawings.push((example.name.to_owned(), html));
    }
    for page in pages(pack).unwrap() {
        drawings.push((format!("page-{}", page.name.trim_end_matches(".html")), page.text));
    }
    check(&drawings);
}

/// What must be on the screen that an example is named after.
fn sign(name: &str) -> &'static str {
    match name.split('-').next().unwrap() {
        "question" => "<fieldset",
        "check" => "See my result",
        "urgent" => "<div class=\"banner ",
        "out" => "Outside this checker",
        "guide" => "What to watch for",
        "suggestions" => "<slot name=\"product-",
        _ => panic!("`{name}` is named after no component"),
    }
}

fn check(drawings: &[(String, String)]) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ui/snapshots");
    let is_rewriting = std::env::var("SNAPSHOTS").is_ok_and(|value| value == "rewrite");
    if is_rewriting {
        fs::create_dir_all(&folder).unwrap();
    }
    let mut wrong = Vec::new();
    for (name, html) in drawings {
        let path = folder.join(format!("{name}.html"));
        let html = html.replace("><", ">\n<") + "\n";
        if is_rewriting {
            fs::write(&path, html).unwrap();
        } else if fs::read_to_string(&path).unwrap_or_default() != html {
            wrong.push(name.as_str());
        }
    }
    let known: Vec<PathBuf> =
        fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    for path in known {
        let name = path.file_stem().unwrap().to_string_lossy();
        assert!(drawings.iter().any(|(known, _)| *known == name), "no example is called `{name}`");
    }
    assert!(
        wrong.is_empty(),
        "other than before: {wrong:?}; `SNAPSHOTS=rewrite cargo test --test ui` writes them anew"
    );
}
