/// What a story is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It has a sign that must be seen: it must not be under-triaged.
    Warning,
    /// It has none: it must not be over-triaged either.
    Ordinary,
    /// Clinicians may differ: it is printed, and fails nothing.
    Borderline,
}

impl Kind {
    /// The kinds as authors write them, in the order of the table.
    pub const WORDS: [(&'static str, Self); 3] = [
        ("warning", Self::Warning),
        ("ordinary", Self::Ordinary),
        ("borderline", Self::Borderline),
    ];
}
