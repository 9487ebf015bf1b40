//! The author's side: problems to the letter, hostile content, the language of
//! conditions, reading grades, and the command itself.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by a panic"
)]

mod branches;
mod breakages;
mod command;
mod diagnostics;
mod diff;
mod expression;
mod grammar;
mod graph;
mod hostile;
mod interface;
mod reading;
mod report;
mod schemas;
mod starter;
mod tutorial;
mod why;
mod workshop;
