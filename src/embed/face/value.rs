/// What an attribute may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// An address, relative to the page.
    Address,
    /// An integrity hash, as `integrity` on a script takes it.
    Integrity,
    /// A language tag, such as `en`.
    Language,
    /// A name that the content knows.
    Name,
    /// One of these; the first is the default.
    OneOf(&'static [&'static str]),
}

impl Value {
    /// The values that there are; none where it is free text.
    #[must_use]
    pub const fn values(self) -> &'static [&'static str] {
        match self {
            Self::OneOf(values) => values,
            _ => &[],
        }
    }
}
