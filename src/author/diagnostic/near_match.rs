/// The candidate that `written` probably stands for: the closest one, if at
/// most a third of its letters differ, or one of which it is the beginning.
/// Capitals, and `_` for `-`, cost nothing.
///
/// ```
/// use symptom_checker::author::diagnostic::near_match;
/// assert_eq!(near_match("rest_pian", ["rest-pain", "swelling"]), Some("rest-pain"));
/// assert_eq!(near_match("knee", ["rest-pain", "swelling"]), None);
/// ```
#[must_use]
pub fn near_match<'a>(
    written: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    // Nobody writes so long a name by mistake, and the distance takes quadratic time.
    if written.len() > 100 {
        return None;
    }
    let plain = |name: &str| name.to_lowercase().replace('_', "-");
    let written = plain(written);
    let near =
        candidates.into_iter().filter(|candidate| candidate.len() <= 100).filter_map(|candidate| {
            let plain = plain(candidate);
            let distance = strsim::damerau_levenshtein(&written, &plain);
            let shorter = plain.chars().count().min(written.chars().count());
            let is_start = written.len() >= 3 && plain.starts_with(&written);
            (is_start || distance <= shorter.div_ceil(3)).then_some((distance, candidate))
        });
    near.min_by_key(|(distance, _)| *distance).map(|(_, candidate)| candidate)
}
