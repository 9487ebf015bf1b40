use std::fs;

use anyhow::{Context as _, Result};
use serde::Deserialize;

use crate::checkout;

#[derive(Deserialize)]
struct Lock {
    package: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
}

/// The version of a package in `Cargo.lock`.
///
/// # Errors
/// `Cargo.lock` cannot be read or does not name the package.
pub(crate) fn version_of(name: &str) -> Result<String> {
    let text = fs::read_to_string(checkout::root()?.join("Cargo.lock"))
        .context("`Cargo.lock` cannot be read")?;
    let lock: Lock = toml::from_str(&text).context("`Cargo.lock` cannot be understood")?;
    let package = lock.package.into_iter().find(|package| package.name == name);
    Ok(package.with_context(|| format!("`Cargo.lock` names no `{name}`"))?.version)
}
