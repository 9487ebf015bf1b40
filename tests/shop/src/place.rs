use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

/// The Python of the oscar shop.
///
/// # Errors
/// Nobody says where it is.
pub fn python() -> Result<PathBuf> {
    told("SYMPTOM_CHECKER_SHOP_PYTHON")
}

/// The filled oscar shop: its database, pictures and search index, and in
/// `dist` the built checker with its snippet.
///
/// # Errors
/// Nobody says where it is.
pub fn oscar() -> Result<PathBuf> {
    told("SYMPTOM_CHECKER_SHOP_STATE")
}

/// The folder with npm's packages: Shopify's theme linter, Liquid.
///
/// # Errors
/// Nobody says where it is.
pub fn packages() -> Result<PathBuf> {
    told("SYMPTOM_CHECKER_SHOP_PACKAGES")
}

/// The folder of the TypeScript compiler.
///
/// # Errors
/// Nobody says where it is.
pub fn typescript() -> Result<PathBuf> {
    told("SYMPTOM_CHECKER_SHOP_TYPESCRIPT")
}

/// Copies a file, or a folder with all in it.
///
/// # Errors
/// It is missing, or the copy cannot be written.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    if from.is_dir() {
        fs::create_dir_all(to)?;
        for entry in fs::read_dir(from)? {
            let entry = entry?;
            copy(&entry.path(), &to.join(entry.file_name()))?;
        }
        return Ok(());
    }
    fs::copy(from, to).with_context(|| format!("`{}` is missing", from.display()))?;
    Ok(())
}

fn told(variable: &str) -> Result<PathBuf> {
    let path = env::var_os(variable).map(PathBuf::from);
    path.with_context(|| {
        format!("`{variable}` is not set: run these tests with `cargo xtask shop`")
    })
}
