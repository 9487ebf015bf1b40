use sha2::{Digest as _, Sha384};

use crate::author::words::Scripted;
use crate::domain::codec::{self, DecodeError};
use crate::domain::pack::Pack;

/// What a pack's content hashes to: its file, and the texts that pages alone
/// show and that the element's script has, which the file goes without. The first
/// 16 digits, as in a file's name.
///
/// # Errors
/// The pack has a list that is too long for the format.
pub fn fingerprint(pack: &Pack, scripted: &[Scripted]) -> Result<String, DecodeError> {
    let words = pack.words();
    let mut digest = Sha384::new();
    digest.update(codec::encode(pack)?);
    let topics = words.topics.iter().map(|topic| &topic.text);
    let pages = [&words.introduction, &words.warning_signs, &words.checked];
    let texts = pages.into_iter().chain(topics).map(|text| format!("{text:?}"));
    for told in texts.chain(scripted.iter().map(|scripted| format!("{scripted:?}"))) {
        // Every text has its length before it: none can run into the next.
        digest.update(told.len().to_le_bytes());
        digest.update(told);
    }
    Ok(digest.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect())
}
