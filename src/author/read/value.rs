use core::ops::Range;
use std::rc::Rc;

use crate::author::diagnostic::{SourceFile, Spot};

/// A text, and where it stands.
#[derive(Clone, Debug)]
pub struct Text {
    /// What it says.
    pub value: String,
    /// Where, quotes included.
    pub spot: Spot,
    /// Where its first letter stands, if the file has it letter by letter.
    start: Option<usize>,
}

/// A value, and where it stands.
#[derive(Clone, Debug)]
pub struct Value {
    /// What it is.
    pub kind: ValueKind,
    /// Where.
    pub spot: Spot,
}

/// What a value can be.
#[derive(Clone, Debug)]
pub enum ValueKind {
    /// A text.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// True or false.
    Boolean(bool),
    /// Values.
    List(Vec<Value>),
    /// Values with names.
    Table(Table),
    /// What no content file uses: a number with a fraction, a bare date.
    Other(&'static str),
    /// What cannot be read, which is reported already.
    Broken,
}

/// Values with names, in the order of the file.
#[derive(Clone, Debug)]
pub struct Table {
    /// What is in it.
    pub entries: Vec<Entry>,
    /// Where it begins.
    pub spot: Spot,
    /// Whether the file has more than could be read: then what is missing here
    /// may be there, and nobody should be told that it is missing.
    pub is_partial: bool,
}

/// A value with its name.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The name.
    pub key: Text,
    /// The value.
    pub value: Value,
}

impl ValueKind {
    /// What it is, for "expected …, found …".
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Text(_) => "a text",
            Self::Integer(_) => "a number",
            Self::Boolean(_) => "true or false",
            Self::List(_) => "a list",
            Self::Table(_) => "a table",
            Self::Other(name) => name,
            Self::Broken => "not readable",
        }
    }
}

impl Text {
    /// A text of a TOML file.
    #[must_use]
    pub fn quoted(value: String, spot: Spot) -> Self {
        let start = behind_quotes(&spot).filter(|start| {
            spot.file.text.get(*start..start + value.len()).is_some_and(|written| written == value)
        });
        Self { value, spot, start }
    }

    /// The whole text of a file.
    #[must_use]
    pub fn whole(file: &Rc<SourceFile>) -> Self {
        let spot = Spot::of(Rc::clone(file), 0..file.text.len());
        Self { value: file.text.clone(), spot, start: Some(0) }
    }

    /// A place within the text: exact where the file has it letter by letter,
    /// else the whole of it (a text with `\u00e9` in it is written otherwise).
    #[must_use]
    pub fn part(&self, span: Range<usize>) -> Spot {
        match self.start {
            Some(start) => {
                Spot::of(Rc::clone(&self.spot.file), start + span.start..start + span.end)
            }
            None => self.spot.clone(),
        }
    }
}

/// Where a TOML text begins behind its quotes.
fn behind_quotes(spot: &Spot) -> Option<usize> {
    let span = spot.span.as_ref()?;
    let raw = spot.file.text.get(span.clone())?;
    let quotes = if raw.starts_with("\"\"\"") || raw.starts_with("'''") {
        // A newline right behind three quotes does not count.
        3 + raw.get(3..).map_or(0, |rest| {
            if rest.starts_with("\r\n") { 2 } else { usize::from(rest.starts_with('\n')) }
        })
    } else {
        usize::from(raw.starts_with(['"', '\'']))
    };
    Some(span.start + quotes)
}
