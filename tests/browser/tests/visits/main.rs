//! Visits to the page in real browsers.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by a panic"
)]

/// Ordinary visits, one for each stage, by mouse and by keyboard.
mod ordinary;
/// Every kind of screen, in every size and scheme: pictures, and what does not fit.
mod sizes;
