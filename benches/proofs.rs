//! How the proofs grow with the pack.
//!
//! `cargo bench --bench proofs`. Prints; never fails on a time.

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

use std::time::Instant;

use large_pack::large;
use symptom_checker::author::prove::{Declared, Limits, prove};

fn main() {
    for questions in std::env::args().skip(1).filter_map(|number| number.parse().ok()) {
        let pack = large(questions);
        let start = Instant::now();
        let report = prove(&pack, &Declared::default(), Limits::default());
        println!("{questions}: {:?}", start.elapsed());
        for checked in &report.checked {
            println!(
                "  {} {:?} {} findings {} undecided",
                checked.property.number(),
                checked.verdict(),
                checked.findings.len(),
                checked.not_decided.len()
            );
        }
    }
}
