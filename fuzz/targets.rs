//! What the fuzzers call, with bytes that may be anything. The same functions run
//! on stable Rust in `tests/fuzz.rs`, over few bytes.

use std::fs;
use std::path::{Path, PathBuf};

use symptom_checker::author::cases::{read_cases, read_unnoticed, try_cases};
use symptom_checker::author::content::{Folders, read_content};
use symptom_checker::author::diagnostic::{Look, Problems, show};
use symptom_checker::author::expression::parse;
use symptom_checker::domain::answers::{Answer, Answers};
use symptom_checker::domain::codec::{FORMAT, decode, encode};
use symptom_checker::domain::condition::ChoiceSet;
use symptom_checker::domain::interview::{Step, assess, replay};
use symptom_checker::domain::pack::{ChoiceId, Pack};

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
/// is written as the same bytes, and visits of it end, whatever is answered.
pub(crate) fn pack(bytes: &[u8]) {
    for file in [bytes.to_vec(), with_header(bytes)] {
        if let Ok(pack) = decode(&file) {
            let written = encode(&pack).expect("what was read can be written");
            assert_eq!(decode(&written).expect("and read again").rules(), pack.rules());
            for turn in 0..4 {
                visit(&pack, bytes, turn);
            }
        }
    }
}

/// Answers each question that is asked: which way, the bytes say. No visit asks
/// for more than there is.
fn visit(pack: &Pack, bytes: &[u8], turn: usize) {
    let mut answers = Answers::new();
    for number in 0.. {
        let Step::Ask(ask) = replay(pack, &answers).step else {
            let _ = assess(pack, &answers);
            return;
        };
        assert!(number < pack.rules().questions.len(), "a visit asks more than there is");
        let question = &pack.rules().questions[ask.question.index()];
        let mut possible = vec![Answer::NotSure, Answer::NONE_OF_THESE, Answer::Level(10)];
        let choices = (0..).map(ChoiceId::new).take(question.choices().len());
        for choice in choices.clone() {
            let (one, none) = (ChoiceSet::NONE.with(choice), ChoiceSet::NONE);
            possible.push(Answer::One(choice));
            possible.push(Answer::Many { yes: one, not_sure: none });
            possible.push(Answer::Many { yes: none, not_sure: one });
        }
        let all = choices.collect::<ChoiceSet>();
        possible.push(Answer::Many { yes: all, not_sure: ChoiceSet::NONE });
        possible.retain(|answer| answer.is_valid_for(question));
        assert!(!possible.is_empty(), "a question that no answer fits is asked");
        let byte = bytes.get((turn * 31 + number * 7) % bytes.len().max(1)).copied().unwrap_or(0);
        let chosen = (usize::from(byte) + turn + number) % possible.len();
        answers.set(ask.question, possible[chosen]);
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
const FILES: [&str; 18] = [
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
    "squeaky-bicycle/cases/one-wheel.toml",
    "squeaky-bicycle/unnoticed.toml",
];

/// The stories that the bytes may take the place of.
const STORIES: [(&str, &str); 2] = [
    (
        "squeaky-bicycle/cases/one-wheel.toml",
        "kind = \"ordinary\"\nfrom = \"grandmother\"\nstory = \"It has one wheel.\"\n\n[answers]\n\
         wheels = \"one\"\nframe = \"whole\"\nloudness = 1\nsqueaks-for = \"years\"\nweather = \"dry\"\n\
         noise = \"squeak\"\nnoise-when = \"pedalling\"\n\n[expect]\nscope = \"unicycle\"\n\
         products = false\n",
    ),
    (
        "squeaky-bicycle/unnoticed.toml",
        "[[unnoticed]]\nrules = [\"stage wet\"]\nwithout = [\"chain has muddy\"]\nwhy = \"Mud dries.\"\n",
    ),
];

/// The loader of content: a pack in which one file has these bytes, the first of
/// which says which. A pack comes of it, or problems that can be shown; so of its
/// stories, which are tried.
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
    if let Some(rules) = &content.rules {
        let pack = folder.join("squeaky-bicycle");
        let cases = read_cases(&pack.join("cases"), rules, &problems);
        let _ = try_cases(rules, &cases);
        let _ = read_unnoticed(&pack.join("unnoticed.toml"), &problems);
    }
    let told = show(&problems.sorted(), Look::Plain);
    fs::write(&path, before).expect("the file can be mended");
    assert_eq!(content.packs.is_empty(), has_errors, "{told}");
    assert!(has_errors || content.rules.is_some(), "nothing can be proved, and nothing says why");
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
        fs::create_dir(folder.join("squeaky-bicycle/cases")).expect("a folder can be made");
        for (path, text) in STORIES {
            fs::write(folder.join(path), text).expect("a file can be written");
        }
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
