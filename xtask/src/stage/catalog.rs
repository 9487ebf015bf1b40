use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail, ensure};
use serde::Serialize;

use super::asset::Asset;
use super::minify::minify;
use super::styles;
use super::words::{Sentences, Told};
use crate::checkout;

/// The mark in the module's source that stands for what was built.
const MARK: &str = "__BUILT__";

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
    let source = joined(&root.join("src/embed/element/catalog.js"), &mut Vec::new())?;
    ensure!(source.contains(MARK), "the catalog's module has no `{MARK}`");
    let source = source.replace(MARK, &serde_json::to_string(&built)?);
    let module = minify("catalog.js", &source)?;
    Asset::write(folder, "symptom-checker-catalog", "js", module.as_bytes())
}

/// A module with those that it imports before it, each once. Names are shared:
/// no two of the modules may have one alike, which the minifier would report.
fn joined(path: &Path, known: &mut Vec<String>) -> Result<String> {
    let text =
        fs::read_to_string(path).with_context(|| format!("`{}` cannot be read", path.display()))?;
    let is_entry = known.is_empty();
    if is_entry {
        known.push(path.display().to_string());
    }
    let mut joined = String::new();
    for line in text.lines() {
        if line.starts_with("import ") {
            let Some((_, name)) = line.trim_end_matches("';").split_once(" from './") else {
                bail!("`{line}` of `{}` names no file beside it", path.display());
            };
            let imported = path.with_file_name(name);
            let key = imported.display().to_string();
            if !known.contains(&key) {
                known.push(key);
                joined.push_str(&self::joined(&imported, known)?);
            }
        } else {
            joined.push_str(if is_entry { line } else { line.trim_start_matches("export ") });
            joined.push('\n');
        }
    }
    Ok(joined)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_imported_stands_before_once_and_is_no_export() {
        let folder = std::env::temp_dir().join(format!("joined-{}", std::process::id()));
        fs::create_dir_all(folder.join("parts")).unwrap();
        let files = [
            (
                "a.js",
                "import { b } from './parts/b.js';\nimport { c } from './parts/c.js';\nexport const a = b + c;\n",
            ),
            ("parts/b.js", "import { c } from './c.js';\nexport const b = c;\n"),
            ("parts/c.js", "export const c = 1;\n"),
        ];
        for (name, text) in files {
            fs::write(folder.join(name), text).unwrap();
        }
        let joined = joined(&folder.join("a.js"), &mut Vec::new()).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(joined, "const c = 1;\nconst b = c;\nexport const a = b + c;\n");
    }
}
