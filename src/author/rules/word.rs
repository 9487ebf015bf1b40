/// The word by which authors write a value: of the list that they are read by, so
/// that what is told can be written. Empty where the list has no such value.
#[must_use]
pub fn word<T: Copy + PartialEq>(words: &[(&'static str, T)], value: T) -> &'static str {
    words.iter().find(|(_, known)| *known == value).map_or("", |(word, _)| word)
}
