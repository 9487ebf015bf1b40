use super::answers::Sheet;
use super::ending::Ending;
use crate::author::tell::{StepJson, visit_text};
use crate::domain::interview::replay;

/// Prints the next question of a visit, or its outcome.
///
/// # Errors
/// The content or the answers have problems.
pub fn step(sheet: &Sheet) -> Result<(), Ending> {
    let (_, pack, answers) = sheet.read()?;
    let visit = replay(&pack, &answers);
    sheet.tell(&StepJson::new(&pack, &answers, &visit), || visit_text(&pack, &answers, &visit))
}
