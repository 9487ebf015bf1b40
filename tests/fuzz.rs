//! The fuzzers' functions on stable Rust: over the corpus, and over made-up bytes
//! that are the same on every machine. `fuzz/README.md` has the longer run.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test fails by a panic"
)]

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

#[path = "../fuzz/targets.rs"]
mod targets;

/// Calls a target with the files of its corpus, then with made-up bytes.
fn fuzz(name: &str, cases: u32, made: impl Strategy<Value = Vec<u8>>, target: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(name);
    let files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert!(files.len() >= 3, "the corpus is there");
    for file in files {
        target(&fs::read(file).unwrap());
    }
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let numbers = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(config, numbers);
    runner
        .run(&made, |bytes| {
            target(&bytes);
            Ok(())
        })
        .unwrap();
}

#[test]
fn expressions() {
    let words = prop::sample::select(vec![
        "and",
        "or",
        "not",
        "in",
        "has",
        "of",
        "at_least",
        "(",
        ")",
        "[",
        "]",
        ",",
        "=",
        ">=",
        "<=",
        "a",
        "late-run",
        "3",
        "99999999999",
        "\u{0}",
        "é",
        "\n",
        "--",
        "<",
    ]);
    let texts = prop::collection::vec(words, 0..40).prop_map(|words| words.join(" ").into_bytes());
    let bytes = prop::collection::vec(any::<u8>(), 0..80);
    fuzz("expression", 20_000, prop_oneof![texts, bytes], targets::expression);
}

#[test]
fn packs() {
    let payload = payload();
    let whole = payload.len();
    let changed = prop::collection::vec((0..whole, any::<u8>()), 1..6).prop_map(move |changes| {
        let mut bytes = payload.clone();
        for (at, byte) in changes {
            bytes[at] = byte;
        }
        bytes
    });
    let bytes = prop::collection::vec(any::<u8>(), 0..400);
    fuzz("pack", 3_000, prop_oneof![changed, bytes], targets::pack);
}

/// The payload of a real pack: small changes of it get far into the decoder.
fn payload() -> Vec<u8> {
    use symptom_checker::author::content::{Folders, read_content};
    use symptom_checker::author::diagnostic::Problems;
    use symptom_checker::domain::codec::encode;
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders =
        Folders { pack: root.join("tests/fixtures/squeaky-bicycle"), shared: root.join("content") };
    let content = read_content(&folders, &Problems::new());
    let file = encode(&content.packs[0]).unwrap();
    file[22..].to_vec()
}

#[test]
fn contents() {
    let lines = prop::sample::select(vec![
        "[[question]]",
        "[[alert]]",
        "[[stage]]",
        "[[condition]]",
        "[[question.choice]]",
        "[a.b]",
        "id = \"a\"",
        "id = \"b\"",
        "id = \"\\u0007\"",
        "kind = \"one\"",
        "kind = \"level\"",
        "when = \"a = b\"",
        "when = \"b\"",
        "when = \"not (a\"",
        "points = -3",
        "x = [[[[",
        "\"",
        "title = \"\"\"",
        "level = \"emergency\"",
        "a = { b = 1, b = 2 }",
        "# é",
        "- a",
        "## b",
        "sources = [\"unverified\"]",
        "\u{202e}",
        "languages = [\"en\", \"fr\"]",
        "kind = \"warning\"",
        "[answers]",
        "dangers = { yes = [], not-sure = [1] }",
        "loudness = 11",
        "[expect]",
        "[[unnoticed]]",
    ]);
    let texts = prop::collection::vec(lines, 0..25).prop_map(|lines| lines.join("\n").into_bytes());
    let bytes = prop::collection::vec(any::<u8>(), 0..60);
    let made = (any::<u8>(), prop_oneof![4 => texts, 1 => bytes]).prop_map(|(which, mut text)| {
        text.insert(0, which);
        text
    });
    fuzz("content", 400, made, targets::content);
}

#[test]
fn every_target_is_run_here_and_told_in_the_readme() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |file: &str| fs::read_to_string(root.join(file)).unwrap();
    let named = |text: &str, before: &str| -> Vec<String> {
        let mut names: Vec<String> = text
            .split(before)
            .skip(1)
            .map(|rest| rest.split(|letter: char| !letter.is_alphanumeric()).next().unwrap().into())
            .collect();
        names.sort();
        names
    };
    let targets = named(&read("fuzz/Cargo.toml"), "[[bin]]\nname = \"");
    assert_eq!(targets, ["content", "expression", "pack"]);
    assert_eq!(named(&read("fuzz/README.md"), "cargo +nightly fuzz run "), targets);
    assert_eq!(named(&read("tests/fuzz.rs"), "    fuzz(\""), targets);
    assert_eq!(named(&read("fuzz/targets.rs"), "pub(crate) fn "), targets);
}
