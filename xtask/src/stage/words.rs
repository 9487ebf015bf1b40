use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde::Deserialize;

/// Sentences, by the name of the failure that they tell.
pub(super) type Sentences = BTreeMap<String, String>;

/// What is told without a pack, by language.
#[derive(Debug, Default)]
pub(super) struct Told {
    /// To visitors, in the element.
    pub(super) visitor: BTreeMap<String, Sentences>,
    /// To owners, in the console; in the first language, English.
    pub(super) owner: Sentences,
}

/// The parts of an interface's words that a pack does not carry.
#[derive(Deserialize)]
struct Interface {
    script: Sentences,
    failures: Sentences,
    #[serde(default)]
    remedies: Sentences,
}

/// Reads what is told without a pack from `content/interface/<language>.toml`.
///
/// # Errors
/// A file cannot be read, or one of the parts `[script]` and `[failures]` is missing.
pub(super) fn read(folder: &Path) -> Result<Told> {
    let mut told = Told::default();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_none_or(|ending| ending != "toml") {
            continue;
        }
        let wrong = || format!("`{}`", path.display());
        let text = fs::read_to_string(&path).with_context(wrong)?;
        let Interface { script, failures, remedies } = toml::from_str(&text).with_context(wrong)?;
        let language = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        told.owner.extend(remedies);
        told.visitor.insert(language, script.into_iter().chain(failures).collect());
    }
    Ok(told)
}
