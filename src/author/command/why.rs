use super::answers::Sheet;
use super::ending::Ending;
use crate::author::tell::{Why, why_text};

/// Prints every condition with its value, and the answers behind it. Every
/// answer counts, also one that a visit would not have asked for.
///
/// # Errors
/// The content or the answers have problems.
pub fn why(sheet: &Sheet) -> Result<(), Ending> {
    let (content, pack, answers) = sheet.read()?;
    let told = Why::new(&pack, &content.named, &answers);
    sheet.tell(&told, || why_text(&pack, &told))
}
