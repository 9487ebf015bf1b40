use std::env;
use std::path::PathBuf;

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

fn told(variable: &str) -> Result<PathBuf> {
    let path = env::var_os(variable).map(PathBuf::from);
    path.with_context(|| {
        format!("`{variable}` is not set: run these tests with `cargo xtask shop`")
    })
}
