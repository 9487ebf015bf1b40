use std::env;
use std::path::PathBuf;

use anyhow::{Context as _, Result};

/// The folder of one tool at one version, under `SYMPTOM_CHECKER_CACHE`, or
/// `symptom-checker` in the user's cache folder.
///
/// # Errors
/// None of the variables that tell the cache folder is set.
pub(crate) fn folder(package: &str, version: &str) -> Result<PathBuf> {
    let set = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let cache = set("SYMPTOM_CHECKER_CACHE")
        .or_else(|| set("XDG_CACHE_HOME").map(|folder| folder.join("symptom-checker")))
        .or_else(|| set("HOME").map(|home| home.join(".cache/symptom-checker")))
        .context("no folder for tools: set `SYMPTOM_CHECKER_CACHE` to one outside the checkout")?;
    Ok(cache.join(format!("{package}-{version}")))
}
