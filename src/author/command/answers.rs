use std::path::Path;

use super::ending::Ending;
use super::load::text;
use crate::author::answers::{read_json, read_sheet};
use crate::domain::answers::Answers;
use crate::domain::pack::Pack;

/// No answer sheet is larger than this, in bytes.
const LARGEST_SHEET_BYTES: u64 = 1_000_000;

/// The answers of a file for the questions of a pack.
///
/// # Errors
/// The file cannot be read, or has answers that the pack cannot have.
pub fn answers(pack: &Pack, path: &Path) -> Result<Answers, Ending> {
    let shown = path.display();
    let text = text(path, LARGEST_SHEET_BYTES)?;
    let written = read_json(&text)
        .map_err(|sentence| Ending::Content(format!("error: `{shown}`: {sentence}")))?;
    read_sheet(pack, &written).map_err(|sentences| {
        let told: Vec<_> =
            sentences.iter().map(|sentence| format!("error: `{shown}`: {sentence}")).collect();
        Ending::Content(told.join("\n"))
    })
}

/// Anything as JSON.
///
/// # Errors
/// Never, for what this program tells; the writer's own error otherwise.
pub fn json(told: &impl serde::Serialize) -> Result<String, Ending> {
    let text = serde_json::to_string_pretty(told)
        .map_err(|error| Ending::Content(format!("error: this cannot be told as JSON: {error}")))?;
    Ok(text + "\n")
}
