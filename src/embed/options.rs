/// One attribute of `<symptom-checker>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// As it is written in HTML.
    pub name: &'static str,
    /// What it may be.
    pub value: Value,
    /// What counts where it is left out, in words where it is no fixed value.
    pub default: &'static str,
    /// What it is for, one sentence.
    pub meaning: &'static str,
    /// The version that brought it.
    pub since: &'static str,
}

/// What an attribute may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// An address, relative to the page.
    Address,
    /// A language tag, such as `en`.
    Language,
    /// A name that the content knows.
    Name,
    /// One of these; the first is the default.
    OneOf(&'static [&'static str]),
}

/// Every attribute. The script, the parser and the reference in
/// `docs/embedding.md` follow this table; tests hold them equal.
pub const ATTRIBUTES: &[Attribute] = &[
    Attribute {
        name: "pack",
        value: Value::Address,
        default: "the pack that came with the script",
        meaning: "The folder of the content that is shown.",
        since: "0.1.0",
    },
    Attribute {
        name: "lang",
        value: Value::Language,
        default: "the page's language, else the pack's first",
        meaning: "The language of the checker.",
        since: "0.1.0",
    },
    Attribute {
        name: "region",
        value: Value::Name,
        default: "unknown",
        meaning: "The country, such as `gb`, whose telephone numbers are shown.",
        since: "0.1.0",
    },
    Attribute {
        name: "storage",
        value: Value::OneOf(&["none", "session"]),
        default: "none",
        meaning: "Whether the tab keeps the answers for a reload, for 30 minutes at most.",
        since: "0.1.0",
    },
];

/// Whether the answers outlive the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Storage {
    /// They live in memory only.
    #[default]
    None,
    /// One entry of the tab's session storage keeps them.
    Session,
}

impl Storage {
    /// What the attribute says; anything but `session` is the default, the
    /// more private one.
    #[must_use]
    pub fn parse(value: Option<&str>) -> Self {
        if value.is_some_and(|value| value.trim().eq_ignore_ascii_case("session")) {
            Self::Session
        } else {
            Self::None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_that_is_not_known_is_the_private_one() {
        assert_eq!(Storage::parse(Some("session")), Storage::Session);
        assert_eq!(Storage::parse(Some(" Session ")), Storage::Session);
        for value in [None, Some(""), Some("none"), Some("local")] {
            assert_eq!(Storage::parse(value), Storage::None, "{value:?}");
        }
    }
}
