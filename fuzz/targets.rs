//! What the fuzzers call, with bytes that may be anything. The same functions run
//! on stable Rust in `tests/fuzz.rs`, over few bytes.

use std::fs;
use std::path::{Path, PathBuf};

use symptom_checker::author::content::{Folders, read_content};
use symptom_checker::author::diagnostic::{Look, Problems, show};
use symptom_checker::author::expression::parse;
use symptom_checker::domain::answers::Answers;
use symptom_checker::domain::codec::{FORMAT, decode, encode};
use symptom_checker::domain::interview::{assess, replay};

/// The parser of conditions: what it reads is printed so that it reads the same;
/// what it does not read is told at a place within the text.
pub(crate) fn expression(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    match parse(&text) {
        Ok(tree) => {
            let printed = tree.to_string();
            assert_eq!(parse(&printed), Ok(tree), "{printed}");
        }
        Err(mistake) => {
            let place = text.get(mistake.span.clone());
            assert!(place.is_some(), "{:?} is no place in {text:?}", mistake.span);
        }
    }
}

/// The decoder of packs: bytes as they are, and as the payload behind a header
/// that fits them, since no fuzzer guesses a checksum. A pack that comes of them
/// is written as the same bytes, and its visit begins.
pub(crate) fn pack(bytes: &[u8]) {
    for file in [bytes.to_vec(), with_header(bytes)] {
        if let Ok(pack) = decode(&file) {
            let written = encode(&pack).expect("what was read can be written");
            assert_eq!(decode(&written).expect("and read again").rules(), pack.rules());
            let _ = replay(&pack, &Answers::new());
            let _ = assess(&pack, &Answers::new());
        }
    }
}

/// A payload behind the header that fits it: magic, format, hash, length.
fn with_header(payload: &[u8]) -> Vec<u8> {
    let hash = payload.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    let mut file = b"SYMCHECK".to_vec();
    file.extend(FORMAT.to_le_bytes());
    file.extend(hash.to_le_bytes());
    file.extend((payload.len() as u32).to_le_bytes());
    file.extend(payload);
    file
}

/// The files of the squeaky bicycle that the bytes may take the place of.
const FILES: [&str; 16] = [
    "squeaky-bicycle/pack.toml",
    "squeaky-bicycle/questions.toml",
    "squeaky-bicycle/alerts.toml",
    "squeaky-bicycle/stages.toml",
    "squeaky-bicycle/explanations.toml",
    "squeaky-bicycle/products.toml",
    "squeaky-bicycle/topics.toml",
    "squeaky-bicycle/pictures.toml",
    "squeaky-bicycle/en/pack.toml",
    "squeaky-bicycle/en/questions.toml",
    "squeaky-bicycle/en/alerts.toml",
    "squeaky-bicycle/en/products.toml",
    "squeaky-bicycle/en/introduction.md",
    "squeaky-bicycle/en/explanations/gritty-bearing.md",
    "interface/en.toml",
    "regions.toml",
];

/// The loader of content: a pack in which one file has these bytes, the first of
/// which says which. A pack comes of it, or problems that can be shown.
pub(crate) fn content(bytes: &[u8]) {
    let Some((which, text)) = bytes.split_first() else { return };
    let file = FILES[usize::from(*which) % FILES.len()];
    let folder = bicycle();
    let path = folder.join(file);
    let before = fs::read(&path).expect("the file is there");
    fs::write(&path, text).expect("the file can be written");
    let problems = Problems::new();
    let content = read_content(&Folders::of(&folder.join("squeaky-bicycle")), &problems);
    let has_errors = problems.has_errors();
    let told = show(&problems.sorted(), Look::Plain);
    fs::write(&path, before).expect("the file can be mended");
    assert_eq!(content.packs.is_empty(), has_errors, "{told}");
    assert!(told.len() < 2_000_000, "problems without end");
}

/// A copy of the squeaky bicycle for this process, made once.
fn bicycle() -> PathBuf {
    let folder = std::env::temp_dir().join(format!("squeaky-bicycle-{}", std::process::id()));
    if !folder.exists() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        // The fuzzers' own folder lies in the checkout's.
        let root = if root.ends_with("fuzz") { root.parent().unwrap_or(root) } else { root };
        copy(&root.join("tests/fixtures/squeaky-bicycle"), &folder.join("squeaky-bicycle"));
        copy(&root.join("content/interface"), &folder.join("interface"));
        let regions = root.join("tests/fixtures/regions.toml");
        fs::copy(regions, folder.join("regions.toml")).expect("a file can be copied");
    }
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder can be made");
    for entry in fs::read_dir(from).expect("the folder is there") {
        let path = entry.expect("it can be read").path();
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, target).expect("a file can be copied");
        }
    }
}
