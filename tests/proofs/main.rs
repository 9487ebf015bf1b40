//! The proofs against the engine: the encoder on random packs, every property
//! against brute force, faults that must be noticed, and a fixture and a
//! look-alike for each property.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by a panic"
)]

#[path = "../support/random_pack.rs"]
#[allow(dead_code, reason = "shared with other tests")]
mod random_pack;

#[path = "../support/large_pack.rs"]
#[allow(dead_code, reason = "shared with the benchmark")]
mod large_pack;

#[path = "../author/workshop.rs"]
#[allow(dead_code, reason = "shared with other tests")]
mod workshop;

mod brute;
mod calf_pain;
mod fixtures;
mod large;
mod sheets;
mod visits;
