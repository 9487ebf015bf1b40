//! How a step grows with the pack: the time of the last, longest replay of a
//! whole visit, and of decoding, at 10 to 10,000 questions.
//!
//! `cargo bench --bench step`. Prints; never fails on a time.

#![allow(
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    missing_docs,
    reason = "a benchmark measures time and fails by a panic"
)]

#[path = "../tests/support/random_pack.rs"]
#[allow(dead_code, reason = "shared with the tests, which use the rest")]
mod random_pack;

#[path = "../tests/support/large_pack.rs"]
mod large_pack;

use std::time::{Duration, Instant};

use large_pack::large;
use symptom_checker::domain::answers::{Answer, Answers};
use symptom_checker::domain::codec::{decode, encode};
use symptom_checker::domain::interview::{Step, replay};
use symptom_checker::domain::outcome::Outcome;
use symptom_checker::domain::pack::{ChoiceId, QuestionId};

/// The shortest of several runs: what the work costs when nothing disturbs it.
fn shortest(mut work: impl FnMut()) -> Duration {
    let runs = (0..30).map(|_| {
        let start = Instant::now();
        work();
        start.elapsed()
    });
    runs.min().unwrap_or_default()
}

fn main() {
    println!("questions  asked  facts and conditions     step   per question     decode    bytes");
    for questions in [10, 100, 1_000, 10_000] {
        let pack = large(questions);
        // No sign anywhere, and choices that keep many explanations open: a long visit.
        let answers: Answers = (0..questions)
            .map(|number| {
                (QuestionId::new(number as u16), Answer::One(ChoiceId::new(number as u16 % 3)))
            })
            .collect();
        let visit = replay(&pack, &answers);
        assert!(matches!(visit.step, Step::Done(Outcome::Guide(_))), "the visit did not end");
        let step = shortest(|| drop(std::hint::black_box(replay(&pack, &answers))));
        let bytes = encode(&pack).unwrap();
        let decoding = shortest(|| drop(std::hint::black_box(decode(&bytes).unwrap())));
        println!(
            "{questions:9}  {:5}  {:20}  {:>7.1?}  {:>10.1?}  {:>9.1?}  {:7}",
            visit.asked.len(),
            pack.rules().conditions.len(),
            step,
            step / questions as u32,
            decoding,
            bytes.len()
        );
    }
}
