//! What the browser tests stand on: a driver for each engine, a server for
//! `dist/` that can fail on purpose, and a page that can be asked and used.
//!
//! Run them with `cargo xtask browser`, which installs what they need.

/// axe-core, run inside a page.
pub mod axe;
/// The three engines, and a running browser.
pub mod browser;
/// What only Chromium's driver can do: logs, dark mode, phone size.
pub mod chromium;
/// What the server does wrong on purpose.
pub mod fault;
/// Every kind of screen, and the way to it.
pub mod gallery;
/// What must not be there.
pub mod guard;
/// Answer sheets of visitors: `tests/journeys/*.toml`.
pub mod journey;
/// The program's memory, held and ruined.
pub mod memory;
/// A page in a browser: what a visitor sees and does.
pub mod page;
/// Pictures of pages, for people.
pub mod picture;
/// Files, programs and folders outside this crate.
pub mod place;
/// Ends a driver and all that it started.
mod processes;
/// A language that is none, to see what other languages do to a page.
pub mod pseudo;
/// What a screen of the checker shows and where the focus is.
pub mod screen;
/// `dist/` on 127.0.0.1, under the strict policy.
pub mod server;
/// `cargo xtask serve` on content that a test may change.
pub mod serving;
/// A shop's page with the checker in it.
pub mod shop;
/// Our own page, served and open, with our content or with other.
pub mod site;
/// A visit: answering screen by screen, by mouse or by keyboard.
pub mod visit;
