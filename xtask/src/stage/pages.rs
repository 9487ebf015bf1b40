use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Result;

use super::asset::Asset;

/// Gives every page's links to sheets, `href="page.css"`, the names that the
/// sheets have after their content. They come from where the page comes from:
/// an integrity hash would add nothing, and a page opened from a file would go
/// without its sheets.
///
/// # Errors
/// A page cannot be read or written.
pub(super) fn link(folder: &Path, sheets: &BTreeMap<String, Asset>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "html") {
            let page = fs::read_to_string(&path)?;
            fs::write(&path, linked(page, sheets))?;
        }
    }
    Ok(())
}

fn linked(mut page: String, sheets: &BTreeMap<String, Asset>) -> String {
    for (plain, Asset { name, .. }) in sheets {
        page = page.replace(&format!(r#"href="{plain}""#), &format!(r#"href="{name}""#));
    }
    page
}
