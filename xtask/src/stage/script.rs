use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use serde::Serialize;

use super::asset::{self, Asset};
use crate::checkout;

/// The mark in the script's source that stands for what was built.
const MARK: &str = "__BUILT__";

/// What the script must know of the build: addresses relative to itself, each
/// with its integrity hash.
#[derive(Serialize)]
struct Built<'a> {
    program: &'a Asset,
    glue: &'a Asset,
    style: &'a Asset,
    /// By the pack's folder, then the language.
    packs: BTreeMap<String, BTreeMap<String, Asset>>,
}

/// Writes the element's script, `symptom-checker.js`, with the names and
/// hashes of what lies in the folder.
///
/// # Errors
/// The script's source cannot be read or has no place for the names, or a file
/// that it needs was not built.
pub(super) fn write(folder: &Path, sheets: &BTreeMap<String, Asset>) -> Result<()> {
    let source = checkout::root()?.join("src/embed/element/symptom-checker.js");
    let source = fs::read_to_string(&source)
        .with_context(|| format!("`{}` cannot be read", source.display()))?;
    ensure!(source.contains(MARK), "the element's script has no `{MARK}`");
    let built = Built {
        program: &Asset::read(folder, &asset::find(folder, "checker-", "_bg.wasm")?)?,
        glue: &Asset::read(folder, &asset::find(folder, "checker-", ".js")?)?,
        style: sheets.get("program.css").context("no sheet `program.css` was built")?,
        packs: packs(folder)?,
    };
    let script = source.replace(MARK, &serde_json::to_string(&built)?);
    fs::write(folder.join("symptom-checker.js"), script)?;
    Ok(())
}

/// The packs of the folder, such as `calf-pain/en.9713a61f58d66e8d.pack`; their
/// names are relative to the pack's own folder, as in its `pack.json`.
fn packs(folder: &Path) -> Result<BTreeMap<String, BTreeMap<String, Asset>>> {
    let mut packs: BTreeMap<_, BTreeMap<_, _>> = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let pack = entry?.path();
        if !pack.is_dir() {
            continue;
        }
        for file in fs::read_dir(&pack)? {
            let file = file?.path();
            if file.extension().is_some_and(|ending| ending == "pack") {
                let name = pack.file_name().unwrap_or_default().to_string_lossy().into_owned();
                let asset = Asset::read(&pack, &file)?;
                let language = asset.name.split('.').next().unwrap_or_default().to_owned();
                packs.entry(name).or_default().insert(language, asset);
            }
        }
    }
    Ok(packs)
}
