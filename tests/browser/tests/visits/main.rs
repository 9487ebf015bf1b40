//! Visits to the page in real browsers.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by a panic"
)]

/// axe-core on every kind of screen.
mod accessibility;
/// Every guard finds a fault that is planted.
mod guards;
/// Back, forward, change, reload, start again.
mod history;
/// Print and copy.
mod keeping;
/// Boxes that a visitor is not sure about, and answers that are missing.
mod not_sure;
/// Ordinary visits, by mouse and by keyboard, in three engines.
mod ordinary;
/// No request, no console, no violation of the policy, no trace.
mod silence;
/// Every kind of screen in every window: pictures, and what does not fit.
mod sizes;
/// Each new screen begins at the top of the window.
mod top;
/// Visits that end with medical help, or outside of what the checker knows.
mod urgent;
/// No scripts, and slow ones.
mod waiting;
/// Old browsers, and the link to all products.
mod without_has;
/// The words of the pack, by the names that journeys use.
mod words;
