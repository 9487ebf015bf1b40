//! The interface: Yew components that draw what the domain says.
//!
//! [`Visit`](crate::ui::visit::Visit) is the one component that holds anything; all else
//! is functions from content and outcome to `Html`.

/// All that the interface itself does to the browser's document.
mod browser;
/// The answers, to check and to change.
pub mod check;
/// Days after other days.
pub mod days;
/// Drawings that explain.
pub mod drawing;
/// Screens worth looking at: one list for snapshots, checks and screenshots.
#[cfg(feature = "author")]
pub mod example;
/// What every drawing function reads.
pub mod frame;
/// An explanation, or the general guide, and what goes with it.
pub mod guide;
/// A place without any page, for tests and examples.
#[cfg(feature = "author")]
pub mod memory_port;
/// The checker does not fit.
pub mod out_of_scope;
/// The static pages.
#[cfg(feature = "author")]
pub mod page;
/// What an owner's own sheet may style.
pub mod part;
/// Draws a screen: node after node, elements within elements.
pub mod pen;
/// What the interface asks of the place it is mounted in.
pub mod port;
/// Blocks of text.
pub mod prose;
/// One question on a screen.
pub mod question;
/// A result: what every one of them has.
pub mod result;
/// Answers in the visitor's words.
pub mod said;
/// What the owner of the page chose.
pub mod settings;
/// What some people apply at this stage, or why nothing is shown.
pub mod suggestions;
/// Medical help first.
pub mod urgent;
/// A whole visit: the component that the element mounts.
pub mod visit;
