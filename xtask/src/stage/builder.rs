use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;

use super::asset::Asset;
use super::filled::joined;
use super::minify::minify;
use crate::checkout;

/// The page where owners choose how the checker looks, and copy the tags.
const PAGE: &str = "builder.html";
/// Its module, as the page names it.
const SCRIPT: &str = "src=\"builder.js\"";
/// What stands in it for the regions.
const REGIONS: &str = "<!--regions-->";
/// The region that is no country: what counts without the attribute.
const ELSEWHERE: &str = "unknown";

/// What is wanted of a content's `regions.toml`.
#[derive(Deserialize)]
struct Regions {
    region: Vec<Region>,
}

#[derive(Deserialize)]
struct Region {
    id: String,
}

/// Writes the page with its module, for the regions of a `content/`. Its sheet is one of `styles/`.
///
/// # Errors
/// A part of it cannot be read, or has no place for what belongs into it.
pub(super) fn write(content: &Path, folder: &Path) -> Result<()> {
    let root = checkout::root()?;
    let read = |path: &str| {
        fs::read_to_string(root.join(path)).with_context(|| format!("`{path}` cannot be read"))
    };
    let module = minify("builder.js", &joined(&root.join("src/embed/builder/builder.js"))?)?;
    let module = Asset::write(folder, "builder", "js", module.as_bytes())?;

    let regions = fs::read_to_string(content.join("regions.toml"))
        .context("`regions.toml` cannot be read")?;
    let regions: Regions =
        toml::from_str(&regions).context("`regions.toml` cannot be understood")?;
    let ids = regions.region.iter().map(|region| region.id.as_str()).filter(|id| *id != ELSEWHERE);
    let options: String = ids.map(|id| format!("<option value=\"{id}\">{id}</option>")).collect();
    let page = read("src/embed/builder/builder.html")?;
    for mark in [SCRIPT, REGIONS] {
        ensure!(page.contains(mark), "`{PAGE}` has no `{mark}`");
    }
    let page = page.replace(SCRIPT, &format!("src=\"{}\"", module.name)).replace(REGIONS, &options);
    fs::write(folder.join(PAGE), page)?;
    Ok(())
}
