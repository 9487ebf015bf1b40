use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail, ensure};

use crate::checkout;

/// A script of the element with the modules that it imports, and JSON in the
/// places of its marks.
///
/// # Errors
/// A source cannot be read, or a mark is missing.
pub(super) fn filled(name: &str, marks: &[(&str, String)]) -> Result<String> {
    let path = checkout::root()?.join("src/embed/element").join(name);
    let mut source = joined(&path)?;
    for (mark, json) in marks {
        ensure!(source.contains(mark), "`{name}` has no `{mark}`");
        source = source.replace(mark, json);
    }
    Ok(source)
}

/// A module with those that it imports before it, each once. Names are shared:
/// no two of the modules may have one alike, which the minifier would report.
///
/// # Errors
/// One of them cannot be read.
pub(super) fn joined(path: &Path) -> Result<String> {
    joined_but(path, &mut Vec::new())
}

fn joined_but(path: &Path, known: &mut Vec<String>) -> Result<String> {
    let text =
        fs::read_to_string(path).with_context(|| format!("`{}` cannot be read", path.display()))?;
    let is_entry = known.is_empty();
    if is_entry {
        known.push(path.display().to_string());
    }
    let mut joined = String::new();
    for line in text.lines() {
        if line.starts_with("import ") {
            let name = line.trim_end_matches("';").split_once(" from '").map(|(_, name)| name);
            let Some(name) = name.filter(|name| name.starts_with('.')) else {
                bail!("`{line}` of `{}` names no file near it", path.display());
            };
            let imported = path.with_file_name(name);
            let imported = imported
                .canonicalize()
                .with_context(|| format!("there is no `{}`", imported.display()))?;
            let key = imported.display().to_string();
            if !known.contains(&key) {
                known.push(key);
                joined.push_str(&joined_but(&imported, known)?);
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
                "import { b } from './parts/b.js';\nimport { c } from './c.js';\nexport const a = b + c;\n",
            ),
            ("parts/b.js", "import { c } from '../c.js';\nexport const b = c;\n"),
            ("c.js", "export const c = 1;\n"),
        ];
        for (name, text) in files {
            fs::write(folder.join(name), text).unwrap();
        }
        let joined = joined(&folder.join("a.js")).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(joined, "const c = 1;\nconst b = c;\nexport const a = b + c;\n");
    }
}
