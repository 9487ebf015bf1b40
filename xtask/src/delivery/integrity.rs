use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde::Serialize;

use super::Base;
use crate::files::files;
use crate::integrity::integrity;

/// Its name in the folder.
const NAME: &str = "integrity.json";

/// What an owner, or a deployment's own check, compares the files with.
#[derive(Serialize)]
struct List<'a> {
    /// Where `snippet.html` says that the files lie.
    base: &'a str,
    /// By path within the folder; this list itself apart.
    files: BTreeMap<String, Held>,
}

/// What a file must be.
#[derive(Serialize)]
struct Held {
    integrity: String,
    bytes: usize,
}

/// Writes the list of every file in the folder, with its integrity hash as
/// HTML takes it and its length.
///
/// # Errors
/// A file cannot be read, or the list not be written.
pub(super) fn write(dist: &Path, base: &Base) -> Result<()> {
    let mut held = BTreeMap::new();
    for path in files(dist)?.into_iter().filter(|path| path != NAME) {
        let bytes =
            fs::read(dist.join(&path)).with_context(|| format!("`{path}` cannot be read"))?;
        held.insert(path, Held { integrity: integrity(&bytes), bytes: bytes.len() });
    }
    let list = List { base: &base.to_string(), files: held };
    fs::write(dist.join(NAME), serde_json::to_string_pretty(&list)? + "\n")
        .with_context(|| format!("`{NAME}` cannot be written"))
}
