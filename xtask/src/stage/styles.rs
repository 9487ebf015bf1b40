use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Result, anyhow};
use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions};

use super::asset::Asset;
use crate::checkout;

/// The sheets that are linked; each imports the files that it is made of.
const SHEETS: [&str; 4] = ["builder", "first", "page", "program"];

/// Bundles and minifies the sheets into a folder; by plain name, `first.css`.
///
/// # Errors
/// A sheet, or one that it imports, cannot be read or understood.
pub(super) fn write(folder: &Path) -> Result<BTreeMap<String, Asset>> {
    let styles = checkout::root()?.join("styles");
    let mut sheets = BTreeMap::new();
    for stem in SHEETS {
        let css = bundle(&styles.join(format!("{stem}.css")))?;
        let asset = Asset::write(folder, stem, "css", css.as_bytes())?;
        sheets.insert(format!("{stem}.css"), asset);
    }
    Ok(sheets)
}

/// A sheet with all that it imports, minified.
///
/// # Errors
/// It, or one that it imports, cannot be read or understood.
pub(super) fn bundle(entry: &Path) -> Result<String> {
    // The library's errors borrow from the files read: only their text leaves.
    let files = FileProvider::new();
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    let mut sheet = bundler.bundle(entry).map_err(|error| anyhow!("{error}"))?;
    sheet.minify(MinifyOptions::default()).map_err(|error| anyhow!("{error}"))?;
    let options = PrinterOptions { minify: true, ..PrinterOptions::default() };
    Ok(sheet.to_css(options).map_err(|error| anyhow!("{error}"))?.code)
}
