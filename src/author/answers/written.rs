use crate::author::read::{Table, Value, ValueKind};

/// An answer as it is written, before a pack gives it a meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// A text.
    Text(String),
    /// A whole number.
    Number(i64),
    /// A list.
    List(Vec<Written>),
    /// Names with values, in order; a name may stand there twice.
    Named(Vec<(String, Written)>),
    /// What no answer is: a fraction, true or false, nothing.
    Other(&'static str),
}

impl Written {
    /// What it is, for "found …".
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Text(_) => "a text",
            Self::Number(_) => "a number",
            Self::List(_) => "a list",
            Self::Named(_) => "an object",
            Self::Other(kind) => kind,
        }
    }
}

impl From<&Value> for Written {
    fn from(value: &Value) -> Self {
        match &value.kind {
            ValueKind::Text(text) => Self::Text(text.clone()),
            ValueKind::Integer(number) => Self::Number(*number),
            ValueKind::Boolean(_) => Self::Other("true or false"),
            ValueKind::List(items) => Self::List(items.iter().map(Self::from).collect()),
            ValueKind::Table(table) => Self::from(table),
            ValueKind::Other(kind) => Self::Other(kind),
            ValueKind::Broken => Self::Other("not readable"),
        }
    }
}

impl From<&Table> for Written {
    fn from(table: &Table) -> Self {
        let entries =
            table.entries.iter().map(|entry| (entry.key.value.clone(), Self::from(&entry.value)));
        Self::Named(entries.collect())
    }
}
