//! The element in pages that are not ours.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by a panic"
)]

/// The program ends in one of two elements.
mod ended;
/// No name of the page's shared objects is ours.
mod globals;
/// Each file is held to its hash.
mod integrity;
/// What is fetched, when, and what it leaves in memory.
mod loading;
/// Files on another server.
mod other_origin;
/// Wherever a page puts the element.
mod places;
/// What a visit leaves on a shop's page.
mod privacy;
/// The tags that the build writes, pasted into a shop's page.
mod snippet;
/// A next version beside the old one, and over it.
mod upgrading;
/// The sentences of the interface.
mod words;
/// Inside a page made with Yew.
mod yew_host;
