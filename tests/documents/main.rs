//! Documents are tested like code: what they name exists.
#![cfg(feature = "author")]
#![expect(clippy::unwrap_used, reason = "a test ends at what it cannot read")]

/// Commands that a reader would type.
mod commands;
/// What single documents must say.
mod contents;
/// What `docs/embedding.md` says of the console.
mod embedding;
/// The Markdown files of the checkout, read.
mod markdown;
/// The table of sizes.
mod sizes;
/// Links and headings.
mod structure;
