//! A shop's page with a catalog, its own forms and its own basket.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by a panic"
)]

/// The button: link, event, the shop's answer.
mod adding;
/// The examples for measuring.
mod analytics;
/// What is read, refused, shown and asked for.
mod catalog;
/// The shop's forms before the script has come.
mod early;
/// Where nothing is to be bought, nothing of the shop is there.
mod hidden;
/// Prices in other languages.
mod language;
/// The shop's forms in a browser without scripts.
mod scripts_off;
/// The page of a shop.
mod shop;
