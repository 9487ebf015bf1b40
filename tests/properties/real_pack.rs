//! The same properties on the real content.

use std::path::Path;

use proptest::prelude::*;
use symptom_checker::author::content::{Folders, read_content};
use symptom_checker::author::diagnostic::Problems;
use symptom_checker::domain::pack::{Pack, QuestionId};

use crate::interview::{
    an_unstopped_visit_is_its_sheet, changes_keep_what_is_valid, order_does_not_matter,
    the_range_holds, urgent_visits_only_rise, what_is_not_asked_does_not_matter,
};
use crate::monotony::more_signs_never_look_better;
use crate::random_pack::{Tape, answer, sheet};
use crate::what_if::every_line_is_true;

thread_local! {
    static PACK: Pack = read();
}

fn read() -> Pack {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/calf-pain");
    let problems = Problems::default();
    let content = read_content(&Folders::of(&folder), &problems);
    content.packs.into_iter().next().expect("the real content has no problem")
}

/// Numbers for a sheet; every other one is calm, so that ordinary visits come often.
fn numbers() -> impl Strategy<Value = Vec<u16>> {
    prop::collection::vec(any::<u16>(), 160)
}

fn tape(numbers: &[u16]) -> Tape<'_> {
    match numbers.split_first() {
        Some((first, rest)) if first % 2 == 0 => Tape::calm(rest),
        _ => Tape::new(numbers),
    }
}

proptest! {
    #![proptest_config(crate::cases(100))]

    #[test]
    fn interview(numbers in numbers()) {
        PACK.with(|pack| {
            let mut tape = tape(&numbers);
            let sheet = sheet(&mut tape, pack);
            order_does_not_matter(pack, &sheet);
            the_range_holds(pack, &sheet);
            an_unstopped_visit_is_its_sheet(pack, &sheet);
            urgent_visits_only_rise(pack, &sheet);
            what_is_not_asked_does_not_matter(pack, &sheet);
            let position = tape.below(pack.rules().questions.len());
            let other = answer(&mut tape, &pack.rules().questions[position]);
            changes_keep_what_is_valid(pack, &sheet, QuestionId::new(position as u16), other);
        });
    }

    #[test]
    fn monotony(numbers in numbers()) {
        PACK.with(|pack| {
            let sheet = sheet(&mut tape(&numbers), pack);
            for position in 0..pack.rules().questions.len() {
                more_signs_never_look_better(pack, &sheet, QuestionId::new(position as u16));
            }
        });
    }
}

#[test]
fn what_if() {
    PACK.with(|pack| {
        let mut told = 0;
        for seed in 0..60_u64 {
            let numbers = crate::random_pack::numbers(seed, 160);
            told += every_line_is_true(pack, &sheet(&mut Tape::calm(&numbers), pack));
        }
        assert!(told > 0, "no visit was told what would have mattered");
    });
}
