use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::integrity::integrity;

/// A built file, named after its content.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Asset {
    /// Its name in the folder, such as `page-0f3a91c2.css`.
    pub(super) name: String,
    /// Its integrity hash, as `fetch` and `integrity=` take it.
    pub(super) integrity: String,
}

impl Asset {
    /// Writes a file under a name that changes with its content.
    ///
    /// # Errors
    /// The file cannot be written.
    pub(super) fn write(folder: &Path, stem: &str, ending: &str, bytes: &[u8]) -> Result<Self> {
        let digest = Sha256::digest(bytes);
        let hash: String = digest.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
        let name = format!("{stem}-{hash}.{ending}");
        fs::write(folder.join(&name), bytes)
            .with_context(|| format!("`{name}` cannot be written"))?;
        Ok(Self { name, integrity: integrity(bytes) })
    }
}

/// The one file of a folder whose name begins and ends so.
///
/// # Errors
/// There is none, or more than one.
pub(crate) fn find(folder: &Path, start: &str, end: &str) -> Result<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with(start) && name.ends_with(end) {
            found.push(entry.path());
        }
    }
    match (found.pop(), found.is_empty()) {
        (Some(one), true) => Ok(one),
        (None, _) => bail!("trunk left no `{start}*{end}` in `{}`", folder.display()),
        (Some(_), false) => bail!("there is more than one `{start}*{end}`"),
    }
}
