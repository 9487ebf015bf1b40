use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

/// The paths of all files under a folder, relative to it, with `/`, sorted.
///
/// # Errors
/// A folder cannot be read.
pub(crate) fn files(folder: &Path) -> Result<Vec<String>> {
    let mut paths = Vec::new();
    let mut folders: Vec<PathBuf> = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        let entries =
            fs::read_dir(&next).with_context(|| format!("`{}` cannot be read", next.display()))?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                paths.push(path.strip_prefix(folder)?.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    paths.sort();
    Ok(paths)
}

/// Copies what is in a folder into another, all but `apart` and what is in it.
///
/// # Errors
/// A file or folder cannot be read or written.
pub(crate) fn copy(from: &Path, to: &Path, apart: &Path) -> Result<()> {
    let mut found = Vec::new();
    for entry in fs::read_dir(from)? {
        found.push(entry?.path());
    }
    fs::create_dir_all(to)?;
    for path in found {
        let Some(name) = path.file_name() else { continue };
        if path == apart {
            continue;
        }
        if path.is_dir() {
            copy(&path, &to.join(name), apart)?;
        } else {
            fs::copy(&path, to.join(name))?;
        }
    }
    Ok(())
}
