//! The custom element's side of the program: what an owner can set, what the
//! script calls, and what the browser keeps.

/// The browser's history, beside what the host has there.
#[cfg(feature = "web")]
mod browser_history;
/// The page around the element, as the interface asks for it.
#[cfg(feature = "web")]
mod browser_port;
/// The visitor's day, and the milliseconds since 1970.
#[cfg(feature = "web")]
mod calendar;
/// Text into the clipboard, in old and new ways.
#[cfg(feature = "web")]
mod clipboard;
/// All that an owner can set, hear, fill and style, in one table each.
pub mod face;
/// What can go wrong before and during a visit, in one table.
pub mod failure;
/// What the browser keeps of a visit, and for how long.
pub mod kept_visit;
/// What the element's script calls: `load` and `mount`.
#[cfg(feature = "web")]
pub mod program;
/// The tab's session storage, which may be blocked.
#[cfg(feature = "web")]
mod session_storage;
/// Which history entry is which position of the visit.
pub mod trail;
