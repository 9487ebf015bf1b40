//! The element's tables, script, words and documents say the same.
//!
//! `FACE=rewrite cargo test --test element` writes what is made from the tables anew.
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test ends at what it cannot read"
)]

/// What is made from the tables, and what must fit them.
mod face;
/// Failures: their words, their rows, and who raises them.
mod failures;
/// `custom-elements.json`.
mod manifest;
/// The reference in `docs/embedding.md`.
mod reference;
/// The script holds no sentence.
mod script;
/// Files of the checkout, and those that are made from the tables.
mod source;
/// `symptom-checker.d.ts`.
mod typescript;
