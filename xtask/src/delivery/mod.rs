//! `dist --base`: what an owner needs beside the files to put them into a shop.

use std::path::Path;

use anyhow::Result;

/// Where the files will lie.
mod base;
/// `integrity.json`: every file with its hash.
mod integrity;
/// `snippet.html`: the tags to paste.
mod snippet;

pub(crate) use base::Base;

/// Writes `snippet.html` and `integrity.json` into a folder that was built.
///
/// # Errors
/// A file that they tell of was not built, or they cannot be written.
pub(crate) fn write(dist: &Path, base: &Base) -> Result<()> {
    snippet::write(dist, base)?;
    integrity::write(dist, base)
}
