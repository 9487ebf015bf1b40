//! What visitors see, drawn natively: every example as a snapshot, and rules
//! that every screen of many visits keeps.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by a panic"
)]

#[path = "../support/random_pack.rs"]
#[allow(dead_code, reason = "other tests draw more from it")]
mod random_pack;

/// Screens as HTML, and what to ask of them.
mod html;
/// What some results say, and where it stands.
mod results;
/// Rules that every screen keeps.
mod rules;
/// Every example, compared with what it was.
mod snapshots;
/// The plain text for a doctor.
mod summary;
/// How a visit moves on.
mod walk;
