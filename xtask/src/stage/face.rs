use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use symptom_checker::embed::face::attributes::ATTRIBUTES;

use super::asset::Asset;
use super::filled::filled;
use super::minify::minify;
use super::words::Sentences;
use crate::checkout;

/// What editors and TypeScript read of the element: made from its tables, kept
/// in the checkout so that a change of the public face shows in a review.
const FOR_EDITORS: [&str; 2] = ["custom-elements.json", "symptom-checker.d.ts"];

/// The attributes, by name with the values that there are.
pub(super) type Face = BTreeMap<&'static str, &'static [&'static str]>;

/// The attributes of the element's table.
pub(super) fn face() -> Face {
    ATTRIBUTES.iter().map(|attribute| (attribute.name, attribute.value.values())).collect()
}

/// Writes the module that says what is wrong with attributes.
///
/// # Errors
/// Its source cannot be read or has no place for the sentences.
pub(super) fn advice(folder: &Path, sentences: &Sentences) -> Result<Asset> {
    let marks = [
        ("__SENTENCES__", serde_json::to_string(sentences)?),
        ("__FACE__", serde_json::to_string(&face())?),
    ];
    let module = minify("advice.js", &filled("advice.js", &marks)?)?;
    Asset::write(folder, "symptom-checker-advice", "js", module.as_bytes())
}

/// Writes the script with which an owner judges colours.
///
/// # Errors
/// Its source cannot be read, or there is no sentence for it.
pub(super) fn contrast(folder: &Path, sentences: &Sentences) -> Result<()> {
    const NAME: &str = "symptom-checker-contrast.js";
    let sentence = sentences.get("contrast").context("[advice] has no `contrast`")?;
    let script = filled(NAME, &[("__CONTRAST__", serde_json::to_string(sentence)?)])?;
    fs::write(folder.join(NAME), minify(NAME, &script)?)?;
    Ok(())
}

/// Puts what editors read into the folder.
///
/// # Errors
/// A file cannot be copied.
pub(super) fn copy(folder: &Path) -> Result<()> {
    let element = checkout::root()?.join("src/embed/element");
    for name in FOR_EDITORS {
        fs::copy(element.join(name), folder.join(name))
            .with_context(|| format!("`{name}` cannot be copied"))?;
    }
    Ok(())
}
