//! The real content: the encoder against the engine, and what is proved.

use std::path::Path;

use symptom_checker::author::content::{Content, Folders, read_content};
use symptom_checker::author::diagnostic::Problems;
use symptom_checker::author::prove::{Limits, prove};
use symptom_checker::domain::answers::Answers;

use crate::random_pack::{Tape, numbers, sheet};
use crate::{sheets, visits};

fn content() -> Content {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/calf-pain");
    read_content(&Folders::of(&folder), &Problems::new())
}

#[test]
fn the_encoder_says_what_the_engine_says() {
    let content = content();
    let pack = &content.packs[0];
    let (calm, any) = (numbers(1, 40_000), numbers(2, 10_000));
    let (mut calm, mut any) = (Tape::calm(&calm), Tape::new(&any));
    let mut answers: Vec<Answers> = (0..400).map(|_| sheet(&mut calm, pack)).collect();
    answers.extend((0..100).map(|_| sheet(&mut any, pack)));
    assert!(sheets::agrees(pack, &answers, None));
    assert!(visits::agrees(pack, &answers, None));
}

#[test]
fn everything_is_proved() {
    let content = content();
    let report = prove(&content.packs[0], &content.declared, Limits::default());
    assert!(report.is_proved(), "{report}");
    assert!(report.visits.is_exact && report.visits.outcomes.is_some(), "{report}");
}
