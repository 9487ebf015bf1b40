use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::SCRIPT;
use super::asset::{self, Asset};
use super::catalog;
use super::face::{self, Face};
use super::filled::filled;
use super::marks;
use super::minify::minify;
use super::words::{self, Sentences};

/// What the script must know of the build: addresses relative to itself, each
/// with its integrity hash.
#[derive(Serialize)]
struct Built<'a> {
    program: &'a Asset,
    glue: &'a Asset,
    /// The sheet of the first screen, and that of the rest.
    first: &'a Asset,
    style: &'a Asset,
    /// By the pack's folder, then the language.
    packs: &'a BTreeMap<String, Box<RawValue>>,
    /// What visitors are told, by language: where trying again can help, and the rest.
    words: &'a BTreeMap<String, [Sentences; 2]>,
    /// The file with what owners are told.
    owner: &'a Asset,
    /// What an owner can set.
    face: &'a Face,
}

/// What owners are told.
#[derive(Serialize)]
struct Owner<'a> {
    /// By failure.
    #[serde(flatten)]
    remedies: &'a Sentences,
    /// The module that says what is wrong with attributes.
    advice: Asset,
    /// The module for a shop's catalog.
    catalog: Asset,
}

/// The list in a pack's folder, `pack.json`.
#[derive(Deserialize)]
struct List {
    /// Each with its name and integrity hash, the default first.
    languages: Box<RawValue>,
}

/// Writes the element's script, `symptom-checker.js`, with the names and
/// hashes of what lies in the folder, and the sentences of a `content/`.
///
/// # Errors
/// The script's source cannot be read or has no place for the names, or a file
/// that it needs was not built.
pub(super) fn write(content: &Path, folder: &Path, sheets: &BTreeMap<String, Asset>) -> Result<()> {
    let sheet = |name| sheets.get(name).with_context(|| format!("no sheet `{name}` was built"));
    let interface = words::read(&content.join("interface"))?;
    let owner = Owner {
        remedies: &interface.owner,
        advice: face::advice(folder, &interface.advice)?,
        catalog: catalog::write(folder, &interface)?,
    };
    let owner = serde_json::to_string(&owner)?;
    face::contrast(folder, &interface.advice)?;
    let built = Built {
        program: &program(folder)?,
        glue: &glue(folder, &interface.notices)?,
        first: sheet("first.css")?,
        style: sheet("program.css")?,
        packs: &packs(folder)?,
        words: &interface.visitor,
        owner: &Asset::write(folder, "symptom-checker-owner", "json", owner.as_bytes())?,
        face: &face::face(),
    };
    let marks = [("__BUILT__", serde_json::to_string(&built)?)];
    let script = filled(SCRIPT, &marks)?;
    fs::write(folder.join(SCRIPT), minify(SCRIPT, &script)?)?;
    Ok(())
}

/// The program under a name after what it is now: trunk's is of before.
fn program(folder: &Path) -> Result<Asset> {
    let found = asset::find(folder, "checker-", "_bg.wasm")?;
    let bytes = fs::read(&found)?;
    fs::remove_file(found)?;
    Asset::write(folder, "checker", "wasm", &bytes)
}

/// Minifies the program's glue, with what the element's script needs only then.
/// Trunk names it after the program; it gets a name after its own content,
/// since it can change where the program does not.
fn glue(folder: &Path, notices: &BTreeMap<String, Sentences>) -> Result<Asset> {
    let found = asset::find(folder, "checker-", ".js")?;
    let glue = marks::apart(&fs::read_to_string(&found)?)?;
    let late = filled("late.js", &[("__NOTICES__", serde_json::to_string(notices)?)])?;
    let minified = minify("the glue", &(glue + &late))?;
    fs::remove_file(found)?;
    Asset::write(folder, "checker", "js", minified.as_bytes())
}

/// The files of each pack, by language, the default first: from the list that
/// `pack build` put beside them.
fn packs(folder: &Path) -> Result<BTreeMap<String, Box<RawValue>>> {
    let mut packs = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let pack = entry?.path();
        let Ok(list) = fs::read_to_string(pack.join("pack.json")) else { continue };
        let list: List = serde_json::from_str(&list)
            .with_context(|| format!("`{}` has no list of packs", pack.display()))?;
        let name = pack.file_name().unwrap_or_default().to_string_lossy().into_owned();
        packs.insert(name, list.languages);
    }
    Ok(packs)
}
