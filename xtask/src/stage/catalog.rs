use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde::Serialize;

use super::asset::Asset;
use super::filled::filled;
use super::minify::minify;
use super::styles;
use super::words::{Sentences, Told};
use crate::checkout;

/// What the module brings along.
#[derive(Serialize)]
struct Built<'a> {
    /// What visitors read, by language.
    words: &'a BTreeMap<String, Sentences>,
    /// What owners are told.
    owner: &'a Sentences,
    /// The sheet.
    style: &'a str,
}

/// Writes the module for a shop's catalog as one file, and the JSON Schema for
/// what it reads.
///
/// # Errors
/// A source cannot be read, or has no place for what was built.
pub(super) fn write(folder: &Path, words: &Told) -> Result<Asset> {
    let root = checkout::root()?;
    fs::copy(root.join("docs/catalog.schema.json"), folder.join("catalog.schema.json"))
        .context("`docs/catalog.schema.json` cannot be copied")?;
    let style = styles::bundle(&root.join("styles/catalog.css"))?;
    let built = Built { words: &words.shop, owner: &words.catalog, style: &style };
    let source = filled("catalog.js", &[("__BUILT__", serde_json::to_string(&built)?)])?;
    let module = minify("catalog.js", &source)?;
    Asset::write(folder, "symptom-checker-catalog", "js", module.as_bytes())
}
