//! What must hold for every pack and every answer: on random packs, and on
//! the real one.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by a panic"
)]

#[path = "../support/random_pack.rs"]
mod random_pack;

/// How often each property is tried: `PROPTEST_CASES`, else this often.
fn cases(usual: u32) -> proptest::test_runner::Config {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    proptest::test_runner::Config {
        cases: asked.unwrap_or(usual),
        failure_persistence: None,
        ..proptest::test_runner::Config::default()
    }
}

mod codec;
mod interview;
mod monotony;
mod naive;
mod real_pack;
mod shared;
mod suggestions;
mod visits;
mod what_if;
