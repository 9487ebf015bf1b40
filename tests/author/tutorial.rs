//! `docs/authoring.md`, done as it says: every file is changed and every command is
//! run, and what comes of it is what stands there.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

use crate::workshop::Workshop;

/// A paragraph, with backticks around its code; or a block, with its language.
enum Part {
    Said(String),
    Block(String, String),
}

fn parts() -> Vec<Part> {
    let page = include_str!("../../docs/authoring.md");
    let mut parts = Vec::new();
    let mut block: Option<String> = None;
    let mut text = String::new();
    for event in Parser::new(page) {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language))) => {
                block = Some(language.into_string());
                text.clear();
            }
            Event::Start(Tag::Paragraph) => text.clear(),
            Event::End(TagEnd::CodeBlock) => {
                parts.push(Part::Block(block.take().unwrap(), std::mem::take(&mut text)));
            }
            Event::End(TagEnd::Paragraph) => parts.push(Part::Said(std::mem::take(&mut text))),
            Event::Code(code) => text += &format!("`{code}`"),
            Event::SoftBreak => text.push(' '),
            Event::Text(words) => text += &words,
            _ => {}
        }
    }
    parts
}

/// What the last sentence before a block asks to do with it.
enum Place {
    End(String),
    Below(String, String),
    New(String),
}

/// The code spans between these words, one span between two words, at the end.
fn asked<const N: usize>(said: &str, words: [&str; N]) -> Option<Vec<String>> {
    let mut rest = said.get(said.rfind(&format!("{}`", words[0]))?..)?;
    let mut spans = Vec::new();
    for pair in words.windows(2) {
        rest = rest.strip_prefix(pair[0])?.strip_prefix('`')?;
        let (span, behind) = rest.split_once('`')?;
        spans.push(span.to_owned());
        rest = behind;
    }
    (rest == words[N - 1]).then_some(spans)
}

fn place(said: &str) -> Option<Place> {
    let said = said.replace("At the", "at the").replace("In ", "in ");
    if let Some(spans) = asked(&said, ["at the end of ", " write:"]) {
        return Some(Place::End(spans[0].clone()));
    }
    if let Some(spans) = asked(&said, ["Make the file ", ":"]) {
        return Some(Place::New(spans[0].clone()));
    }
    let start = said.rfind("in `content")?;
    let spans = asked(&said[start..].replacen("in ", "In ", 1), ["In ", ", below ", ", write:"])?;
    Some(Place::Below(spans[0].clone(), spans[1].clone()))
}

/// Every "in `file` change `this` to `that`" of a paragraph.
fn changes(said: &str) -> Vec<(String, String, String)> {
    let said = said.replace("In `", "in `");
    let mut found = Vec::new();
    for part in said.split("in `").skip(1) {
        let spans: Vec<&str> = part.split('`').collect();
        if let [file, " change ", this, " to ", that, ..] = spans.as_slice() {
            found.push(((*file).to_owned(), (*this).to_owned(), (*that).to_owned()));
        }
    }
    found
}

fn replace(path: &Path, find: &str, with: &str) {
    let text = fs::read_to_string(path).unwrap();
    assert_eq!(text.matches(find).count(), 1, "`{find}` stands once in {}", path.display());
    fs::write(path, text.replace(find, with)).unwrap();
}

/// Runs a line; what it prints, and whether it ended well.
fn run(folder: &Path, line: &str) -> (String, bool) {
    let words = line.strip_prefix("cargo run --bin pack -- ").expect(line);
    let mut pack = Command::new(env!("CARGO_BIN_EXE_pack"));
    let output = pack.current_dir(folder).args(words.split_whitespace()).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (text(&output.stdout) + &text(&output.stderr), output.status.success())
}

/// A command without a listing of its own is one that ends well.
fn assert_well(told: Option<(String, String, bool)>) {
    if let Some((line, text, is_well)) = told {
        assert!(is_well, "{line}: {text}");
    }
}

#[test]
fn the_page_is_done_as_it_says() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let workshop = Workshop::new("tutorial");
    let folder: PathBuf = workshop.path("checkout");
    for shared in ["interface", "regions.toml"] {
        fs::create_dir_all(folder.join("content/interface")).unwrap();
        let files = [content.join(shared)];
        let inside = files[0].is_dir().then(|| fs::read_dir(&files[0]).unwrap());
        let inside = inside.into_iter().flatten().map(|entry| entry.unwrap().path());
        for file in inside.chain(files.iter().filter(|file| file.is_file()).cloned()) {
            let to = folder.join("content").join(file.strip_prefix(&content).unwrap());
            fs::copy(file, to).unwrap();
        }
    }
    let (mut said, mut told) = (String::new(), None);
    let (mut edits, mut listings) = (0, 0);
    for part in parts() {
        match part {
            Part::Said(text) => {
                for (file, this, that) in changes(&text) {
                    replace(&folder.join(file), &this, &that);
                    edits += 1;
                }
                said = text;
            }
            Part::Block(language, block) if language == "sh" => {
                for line in block.lines() {
                    assert_well(told.take());
                    let (text, is_well) = run(&folder, line);
                    told = Some((line.to_owned(), text, is_well));
                }
            }
            Part::Block(language, block) if language == "text" => {
                let (line, text, is_well) = told.take().expect("a listing stands below a command");
                println!("{line}");
                let shows_error = block.lines().any(|line| line.starts_with("error:"));
                assert_eq!(is_well, !shows_error, "{line}: {text}");
                snapbox::assert_data_eq!(text, block);
                listings += 1;
            }
            Part::Block(_, block) => {
                let place = place(&said).unwrap_or_else(|| panic!("where does it go? {said}"));
                match place {
                    Place::New(file) => fs::write(folder.join(file), block).unwrap(),
                    Place::End(file) => {
                        let path = folder.join(file);
                        let text = fs::read_to_string(&path).unwrap();
                        fs::write(path, text + &block).unwrap();
                    }
                    Place::Below(file, line) => {
                        let with = format!("{line}\n{}", block.trim_end());
                        replace(&folder.join(file), &line, &with);
                    }
                }
                edits += 1;
            }
        }
    }
    assert_well(told);
    assert!(edits >= 13 && listings >= 16, "{edits} edits, {listings} listings");
}
