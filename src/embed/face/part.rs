/// A piece of the element that a page's own sheet can style with
/// `symptom-checker::part(name)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its name.
    pub name: &'static str,
    /// What it is.
    pub meaning: &'static str,
    /// The version that brought it.
    pub since: &'static str,
    /// What to use in its place, where it should not be used any more.
    pub deprecated: Option<&'static str>,
}

/// Every part.
pub const PARTS: &[Part] = &[];
