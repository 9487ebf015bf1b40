//! A symptom checker that runs wholly in the browser.
//!
//! The layers, in reading order; arrows point one way:
//! `embed -> ui -> domain`, `author -> ui -> domain`.

/// The author's side: reads `content/`, checks it, builds packs and pages.
#[cfg(feature = "author")]
pub mod author;
/// The rules of a visit: pure, no browser, no file, no clock, no chance.
pub mod domain;
/// The custom element's side of the program: what the script calls.
pub mod embed;
/// The interface: Yew components that draw what the domain says.
#[cfg(feature = "ui")]
pub mod ui;
