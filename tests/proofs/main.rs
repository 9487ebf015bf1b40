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

#[path = "../author/workshop.rs"]
#[allow(dead_code, reason = "shared with other tests")]
mod workshop;

/// Numbers to draw a pack from, another tape for every seed.
fn tape(seed: u64, length: usize) -> Vec<u16> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 24) as u16
    };
    (0..length).map(|_| next()).collect()
}

mod brute;
mod calf_pain;
mod fixtures;
mod sheets;
mod visits;
