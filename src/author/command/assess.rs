use super::answers::Sheet;
use super::ending::Ending;
use crate::author::tell::{AssessmentJson, assessment_text};
use crate::domain::interview::{assess as assess_sheet, replay};

/// Prints what a whole sheet of answers comes to: every answer counts, also
/// one that a visit would not have asked for.
///
/// # Errors
/// The content or the answers have problems.
pub fn assess(sheet: &Sheet) -> Result<(), Ending> {
    let (_, pack, answers) = sheet.read()?;
    let assessment = assess_sheet(&pack, &answers);
    let visit = replay(&pack, &answers);
    sheet.tell(&AssessmentJson::new(&pack, &answers, &assessment, &visit), || {
        assessment_text(&pack, &answers, &assessment, &visit)
    })
}
