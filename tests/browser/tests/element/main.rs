//! What an owner sets on the element, in a shop's page.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by a panic"
)]

/// What each attribute does.
mod attributes;
/// An attribute is changed while a visit goes on.
mod changes;
/// The element in pages whose sheets are rude, and in its example themes.
mod looks;
/// A hash for a folder that the script does not know.
mod pack_integrity;
/// The sentences about attributes that are wrong.
mod warnings;
